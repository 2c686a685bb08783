import { makeUnitBook } from "../../../src/core/plan/units/unit-book";
import { lettersFit, similarUnits } from "../../../src/core/plan/units/similar-units";

const book = (...rows: [string, string][]) => makeUnitBook(rows.map(([name, others]) => ({ name, others })));

test.each<[string, [string, string][], string[]]>([
  [
    "nothing",
    [
      ["Văn phòng Sở", "Văn phòng; VP"],
      ["Thanh tra", ""],
    ],
    [],
  ],
  ["short forms separated by commas", [["Văn phòng", "VP, VPS"], ["Thanh tra", "VPS"]], ["1 alias-of-two VPS → Văn phòng"]], // prettier-ignore
  [
    "a name with a comma of its own",
    [
      ["Phòng Kinh tế", "Kinh tế, Hạ tầng"],
      ["Phòng Hai", "Hạ tầng"],
    ],
    [],
  ],
  ["its own name among the others", [["Văn phòng", "VP; Văn phòng"]], []],
  [
    "the name of another unit",
    [
      ["Kế toán", "Tài vụ"],
      ["Tài vụ", ""],
    ],
    ["0 another-name Tài vụ → Tài vụ"],
  ],
  ["each other's", [["Kế toán", "Tài vụ"], ["Tài vụ", "Kế toán"]], ["0 another-name Tài vụ → Tài vụ", "1 another-name Kế toán → Kế toán"]], // prettier-ignore
  [
    "one name for two units",
    [
      ["Phòng Một", "P1"],
      ["Phòng Hai", "P1"],
    ],
    ["1 alias-of-two P1 → Phòng Một"],
  ],
  [
    "two rows of one unit",
    [
      ["Phòng Một", ""],
      ["PHÒNG MỘT", ""],
    ],
    ["1 twice PHÒNG MỘT → Phòng Một"],
  ],
  [
    "no name",
    [
      ["Phòng Một", ""],
      ["", "P1"],
    ],
    ["1 nameless P1 → "],
  ],
])("conflicts of a table of units: %s", (_, rows, conflicts) =>
  expect(
    book(...rows).conflicts.map(({ row, kind, spelling, unit }) => `${row} ${kind} ${spelling} → ${unit}`),
  ).toEqual(conflicts),
);

test("a unit's own name is never another's", () =>
  expect([...book(["Kế toán", "Tài vụ"], ["Tài vụ", "Kế toán; TV"]).aliases]).toEqual([
    ["ketoan", "Kế toán"],
    ["taivu", "Tài vụ"],
    ["tv", "Tài vụ"],
  ]));

test.each<[short: string, long: string, fit: boolean]>([
  ["Phòng HCTP", "Phòng Hành chính tư pháp", true],
  ["P.TCHC", "Phòng Tổ chức hành chính", true],
  ["P. TCHC", "Phòng Tổ chức - Hành chính", true],
  ["Phòng KH-TH", "Phòng Kế hoạch - Tổng hợp", true],
  ["Phòng Văn bản QPPL", "Phòng Văn bản quy phạm pháp luật", true],
  ["CNTT", "Phòng CNTT", true],
  ["BGH", "Ban Giám hiệu", true],
  ["Sở NN&MT", "Sở Nông nghiệp và Môi trường", true],
  ["Phòng KT", "Phòng Kế toán", true],
  ["Phòng HCTP", "Phòng Hành chính", false],
  ["Phòng TC", "Phòng Kế toán", false],
  ["Phòng Kế toán", "Phòng Kế toán tổng hợp", false],
  ["Văn phòng", "Văn phòng Sở", false],
])("the letters of %j fit %j: %s", (short, long, fit) => expect(lettersFit(short, long)).toBe(fit));

test.each<[string, Record<string, number>, [string, string][], string[]]>([
  ["letters", { "Phòng KT": 2, "Phòng Kế toán": 1 }, [], ["Phòng KT → Phòng Kế toán"]],
  ["two names that fit: nothing is asked", { "Phòng KT": 2, "Phòng Kế toán": 1, "Phòng Kinh tế": 1 }, [], []],
  ["with the office behind it, less often", { "Văn phòng": 5, "Văn phòng Sở": 1 }, [], ["Văn phòng Sở → Văn phòng"]],
  ["with the office behind it, more often", { "Văn phòng": 1, "Văn phòng Sở": 4 }, [], ["Văn phòng → Văn phòng Sở"]],
  ["another's office", { "Văn phòng": 1, "Văn phòng Chính phủ": 4 }, [], []],
  ["a dash", { "Phòng Kế hoạch - Tài chính": 3, "Phòng Kế hoạch Tài chính": 1 }, [], ["Phòng Kế hoạch Tài chính → Phòng Kế hoạch - Tài chính"]], // prettier-ignore
  ["a name of the table", { "P.TCHC": 3 }, [["Phòng Tổ chức hành chính", ""]], ["P.TCHC → Phòng Tổ chức hành chính"]],
  ["joined already", { "P.TCHC": 3, "Phòng Tổ chức hành chính": 1 }, [["Phòng Tổ chức hành chính", "P.TCHC"]], []],
  ["numbers tell units apart", { "Phòng 1": 1, "Phòng 2": 1 }, [], []],
])("spellings that may be one unit: %s", (_, counts, rows, asked) =>
  expect(
    similarUnits(new Map(Object.entries(counts)), book(...rows)).map(({ name, other }) => `${other} → ${name}`),
  ).toEqual(asked),
);
