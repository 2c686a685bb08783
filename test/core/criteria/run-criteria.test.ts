import type { Cell } from "../../../src/core/table/grid";
import { en } from "../../../src/messages/en/index";
import { found, HEADINGS, runTable } from "./run-table";

const number = (value: number) => ({ quantity: { kind: "number", value } as const });
/** Online cases, as an indicator computed them. */
const online = {
  code: "TT",
  numerator: number(3159),
  denominator: number(15047),
  result: number(3159 / 15047),
  target: number(0.5),
};

const bands = "Đạt 98% trở lên: 3 điểm; từ 96% đến dưới 98%: 2 điểm; từ 94% đến dưới 96%: 1 điểm; dưới 94%: 0 điểm";
const onTime = "100%: 5 điểm; từ 99% đến dưới 100%: 4,5 điểm; từ 95% đến dưới 99%: 3 điểm; dưới 95%: 0 điểm";

/** The figures of domain.md §5, worded anew. */
const department: Cell[][] = [
  ["I", "Chỉ đạo"],
  ["I.5", "Việc tỉnh giao", 3, bands, "a = 291; b = 285", null, 2],
  ["II", "Kết quả"],
  ["II.2.2.2.3", "Quy trình", "0,5", "Đủ: 0,5 điểm; thiếu: 0 điểm", "trạng thái = Đủ; chậm minh chứng = có", 0.5, 0.35],
  ["II.2.3.3.1", "Kết quả điện tử", 0.5, "(b/a)*0,5", "a = 14697; b = 9129", null, 0.31],
  ["II.2.3.3.2", "Hồ sơ số hóa", 0.5, "(b/a)*0,5", "a = 14.697; b = 9.042", null, 0.31],
  ["II.2.4.2.1", "Trả đúng hạn", 5, onTime, "a = 14697; b = 14673", null, 4.5, "24 hồ sơ trễ"],
  ["II.3.2.4", "Giảm biên chế", 1, null, null, null, 0, "Chưa giảm"],
  ["II.3.2.5", "Giảm viên chức", 1, null, null, null, 0, "Chưa giảm"],
  ["II.4.5.1", "Báo cáo", 1, "Đủ: 1 điểm; thiếu: 0 điểm", "trạng thái = Đủ; chậm minh chứng = 50%", 1, 0.85],
  ["II.6.4.2", "Phản ánh", 1, "(b/a)*1", "a = 1; b = 0", null, 0, "Chưa hài lòng"],
  [
    "II.6.5.2",
    "Trực tuyến",
    3,
    "(Tỷ lệ đạt được / chỉ tiêu được giao) * 3",
    "tỷ lệ = TT.kết quả; mục tiêu = 50%",
    null,
    1.46,
  ],
  ["II.6.6.2", "Thanh toán", 3, null, null, null, 1.46, "Thiếu người hướng dẫn"],
  ["III", "Phần còn lại", 75, null, null, null, 73.03],
  ["IV", "Ngoài phạm vi", 5.5, "Không áp dụng"],
];
const result = runTable(department, { quantities: { indicators: [online] } });

