import type { CriteriaResult, Win } from "../../../../src/core/criteria/tree/criteria-result";
import type { LeverValues } from "../../../../src/core/criteria/tree/lever";
import { leversOf } from "../../../../src/core/criteria/trying/levers";
import { tryLevers, type Trial } from "../../../../src/core/criteria/trying/try-levers";
import type { ScoreData } from "../../../../src/core/criteria/scoring/score-data";
import { formatNumber } from "../../../../src/core/lib/number";
import type { Cell } from "../../../../src/core/table/grid";
import { en } from "../../../../src/messages/en/index";
import { vi } from "../../../../src/messages/vi/index";
import { examples } from "../examples";
import { runTable } from "../run-table";

const online = {
  code: "TT",
  numerator: { quantity: { kind: "number", value: 3159 } },
  denominator: { quantity: { kind: "number", value: 15047 } },
  result: null,
  target: null,
} as const;

/** A department's year, with the figures of domain.md §5. */
const department: Cell[][] = [
  ["I", "Chỉ đạo"],
  ["I.5", "Việc tỉnh giao", 3, "Từ 98% trở lên: 3 điểm; từ 96% đến dưới 98%: 2 điểm; dưới 96%: 1 điểm", "a = 291; b = 285", null, 2], // prettier-ignore
  ["II", "Kết quả"],
  ["II.1", "Quy trình", 0.5, "Đủ: 0,5 điểm; thiếu: 0 điểm", "trạng thái = Đủ; chậm minh chứng = có", 0.5, 0.35],
  ["II.2", "Kết quả điện tử", 0.5, "(b/a)*0,5", "a = 14697; b = 9129", null, 0.31],
  ["II.3", "Đúng hạn", 5, "100%: 5 điểm; từ 99% - dưới 100%: 4,5 điểm; từ 95% - dưới 99%: 3 điểm; dưới 95%: 0 điểm", "a = 14697; b = 14673", null, 4.5], // prettier-ignore
  ["II.4", "Báo cáo", 1, null, "chậm minh chứng = 50%", 1],
  ["II.5", "Phản ánh", 1, "(b/a)*1", "a = 1; b = 0", null, 0],
  ["II.6", "Trực tuyến", 3, "(Tỷ lệ đạt được / chỉ tiêu được giao) * 3", "tỷ lệ = TT.kết quả; mục tiêu = 50%", null, 1.46], // prettier-ignore
  ["II.7", "Thanh toán", 3, null, null, null, 1.46],
  ["II.8", "Sáng kiến", 2, "Mỗi sáng kiến 0,5 điểm, tối đa 2 điểm", "số lượng = 3", null, 1],
  ["III", "Phần còn lại", 75.5, null, null, null, 73.03],
  ["IV", "Điểm thưởng", 1],
  ["IV.1", "Mô hình", 2, "Mỗi mô hình 0,5 điểm, tối đa 2 điểm", "số lượng = 1"],
  ["V", "Điểm trừ", -1],
  ["V.1", "Báo cáo trễ", -2, "Mỗi báo cáo trễ trừ 0,25 điểm", "số lượng = 5"],
];
const result = runTable(department, { quantities: { indicators: [online] } });

const at = (code: string, { items } = result) => items.findIndex((item) => item.code === code);
const trying = (tries: Record<string, LeverValues>, of = result): Trial =>
  tryLevers(of, new Map(Object.entries(tries).map(([code, values]) => [at(code, of), values])), vi);

/** code, figures → the leaf's points and what the total gains */
test.each<[string, LeverValues, number | null, number]>([
  ["I.5", { b: 286 }, 3, 1],
  ["I.5", { b: 285 }, 2, 0],
  ["I.5", { b: 279 }, 1, -1],
  ["II.1", { lateEvidence: 0 }, 0.5, 0.15],
  ["II.1", { lateEvidence: 0.5 }, 0.43, 0.08],
  ["II.1", { state: "thiếu" }, 0, -0.35],
  ["II.3", { b: 14696 }, 4.5, 0],
  // 24 late cases in time
  ["II.3", { b: 14697 }, 5, 0.5],
  ["II.4", { lateEvidence: 0 }, 1, 0.15],
  ["II.4", { lateEvidence: 1 }, 0.7, -0.15],
  ["II.5", { b: 1 }, 1, 1],
  // Appraised 1,46 where the rule gives 1,26: only what goes beyond the appraisal is won.
  ["II.6", { b: 3500 }, 1.46, 0],
  ["II.6", { b: 4000 }, 1.6, 0.14],
  ["II.6", { b: 7524 }, 3, 1.54],
  ["II.7", { points: 2.5 }, 2.5, 1.04],
  // Appraised 1 where the rule gives 1,5: the difference stays.
  ["II.8", { count: 4 }, 1.5, 0.5],
  ["II.8", { count: 2 }, 0.5, -0.5],
  // The group of bonus points is capped at 1, that of penalties at -1.
  ["IV.1", { count: 2 }, 1, 0.5],
  ["IV.1", { count: 4 }, 2, 0.5],
  ["V.1", { count: 4 }, -1, 0],
  ["V.1", { count: 2 }, -0.5, 0.5],
])("%s with %p: %p points, the total by %p", (code, values, points, gain) => {
  const trial = trying({ [code]: values });
  expect(trial.leaves.get(at(code))?.points).toBe(points);
  expect(trial.gain).toBe(gain);
});

