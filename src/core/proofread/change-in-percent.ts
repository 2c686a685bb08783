import { round } from "../lib/number";
import { alike, type Amount, amountAt, amountsIn, spanOf } from "./amount";
import { agrees, middle, NUMBER, type Range, readFigure } from "./figure";
import type { ProofFinding } from "./proof-finding";
import { LESS, MORE, type StatedSentence } from "./stated-sentences";

/** What a bracket does not say that holds the earlier figure. */
export const NO_BASE =
  /(?<!\p{L})(?:trong đó|gồm|tăng|giảm|vượt|hơn|trên|dưới|khoảng|gần|đạt|ước|còn|riêng|từ)(?!\p{L})|[≥≤<>~+]/iu;
// tăng 62 đơn so với cùng kỳ (152 đơn), tương ứng tăng 40,8% · giảm 4 vụ (giảm 36,4%) · tăng 612 tỷ đồng (+7,8%)
const IN_PERCENT = new RegExp(
  String.raw`(?<!\p{L})(${MORE}|${LESS})\s(${NUMBER})(?!\s?(?:%|lần))(\s[^\d%();.!?|:,]{1,80}?)(?:\s?\(([^()%]{1,60})\))?\s?(\(\s?(?:(?:${MORE}|${LESS}|tương ứng|tương đương|tức|[+-])\s?)*|,\s(?:(?:${MORE}|${LESS}|tương ứng|tương đương|tức|với)\s)+)(${NUMBER})\s?%`,
  "giu",
);
const ONLY_BRACKET = /^\(\s?$/u;

/** What was looked at, and what is wrong with it. */
export interface Judged {
  finding: ProofFinding | null;
}

/** A change that is stated as a count and in per cent of what was before. */
export const inPercent = ({ text, masked, states }: StatedSentence, line: number): Judged[] =>
  [...masked.matchAll(IN_PERCENT)].flatMap((found): Judged[] => {
    const [whole, verb = "", number = "", words = "", bracket = "", joint = "", share] = found;
    const by = amountAt(number, words);
    const percent = readFigure(share);
    if (!by || !percent || /(?:điểm)/iu.test(words) || /(?:khoảng|gần|trên|hơn)/iu.test(words)) return [];
    const sign = new RegExp(`^(?:${LESS})$`, "iu").test(verb) ? -1 : 1;
    const stated = bracketed(masked, found.index + whole.length, bracket).filter((one) => alike(one, by));
    const begun = states.filter((one) => one.at < found.index && alike(one, by) && !one.percent);
    const growth = ({ low, high }: Range): Range => {
      const { low: least, high: most } = spanOf(by);
      return { low: (least / high) * 100, high: (most / low) * 100 };
    };
    const ranges = [
      ...stated.map((one) => growth(spanOf(one))),
      ...begun.map((one) => {
        const { low, high } = spanOf(one);
        const { low: least, high: most } = spanOf(by);
        return growth({ low: low - sign * (sign > 0 ? most : least), high: high - sign * (sign > 0 ? least : most) });
      }),
      // cắt giảm 28 thủ tục (25%) of 112 thủ tục: a share
      ...(ONLY_BRACKET.test(joint) ? begun.map((one) => growth(spanOf(one))) : []),
    ].filter(({ low, high }) => low > 0 && high < 1e5);
    const nearest = ranges[0];
    if (!nearest) return [];
    if (ranges.some((range) => agrees(percent, range))) return [{ finding: null }];
    return [
      {
        finding: {
          rule: "wrong-change",
          level:
            stated.length === 1 || (stated.length === 0 && begun.length === 1 && begun[0]?.noun === by.noun)
              ? "wrong"
              : "look",
          line,
          text: text.slice(found.index, found.index + whole.length).trim(),
          stated: percent.value,
          computed: round(middle(nearest), Math.max(2, percent.decimals)),
          otherLine: null,
        },
      },
    ];
  });

/** Earlier figures in brackets: within the change, behind it, or before it ("so với năm 2024 (774 sinh viên) tăng 42 …"). */
const bracketed = (masked: string, end: number, within: string): Amount[] => {
  const behind = /^\)?[^\d();.!?|]{0,60}\(([^()%]{1,60})\)/u.exec(masked.slice(end))?.[1] ?? "";
  const before = /so với[^\d();.!?|]{0,60}\(([^()%]{1,60})\)\s?(?:thì\s)?(?:tăng|giảm|vượt)/iu.exec(masked)?.[1] ?? "";
  return [within, behind, before].flatMap((text) => (NO_BASE.test(text) ? [] : amountsIn(text)));
};