describe("a department's table of 2023", () => {
  test("sums, index and class", () => {
    expect(result).toMatchObject({
      total: 84.27,
      max: 94.5,
      index: 89.17,
      class: "Tốt",
      selfTotal: 1.5,
      appraisedTotal: 84.27,
      unexplainedLoss: 1.97,
      unscored: [],
      margin: { spare: 8.67, next: { class: "Xuất sắc", from: 90, missing: 0.78 } },
    });
  });

  test.each([
    ["I", 3, null, 2, 1],
    ["I.5", 3, 2, 2, 1],
    ["II", 16.5, null, 9.24, 7.26],
    ["II.2.2.2.3", 0.5, 0.35, 0.35, 0.15],
    ["II.2.3.3.1", 0.5, 0.31, 0.31, 0.19],
    ["II.2.3.3.2", 0.5, 0.31, 0.31, 0.19],
    ["II.2.4.2.1", 5, 4.5, 4.5, 0.5],
    ["II.3.2.4", 1, null, 0, 1],
    ["II.4.5.1", 1, 0.85, 0.85, 0.15],
    ["II.6.4.2", 1, 0, 0, 1],
    ["II.6.5.2", 3, 1.26, 1.46, 1.54],
    ["II.6.6.2", 3, null, 1.46, 1.54],
    ["III", 75, null, 73.03, 1.97],
  ])("%s: of %d, computed %p, in force %d, lost %d", (code, max, computed, points, lost) => {
    const item = result.items.find((one) => one.code === code);
    // The one row under I is computed, so its sum is; II has rows that no rule computes.
    expect(item).toMatchObject({ max, computed: code === "I" ? 2 : computed, points, lost });
  });

  test("the cheapest ways, most points per action first", () => {
    const shown = result.cheapest.map(({ code, gain, actions, indexAfter }) => [code, gain, actions, indexAfter]);
    expect(shown).toEqual([
      ["I.5", 1, 1, 90.23],
      ["II.6.4.2", 1, 1, 90.23],
      ["II.2.2.2.3", 0.15, 1, 89.33],
      ["II.4.5.1", 0.15, 1, 89.33],
      ["II.2.4.2.1", 0.5, 24, 89.7],
      // 20,99 % of 15.047 cases to 50 %: 4.365 cases; only what goes beyond the appraised 1,46 is won.
      ["II.6.5.2", 1.54, 4365, 90.8],
      ["II.2.3.3.1", 0.19, 5568, 89.38],
      ["II.2.3.3.2", 0.19, 5655, 89.38],
    ]);
    expect(result.cheapest[4]?.together).toEqual({ gain: 2.8, actions: 28, index: 92.14, class: "Xuất sắc" });
    expect(result.cheapest[0]?.what).toContain("286/291 = 98,28%");
  });

  test("one action reaches the next class", () => {
    expect(result.way).toEqual({
      class: "Xuất sắc",
      from: 90,
      missing: 0.78,
      steps: ["I.5"],
      actions: 1,
      indexAfter: 90.23,
    });
  });

  test("how many late cases are still allowed", () => {
    expect(result.alarms.map(({ code, allowed, pointsAfter, urgent }) => [code, allowed, pointsAfter, urgent])).toEqual(
      [
        ["I.5", 5, 1, true],
        ["II.2.4.2.1", 122, 3, false],
      ],
    );
    expect(result.alarms[0]).toMatchObject({ loss: 1, indexAfter: 88.12, classAfter: "Tốt" });
    expect(result.alarms[0]?.message).toBe(
      "Còn được chậm hoặc không đạt 5 trường hợp; thêm 1 nữa sẽ giảm còn 1 điểm (mất 1).",
    );
  });

  test("what is worth knowing, and no fault", () => {
    expect(result.findings.map(({ rule, cell, severity }) => `${rule} ${cell ?? ""} ${severity}`)).toEqual([
      "points-differ F5 info",
      "points-differ F11 info",
      "points-differ G13 info",
      "unexplained-loss B15 info",
    ]);
  });

  test("a figure explains itself with its cells", () => {
    const text = (code: string) => result.items.find((one) => one.code === code)?.explanation ?? "";
    expect(text("II.6.5.2")).toContain("Dữ liệu (ô E13): tỷ lệ = TT.kết quả = 20,99%; mục tiêu = 50%.");
    expect(text("II.6.5.2")).toContain("× 3 = 1,2597");
    expect(text("II.6.5.2")).toContain("Điểm đưa vào tổng: 1,46, theo điểm thẩm định (ô G13).");
    expect(text("II.6.5.2")).toContain("Điểm tính được 1,26 khác điểm thẩm định 1,46 (chênh 0,2).");
    expect(text("II.3.2.4")).toBe(
      "Tiêu chí không có cách tính; điểm do người chấm nhập. Điểm đưa vào tổng: 0, theo điểm thẩm định (ô G9). Mất 1 điểm: Chưa giảm.",
    );
    expect(text("II")).toBe(
      "Tổng các tiêu chí thành phần: 0,35 + 0,31 + 0,31 + 4,5 + 0 + 0 + 0,85 + 0 + 1,46 + 1,46 = 9,24.",
    );
    expect(text("IV")).toBe("Không áp dụng: không tính vào điểm và điểm tối đa.");
  });

  test("in English, too", () => {
    const english = runTable(department, { quantities: { indicators: [online] } }, en);
    expect(english.items[13]?.explanation).toBe(
      "The criterion has no rule; its points are typed. Points in the total: 73,03, by the appraisal (cell G15). 1,97 points lost, no cause given.",
    );
    expect(english).toMatchObject({ total: 84.27, cheapest: [{ code: "I.5" }, {}, {}, {}, {}, {}, {}, {}] });
  });
});

