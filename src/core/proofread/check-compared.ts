import { round } from "../lib/number";
import { alike, type Amount, amountAt, spanOf } from "./amount";
import { agrees, along, type Figure, middle, NUMBER, type Range, readFigure } from "./figure";
import { inPercent, type Judged, NO_BASE } from "./change-in-percent";
import type { Proof } from "./proof-finding";
import { LESS, MORE, type StatedSentence, sentencesOf } from "./stated-sentences";

const EQUAL = "bằng|đạt|hoàn thành";
// , tăng 12,5% so với cùng kỳ (3.040 triệu đồng) · giảm 6 vụ (20%) so với năm 2024 (30 vụ) · gấp đôi năm trước (64 hộ)
const AGAINST = new RegExp(
  String.raw`(?<!\p{L})(${MORE}|${LESS}|${EQUAL}|gấp)\s(?:(${NUMBER})\s?(%|lần(?!\p{L})|điểm\s?%|\p{L}[^\d%();.!?|:,]{0,40}?)|(đôi|rưỡi|ba))(?:\s?\([^()]{1,20}%\))?\s([^\d%();.!?|,]{2,80}?)\s?(?:\(|:\s|(?<=\s)là\s)([^()\d%]{0,40}?)(${NUMBER})(?!\/)([^()\d/]{0,40})(?:\)|[,;.]|$)`,
  "giu",
);
// so với năm 2024 (138.900 lượt) tăng 3.700 lượt
const BASE_FIRST = new RegExp(
  String.raw`(?<!\p{L})so với\s([^\d%();.!?|,]{2,60}?)\s?\(([^()\d%]{0,20}?)(${NUMBER})(?!\/)([^()\d/]{0,40})\),?\s(?:thì\s|đã\s)?(${MORE}|${LESS}|gấp)\s(${NUMBER})\s?(%|lần(?!\p{L})|điểm\s?%|\p{L}[^\d%();.!?|:,]{0,40})`,
  "giu",
);
/** What the bracket must be compared by. */
const BASE = /(?<!\p{L})(?:so với|so|năm|cùng kỳ|kỳ|quý|tháng|kế hoạch|dự toán|chỉ tiêu|mục tiêu|KH)(?!\p{L})/iu;
const TIMES: Record<string, Figure> = {
  đôi: { value: 2, decimals: 1 },
  rưỡi: { value: 1.5, decimals: 1 },
  ba: { value: 3, decimals: 1 },
};
const POINTS = /^điểm/iu;

/** A change, a share of a plan or a multiple with the earlier figure beside it in brackets; and the change in per cent. */
export const checkCompared = (lines: readonly string[]): Proof => {
  const judged = lines.flatMap((line, index) =>
    sentencesOf(line).flatMap((sentence) => [...against(sentence, index + 1), ...inPercent(sentence, index + 1)]),
  );
  return { findings: judged.flatMap(({ finding }) => finding ?? []), checked: judged.length };
};

interface Comparison {
  index: number;
  whole: string;
  verb: string;
  number: string | undefined;
  unit: string;
  times: string | undefined;
  gap: string;
  label: string;
  base: string;
  behind: string;
}

const comparisonsIn = (masked: string): Comparison[] => [
  ...[...masked.matchAll(AGAINST)].map((found) => {
    const [whole, verb = "", number, unit = "lần", times, gap = "", label = "", base = "", behind = ""] = found;
    return { index: found.index, whole, verb, number, unit, times, gap, label, base, behind };
  }),
  ...[...masked.matchAll(BASE_FIRST)].map((found) => {
    const [whole, words = "", label = "", base = "", behind = "", verb = "", number, unit = ""] = found;
    const gap = `so với ${words}`;
    return { index: found.index, whole, verb, number, unit, times: undefined, gap, label, base, behind };
  }),
];

