import { findIndicatorTable, readIndicators } from "../../../src/core/indicators/read-indicators";
import { runIndicators, type IndicatorContext } from "../../../src/core/indicators/run-indicators";
import { figuresOfResults } from "../../../src/core/indicators/figures";
import { type Cell, gridOfRows } from "../../../src/core/table/grid";
import { en } from "../../../src/messages/en/index";
import { vi } from "../../../src/messages/vi/index";
import { sampleContext } from "../data/sample-tables";

const context: IndicatorContext = { ...sampleContext, asOf: "2024-06-15" };
const headings = ["Mã", "Chỉ tiêu", "Mục tiêu", "Tử số", "Mẫu số", "Kết quả", "Kỳ trước", "Thuộc", "Thời điểm"];
const percent = (value: number): Cell => ({ type: "percent", value });

const run = (rows: Cell[][], more: Partial<IndicatorContext> = {}, texts = vi) =>
  runIndicators(readIndicators(gridOfRows("ChiTieu", [headings, ...rows])), { ...context, ...more }, texts);

/** target, numerator, denominator, result, previous → value, unit, met, distance, rules found */
test.each<[Cell, Cell, Cell, Cell, Cell, number | null, string | null, boolean | null, string | null, string[]]>([
  ["≥ 50%", 3159, 15047, null, null, 3159 / 15047, "%", false, "còn thiếu 4.365", []],
  ["≥ 50% hồ sơ", 3159, 15047, null, null, 3159 / 15047, "%", false, "còn thiếu 4.365 hồ sơ", []],
  [percent(0.5), 3159, 15047, null, null, 3159 / 15047, "%", false, "còn thiếu 4.365", []],
  [percent(1), 285, 291, null, null, 285 / 291, "%", false, "còn thiếu 6", []],
  ["> 30%", 159, 291, null, null, 159 / 291, "%", true, null, []],
  ["> 30%", 3, 10, null, null, 0.3, "%", false, "còn thiếu 1", []],
  ["≥ 30%", 3, 10, null, null, 0.3, "%", true, null, []],
  ["≥ 55%", 54, 100, null, null, 0.54, "%", false, "còn thiếu 1", []],
  ["≤ 5%", 7, 100, null, null, 0.07, "%", false, "vượt 2", []],
  ["< 5%", 5, 100, null, null, 0.05, "%", false, "vượt 1", []],
  ["100%", "đếm HoSo khi [Số hóa] = Có", "đếm HoSo", null, null, 0.625, "%", false, "còn thiếu 3", []],
  ["100%", 0, 4, null, null, 0, "%", false, "còn thiếu 4", []],
  ["0", 0, null, null, null, 0, null, true, null, []],
  ["0", 6, null, null, null, 6, null, false, "vượt 6", []],
  [0, 6, 291, null, null, 6, null, false, "vượt 6", []],
  ["≤ 15 phút", 12, null, null, null, 12, "phút", true, null, []],
  ["≤ 15 phút", null, null, "18,5 phút", null, 18.5, "phút", false, "vượt 3,5 phút", []],
  ["≥ 80 điểm", null, null, 89.17, null, 89.17, "điểm", true, null, []],
  ["02 sáng kiến", 1, null, null, null, 1, "sáng kiến", false, "còn thiếu 1 sáng kiến", []],
  ["≥ 70%", null, null, "62,3%", null, 0.623, "%", false, "còn thiếu 7,7 điểm phần trăm", []],
  ["≥ 70%", null, null, percent(0.623), null, 0.623, "%", false, "còn thiếu 7,7 điểm phần trăm", []],
  ["≥ 70%", null, null, 62.3, null, 0.623, "%", false, "còn thiếu 7,7 điểm phần trăm", ["result-without-percent"]],
  [0.7, 6, 10, null, null, 0.6, "%", false, "còn thiếu 1", []],
  [70, 6, 10, null, null, 0.6, "%", false, "còn thiếu 1", ["target-without-unit"]],
  ["tăng", 12, null, null, 10, 12, null, true, null, []],
  ["tăng", 10, null, null, 10, 10, null, false, "còn thiếu 1", []],
  ["tăng", 6, 10, null, percent(0.7), 0.6, "%", false, "còn thiếu 2", []],
  ["tăng", 6, 10, null, null, 0.6, "%", null, null, ["previous-missing"]],
  ["giảm 10%", 9, null, null, 10, 9, null, true, null, []],
  ["60% đến 30/9; 85% đến 15/12", 59, 100, null, null, 0.59, "%", false, "còn thiếu 1", []],
  ["≥ 70%", null, null, null, null, null, "%", null, null, ["indicator-without-data"]],
  ["≥ 70%", 5, null, null, null, null, "%", null, null, ["indicator-without-data"]],
  ["≥ 70%", null, 5, null, null, null, "%", null, null, ["indicator-without-data"]],
  // The one too many that a binary 0.7 asks for; counts of money whose last digit is lost in rounding.
  ["≥ 70%", 0, 661_740_000, null, null, 0, "%", false, "còn thiếu 463.218.000", []],
  ["≥ 70%", 463_217_999, 661_740_000, null, null, 463_217_999 / 661_740_000, "%", false, "còn thiếu 1", []],
  [
    "82%",
    459_495_648_525,
    1_922_758_866_093,
    null,
    null,
    459_495_648_525 / 1_922_758_866_093,
    "%",
    false,
    "còn thiếu 1.117.166.621.672",
    [],
  ],
  [
    "≥ 70%",
    463_217_999.5,
    661_740_000,
    null,
    null,
    463_217_999.5 / 661_740_000,
    "%",
    false,
    "còn thiếu dưới 0,01 điểm phần trăm",
    [],
  ],
  // A bare number is no share, and a share's distance is in points whatever it is a share of.
  ["≥ 1", null, null, "0,1", null, 0.1, null, false, "còn thiếu 0,9", []],
  ["≥ 70% hồ sơ", null, null, "62,3%", null, 0.623, "%", false, "còn thiếu 7,7 điểm phần trăm", []],
  ["≥ 70%", -5, 10, null, null, null, "%", null, null, ["negative-figure"]],
  ["≥ 70%", 5, -10, null, null, null, "%", null, null, ["negative-figure"]],
  ["≥ 70%", 5, 0, null, null, null, "%", null, null, ["zero-denominator"]],
  ["≥ 70%", 11, 10, null, null, 1.1, "%", true, null, ["numerator-above-denominator"]],
  ["cao", 5, 10, null, null, 0.5, "%", null, null, ["target-unreadable"]],
  [null, 5, 10, null, null, 0.5, "%", null, null, ["indicator-without-target"]],
  ["100%", "đếm HoSo khi [Ngày giao] trong kỳ", 8, null, null, null, "%", null, null, ["unknown-column"]],
  ["100%", "đếm HồSơCũ", 8, null, null, null, "%", null, null, ["unknown-sheet"]],
  ["100%", "đếm HoSo khi", 8, null, null, null, "%", null, null, ["quantity-unreadable"]],
  ["100%", "đếm HoSo khi [Số hóa] = Co", 8, null, null, 0, "%", false, "còn thiếu 8", ["other-spelling"]],
  ["100%", { type: "error", code: "#REF!" }, 8, null, null, null, "%", null, null, ["error-cell"]],
  ["100%", { type: "uncomputed" }, 8, null, null, null, "%", null, null, ["uncomputed-cell"]],
  ["100%", "3.158 hồ sơ", "4.000", null, null, 0.7895, "%", false, "còn thiếu 842", []],
])(
  "%j: %j of %j, result %j, before %j",
  (target, numerator, denominator, result, previous, value, unit, met, distance, rules) => {
    const [found] = run([["A", "Tên", target, numerator, denominator, result, previous]]);
    if (value === null) expect(found!.value).toBeNull();
    else expect(found!.value).toBeCloseTo(value, 12);
    expect({ unit: found!.unit, met: found!.met, distance: found!.distance }).toEqual({ unit, met, distance });
    expect(found!.findings.map(({ rule }) => rule)).toEqual(rules);
  },
);

