import { assess } from "../../../src/core/assess";
import { gather } from "../../../src/actions/gather";
import { messagesOf } from "../../../src/messages/messages";
import { sheetOf } from "../plan/layouts/read-layout";
import { MemoryWorkbook } from "../../workbook/memory/memory-workbook";

const plan = [
  "KẾ HOẠCH NĂM 2026",
  "TT | Nội dung công việc | Đơn vị chủ trì | Thời hạn",
  "1 | Dọn kho vật tư | Tổ Hậu cần | 15/5",
  "2 | Kiểm kê tài sản | Tổ Kế toán | Tháng 8",
];

const told = async (...sheets: [name: string, rows: string[]][]) => {
  const workbook = new MemoryWorkbook(
    sheets.map(([name, rows]) => ({ ...sheetOf({ name, rows, expected: [] }), name })),
  );
  const { findings } = assess(await gather(workbook), { today: "2026-06-15" }, messagesOf("vi"));
  return findings
    .filter(({ rule }) => rule === "unread-table")
    .map(({ severity, sheet, cell, message }) => [severity, sheet, cell, message]);
};

test("a sheet that is nearly a plan is told beside one that is", async () => {
  const near = [
    "KẾ HOẠCH TRUYỀN THÔNG NĂM 2026",
    "TT | Nội dung công việc | Đơn vị chủ trì | Kết quả",
    "1 | In tờ rơi | Ban Tuyên giáo | 500 tờ",
    "2 | Treo băng rôn | Đoàn xã | 20 chiếc",
  ];
  expect(await told(["Chính", plan], ["Phụ lục", near])).toEqual([
    [
      "warning",
      "Phụ lục",
      "A2",
      'Trang "Phụ lục", dòng 2 giống kế hoạch nhưng không đọc – thiếu cột thời hạn. Nếu là kế hoạch, hãy chỉ cột.',
    ],
  ]);
});

test("a list that names no plan is told quietly, a sheet of other things not at all", async () => {
  const budget = [
    "DỰ TOÁN CHI THÁNG 6",
    "TT | Nội dung | Đơn vị thực hiện | Kinh phí",
    "1 | Mua giấy | Văn phòng | 500",
    "2 | Thuê xe | Văn phòng | 900",
  ];
  const calendar = [
    "LỊCH HỌP THÁNG 6",
    "TT | Thời gian | Nội dung | Chủ trì",
    "1 | 02/6/2026 | Giao ban | Giám đốc",
    "2 | 16/6/2026 | Giao ban | Giám đốc",
  ];
  const phones = ["DANH BẠ", "TT | Họ tên | Điện thoại", "1 | Lan | 0900000001", "2 | Hà | 0900000002"];
  const all = await told(["Chính", plan], ["Chi", budget], ["Họp", calendar], ["ĐT", phones]);
  expect(all.map(([severity, sheet]) => [severity, sheet])).toEqual([
    ["info", "Chi"],
    ["info", "Họp"],
  ]);
});

test("a table below a plan on its sheet that is not read is told", async () => {
  const rows = [
    ...plan,
    "",
    "CÁC VIỆC KHÁC",
    "TT | Nội dung công việc | Người phụ trách | Mức độ",
    "1 | Sơn cổng | Anh Bình | Cao",
    "2 | Trồng cây | Chị Hoa | Thấp",
  ];
  expect(await told(["Chính", rows])).toEqual([
    [
      "warning",
      "Chính",
      "A7",
      'Trang "Chính", dòng 7 giống kế hoạch nhưng không đọc – thiếu cột thời hạn. Nếu là kế hoạch, hãy chỉ cột.',
    ],
  ]);
});

test("a workbook of plans alone tells nothing", async () => {
  expect(await told(["Chính", plan])).toEqual([]);
});
