import type { Cell } from "../../../../src/core/table/grid";
import { found, HEADINGS, readTable, runTable } from "../run-table";

const paths = (rows: Cell[][]) =>
  readTable(HEADINGS, rows).map(
    ({ code, path, parent, leaf }) => `${code ?? "–"} ${path.join("/")} ${parent ?? ""}${leaf ? "" : "▸"}`,
  );

/** typed codes (with a maximum each) → code, path, row of the parent, "▸" for a parent */
test.each<[string, Cell[], string[]]>([
  ["codes that are paths", ["I", "I.1", "I.1.2", "II.3"], ["I I ▸", "I.1 I/1 0▸", "I.1.2 I/1/2 1", "II.3 II/3 "]],
  ["a missing level in between", ["II", "II.2.3.3.1", "II.2"], ["II II ▸", "II.2.3.3.1 II/2/3/3/1 2", "II.2 II/2 0▸"]],
  ["trailing dots, spaces, brackets", ["1.", "1.1.", "1. 2)", "(2)"], ["1 1 ▸", "1.1 1/1 0", "1.2 1/2 0", "2 2 "]],
  ["typed as numbers", [1, 1.1, 1.2], ["1 1 ▸", "1.1 1/1 0", "1.2 1/2 0"]],
  [
    "numbers that restart in each section",
    ["I", "1", "1.1", "II", "1", "2"],
    ["I I ▸", "I.1 I/1 0▸", "I.1.1 I/1/1 1", "II II ▸", "II.1 II/1 3", "II.2 II/2 3"],
  ],
  ["numbers that go on", ["I", "1", "II", "2"], ["I I ▸", "1 I/1 0", "II II ▸", "2 II/2 2"]],
  ["letters above numerals", ["A", "I", "1", "B", "C"], ["A A ▸", "I A/I 0▸", "1 A/I/1 1", "B B ", "C C "]],
  ["small letters", ["1.1", "a)", "b)"], ["1.1 1/1 ▸", "a 1/1/a 0", "b 1/1/b 0"]],
  ["words with numbers", ["TC1", "TC1.1", "TC02"], ["TC1 TC1 ▸", "TC1.1 TC1/1 0", "TC02 TC02 "]],
  ["Tiêu chí 1.1", ["Tiêu chí 1", "Tiêu chí 1.1"], ["1 1 ▸", "1.1 1/1 0"]],
])("%s", (_, codes, expected) => {
  expect(paths(codes.map((code) => [code, "Một tiêu chí", 1]))).toEqual(expected);
});

test("a zero that Excel dropped is put back: 1.9 is followed by 1.10", () => {
  const codes: Cell[] = [1, 1.8, 1.9, 1.1, 1.11, 2, 2.1];
  const rows = codes.map((code): Cell[] => [code, "Tiêu chí", 1, null, null, 1]);
  expect(readTable(HEADINGS, rows).map(({ code }) => code)).toEqual(["1", "1.8", "1.9", "1.10", "1.11", "2", "2.1"]);
  expect(runTable(rows).findings.filter(({ rule }) => rule === "lost-zero-number")).toMatchObject([
    { cell: "A5", severity: "info", fix: "Ghi mã dạng văn bản: 1.10." },
  ]);
});

test("a code that Excel took for a date is read back", () => {
  const result = runTable([
    ["1", "Nhóm"],
    [{ type: "date", day: "2024-02-01", minutes: 0 }, "Tiêu chí", 1, null, null, 1],
  ]);
  expect(result.items.map(({ code, parent }) => [code, parent])).toEqual([
    ["1", null],
    ["1.2", 0],
  ]);
  expect(found(result)).toEqual(["number-became-date A3"]);
});

