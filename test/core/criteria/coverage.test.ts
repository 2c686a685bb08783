import { readRule } from "../../../src/core/criteria/building/read-rule";
import { score } from "../../../src/core/criteria/scoring/score";
import type { ScoreData } from "../../../src/core/criteria/scoring/score-data";
import { vi as messages } from "../../../src/messages/vi/index";
import { examples } from "./examples";

/** Figures and states on both sides of every bound of the rules below. */
const RATES = [0, 0.03, 0.3, 0.5, 0.7, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.98, 0.99, 1].map((rate) => ({ rate }));
const COUNTS = [0, 1, 2, 3, 4, 5, 6, 8, 12].map((count) => ({ count }));
const LETTERS: ScoreData[] = [
  { a: 10, b: 9 },
  { a: 10, b: 5 },
  { a: 10, b: 10 },
  { a: 0, b: 0 },
];

/** Readable rules of every kind, and the states that they name. */
const rules: [text: string, max: number, states?: string[]][] = [
  ["Tỷ lệ hồ sơ trả đúng hạn từ 98% trở lên: 3 điểm; từ 95% đến dưới 98%: 2 điểm; dưới 95%: 0 điểm", 3],
  ["Số hóa hồ sơ đạt trên 80%: 1 điểm; từ 50% - 80%: 0,4 điểm; dưới 50%: 0 điểm", 1],
  ["Tổ chức từ 03 cuộc kiểm tra trở lên: 2 điểm; 02 cuộc: 0,5 điểm; không kiểm tra: 0 điểm", 2, ["không kiểm tra"]],
  ["Có ít nhất 02 sáng kiến được công nhận: 1 điểm", 1],
  ["100% cán bộ có báo cáo năm: 1 điểm", 1],
  ["Điểm = (b/a) x 2. Trong đó: a là tổng số hồ sơ; b là số hồ sơ trực tuyến", 2],
  ["Tỷ lệ văn bản ký số x điểm tối đa", 2],
  ["Mỗi sáng kiến được cộng 0,5 điểm, tối đa 2 điểm", 3],
  ["Trừ 0,25 điểm/văn bản sai thể thức", 1],
  ["Hoàn thành đúng hạn 100%: 2 điểm; cứ giảm 1% trừ 0,2 điểm", 2],
  ["Lần thứ nhất trừ 1 điểm; từ lần thứ hai trừ 2 điểm", 10],
  ["Kịp thời: 1 điểm; chậm: 0,4 điểm; không ban hành: 0 điểm", 1, ["kịp thời", "chậm", "không ban hành"]],
  ["Đã kết nối: 1 điểm; đang thí điểm: 0,4 điểm", 1, ["đã kết nối", "đang thí điểm"]],
  ["Xếp loại Tốt: 3 điểm; Khá: 2 điểm; Trung bình: 1 điểm", 3, ["Xếp loại Tốt", "Khá", "Trung bình"]],
  ["Để xảy ra đơn thư vượt cấp: trừ 2 điểm", 2, ["Để xảy ra đơn thư vượt cấp"]],
];
const words = ["không", "chưa", "dưới", "trên", "ít nhất", "tối đa", "không quá", "≥", "<", "5", "3%", "trừ", "nhưng"];

/** Ordinals, fractions, times, and words that give or take, beside the others. */
const further = [
  "lần thứ hai", "1/2", "một nửa", "24 giờ", "5 ngày", "cộng", "phạt", "mỗi", "riêng", "gấp đôi", "nếu", "không thấp hơn",
]; // prettier-ignore

const widened: typeof rules = [
  ["Điểm = (b/a) x 2 nhưng không thấp hơn 0,5 điểm", 2],
  ["Vắng họp: 2 điểm/lần", -10],
  ["Điểm = 5 – số vụ khiếu kiện × 1", 5],
];

/** Where a word may be put in: between any two words; the rules hold no brackets but a formula's. */
const places = (text: string): number[] => Array.from(text.matchAll(/ /g), ({ index }) => index);

const answers = (text: string, max: number, states: string[]): (number | null)[] => {
  const rule = readRule(text, max);
  const data: ScoreData[] = [...RATES, ...COUNTS, ...LETTERS, ...states.map((state) => ({ state }))];
  return data.map((one) => score(rule, one, { evidenceDeduction: 0.3 }, messages.criteria).points);
};

/** The word says what stands beside it once more, or the words together say what they said before. */
const isSame = (put: string): boolean =>
  SAME.some((pattern) => pattern.test(put)) || /«(.+)» \1(?!\S)|(?<!\S)(.+) «\2»/iu.test(put);
