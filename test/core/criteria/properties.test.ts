import fc from "fast-check";
import { readRule } from "../../../src/core/criteria/building/read-rule";
import { readLead } from "../../../src/core/criteria/reading/lead";
import { isPointsUnit } from "../../../src/core/criteria/reading/phrases";
import { tokenize } from "../../../src/core/criteria/reading/tokens";
import { score } from "../../../src/core/criteria/scoring/score";
import type { ScoreData } from "../../../src/core/criteria/scoring/score-data";
import { vi as messages } from "../../../src/messages/vi/index";
import { examples } from "./examples";

const options = { evidenceDeduction: 0.3 };
/** One rule stands in many examples, one after the other. */
let last: { rule: string; max: number; read: ReturnType<typeof readRule> } | undefined;
const readOnce = (rule: string, max: number) => {
  if (last?.rule !== rule || last.max !== max) last = { rule, max, read: readRule(rule, max) };
  return last.read;
};
const pointsOf = (rule: string, max: number, data: ScoreData) =>
  score(readOnce(rule, max), data, options, messages.criteria).points;

/** Scraps of rule texts, thrown together in any order. */
const scraps = [
  "từ", "80%", "90%", "đến", "dưới", "trở lên", ":", ";", "2 điểm", "0,5", "điểm tối đa", "(", ")", "b/a", "*", "x", "mỗi",
  "cứ", "trừ", "tối đa", "không", "có", "kịp thời", "còn lại", "\n", "-", "a là tổng số", "tỷ lệ", "chỉ tiêu", "=", "≥", "<",
  "nếu", "thì", "1/2", "hoặc", "và", "không phát sinh", "hạng", "3", ".", ",", "a)", "b)", "công thức",
]; // prettier-ignore

const anyData = fc.record(
  {
    a: fc.integer({ min: -2, max: 50 }),
    b: fc.integer({ min: -2, max: 50 }),
    rate: fc.double({ min: 0, max: 2, noNaN: true }),
    count: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.double({ min: 0, max: 9, noNaN: true })),
    state: fc.constantFrom("có", "không", "kịp thời", "không kịp thời", ""),
    target: fc.constantFrom(0, 0.5, 0.9),
    lateEvidence: fc.constantFrom(true, 0.5),
  },
  { requiredKeys: [] },
);
const anyText = fc.oneof(
  fc.string({ maxLength: 200, unit: "binary" }),
  fc.array(fc.constantFrom(...scraps), { maxLength: 40 }).map((words) => words.join(" ")),
);

test("any text and figures give points within the row's limits, or none and a reason", () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom(0.5, 1, 3), anyData, (text, max, data) => {
      const found = score(readRule(text, max), data, options, messages.criteria);
      if (found.points === null) return !found.applicable || found.problems.length > 0;
      // A text may state a negative number of points for a state; none gives more than the maximum.
      return Number.isFinite(found.points) && found.points <= max + 1e-9;
    }),
    { numRuns: 3000 },
  );
});

test("of two decided rates the higher never scores less where the bands rise", () => {
  const rising = [
    "Từ 98% trở lên: 3 điểm; từ 96% đến dưới 98%: 2 điểm; từ 90% đến dưới 96%: 1 điểm; dưới 90%: 0 điểm",
    "Tỷ lệ x điểm tối đa",
    "Dưới 80%: 0 điểm; từ 80% trở lên tính theo công thức (b/a)*3",
    "Từ 40% trở lên: 3 điểm; dưới 40% thì tính theo công thức: [Tỷ lệ % x 3]/40%",
  ];
  const rate = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.constantFrom(...rising), rate, rate, (rule, first, second) => {
      const [low, high] = [Math.min(first, second), Math.max(first, second)];
      return (pointsOf(rule, 3, { rate: low }) ?? NaN) <= (pointsOf(rule, 3, { rate: high }) ?? NaN);
    }),
  );
});

test("bands that any office may draw are read as drawn", () => {
  const bounds = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(bounds, fc.integer({ min: 0, max: 1000 }), (percents, thousandths) => {
      const sorted = [...percents].sort((left, right) => right - left);
      const clauses = sorted.map((bound, index) => {
        const points = sorted.length - index;
        return index === 0
          ? `Từ ${bound}% trở lên: ${points} điểm`
          : `từ ${bound}% đến dưới ${sorted[index - 1] ?? 0}%: ${points} điểm`;
      });
      const rule = [...clauses, `dưới ${sorted[sorted.length - 1] ?? 0}%: 0 điểm`].join("; ");
      const expected = sorted.filter((bound) => thousandths >= bound * 10).length;
      return pointsOf(rule, sorted.length, { a: 1000, b: thousandths }) === expected;
    }),
  );
});

const strip = (text: string) =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/đ/g, "d")
    .replace(/Đ/g, "D");
const typings: [string, (text: string) => string][] = [
  ["decomposed accents", (text) => text.normalize("NFD")],
  ["double spaces", (text) => text.replace(/ /g, "  ")],
  ["non-breaking spaces", (text) => text.replace(/ /g, "\u00a0")],
  ["lines instead of semicolons", (text) => text.replace(/;\s*/g, "\n- ")],
];

test.each(typings)("%s change no points", (_name, typed) => {
  for (const { rule, max, data, points } of examples())
    expect([rule, pointsOf(typed(rule), max, data)]).toEqual([
      rule,
      points === null ? null : expect.closeTo(points, 4),
    ]);
});

test("a rule typed without accents never gives other points, at most none", () => {
  for (const { rule, max, data, points } of examples()) {
    const found = pointsOf(strip(rule), max, data);
    if (found !== null) expect([rule, found]).toEqual([rule, points === null ? null : expect.closeTo(points, 4)]);
  }
});

// Without a bound on the length, any of these would take longer than a test may.
test("a text of any length gives a reading or a reason", () => {
  for (const scrap of ["từ 80% đến ", "((((", "b/a*", "mỗi ", "không ", "1.", "0,5 điểm ", "a là tổng "]) {
    const { points, problems } = score(readRule(scrap.repeat(50_000), 2), {}, options, messages.criteria);
    expect([scrap, points, problems.length > 0]).toEqual([scrap, null, true]);
  }
});

/** The rule with the words that lead to one of its amounts ("được cộng") given up for a verb that no list of words holds. */
const withStrangeVerb = (rule: string): string[] => {
  const { source, tokens } = tokenize(rule);
  return tokens.flatMap((amount, index) => {
    if (amount.kind !== "number" || amount.percent || !isPointsUnit(tokens[index + 1])) return [];
    const from = tokens.findIndex((_, at) => {
      const lead = at < index ? readLead(tokens, at) : null;
      return lead?.verb && lead.end === index && tokens.slice(at, index).every(({ kind }) => kind === "word");
    });
    return from === -1 ? [] : [`${source.slice(0, tokens[from]?.start)}gieo ${source.slice(amount.start)}`];
  });
};

test("a verb that no list of words holds leaves no number", () => {
  const decided = examples().filter(({ points }) => points !== null);
  const strange = decided.flatMap(({ rule, max, data }) =>
    withStrangeVerb(rule).map((text) => ({ text, points: pointsOf(text, max, data) })),
  );
  expect(strange.length).toBeGreaterThan(400);
  expect(strange.filter(({ points }) => points !== null)).toEqual([]);
});