test("nothing tried is what there is", () => {
  const { total, max, index, class: name } = result;
  expect(tryLevers(result, new Map([[at("I.5"), {}]]), vi)).toEqual({
    ...{ total, max, index, class: name },
    leaves: new Map(),
    gain: 0,
    changes: 0,
  });
});

test("all changes together: total, index, class, how many", () => {
  const trial = trying({ "I.5": { b: 286 }, "II.1": { lateEvidence: 0 }, "II.3": { b: 14697 }, "II.5": { b: 1 } });
  expect([result.total, result.index, result.class]).toEqual([84.46, 89.38, "Tốt"]);
  expect(trial).toMatchObject({ total: 87.11, index: 92.18, class: "Xuất sắc", gain: 2.65, changes: 4 });
});

test("the explanation is the rule's own, with the tried figures; what an appraisal does to them is said", () => {
  const { leaves } = trying({ "I.5": { b: 286 }, "II.4": { lateEvidence: 0 }, "II.6": { b: 4000 }, "II.8": { count: 4 }, "II.7": { points: 3 } }); // prettier-ignore
  expect(leaves.get(at("I.5"))).toEqual({
    points: 3,
    applicable: true,
    explanation: [
      "Số liệu: b = 286; a = 291.",
      'Quy tắc áp dụng: "Từ 98% trở lên: 3 điểm".',
      "Phép tính: 286 / 291 = 98,28%.",
      "Điểm: 3/3.",
    ],
    note: null,
  });
  expect(leaves.get(at("II.4"))?.explanation).toEqual(["Minh chứng đúng hạn: giữ đủ điểm tự chấm 1."]);
  expect(leaves.get(at("II.6"))?.note).toBe(
    "Thẩm định đã cho 1,46, cao hơn 1,26 tính được: chỉ phần vượt 1,46 mới là điểm tăng thêm.",
  );
  expect(leaves.get(at("II.8"))?.note).toBe(
    "Thẩm định cho 1, thấp hơn 1,5 tính được: mức chênh này giữ nguyên khi thử.",
  );
  expect(leaves.get(at("II.7"))?.explanation.join(" ")).toContain("Thử với 3 điểm.");
  const english = tryLevers(result, new Map([[at("II.8"), { count: 4 }]]), en).leaves.get(at("II.8"));
  expect(english?.note).toBe("The appraisal gave 1, less than the computed 1,5: this difference stays.");
});

const states = "Kịp thời: 1 điểm; không kịp thời: 0,5 điểm; không phát sinh: không đánh giá";

/** data, self, appraised, tried → points, applicable, note */
test.each<[Cell, Cell, Cell, LeverValues, number | null, boolean, RegExp | null]>([
  ["trạng thái = không kịp thời", null, null, { state: "Kịp thời" }, 1, true, null],
  ["trạng thái = không kịp thời", null, null, { state: "không phát sinh" }, null, false, null],
  // An appraised criterion applies, whatever a state says.
  ["trạng thái = không kịp thời", null, 0.5, { state: "không phát sinh" }, 0.5, true, /giữ nguyên điểm thẩm định 0,5/],
  [null, 0.5, null, { state: "Kịp thời" }, 1, true, null],
  [null, 0.5, 0.5, { state: "Kịp thời" }, 1, true, /thay cho điểm thẩm định 0,5/],
  // What the rule does not know leaves the self score.
  ["trạng thái = không kịp thời", 0.8, null, { state: "chưa rõ" }, 0.8, true, null],
])("a state: data %p, self %p, appraised %p, %p → %p", (data, self, appraised, values, points, applicable, note) => {
  const table = runTable([
    ["1", "Kế hoạch", 1, states, data, self, appraised],
    ["2", "Khác", 1, null, null, 1],
  ]);
  const trial = trying({ 1: values }, table);
  expect(trial.leaves.get(0)).toMatchObject({ points, applicable });
  expect(trial.max).toBe(applicable ? 2 : 1);
  if (note) expect(trial.leaves.get(0)?.note).toMatch(note);
  else expect(trial.leaves.get(0)?.note).toBeNull();
});

