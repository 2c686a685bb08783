import { round } from "../lib/number";
import { compareFigure, type Figure, NUMBER, quotient, readFigure } from "./figure";
import type { Proof, ProofFinding } from "./proof-finding";

// 450/600 hồ sơ (75%) · 450 hộ/600 hộ, đạt 75% · 450/600 hồ sơ, đạt tỷ lệ 75% · 450 hồ sơ trên tổng số 600 hồ sơ (75%)
const STATED = new RegExp(
  String.raw`(?<![\p{L}\d/,.-])(${NUMBER})(?:\s?\/\s?|\s(\p{L}+(?:\s\p{L}+){0,2})\/|[^\d|;.!?/(),]{0,60}(?:trên|trong|\/)\s?tổng số\s|\strên\s)(${NUMBER})(?![/\p{L}-])([^\d|;.!?/]{0,140})(${NUMBER})\s?%`,
  "giu",
);
// đạt 71,3% (856/1.210 hồ sơ) · 63% (tương ứng 5,2/8,9 tỷ đồng)
const SHARE_FIRST = new RegExp(
  String.raw`(${NUMBER})\s?%\s?\((?:tương ứng |tương đương |tức |là |đạt )?(${NUMBER})\s?\/\s?(${NUMBER})(?:\s[^\d|()/]{0,60})?\)`,
  "giu",
);
/** tăng 5% (105/100 hồ sơ) states a change. */
const BEFORE_CHANGE = /(?:tăng|giảm|vượt|hơn|thêm|trên|dưới|từ|thiểu)\s*$/iu;
const KEYWORD = String.raw`(?:là|đạt|chiếm|tỷ lệ|tỉ lệ|tương ứng|tương đương|bằng|với|=|:|\*)`;
/** The words before the per cent say nothing but that it is the share: "(", "(đạt tỷ lệ", ", đạt". */
const OF_BRACKET = new RegExp(String.raw`\([\s*]*(?:${KEYWORD}\s*)*$`, "iu");
const AFTER_COMMA = new RegExp(String.raw`,\s*(?:${KEYWORD}\s*)+$`, "iu");
const IN_LINE = new RegExp(String.raw`^([^,(]*?)\s(?:${KEYWORD}\s*)+$`, "iu");
/** 6/8 xã có tỷ lệ hài lòng đạt 95%: another quantity. */
const OTHER_QUANTITY = /tỷ lệ|tỉ lệ|mức|tăng|giảm|vượt|hơn|so với|mục tiêu|yêu cầu|đều|mỗi/iu;
/** đạt 120% kế hoạch · 95% trở lên */
const OTHER_BASE = /^\s*(?:so với|của|kế hoạch|mục tiêu|chỉ tiêu|dự toán|trở lên|yêu cầu|tổng)/iu;
const BEFORE_DATE = /(?:ngày|đến|từ|trước|sau|tháng|quý|tới|hết|năm|khóa|khoá)\s*$/iu;

const isShare = (gap: string): boolean => {
  if (OF_BRACKET.test(gap) || AFTER_COMMA.test(gap)) return true;
  const inLine = IN_LINE.exec(gap);
  return inLine !== null && !OTHER_QUANTITY.test(inLine[1] ?? "");
};

const beginsWith = (text: string, words: string): boolean => {
  const [rest, noun] = [text.trim().toLowerCase(), words.toLowerCase()];
  return rest.startsWith(noun) && !/^\p{L}/u.test(rest.slice(noun.length));
};

/** 30/6 and 6/2024 are days and months before they are shares. */
const mayBeDate = (a: number, b: number): boolean =>
  (b <= 12 && a > b && a <= 31) || (b >= 1990 && b <= 2100 && (a <= 12 || a >= 1990));

/** Every part, whole and share of one statement. */
export const checkShares = (lines: readonly string[]): Proof => {
  const findings: ProofFinding[] = [];
  let checked = 0;
  lines.forEach((line, index) => {
    for (const found of line.matchAll(STATED)) {
      const [text, first, unit, second, gap = "", third] = found;
      const [part, whole, share] = [readFigure(first), readFigure(second), readFigure(third)];
      if (!part || !whole || !share || whole.value === 0 || share.value > 1000) continue;
      // "32 giường/10.000 dân" is no share: both count the same.
      if (unit !== undefined && !beginsWith(gap, unit)) continue;
      const before = line.slice(Math.max(0, found.index - 12), found.index);
      // What gives its share exactly is no date: 10/9 lỗi (111,1%).
      const exact = compareFigure(share, quotient(part, whole, 100)) === "same";
      if (BEFORE_DATE.test(before) || (!exact && mayBeDate(part.value, whole.value))) continue;
      if (!isShare(gap) || OTHER_BASE.test(line.slice(found.index + text.length))) continue;
      checked++;
      const finding = judge(part, whole, share);
      if (finding) findings.push({ ...finding, line: index + 1, text, otherLine: null });
    }
    for (const found of line.matchAll(SHARE_FIRST)) {
      const [text, first, second, third] = found;
      const [share, part, whole] = [readFigure(first), readFigure(second), readFigure(third)];
      if (!part || !whole || !share || whole.value === 0 || share.value > 1000) continue;
      if (mayBeDate(part.value, whole.value) || BEFORE_CHANGE.test(line.slice(0, found.index).slice(-12))) continue;
      checked++;
      const finding = judge(part, whole, share);
      if (finding) findings.push({ ...finding, line: index + 1, text, otherLine: null });
    }
  });
  return { findings, checked };
};

const judge = (part: Figure, whole: Figure, share: Figure) => {
  const exact = quotient(part, whole, 100);
  const computed = round((part.value / whole.value) * 100, Math.max(2, share.decimals));
  const found = compareFigure(share, exact);
  const rest = compareFigure(share, { low: 100 - exact.high, high: 100 - exact.low });
  // 12/600 hồ sơ trễ hạn (đúng hạn 98%) states the rest.
  if (found === "other" && rest === "other") {
    return { rule: "wrong-share", level: "wrong", stated: share.value, computed } as const;
  }
  if (found === "other") return null;
  if (part.value > whole.value) {
    return { rule: "part-above-whole", level: "look", stated: part.value, computed: whole.value } as const;
  }
  return found === "cut" ? ({ rule: "cut-share", level: "look", stated: share.value, computed } as const) : null;
};
