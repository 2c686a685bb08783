import { anonymise, type Rewritable } from "../../src/actions/anonymise";
import { cellText } from "../../src/core/table/cell-values";
import { gridOfRows } from "../../src/core/table/grid";
import { messagesOf } from "../../src/messages/messages";
import { newXlsx } from "../../src/workbook/xlsx/new-xlsx";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";

const options = { today: "2024-07-01", year: 2024 };
const open = (bytes: Uint8Array) => openXlsx(bytes, "x.xlsx");
const plan = (...rows: string[][]) =>
  newXlsx([
    gridOfRows("Việc của phòng", [["STT", "Nội dung công việc", "Đơn vị chủ trì", "Thời gian thực hiện"], ...rows]),
  ]);
const GOOD = plan(["1", "Lập báo cáo quềnh khoảnh", "Phòng Khoảnh", "Trước ngày 15/6/2024"]);

/** A workbook of which the copies are another one: as if the stand-ins had changed what is read. */
const withCopies = (copy: Uint8Array): Rewritable => {
  const workbook = open(GOOD);
  workbook.rewritten = () => copy;
  return workbook;
};

test("a copy that is assessed as the workbook is", async () => {
  const { bytes, tasks } = await anonymise(open(GOOD), open, options, messagesOf("vi"));
  const [sheet] = await open(bytes).survey();
  expect(tasks).toBe(1);
  expect(sheet?.head.cell(1, 1)).toMatch(/^Lập báo cáo \p{L}{5} \p{L}{6}$/u);
  expect(sheet?.head.cell(1, 1)).not.toContain("quềnh");
  expect(sheet?.head.cell(1, 3)).toBe("Trước ngày 15/6/2024");
});

test("of what is told about the office and its work no word of four letters stays", async () => {
  const source = newXlsx([
    gridOfRows("Kế hoạch", [
      ["UBND TỈNH NINH SƠN"],
      ["KẾ HOẠCH CÔNG TÁC NĂM 2024"],
      ["Ninh Sơn, ngày 03 tháng 01 năm 2024"],
      ["STT", "Nội dung công việc", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian thực hiện", "Tình trạng"],
      ["I", "CÔNG TÁC CHỈ ĐẠO"],
      ["1", "Tham mưu ban hành quy định về thủ tục hành chính", "Văn phòng", "", "Trước ngày 15/6/2024", "Hoàn thành"],
      ["2", "Kiểm tra việc thực hiện kế hoạch", "Phòng Tổ chức", "Các phòng, Trung tâm", "Quý II", ""],
      ["Trên đây là kế hoạch của Ủy ban"],
    ]),
  ]);
  const [copy] = await open((await anonymise(open(source), open, options, messagesOf("vi"))).bytes).survey();
  const row = (at: number) => Array.from({ length: 6 }, (_, column) => cellText(copy?.head.cell(at, column) ?? null));
  const told = [row(0), row(4), row(7), row(5).slice(1, 4), row(6).slice(1, 4)].flat().join(" ");
  expect(told).not.toMatch(/ubnd|tỉnh|ninh|hoạch|công|tham|hành|định|chính|phòng|kiểm|việc|thực|hiện|chức|trung|trên/i);
  expect(row(2).join("")).toMatch(/^(?!Ninh)\p{L}{4} \p{L}{3}, ngày 03 tháng 01 năm 2024$/u);
  expect(row(3)[1]).toBe("Nội dung công việc");
  expect([row(5)[4], row(5)[5], row(6)[4]]).toEqual(["Trước ngày 15/6/2024", "Hoàn thành", "Quý II"]);
});

test.each([
  ["another deadline", plan(["1", "Lập báo cáo", "Phòng Khoảnh", "Trước ngày 16/6/2024"]), ["tasks"]],
  ["no lead", plan(["1", "Lập báo cáo", "", "Trước ngày 15/6/2024"]), ["tasks", "counts", "findings"]],
  ["no plan", newXlsx([gridOfRows("Trống", [["Trống"]])]), ["problem", "plans", "tasks", "counts"]],
])("%s: refused, with what differs", async (_, copy, kinds) => {
  await expect(anonymise(withCopies(copy), open, options, messagesOf("vi"))).rejects.toMatchObject({
    code: "assessment-differs",
    details: { kinds: expect.arrayContaining(kinds) as unknown },
  });
});

test("what is no plan to the program is none in the copy", async () => {
  const list = newXlsx([
    gridOfRows("Danh sách", [
      ["Họ tên", "Quê quán"],
      ["Khuyếnh", "Quềnh"],
    ]),
  ]);
  const { bytes, tasks } = await anonymise(open(list), open, options, messagesOf("vi"));
  expect(tasks).toBe(0);
  expect((await open(bytes).survey())[0]?.head.cell(1, 0)).not.toBe("Khuyếnh");
});

test("what the user has said about the headings comes along", async () => {
  const strange = newXlsx([
    gridOfRows("Khoảnh", [
      ["Quềnh", "Lụp"],
      ["Lập báo cáo", "15/6/2024"],
    ]),
  ]);
  const workbook = open(strange);
  await workbook.remember({
    headings: [{ sheet: "Khoảnh", row: 0, columns: { task: 0, timing: 1 }, texts: { task: "Quềnh", timing: "Lụp" } }],
    ignored: [],
  });
  const { bytes, tasks } = await anonymise(workbook, open, options, messagesOf("vi"));
  expect(tasks).toBe(1);
  expect(JSON.stringify(await open(bytes).remembered())).not.toMatch(/Khoảnh|Quềnh|Lụp/);
});