/** Trying what `cheapest` proposes gives exactly what it promises, and there is a lever for each of its figures. */
const expectPromised = (criteria: CriteriaResult, win: Win) => {
  const [item, leaf] = [criteria.items[win.item], criteria.leaves.get(win.item)];
  const names = item && leaf ? leversOf(item, leaf, {}, criteria.basis.decimals, vi).map(({ name }) => name) : [];
  expect([item?.rule, names]).toEqual([item?.rule, expect.arrayContaining(Object.keys(win.changes))]);
  const trial = tryLevers(criteria, new Map([[win.item, win.changes]]), vi);
  expect([item?.rule, trial.gain, trial.leaves.get(win.item)?.points, trial.index]).toEqual([
    item?.rule,
    win.gain,
    win.points,
    win.indexAfter,
  ]);
  for (const { changes, gain, points } of win.alternatives) {
    const other = tryLevers(criteria, new Map([[win.item, changes]]), vi);
    expect([item?.rule, other.gain, other.leaves.get(win.item)?.points]).toEqual([item?.rule, gain, points]);
  }
};

test("the cheapest changes of a department, tried", () => {
  expect(result.cheapest.map(({ code, changes }) => [code, changes])).toEqual([
    ["I.5", { b: 286 }],
    ["II.5", { b: 1 }],
    ["II.8", { count: 4 }],
    ["IV.1", { count: 2 }],
    ["V.1", { count: 0 }],
    ["II.1", { lateEvidence: 0 }],
    ["II.4", { lateEvidence: 0 }],
    ["II.3", { b: 14697 }],
    ["II.6", { b: 7524 }],
    ["II.2", { b: 14697 }],
  ]);
  const together = new Map<number, LeverValues>();
  for (const win of result.cheapest) {
    expectPromised(result, win);
    together.set(win.item, win.changes);
    const { gain, index, class: name } = tryLevers(result, together, vi);
    expect({ gain, index, class: name, actions: win.together.actions }).toEqual(win.together);
  }
});

/** "a = 3; tỷ lệ = 83%; trạng thái = …" as a clerk would type the figures of an example. */
const KEYS: Record<string, string> = { rate: "tỷ lệ", count: "số lượng", state: "trạng thái", target: "mục tiêu", lateEvidence: "chậm minh chứng" }; // prettier-ignore
const typed = (data: ScoreData): string =>
  Object.entries(data)
    .map(([key, value]) => {
      const text = typeof value === "number" ? formatNumber(value, 9).replace(/\./g, "") : String(value);
      return `${KEYS[key] ?? key} = ${key === "state" ? `"${text}"` : value === true ? "có" : value === false ? "không" : text}`;
    })
    .join("; ");

const written = examples()
  .filter(({ max }) => max > 0)
  .map(({ rule, max, data }, index): Cell[] => [`${index + 1}`, "Tiêu chí", max, rule, typed(data), null, null]);
const all = runTable(written);

test("the cheapest changes of written rules, tried", () => {
  expect(all.cheapest.length).toBeGreaterThan(200);
  for (const win of all.cheapest.filter((_, index) => index % 3 === 0)) expectPromised(all, win);
});

test("a tried figure gives the points that the table gives once it is typed", () => {
  let compared = 0;
  all.items.forEach((item, index) => {
    const leaf = all.leaves.get(index);
    const row = written[index];
    if (!leaf || !row || index % 3 !== 0) return;
    for (const lever of leversOf(item, leaf, {}, 2, vi)) {
      if (lever.kind === "points" || leaf.evaluated.failed) continue;
      const values = lever.kind === "state" ? lever.states.map(({ value }) => value)
        : lever.kind === "evidence" ? [0, 0.5, 1]
        : [lever.min, lever.max, lever.kind === "count" ? Math.floor(lever.max / 2) : lever.max / 4]; // prettier-ignore
      for (const value of values) {
        // A stated rate moves with the letters that it comes from.
        const lettered = "a" in leaf.evaluated.data;
        const kept = Object.entries(leaf.evaluated.data).filter(
          ([key]) => key.toLowerCase() !== lever.name.toLowerCase() && (key !== "rate" || !lettered),
        );
        const data = { ...Object.fromEntries(kept), [lever.name]: value };
        const again = runTable([[...row.slice(0, 4), typed(data), null, null]]).items[0];
        const tried = tryLevers(all, new Map([[index, { [lever.name]: value }]]), vi).leaves.get(index);
        expect([row[3], lever.name, value, tried?.points ?? null]).toEqual([row[3], lever.name, value, again?.points ?? null]); // prettier-ignore
        compared++;
      }
    }
  });
  expect(compared).toBeGreaterThan(500);
});
