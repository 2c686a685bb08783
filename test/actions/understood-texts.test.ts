import { understoodTexts, type Wider } from "../../src/actions/understood-texts";
import { assessWorkbook } from "../../src/actions/write-report";
import { toldText, WordBook } from "../../src/core/anonymise/word-book";
import { gridOfRows } from "../../src/core/table/grid";
import { messagesOf } from "../../src/messages/messages";
import { newXlsx } from "../../src/workbook/xlsx/new-xlsx";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";

const source = newXlsx([
  gridOfRows("Việc", [
    ["KẾ HOẠCH NĂM 2025"],
    ["STT", "Nhiệm vụ", "Tiến độ", "Phân công thực hiện", "Tình trạng"],
    ["1", "Kiểm tra công tác văn thư", "Trước 20/3/2025", "Văn phòng chủ trì; các phòng phối hợp", "Đang thực hiện"],
    ["2", "Báo cáo công tác lưu trữ", "Trước 20/6/2025", "Thanh tra chủ trì, Văn phòng phối hợp", ""],
    ["3", "Lập hồ sơ công việc", "Quý IV", "Phòng Tổ chức chủ trì, phối hợp với Văn phòng", ""],
  ]),
  gridOfRows("DonVi", [
    ["Tên đơn vị", "Tên khác"],
    ["Văn phòng Sở", "Văn phòng"],
  ]),
  gridOfRows("HoSo", [
    ["Mã hồ sơ", "Ngày trả"],
    ["A1", "Trực tiếp"],
  ]),
]);

const understoodWith = async (wider: readonly Wider[] = [], needed: readonly string[] = []) => {
  const workbook = openXlsx(source, "x.xlsx");
  const words = new WordBook();
  workbook.rewritten(words.noting);
  const assessment = await assessWorkbook(workbook, { today: "2025-02-01", year: 2025 }, messagesOf("vi"));
  const standIns = words.standIns({ keeps: "phrases", seed: 1, shortest: 2, digits: 6 });
  const ask = await understoodTexts(workbook, assessment);
  const found = ask({ standIns, wider: new Set(wider), needed: new Set(needed), known: new Map() });
  return { ...found, of: (text: string) => found.understood.get(toldText(text)) };
};

test("headings, times and states are understood, what is told of the work and the data is not", async () => {
  const { of } = await understoodWith();
  expect(of("Nhiệm vụ")).toBe("phrases");
  expect(of("Trước 20/3/2025")).toEqual(new Set(["truoc"]));
  expect(of("Đang thực hiện")).toBeInstanceOf(Set);
  expect([of("Kiểm tra công tác văn thư"), of("Ngày trả"), of("Trực tiếp")]).toEqual([undefined, undefined, undefined]);
});

test("where leads stand in running text, as much stays of a unit's name in all cells as in its table", async () => {
  const { of, names } = await understoodWith();
  const needed = of("Văn phòng chủ trì; các phòng phối hợp");
  expect(needed).toEqual(expect.any(Set));
  expect((needed as ReadonlySet<string>).has("phong")).toBe(true);
  expect([of("Phòng Tổ chức chủ trì, phối hợp với Văn phòng"), of("Văn phòng Sở"), of("Văn phòng"), names]).toEqual(
    Array(4).fill(needed),
  );
});

test("a cell or row that is needed, and what is wider", async () => {
  expect((await understoodWith([], ["Việc 2 1"])).of("Kiểm tra công tác văn thư")).toBe("phrases");
  expect((await understoodWith([], ["HoSo 1"])).of("Trực tiếp")).toBe("phrases");
  const { of } = await understoodWith(["plan-cells", "data"]);
  expect([of("Lập hồ sơ công việc"), of("Ngày trả")]).toEqual(["phrases", "phrases"]);
});
