import { round } from "../lib/number";
import { type Amount, amountAt, amountsIn, spanOf } from "./amount";
import { compareFigure, type Figure, NUMBER, quotient, type Range, readFigure } from "./figure";
import { maskPeriods } from "./mask-periods";
import type { Proof, ProofFinding } from "./proof-finding";

// 2.105 hồ sơ thanh toán trực tuyến (đạt tỷ lệ 58,5%/tổng số hồ sơ có phí) · 9.345 hồ sơ, đạt tỷ lệ 75%
const WITHOUT_BASE = new RegExp(
  String.raw`(?<![\p{L}\d/,.-])(${NUMBER})\s(\p{L}[^\d|;.!?/(),%]{0,80}?)\s?(?:[(,][\s*]*(?:(?:đạt|chiếm|tỷ lệ|tỉ lệ|tương ứng|tương đương|bằng|=)\s*)*|\schiếm\s(?:tỷ lệ\s|tỉ lệ\s)?)(${NUMBER})\s?%\s?((?:\/|trên|trong|của)?\s?tổng(?: số)?[^\d|;.!?()%]{0,120})?`,
  "giu",
);
const WITHOUT_SOME = /(?<!\p{L})(?:không (?:bao )?gồm|không tính|không kể|trừ)(?!\p{L})/iu;
const FROM_BEFORE = /(?<!\p{L})(?:kỳ trước|năm trước|chuyển sang|chuyển qua|tồn)(?!\p{L})/iu;
/** A change, a target or a plan's share is no part of a whole. */
const OTHER =
  /(?<!\p{L})(?:tăng|giảm|vượt|gấp|kế hoạch|dự toán|chỉ tiêu|so với|lãi suất|trên|dưới|hơn|gần|khoảng)(?!\p{L})/iu;
const OTHER_BEHIND = /^\s?(?:so với|kế hoạch|dự toán|chỉ tiêu|mục tiêu|trở lên|của)/iu;
/** Bases are sought first where they are near: lines before and behind. */
const NEAR = 8;
/** A line with more figures is a table's, and any share could be made of it. */
const MANY = 30;
/** Years are no counts: they are written without dots. */
const YEAR = /^(?:19|20)\d\d$/;
/** So many shares of one list with the same whole tell the whole of all of them. */
const ALL_BUT_ONE = 2;

/** A count and its share, and the figures of the text that are its whole. */
interface Share {
  line: number;
  text: string;
  part: Amount;
  share: Figure;
  named: boolean;
  wholes: Amount[];
  /** The whole that a person would look at first. */
  nearest: Amount | null;
}

/** A share whose whole stands elsewhere in the text: where no figure of the text gives it, a person looks. */
export const checkBases = (lines: readonly string[]): Proof => {
  const counts = lines.map(countsIn);
  const shares = lines.flatMap((line, index) => sharesIn(line, index, counts));
  const findings = shares.flatMap((one): ProofFinding[] => {
    if (one.wholes.length > 0) return [];
    const list = listOf(one, shares);
    const whole = list?.whole ?? one.nearest;
    if (whole === null) return [];
    const cut = compareFigure(one.share, rangeOf(one.part, whole)) === "cut";
    const certain = list?.complete === true && !cut;
    return [
      {
        rule: certain ? "wrong-share" : cut ? "cut-share" : "base-elsewhere",
        level: certain ? "wrong" : "look",
        line: one.line,
        text: one.text,
        stated: one.share.value,
        computed: round(percentOf(one.part, whole), Math.max(2, one.share.decimals)),
        base: whole.figure.value,
        otherLine: null,
      },
    ];
  });
  return { findings, checked: shares.filter(({ wholes }) => wholes.length > 0).length + findings.length };
};