const AGAIN = [...HEADINGS, "Thẩm định lần 2"];
const rule = "Kịp thời: 1 điểm; không kịp thời: 0,5 điểm";

/** rule, data, self, appraised, appraised again → points in force and their source */
test.each<[string, Cell, Cell, Cell, Cell, Cell, number | null, string | null]>([
  ["second appraisal wins", rule, "trạng thái = Kịp thời", 1, 0, 0.5, 0.5, "appraisedAgain"],
  ["a second appraisal of 0 wins, too", rule, "trạng thái = Kịp thời", 1, 1, 0, 0, "appraisedAgain"],
  ["then the appraisal", rule, "trạng thái = Kịp thời", 1, 0, null, 0, "appraised"],
  ["then what is computed", rule, "trạng thái = Không kịp thời", 1, null, null, 0.5, "computed"],
  ["then the self score", rule, null, 1, null, null, 1, "self"],
  ["typed points round half up", null, null, "0,335", null, null, 0.34, "self"],
  ["nothing", rule, null, null, null, null, null, null],
  ["late evidence of a self score without a rule", null, "chậm minh chứng = có", 1, null, null, 0.7, "computed"],
  ["late evidence for half of it", null, "chậm minh chứng = 50%", 1, null, null, 0.85, "computed"],
])("points in force: %s", (_, text, data, self, appraised, again, points, source) => {
  const { items, total } = runTable([["1", "Kế hoạch", 1, text, data, self, appraised, null, again]], {
    headings: AGAIN,
  });
  expect(items[0]).toMatchObject({ points, source });
  expect(total).toBe(points ?? 0);
});

test("late evidence is a way to win, one action", () => {
  const { cheapest } = runTable([["1", "Kế hoạch", 1, null, "chậm minh chứng = 50%", 1]]);
  expect(cheapest).toMatchObject([{ code: "1", gain: 0.15, actions: 1, points: 1, indexAfter: 100 }]);
});

/** Where it is said that a criterion does not apply. */
test.each<[string, Cell[]]>([
  ["rule", ["2", "Đất đai", 5, "Không áp dụng"]],
  ["data", ["2", "Đất đai", 5, rule, "không áp dụng"]],
  ["state", ["2", "Đất đai", 5, rule, "trạng thái = Không áp dụng"]],
  ["points", ["2", "Đất đai", 5, rule, null, null, "Không áp dụng"]],
  ["self score", ["2", "Đất đai", 5, null, null, "KAD"]],
  ["maximum", ["2", "Đất đai", "Không áp dụng", null, null, 1]],
])("not applicable by its %s: neither points nor maximum", (_, row) => {
  const both = runTable([["1", "Kế hoạch", 2, null, null, 1.5], row]);
  expect(both).toMatchObject({ total: 1.5, max: 2, index: 75, unscored: [] });
  expect(both.items[1]).toMatchObject({ applicable: false, points: null, lost: 0 });
  expect(found(both)).toEqual(["unexplained-loss B2"]);
});

