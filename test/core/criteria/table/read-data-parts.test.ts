import fc from "fast-check";
import { readDataCell, readDataText } from "../../../../src/core/criteria/table/read-data-parts";

/** What is typed → the names understood with their texts, and the faults. */
test.each<[string, string[], string[]]>([
  ["a = 291; b = 285", ["a: 291", "b: 285"], []],
  ["a = 291\nb = 285\n", ["a: 291", "b: 285"], []],
  ["a=291, b=285", ["a: 291", "b: 285"], []],
  ["a: 291; B: 285", ["a: 291", "B: 285"], []],
  ["- a = 291\n- b = 285", ["a: 291", "b: 285"], []],
  ["tỷ lệ = 98,5%", ["rate: 98,5%"], []],
  ["Tỉ lệ = TT.kết quả; mục tiêu = 50%", ["rate: TT.kết quả", "target: 50%"], []],
  ["ty le = 1 / 2; so luong = 3; MUC TIEU = 50%", ["rate: 1 / 2", "count: 3", "target: 50%"], []],
  ["trạng thái = Đủ, đúng hạn; chậm minh chứng = có", ["state: Đủ, đúng hạn", "lateEvidence: 1"], []],
  ['trạng thái = "Kịp thời"', ["state: Kịp thời"], []],
  ["tình trạng: không ban hành", ["state: không ban hành"], []],
  ["chậm minh chứng = 50%", ["lateEvidence: 0.5"], []],
  ["cham minh chung = Không", ["lateEvidence: 0"], []],
  [
    'a = đếm HoSo khi [Loại] thuộc ("x"; "y"); b = đếm HoSo khi [Loại] = "m; n"',
    ['a: đếm HoSo khi [Loại] thuộc ("x"; "y")', 'b: đếm HoSo khi [Loại] = "m; n"'],
    [],
  ],
  ["a = đếm HoSo\nkhi [Số hóa] = Có; b = 2", ["a: đếm HoSo\nkhi [Số hóa] = Có", "b: 2"], []],
  ["a = 1.234,5; b = 0,5", ["a: 1.234,5", "b: 0,5"], []],
  ["", [], []],
  ["a = 5;", ["a: 5"], []],
  ["285/291", [], ["unreadable-part"]],
  ["đếm HoSo khi [A] = 1", [], ["unreadable-part"]],
  ["a = 5; trực tuyến = 3", ["a: 5"], ["unknown-name"]],
  ["a = 5; a = 6", ["a: 5"], ["repeated-name"]],
  ["a = ; b = 2", ["b: 2"], ["no-value"]],
  ["chậm minh chứng = một ít", [], ["bad-late-evidence"]],
  ["chậm minh chứng = 150%", [], ["bad-late-evidence"]],
])("%j", (text, parts, faults) => {
  const read = readDataText(text);
  expect(read.parts.map((part) => `${part.key}: ${part.kind === "share" ? part.share : part.text}`)).toEqual(parts);
  expect(read.faults.map(({ kind }) => kind)).toEqual(faults);
});

test("a percentage is the rate; a bare number could be anything", () => {
  expect(readDataCell({ type: "percent", value: 0.985 }).parts).toMatchObject([
    { key: "rate", figure: { quantity: { kind: "number", value: 0.985 } } },
  ]);
  expect(readDataCell(285).faults).toEqual([{ kind: "unreadable-part", part: "285" }]);
  expect(readDataCell({ type: "error", code: "#REF!" }).faults).toEqual([{ kind: "error-value", text: "#REF!" }]);
  expect(readDataCell({ type: "uncomputed" }).faults).toEqual([{ kind: "uncomputed" }]);
  expect(readDataCell("Không áp dụng")).toMatchObject({ notApplicable: true, faults: [] });
});

test("any text is read without an error, and every part of it is understood or a fault", () => {
  const piece = fc.constantFrom(
    "a",
    "b = ",
    "= ",
    ";",
    "\n",
    '"',
    "(",
    "[",
    "]",
    ")",
    "tỷ lệ = ",
    "50%",
    ", ",
    "đếm HoSo",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((pieces) => pieces.join("")),
      ),
      (text) => {
        const { parts, faults } = readDataText(text);
        const said = text.replace(/[\s;]/g, "");
        if (said !== "" && parts.length + faults.length === 0) expect(said).toMatch(/^[^\p{L}\p{N}]*$/u);
      },
    ),
  );
});