test.each<[Cell, Cell, string]>([
  ["chín trăm", 1000, 'Chỉ tiêu A "Tỷ lệ": không đọc được tử số "chín trăm" (ô D2). Hãy nhập số, ví dụ 900, hoặc cách đếm, ví dụ: đếm HoSo.'], // prettier-ignore
  [900, "gần hai nghìn", 'Chỉ tiêu A "Tỷ lệ": không đọc được mẫu số "gần hai nghìn" (ô E2). Hãy nhập số'],
  ["đếm HoSo khi", 8, 'Chỉ tiêu A "Tỷ lệ": không đọc được tử số "đếm HoSo khi" (ô D2): biểu thức dừng giữa chừng;'],
])("%j of %j cannot be read, and which figure that is, is said", (numerator, denominator, message) => {
  const [found] = run([["A", "Tỷ lệ", "≥ 50%", numerator, denominator]]);
  expect(found!.findings.map(({ rule }) => rule)).toEqual(["quantity-unreadable"]);
  expect(found!.findings[0]!.message).toContain(message);
});

test.each<[string, number, string]>([
  ["2024-09-30", 0.6, "2024-09-30"],
  ["2024-10-01", 0.85, "2024-12-15"],
])("on %s the checkpoint of %p counts", (asOf, targetValue, until) => {
  const [found] = run([["A", "Giải ngân", "60% đến 30/9; 85% đến 15/12", 70, 100]], { asOf });
  expect(found).toMatchObject({ targetValue, until, met: targetValue === 0.6 });
});