test("a group that does not apply takes its rows with it; one whose rows all do not apply does not apply", () => {
  const both = runTable([
    ["1", "Đất đai", null, "Không áp dụng"],
    ["1.1", "Giao đất", 3, null, null, 3],
    ["2", "Chung"],
    ["2.1", "Kế hoạch", 2, "Không áp dụng"],
    ["3", "Báo cáo", 1, null, null, 1],
  ]);
  expect(both.items.map(({ applicable }) => applicable)).toEqual([false, false, false, false, true]);
  expect(both).toMatchObject({ total: 1, max: 1, index: 100 });
});

const bonus: Cell[][] = [
  ["1", "Chung", 10, null, null, 8],
  ["2", "Điểm thưởng", 2],
  ["2.1", "Sáng kiến", 2, "Mỗi sáng kiến 0,5 điểm, tối đa 2 điểm", "số lượng = 3"],
  ["2.2", "Mô hình", 1, null, null, 1],
  ["3", "Điểm trừ", 1],
  ["3.1", "Báo cáo trễ", null, "Mỗi báo cáo trễ trừ 0,25 điểm", "số lượng = 2"],
  ["3.2", "Vi phạm", -2, null, null, null, 0.75],
];

test("bonus adds and penalty subtracts, each at most its group's maximum", () => {
  const sums = runTable(bonus);
  expect(sums.items.map(({ points }) => points)).toEqual([8, 2, 1.5, 1, -1, -0.5, -0.75]);
  expect(sums).toMatchObject({ total: 9, max: 10, index: 90, class: "Xuất sắc" });
  expect(sums.items[1]?.explanation).toContain("chỉ tính 2");
  // What caps swallow is not won: the group has its two points already.
  expect(sums.cheapest.map(({ code }) => code)).not.toContain("2.1");
  // Of the penalties 1,25 count as 1: two fewer late reports win 0,25.
  expect(sums.cheapest.find(({ code }) => code === "3.1")).toMatchObject({ gain: 0.25, actions: 2 });
});

test("a bonus or penalty without a maximum shows its points alone", () => {
  const { items } = runTable([
    ["1", "Điểm thưởng"],
    ["1.1", "Sáng kiến", null, "Mỗi sáng kiến 0,5 điểm", "số lượng = 3"],
    ["2", "Điểm trừ"],
    ["2.1", "Báo cáo trễ", null, "Mỗi báo cáo trễ trừ 0,25 điểm", "số lượng = 2"],
  ]);
  expect(items[1]?.explanation).toContain("Điểm: 1,5. Điểm đưa vào tổng: 1,5, theo kết quả tính.");
  expect(items[3]?.explanation).toContain("Điểm: −0,5. Điểm đưa vào tổng: −0,5, theo kết quả tính.");
});

test("a title without a maximum counts for nothing and is no fault", () => {
  const titled = runTable([
    ["1", "Chung"],
    ["1.1", "Kế hoạch", 1, null, null, 1],
    ["2", "Phần để trống"],
  ]);
  expect(titled).toMatchObject({ total: 1, max: 1, unscored: [], findings: [] });
  expect(titled.items[2]?.explanation).toBe("Dòng này không có điểm tối đa nên không được tính.");
});

test("a table of four hundred criteria is scored in a moment", () => {
  const many = Array.from({ length: 400 }, (_, at): Cell[] => [
    `I.${at + 1}`,
    "Hồ sơ",
    1,
    "(b/a)*1",
    "a = 100; b = 50",
  ]);
  const { total, cheapest } = runTable([["I", "Chung"], ...many]);
  expect([total, cheapest.length]).toEqual([200, 400]);
});

test("bonus counts in the maximum only where the office says so", () => {
  expect(runTable(bonus, { settings: { bonusInMaximum: true } })).toMatchObject({ total: 9, max: 12, index: 75 });
});

