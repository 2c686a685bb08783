import { alike, type Amount, amountAt, spanOf } from "./amount";
import { compareFigure, NUMBER, readFigure } from "./figure";
import type { Proof, ProofFinding } from "./proof-finding";
import { sentencesOf, type StatedSentence } from "./stated-sentences";
import { round } from "../lib/number";

// 612.400/702.000 thửa, đạt 87,2%; còn lại 89.600 thửa · 412/450 biên chế, còn thiếu 38 biên chế
const OF_SHARE = new RegExp(
  String.raw`(?<![\p{L}\d/,.-])(${NUMBER})\s?\/\s?(${NUMBER})(?!\/)(\s[^\d|;.!?()]{1,60}?)(?:,?\s?\(?(?:(?:đạt|chiếm|tỷ lệ|bằng)\s)*${NUMBER}\s?%\)?)?[,;]\s(?:hiện )?còn (?:lại|thiếu)\s(${NUMBER})(?![/%]|\s?%)(\s[^\d|;.!?(),]{1,30})`,
  "giu",
);
/** What is left of two: the second taken from the first, or the first from the second. */
const LEFT =
  /(?<!\p{L})(?:chênh lệch|tăng ròng|giảm ròng|xuất siêu|nhập siêu|bội thu|bội chi|kết dư)[^\d,;:.()]{0,30}$/iu;
/** What comes later is a part of what came before: it may not be more. */
const IN_ORDER: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:tiếp nhận|nhận được|phát sinh)/iu, /(?:giải quyết|xử lý|trả lời)/iu],
  [/khởi công/iu, /hoàn thành/iu],
  [/(?:được giao|được cấp|phân bổ|bố trí)/iu, /(?:giải ngân|đã chi|đã sử dụng)/iu],
  [/phát ra/iu, /thu về/iu],
  [/(?:dự thi|dự tuyển)/iu, /(?:đỗ|trúng tuyển)/iu],
];
/** Cases and money of before come in, or the later figure is meant to be more. */
const MORE_COMES_IN =
  /(?<!\p{L})(?:kỳ trước|chuyển sang|năm trước|chuyển tiếp|tồn|lũy kế|luỹ kế|vượt|bổ sung|cùng kỳ)(?!\p{L})/iu;

const CLAUSE_LENGTH = 120;

/** What is left over, and what comes later of what came before. */
export const checkRests = (lines: readonly string[]): Proof => {
  const judged = lines.flatMap((line, index) => [
    ...ofShares(line, index + 1),
    ...sentencesOf(line).flatMap((sentence) => [...leftOf(sentence, index + 1), ...inOrder(sentence, index + 1)]),
  ]);
  return { findings: judged.flatMap(({ finding }) => finding ?? []), checked: judged.length };
};

interface Judged {
  finding: ProofFinding | null;
}

const ofShares = (line: string, number: number): Judged[] =>
  [...line.matchAll(OF_SHARE)].flatMap(([text, first, second, noun = "", third, counted = ""]): Judged[] => {
    const [part, whole] = [readFigure(first), readFigure(second)];
    const [rest, of] = [amountAt(third ?? "", counted), amountAt(second ?? "", noun)];
    if (!part || !whole || !rest || !of || !alike(rest, of) || part.value > whole.value) return [];
    const left = round(whole.value - part.value, Math.max(whole.decimals, part.decimals));
    if (Math.abs(left - rest.figure.value) < 1e-6) return [{ finding: null }];
    return [{ finding: wrongRest(number, text, rest, left) }];
  });

const wrongRest = (line: number, text: string, rest: Amount, left: number): ProofFinding => ({
  rule: "wrong-rest",
  level: "wrong",
  line,
  text: text.trim(),
  stated: rest.figure.value,
  computed: left,
  otherLine: null,
});

/** thu 19,4 tỷ đồng, chi 17,6 tỷ đồng, chênh lệch 1,8 tỷ đồng */
const leftOf = ({ text, masked, states }: StatedSentence, line: number): Judged[] =>
  states.flatMap((rest): Judged[] => {
    if (!LEFT.test(masked.slice(Math.max(0, rest.at - 50), rest.at))) return [];
    const before = states.filter((one) => one.at < rest.at && !one.percent && alike(one, rest));
    const pairs = before.flatMap((a, index) => before.slice(0, index).map((b) => [a, b] as const));
    const left = pairs.map(([a, b]) => {
      const [x, y] = [spanOf(a), spanOf(b)];
      const [low, high] = [(x.low - y.high) / rest.scale, (x.high - y.low) / rest.scale];
      return low + high < 0 ? { low: -high, high: -low } : { low, high };
    });
    const only = left[0];
    if (!only) return [];
    if (left.some((range) => compareFigure(rest.figure, range) !== "other")) return [{ finding: null }];
    // Of several figures others may be meant.
    if (left.length > 1) return [];
    return [
      { finding: wrongRest(line, text, rest, round((only.low + only.high) / 2, Math.max(2, rest.figure.decimals))) },
    ];
  });

const inOrder = ({ text, masked, states }: StatedSentence, line: number): Judged[] => {
  if (MORE_COMES_IN.test(masked)) return [];
  return IN_ORDER.flatMap(([first, then]): Judged[] => {
    const [earlier, later] = [wordsBefore(masked, states, first), wordsBefore(masked, states, then)];
    if (!earlier || !later || later.at < earlier.at || earlier.noun === "" || earlier.noun !== later.noun) return [];
    if (spanOf(later).low <= spanOf(earlier).high) return [{ finding: null }];
    return [
      {
        finding: {
          rule: "later-above-earlier",
          level: "look",
          line,
          text: text.trim(),
          stated: later.figure.value,
          computed: earlier.figure.value,
          otherLine: null,
        },
      },
    ];
  });
};

/** The first figure whose clause begins with such a word. */
const wordsBefore = (masked: string, states: readonly Amount[], words: RegExp): Amount | undefined =>
  states.find(({ at, percent }) => {
    const clause =
      masked
        .slice(Math.max(0, at - CLAUSE_LENGTH), at)
        .split(/[,;]/u)
        .at(-1) ?? "";
    return !percent && !/\d/.test(clause) && words.test(clause);
  });