const SAME = [
  /đúng «không quá» hạn/,
  /- «(tối đa|không quá)» 80%|- 80% «không quá»/,
  /từ «(ít nhất|≥)»/,
  /tối đa «không quá»|«không quá» tối đa/,
  /Điểm «tối đa» =/,
  /Số «tối đa» hóa/,
  /«nhưng» tối đa|tối đa «nhưng»|«nhưng» điểm, tối đa/,
  /«trên» tổng/,
  /báo cáo «5» năm/,
  /«(ít nhất|trên|≥)» 100%/,
  /không «chưa»|«chưa» không/,
  // What leads to points, or says the sign of points that already have it.
  /Điểm «cộng» =|= «cộng» \(/,
  /«(trừ|phạt)» 2 điểm\/lần/,
  /«mỗi» họp/,
  /x 2 «tối đa»/,
  // An example gives no points.
  /\b(VD|Ví dụ):.*«/,
];

test.each([
  ...rules.map(([text, max, states]) => ({ text, max, states, put: words })),
  ...widened.map(([text, max, states]) => ({ text, max, states, put: [...words, ...further] })),
])(
  "a word of meaning put anywhere into $text changes an answer or leaves none",
  ({ text, max, states = [], put: inserted }) => {
    const read = answers(text, max, states);
    expect(read.some((points) => points !== null)).toBe(true);
    const passed = places(text).flatMap((at) =>
      inserted
        .map((word) => `${text.slice(0, at)} «${word}»${text.slice(at)}`)
        .filter((put) => !isSame(put))
        .filter((put) => answers(put.replace(/[«»]/g, ""), max, states).join() === read.join()),
    );
    expect(passed).toEqual([]);
  },
);

/** Of the rules of all tables so many, one word put into each: the same ones in every run. */
const SAMPLED = 240;
const hashOf = (text: string): number =>
  Array.from(text).reduce((hash, char) => (hash * 31 + (char.codePointAt(0) ?? 0)) % 1_000_003, 7);

/** Between words, outside brackets and quotes. */
const openPlaces = (text: string): number[] => {
  const closed = text.replace(/\([^()]*\)|\[[^\]]*\]|[“"][^”"]*[”"]/g, (aside) => "_".repeat(aside.length));
  return places(closed);
};

const sampled = [...new Map(examples().map((example) => [example.rule, example])).values()]
  .filter(({ rule }) => openPlaces(rule).length > 0)
  .sort((left, right) => hashOf(left.rule) - hashOf(right.rule))
  .slice(0, SAMPLED);

/** States as the rule names them, and figures on both sides of every number in it. */
const probesOf = (text: string, max: number): ScoreData[] => {
  const rule = readRule(text, max);
  const states = "branches" in rule ? rule.branches.map(({ condition }) => ({ state: condition.words })) : [];
  const figures = Array.from(text.matchAll(/\d+(?:,\d+)?/g), ([figure]) => Number(figure.replace(",", ".")));
  return [
    ...states,
    ...figures.flatMap((one) => [{ rate: one / 100 }, { rate: one / 100 - 0.001 }, { count: Math.round(one) }]),
  ];
};

test("a word of meaning put into a rule of any table changes an answer or leaves none", () => {
  const passed = sampled.flatMap(({ rule: text, max, data }) => {
    const at = openPlaces(text);
    const place = at[hashOf(`${text}.`) % at.length] ?? 0;
    const word = words[hashOf(`${text}!`) % words.length] ?? "";
    const put = `${text.slice(0, place)} «${word}»${text.slice(place)}`;
    if (isSame(put)) return [];
    const probes = [data, ...RATES, ...COUNTS, ...LETTERS, ...probesOf(text, max)];
    const pointsOf = (typed: string) => {
      const rule = readRule(typed, max);
      return probes.map((one) => score(rule, one, { evidenceDeduction: 0.3 }, messages.criteria).points);
    };
    const read = pointsOf(text);
    const changed = read.every((one) => one === null) || pointsOf(put.replace(/[«»]/g, "")).join() !== read.join();
    return changed ? [] : [put];
  });
  expect(passed).toEqual([]);
});

test("a rule that holds words which are not understood names them", () => {
  const rule = readRule("Tỷ lệ hồ sơ dưới trả đúng hạn từ 98% trở lên: 3 điểm; dưới 98%: 0 điểm", 3);
  const { explanation } = score(rule, { rate: 1 }, { evidenceDeduction: 0.3 }, messages.criteria);
  expect(explanation).toContain('Chưa hiểu "dưới"');
});