test("printed leaves make the total; points are rounded as the office prints them", () => {
  const rows: Cell[][] = ["1", "2", "3"].map((code) => [code, "Tỷ lệ", 1, "(b/a)*1", "a = 3; b = 1"]);
  expect(runTable(rows)).toMatchObject({ total: 0.99, max: 3, index: 33 });
  expect(runTable(rows, { settings: { decimals: 3 } })).toMatchObject({ total: 0.999, index: 33.3 });
});

test("the class is that of the unrounded index", () => {
  const index = (points: number) => runTable([["1", "Chung", 1000, null, null, points]]);
  expect(index(899.96)).toMatchObject({ index: 90, class: "Tốt" });
  expect(index(900)).toMatchObject({ index: 90, class: "Xuất sắc", margin: { spare: 0, next: null } });
  expect(runTable([])).toMatchObject({ total: 0, max: 0, index: null, class: null, cheapest: [], items: [] });
});

/** Appraised above or below what the rule gives: (1/4)*4 = 1 computed, 4 to win with 3 actions. */
test.each<[Cell, number | null]>([
  [null, 3],
  [1, 3],
  [2, 2],
  // The appraisers took 0,5 for a reason of their own; three cases win three points, and no more.
  [0.5, 3],
  [4, null],
])("appraised %p of 4 with 1 computed: %p to win", (appraised, gain) => {
  const { cheapest } = runTable([["1", "Phản ánh", 4, "(b/a)*4", "a = 4; b = 1", null, appraised]]);
  expect(cheapest[0]?.gain ?? null).toBe(gain);
});

test("where only a rate is known, no one can say how many actions it takes; such wins come last", () => {
  const { cheapest } = runTable([
    ["1", "Việc giao", 3, bands, "tỷ lệ = 97%", null, null],
    ["2", "Hồ sơ", 1, "(b/a)*1", "a = 1000; b = 0"],
  ]);
  expect(cheapest.map(({ code, gain, actions }) => [code, gain, actions])).toEqual([
    ["2", 1, 1000],
    ["1", 1, null],
  ]);
  expect(cheapest[1]?.together.actions).toBeNull();
});

test("the next class needs several steps, and none that could be left out", () => {
  const rows: Cell[][] = [
    ["1", "Chung", 80, null, null, 76],
    ["2", "Nhỏ", 1, "(b/a)*1", "a = 1; b = 0"],
    ["3", "Vừa", 4, "(b/a)*4", "a = 8; b = 0"],
    ["4", "Lớn", 15, "(b/a)*15", "a = 100; b = 70"],
  ];
  // 86,5 of 100; 90 is 3,5 away: 1 point (1 action), 4 points (8 actions): the first is not needed.
  expect(runTable(rows).way).toMatchObject({ missing: 3.5, steps: ["3"], actions: 8, indexAfter: 90.5 });
  expect(runTable([["1", "Chung", 10, null, null, 5]]).way).toBeNull();
});