test("the day of the figures, where the row has one, decides about the checkpoint", () => {
  const row: Cell[] = ["A", "Giải ngân", "60% đến 30/9; 85% đến 15/12", 70, 100, null, null, null, "30/9/2024"];
  expect(run([row], { asOf: "2024-11-01" })[0]).toMatchObject({ targetValue: 0.6, met: true });
});

test("references go both ways down the table, and a cycle is named on its cells", () => {
  const results = run([
    ["S", "Sớm", "> 30%", 159, "D.mẫu"],
    ["D", "Đúng", "100%", 285, 291],
    ["X", "Vòng", "100%", "Y.mẫu", 5],
    ["Y", "Vòng", "100%", 5, "X.kết quả"],
    ["Z", "Ngoài vòng", "100%", "X.tử", 5],
    ["T", "Tự gọi", "100%", "T.tử", 5],
    ["K", "Kế hoạch", "100%", "kế hoạch.hoàn thành", "kế hoạch.tổng"],
  ]);
  expect(results.map(({ value }) => value)).toEqual([159 / 291, 285 / 291, null, null, null, null, 11 / 70]);
  const messages = results.map(({ findings }) => findings.map(({ rule, cell }) => [rule, cell]));
  expect(messages).toEqual([
    [],
    [],
    [["reference-cycle", "D4"]],
    [["reference-cycle", "E5"]],
    [["figure-unavailable", "D6"]],
    [["reference-cycle", "D7"]],
    [],
  ]);
  expect(results[2]!.findings[0]!.message).toBe("các chỉ tiêu tham chiếu vòng tròn: X.tử → Y.mẫu → X.kết quả → X.tử");
});

test("a part larger than its whole", () => {
  const results = run([
    ["TT", "Hồ sơ trực tuyến", "≥ 50%", 3159, 15047],
    ["TP", "Thanh toán trực tuyến", "≥ 30%", 3158, 15065, null, null, "tt"],
    ["TQ", "Phần nhỏ", "≥ 30%", 1, 15047, null, null, "TT"],
    ["TR", "Lạc", "≥ 30%", 1, 2, null, null, "TX"],
    ["TT", "Trùng", "≥ 30%", 1, 2],
  ]);
  expect(results.map(({ findings }) => findings.map(({ rule, cell }) => [rule, cell]))).toEqual([
    [],
    [["part-above-whole", "E3"]],
    [],
    [["unknown-indicator", "H5"]],
    [["duplicate-code", "B6"]],
  ]);
  expect(results[1]!.findings[0]!.message).toContain("15.065");
  expect(results[1]!.findings[0]!.message).toContain("15.047");
});