const against = ({ text, masked, states }: StatedSentence, line: number): Judged[] =>
  comparisonsIn(masked).flatMap(({ index, whole, verb, number, unit, times, gap, label, base, behind }): Judged[] => {
    const by = readFigure(number) ?? TIMES[times?.toLowerCase() ?? ""];
    const from = amountAt(base, behind);
    if (!by || !from || from.figure.value === 0 || !BASE.test(gap) || NO_BASE.test(`${label} ${gap}`)) return [];
    const change = { verb: verb.toLowerCase(), unit: unit.toLowerCase() };
    const subjects = states.filter(({ at, ...one }) => at < index && alike({ at, ...one }, from));
    const subject = subjects.at(-1);
    const expected = subject && expectedOf(change, subject, from);
    if (!subject || !expected) return [];
    const holds = (one: Amount) => (expectedOf(change, one, from) ?? []).some((each) => agrees(by, each.range));
    if (subjects.some(holds)) return [{ finding: null }];
    const nearest = expected[0];
    if (!nearest) return [];
    // A figure between them, or a noun that is left out, may be the one that is meant.
    const certain =
      subject.noun === from.noun && states.every(({ at }) => at <= subject.at || at >= index || by100(masked, at));
    return [
      {
        finding: {
          rule: nearest.rule,
          level: certain && times === undefined && !/^tăng.*lần$/iu.test(`${verb} ${unit}`) ? "wrong" : "look",
          line,
          text: text.slice(subject.at, index + whole.length).trim(),
          stated: by.value,
          computed: round(middle(nearest.range), Math.max(2, by.decimals)),
          otherLine: null,
        },
      },
    ];
  });

/** The number at this place is a share, which is no subject of what follows. */
const by100 = (text: string, at: number): boolean => /^[\d.,]+\s?%/u.test(text.slice(at));

interface Expected {
  rule: "wrong-change" | "wrong-difference" | "wrong-times" | "wrong-share";
  range: Range;
}

/** What the stated figure should be, in each way that the words can be meant; null where they cannot be compared. */
const expectedOf = ({ verb, unit }: { verb: string; unit: string }, to: Amount, from: Amount): Expected[] | null => {
  const [a, b] = scaled(to, from);
  const ratio = { low: a.low / b.high, high: a.high / b.low };
  const sign = new RegExp(`^(?:${LESS})$`, "iu").test(verb) ? -1 : 1;
  const equal = new RegExp(`^(?:${EQUAL})$`, "iu").test(verb);
  const growth = along({ low: ratio.low * 100 - 100, high: ratio.high * 100 - 100 }, sign);
  const gap = along({ low: a.low - b.high, high: a.high - b.low }, sign);
  if (unit === "lần") {
    const times = {
      rule: "wrong-times",
      range: sign < 0 ? { low: 1 / ratio.high, high: 1 / ratio.low } : ratio,
    } as const;
    if (equal || verb === "gấp" || verb === "tăng gấp") return [times];
    return [times, { ...times, range: { low: ratio.low - 1, high: ratio.high - 1 } }];
  }
  if (verb === "gấp") return null;
  if (unit === "%") {
    if (equal) return [{ rule: "wrong-share", range: { low: ratio.low * 100, high: ratio.high * 100 } }];
    // 52,4%, tăng 0,3% so với năm trước (52,1%): points, or per cent of per cents.
    return to.percent
      ? [
          { rule: "wrong-difference", range: gap },
          { rule: "wrong-change", range: growth },
        ]
      : [{ rule: "wrong-change", range: growth }];
  }
  if (equal) return null;
  const counted = amountAt("1", ` ${unit}`);
  if (!counted || (!to.percent && !alike(counted, to)) || (to.percent && !POINTS.test(unit))) return null;
  const size = to.percent ? 1 : counted.scale === 1 ? 1 : counted.scale;
  if (!to.percent && counted.scale === 1 && to.scale !== 1) return null;
  return [{ rule: "wrong-difference", range: { low: gap.low / size, high: gap.high / size } }];
};

/** "3.420 triệu đồng" and "14,5 tỷ đồng" in one unit; a scale that one of them leaves out is the other's. */
const scaled = (to: Amount, from: Amount): [Range, Range] => [
  spanOf(to.scale === 1 && to.noun === "" ? { ...to, scale: from.scale } : to),
  spanOf(from.scale === 1 && from.noun === "" ? { ...from, scale: to.scale } : from),
];