/** A table with one fault each → the findings. */
test.each<[string, Cell[][], string[]]>([
  ["a gap between bands", [["1", "A", 2, "Từ 90% trở lên: 2 điểm; dưới 80%: 0 điểm", "tỷ lệ = 95%"]], ["band-gap D2"]],
  [
    "bands that overlap",
    [["1", "A", 2, "Từ 90% trở lên: 2 điểm; dưới 95%: 0 điểm", "tỷ lệ = 99%"]],
    ["band-overlap D2"],
  ],
  [
    "more points than the maximum",
    [["1", "A", 2, "Có: 3 điểm; không: 0 điểm", "trạng thái = không"]],
    ["band-above-max D2"],
  ],
  ["a part above its whole", [["1", "A", 2, "(b/a)*2", "a = 15047; b = 15065", null, 2]], ["part-above-whole E2"]],
  [
    "a name that the data do not know",
    [["1", "A", 2, "(b/a)*2", "a = 5; tử = 4", null, 2]],
    ["criterion-data-unreadable E2"],
  ],
  ["an unknown indicator", [["1", "A", 2, "(b/a)*2", "a = 5; b = TX.tử", null, 2]], ["unknown-indicator E2"]],
  ["a rule without its figures", [["1", "A", 2, "(b/a)*2", null, null, 2]], ["criterion-data-missing E2"]],
  ["no points at all", [["1", "A", 2]], ["criterion-without-points B2"]],
  ["no maximum", [["1", "A", null, null, null, 2]], ["max-missing C2"]],
  ["points that are words", [["1", "A", 2, null, null, "đạt", 2]], ["points-unreadable F2"]],
  ["an error value", [["1", "A", 2, null, null, { type: "error", code: "#N/A" }, 2]], ["error-cell F2"]],
  ["a formula without result", [["1", "A", 2, null, null, 2, { type: "uncomputed" }]], ["uncomputed-cell G2"]],
  ["self above the maximum", [["1", "A", 2, null, null, 2.5]], ["points-above-max F2"]],
  ["appraised above the maximum", [["1", "A", 2, null, null, 2, 3]], ["points-above-max G2"]],
  ["negative points", [["1", "A", 2, null, null, -1, 2]], ["negative-points F2"]],
  [
    "a code twice",
    [
      ["1.1", "A", 2, null, null, 2],
      ["1.1", "B", 2, null, null, 2],
    ],
    ["duplicate-code A3"],
  ],
  [
    "maxima that do not add up",
    [
      ["1", "A", 5],
      ["1.1", "B", 2, null, null, 2],
      ["1.2", "C", 2, null, null, 2],
    ],
    ["max-mismatch C2"],
  ],
  [
    "maxima that add up without what does not apply",
    [
      ["1", "A", 2],
      ["1.1", "B", 2, null, null, 2],
      ["1.2", "C", 2, "Không áp dụng"],
    ],
    [],
  ],
  [
    "maxima that add up with what does not apply",
    [
      ["1", "A", 4],
      ["1.1", "B", 2, null, null, 2],
      ["1.2", "C", 2, "Không áp dụng"],
    ],
    [],
  ],
  [
    "a group's points that do not add up",
    [
      ["1", "A", 2, null, null, 1],
      ["1.1", "B", 2, null, null, 2],
    ],
    ["sum-mismatch F2"],
  ],
  [
    "computed and typed points that differ",
    [["1", "A", 2, "(b/a)*2", "a = 2; b = 1", 2, 1.5]],
    ["points-differ G2", "points-differ F2"],
  ],
  [
    "a target without a percent sign",
    [["1", "A", 2, "(Tỷ lệ đạt được / chỉ tiêu được giao) * 2", "tỷ lệ = 50%; mục tiêu = 50"]],
    ["target-without-unit E2"],
  ],
  [
    "a rule that cannot be read",
    [["1", "A", 2, "Theo tinh thần chung thì được ba phần tư của năm trước", null, null, 2]],
    ["rule-unreadable D2"],
  ],
  [
    "a rule whose best case is below the maximum",
    [["1", "A", 4, "Từ 90% trở lên: 3 điểm; dưới 90%: 2 điểm", "tỷ lệ = 95%"]],
    ["best-below-max D2"],
  ],
  [
    "a formula whose best case is below the maximum",
    [["1", "A", 2, "(b/a)*1,5", "a = 2; b = 2"]],
    ["best-below-max D2"],
  ],
  [
    "what only deducts keeps its maximum",
    [["1", "A", 2, "Trễ từ 1 đến 3 hồ sơ: trừ 0,5 điểm; trên 3 hồ sơ: trừ 1 điểm", "số lượng = 2"]],
    [],
  ],
  ["a rate in percent", [["1", "A", 2, "Điểm = Tỷ lệ (%) x 2 / 100", "tỷ lệ = 100%"]], []],
  ["lost points that nothing explains", [["1", "A", 2, null, null, 1]], ["unexplained-loss B2"]],
  ["lost points with a cause", [["1", "A", 2, null, null, 1, null, "Trễ"]], []],
])("%s", (_, rows, expected) => {
  expect(found(runTable(rows))).toEqual(expected);
});