test("a value explains itself with its cells, in Vietnamese figures", () => {
  const [found] = run([["TT", "Hồ sơ", "≥ 50%", "đếm HoSo khi [Hình thức] = Trực tuyến", 15047]]);
  expect(found!.explanation).toBe(
    "Tử số (ô D2: đếm HoSo khi [Hình thức] = Trực tuyến): 4. Mẫu số (ô E2): 15.047. 4 / 15.047 = 0,03%. " +
      "Mục tiêu ≥ 50%: chưa đạt, còn thiếu 7.520.",
  );
  expect(run([["A", "b", "≤ 15 phút", 12]])[0]!.explanation).toBe(
    "Tử số (ô D2): 12. Giá trị: 12 phút. Mục tiêu ≤ 15 phút: đạt.",
  );
});

test.each<[what: string, wholes: (string | null)[], found: (string | null)[]]>([
  ["two in each other", ["B", "A", null], ["H2", null, null]],
  ["one in itself", ["A", null, null], ["H2", null, null]],
  ["three round", ["B", "C", "A"], ["H2", null, null]],
  ["a row that leads into a circle is not in it", ["B", "C", "B"], [null, "H3", null]],
  ["a chain", ["B", "C", null], [null, null, null]],
])("wholes that contain each other are a finding: %s", (_, wholes, found) => {
  const results = run(
    wholes.map((whole, at) => ["ABC".charAt(at), "x", "≥ 5%", 1, 10, null, null, whole]), // prettier-ignore
  );
  const circles = results.map(({ findings }) => findings.find(({ rule }) => rule === "whole-in-circle")?.cell ?? null);
  expect(circles).toEqual(found);
});

test("what is missing of large sums is exact", () => {
  const [found, exact] = run([
    ["GN", "Giải ngân", "≥ 70%", 1, 661_740_000],
    ["GN2", "Giải ngân", "≥ 70%", 463_218_000, 661_740_000],
  ]);
  expect(found).toMatchObject({ met: false, gap: 463_217_999 });
  expect(exact).toMatchObject({ met: true, gap: null });
});

test("a formula that waits for Excel is no missing figure", () =>
  expect(
    run([
      ["A", "a", "≥ 5%", { type: "uncomputed" }, 10],
      ["B", "b", "≥ 5%"],
    ]).map(({ uncalculated }) => uncalculated),
  ).toEqual([true, false]));

test("English texts", () => {
  const [found] = run([["TT", "Hồ sơ", "≥ 50%", 1, 4]], {}, en);
  expect(found!.explanation).toBe(
    "Numerator (cell D2): 1. Denominator (cell E2): 4. 1 / 4 = 25%. Target ≥ 50%: not met, 1 short.",
  );
});

test("what is said about rows is said once", () => {
  const results = run([
    ["A", "a", "≥ 5", "tổng GiaiNgan[Số tiền]"],
    ["B", "b", "≥ 5", "đếm GiaiNgan"],
  ]);
  expect(results.flatMap(({ findings }) => findings.map(({ rule }) => rule))).toEqual(["total-row"]);
});

test("finished results answer references, too", () => {
  const figures = figuresOfResults(run([["TT", "a", "≥ 50%", 1, 4]]));
  expect(figures[0]).toMatchObject({
    code: "TT",
    result: { quantity: { value: 0.25 } },
    target: { quantity: { value: 0.5 } },
  });
});

test("the table is found below titles, whatever its headings' case, and group titles are no indicators", () => {
  const grid = gridOfRows("x", [
    ["BẢNG CHỈ TIÊU NĂM 2024"],
    [],
    ["CHỈ TIÊU", "muc\ntieu", "mã", "tử số"],
    ["I. Thủ tục hành chính"],
    ["Trễ hạn", "0", "TRE", 0],
    [],
    ["Chỉ tiêu", "Mục tiêu", "Mã", "Tử số"],
    ["Gia hạn", 0, "GH", null],
  ]);
  expect(findIndicatorTable(grid)?.headingRow).toBe(2);
  const rows = readIndicators(grid);
  expect(rows.map(({ code, row, target }) => [code, row, target.text])).toEqual([
    ["TRE", 4, "0"],
    ["GH", 7, "0"],
  ]);
});

test("a sheet without the two headings has none", () => {
  expect(
    readIndicators(
      gridOfRows("x", [
        ["Chỉ tiêu", "Điểm"],
        ["a", 1],
      ]),
    ),
  ).toEqual([]);
});
