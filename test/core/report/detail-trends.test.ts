import { assessWorkbook } from "../../../src/actions/write-report";
import { extendHistory } from "../../../src/core/report/build-history";
import { reportContext } from "../../../src/core/report/build-report";
import { nothingKept } from "../../../src/core/report/kept/kept";
import { detailTrends } from "../../../src/core/report/sections/detail-trends";
import type { ReportCell } from "../../../src/core/report/sheet-model";
import type { Cell } from "../../../src/core/table/grid";
import { messagesOf } from "../../../src/messages/messages";
import { MemoryWorkbook } from "../../workbook/memory/memory-workbook";

const vi = messagesOf("vi");

const assessed = (status: string, indicators: Cell[][], asOf: string) =>
  assessWorkbook(
    new MemoryWorkbook([
      {
        name: "Ke hoach",
        rows: [
          ["KẾ HOẠCH NĂM 2024"],
          ["TT", "Nội dung", "Đơn vị chủ trì", "Thời hạn", "Tình trạng"],
          [1, "Kiểm kê kho lưu trữ", "Văn phòng", "Trước ngày 01/3/2024", status],
          [2, "Rà soát quy chế", "Thanh tra", "Trước ngày 20/12/2024", "Đang thực hiện"],
        ],
      },
      { name: "ChiTieu", rows: [["Mã", "Chỉ tiêu", "Mục tiêu", "Tử số", "Mẫu số", "Kết quả"], ...indicators] },
    ]),
    { today: asOf, asOf },
    vi,
  );

const shown = (cell: ReportCell | undefined) => {
  const value = cell?.value ?? null;
  return value === null ? "" : value.kind === "text" ? value.text : value.kind === "number" ? value.number : value.day;
};

const before = () =>
  assessed(
    "Đang thực hiện",
    [
      ["DH", "Hồ sơ đúng hạn", "≥ 90%", 80, 100, null],
      ["HL", "Mức độ hài lòng", "≥ 90%", 90, 100, null],
      ["TN", "Hồ sơ tiếp nhận", null, null, null, 500],
    ],
    "2024-04-30",
  );

test("units and indicators whose figure has changed stand side by side by day; the same figure and another thing do not", async () => {
  const after = await assessed(
    "Đã hoàn thành",
    [
      ["DH", "Hồ sơ đúng hạn", "≥ 90%", 85, 100, null],
      ["HL", "Mức độ hài lòng", "≥ 90%", 90, 100, null],
      ["TN", "Hồ sơ trực tuyến", null, null, null, 40],
    ],
    "2024-05-31",
  );
  const history = extendHistory([], await before(), vi.report);
  const section = detailTrends(reportContext(after, vi.report, { ...nothingKept, history }));
  expect(section.columns.map(({ heading }) => heading)).toEqual([
    vi.report.measure,
    "30/04/2024",
    "31/05/2024",
    vi.report.change,
  ]);
  expect(section.rows.map((row) => row.map(shown))).toEqual([
    ["Văn phòng: hoàn thành", 0, 1, "↑ tăng 1"],
    ["Văn phòng: quá hạn", 1, 0, "↓ giảm 1"],
    ["Hồ sơ đúng hạn", 0.8, 0.85, "↑ tăng 5 điểm phần trăm"],
  ]);
});

test("the first report has nothing to compare", async () => {
  expect(detailTrends(reportContext(await before(), vi.report, nothingKept)).rows).toEqual([]);
});