test.each<[string, Cell[], string[]]>([
  [
    "figures that stand in the data are not said again; what a rule computes needs no cause",
    ["1", "A", 2, "(b/a)*2", "a = 8; b = 6"],
    [
      "Dữ liệu (ô E2): a = 8; b = 6.",
      'Quy tắc áp dụng: "(b/a)*2".',
      "Phép tính: (6 / 8) × 2 = 1,5.",
      "Điểm: 1,5/2.",
      "Điểm đưa vào tổng: 1,5, theo kết quả tính.",
      "Mất 0,5 điểm.",
    ],
  ],
  [
    "a rate as it stands is no arithmetic",
    ["1", "A", 2, "Từ 80% trở lên: 2 điểm; dưới 80%: 1 điểm", "tỷ lệ = 62%", null, null, "Phần mềm lỗi"],
    [
      "Dữ liệu (ô E2): tỷ lệ = 62%.",
      'Quy tắc áp dụng: "dưới 80%: 1 điểm".',
      "Điểm: 1/2.",
      "Điểm đưa vào tổng: 1, theo kết quả tính.",
      "Mất 1 điểm: Phần mềm lỗi.",
    ],
  ],
  [
    "neither rule nor cause",
    ["1", "A", 2, null, null, 1],
    [
      "Tiêu chí không có cách tính; điểm do người chấm nhập.",
      "Điểm đưa vào tổng: 1, theo điểm tự chấm (ô F2).",
      "Mất 1 điểm, chưa ghi nguyên nhân.",
    ],
  ],
])("an explanation has a sentence for each part: %s", (_, row, parts) => {
  const [item] = runTable([row]).items;
  expect(item?.explanationParts).toEqual(parts);
  expect(item?.explanation).toBe(parts.join(" "));
});

test("a group of one is no sum, and some typed points are no total", () => {
  const { items, typed } = runTable([
    ["1", "A"],
    ["1.1", "B", 2, null, null, 2],
    ["2", "C", 3, null, null, null, 3],
    ["3", "D", 3, "Không áp dụng"],
  ]);
  expect(items[0]?.explanation).toBe("Tổng các tiêu chí thành phần: 2.");
  expect(typed).toEqual({ self: 1, appraised: 1, of: 2 });
});

test("a figure in words is said with the criterion's name", () => {
  const { findings } = runTable([["1", "A", 2, "(b/a)*2", "a = 5; b = chín trăm", null, 2]]);
  expect(findings.map(({ message }) => message)).toEqual([
    'Tiêu chí 1 "A": không đọc được b = "chín trăm" (ô E2). Hãy nhập số, ví dụ 900, hoặc cách đếm, ví dụ: đếm HoSo.',
  ]);
});

test("a leaf without points counts with its maximum, not with points, and is named", () => {
  const open = runTable([
    ["1", "A", 2, null, null, 2],
    ["2", "B", 3],
  ]);
  expect(open).toMatchObject({ total: 2, max: 5, index: 40, unscored: ["2"], unexplainedLoss: 0 });
  expect(open.items[1]).toMatchObject({ points: null, lost: null });
  expect(open.items[1]?.explanation).toContain("Chưa có điểm");
});

test("messages say what to do, with the criterion's name", () => {
  const message = (rows: Cell[][]) => runTable(rows).findings[0]?.message;
  expect(message([["1", "Kế hoạch", 2, "(b/a)*2", "a = 5; tử = 4", null, 2]])).toBe(
    'Cột Dữ liệu không có tên "tử". Các tên được dùng: a = …; b = …; tỷ lệ = …; số lượng = …; trạng thái = …; chậm minh chứng = có (hoặc 50%); mục tiêu = ….',
  );
  expect(message([["1", "Kế hoạch", 2, null, null, 3]])).toBe(
    'Cột Tự chấm của tiêu chí 1 "Kế hoạch" ghi 3, cao hơn điểm tối đa 2.',
  );
});