const sharesIn = (line: string, index: number, counts: readonly (readonly Amount[])[]): Share[] =>
  [...line.matchAll(WITHOUT_BASE)].flatMap((found): Share[] => {
    const [text, first = "", words = "", second, base] = found;
    const [part, share] = [amountAt(first, ` ${words}`, found.index), readFigure(second)];
    if (!part || !share || part.figure.value === 0 || share.value > 100 || share.value === 0) return [];
    if (OTHER.test(words) || OTHER.test(line.slice(Math.max(0, found.index - 20), found.index))) return [];
    const behind = line.slice(found.index + text.length);
    if (base === undefined && OTHER_BEHIND.test(behind)) return [];
    const rest = base !== undefined && WITHOUT_SOME.test(base + behind.slice(0, 40));
    const carried = FROM_BEFORE.test(line) ? sums(counts[index] ?? []) : [];
    const all = [
      ...counts.flat(),
      ...carried,
      ...(rest ? differences(counts.slice(Math.max(0, index - NEAR), index + NEAR + 1)) : []),
    ];
    // Without a named base only the figures of the same line can be meant.
    const meant = (base === undefined ? (counts[index] ?? []) : all).filter((whole) => percentOf(part, whole) < 100);
    const wholes = all.filter((whole) => fits(part, whole, share));
    const nearest = nearestOf(part, meant, share);
    return [{ line: index + 1, text: text.trim(), part, share, named: base !== undefined, wholes, nearest }];
  });

/** A list of shares around it that all have one whole, which this one has not; complete where the parts add up to it. */
const listOf = (one: Share, shares: readonly Share[]): { whole: Amount; complete: boolean } | null => {
  if (one.named) return null;
  const near = shares.filter(
    (other) => other !== one && Math.abs(other.line - one.line) <= NEAR && other.part.noun === one.part.noun,
  );
  const whole = near
    .flatMap(({ wholes }) => wholes)
    .find(
      (each) => near.filter((other) => isWholeOf(other, each)).length >= ALL_BUT_ONE && percentOf(one.part, each) < 100,
    );
  if (!whole) return null;
  const parts = [one, ...near.filter((other) => isWholeOf(other, whole))];
  const sum = parts.reduce((before, { part }) => before + part.figure.value * part.scale, 0);
  return { whole, complete: Math.abs(sum / (whole.figure.value * whole.scale) - 1) < 1e-9 };
};

const isWholeOf = ({ wholes }: Share, whole: Amount): boolean =>
  wholes.some((each) => each.figure.value === whole.figure.value && each.scale === whole.scale);

const countsIn = (line: string): Amount[] => {
  const masked = maskPeriods(line);
  return amountsIn(masked, true).filter(
    ({ figure, percent, at, end }) => figure.value > 1 && !percent && !YEAR.test(masked.slice(at, end)),
  );
};

/** tiếp nhận 1.042 tin (kỳ trước chuyển sang 86 tin): 1.128 tin in all */
const sums = (amounts: readonly Amount[]): Amount[] =>
  amounts.length > MANY
    ? []
    : amounts.flatMap((a, index) =>
        amounts.slice(0, index).map((b) => ({ ...a, figure: { ...a.figure, value: a.figure.value + b.figure.value } })),
      );

/** Each whole less a part that stands in its line: "tiếp nhận 20.000 hồ sơ (3.000 hồ sơ trực tuyến)". */
const differences = (lines: readonly (readonly Amount[])[]): Amount[] =>
  lines.flatMap((amounts) =>
    amounts.length > MANY
      ? []
      : amounts.flatMap((a) =>
          amounts.flatMap((b) =>
            a.figure.value > b.figure.value
              ? { ...a, figure: { ...a.figure, value: a.figure.value - b.figure.value } }
              : [],
          ),
        ),
  );

/** "689 triệu USD" of "2,46 tỷ USD"; and of a bare figure, whose unit may stand in a heading. */
const fits = (part: Amount, whole: Amount, share: Figure): boolean => {
  const exact = compareFigure(share, quotient(part.figure, whole.figure, 100)) === "same";
  if (exact && part.figure.value <= whole.figure.value) return true;
  return spanOf(whole).low > 0 && compareFigure(share, rangeOf(part, whole)) === "same";
};

const rangeOf = (part: Amount, whole: Amount): Range => {
  const [a, b] = [spanOf(part), spanOf(whole)];
  return { low: (a.low / b.high) * 100, high: (a.high / b.low) * 100 };
};

const percentOf = (part: Amount, whole: Amount): number =>
  ((part.figure.value * part.scale) / (whole.figure.value * whole.scale)) * 100;

const nearestOf = (part: Amount, wholes: readonly Amount[], share: Figure): Amount | null => {
  const off = (whole: Amount) => Math.abs(percentOf(part, whole) - share.value);
  return wholes.reduce<Amount | null>((best, whole) => (best === null || off(whole) < off(best) ? whole : best), null);
};