test("code and title in one cell; rows of headings, column numbers and totals are no criteria", () => {
  const rows: Cell[][] = [
    ["(1)", "(2)", "(3)"],
    ["I. CÔNG TÁC CHUNG"],
    [null, "I.1 Ban hành kế hoạch", 2],
    ["STT", "Tiêu chí", "Điểm tối đa"],
    ["I.2", "Báo cáo", 3],
    [null, "TỔNG CỘNG", 5],
    ["Tổng điểm:", null, 5],
    [],
    ["Ghi chú: số liệu tạm tính"],
  ];
  expect(readTable(HEADINGS, rows).map(({ code, name, parent }) => [code, name, parent])).toEqual([
    ["I", "CÔNG TÁC CHUNG", null],
    ["I.1", "Ban hành kế hoạch", 0],
    ["I.2", "Báo cáo", 0],
  ]);
});

test("an unnumbered row continues the one above; one with points of its own is a part of it", () => {
  const rows = readTable(HEADINGS, [
    ["1", "Tỷ lệ hồ sơ trực tuyến", 2, "Từ 80% trở lên: 2 điểm;", "a = 10", null, null, "Thiếu"],
    [null, "của toàn đơn vị", null, "dưới 80%: 0 điểm", "b = 9", null, null, "người"],
    ["2", "Báo cáo", 2],
    [null, "Báo cáo quý", 1.5],
    ["-", "Báo cáo năm", 0.5],
  ]);
  expect(rows).toHaveLength(4);
  expect(rows[0]).toMatchObject({
    name: "Tỷ lệ hồ sơ trực tuyến của toàn đơn vị",
    rule: "Từ 80% trở lên: 2 điểm;\ndưới 80%: 0 điểm",
    data: { parts: [{ key: "a" }, { key: "b" }] },
    cause: "Thiếu\nngười",
  });
  expect(rows.slice(1).map(({ code, name, parent, leaf }) => [code, name, parent, leaf])).toEqual([
    ["2", "Báo cáo", null, false],
    [null, "Báo cáo quý", 1, true],
    [null, "Báo cáo năm", 1, true],
  ]);
});

/** name of the group, then a row in it with its name and maximum → the row's kind */
test.each<[string, string, Cell, string]>([
  ["Nhóm chung", "Ban hành kế hoạch", 2, "regular"],
  ["Điểm thưởng", "Có sáng kiến", 2, "bonus"],
  ["CÁC TIÊU CHÍ ĐIỂM THƯỞNG", "Có sáng kiến", 2, "bonus"],
  ["Sáng kiến (điểm thưởng)", "Có sáng kiến", 2, "bonus"],
  ["Điểm trừ", "Báo cáo trễ", 2, "penalty"],
  ["Điểm trừ", "Báo cáo trễ", null, "penalty"],
  ["Nhóm chung", "Báo cáo trễ", -1, "penalty"],
  ["Nhóm chung", "Báo cáo trễ", 0, "penalty"],
  ["Nhóm chung", "Điểm trừ do vi phạm", 2, "penalty"],
  ["Nhóm chung", "Không bị điểm trừ trong năm", 2, "regular"],
  ["Điểm thưởng, điểm trừ", "Có sáng kiến", 1, "regular"],
  ["Điểm thưởng, điểm trừ", "Điểm thưởng sáng kiến", 1, "bonus"],
])("in %s, %s with maximum %j is %s", (group, name, max, kind) => {
  const rows = readTable(HEADINGS, [
    ["III", group],
    ["III.1", name, max],
  ]);
  expect(rows[1]?.kind).toBe(kind);
});

test("an unnumbered heading of bonus points heads the rows below it", () => {
  const rows = readTable(HEADINGS, [
    ["1", "Kế hoạch", 2],
    [null, "Điểm thưởng", 3],
    ["1", "Sáng kiến", 1],
    ["2", "Mô hình mới", 1],
    [null, "Điểm trừ"],
    ["1", "Báo cáo trễ", -1],
  ]);
  expect(rows.map(({ kind, parent }) => `${kind} ${parent ?? ""}`)).toEqual([
    "regular ",
    "bonus ",
    "bonus 1",
    "bonus 1",
    "penalty ",
    "penalty 4",
  ]);
});
