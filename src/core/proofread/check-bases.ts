import { round } from "../lib/number";
import { compareFigure, type Figure, NUMBER, quotient, readFigure } from "./figure";
import type { Proof, ProofFinding } from "./proof-finding";

// 2.105 hồ sơ thanh toán trực tuyến (đạt tỷ lệ 58,5%/tổng số hồ sơ có phí) · 9.345 hồ sơ, đạt tỷ lệ 75%
const WITHOUT_BASE = new RegExp(
  String.raw`(?<![\p{L}\d/,.-])(${NUMBER})\s(\p{L}[^\d|;.!?/(),%]{0,80}?)\s?(?:[(,][\s*]*(?:(?:đạt|chiếm|tỷ lệ|tỉ lệ|tương ứng|tương đương|bằng|=)\s*)*|\schiếm\s(?:tỷ lệ\s|tỉ lệ\s)?)(${NUMBER})\s?%\s?((?:\/|trên|trong|của)?\s?tổng(?: số)?[^\d|;.!?()%]{0,120})?`,
  "giu",
);
const COUNT = new RegExp(String.raw`(?<![\p{L}/.,-])(${NUMBER})(?!\s?%|\/\d{4})`, "gu");
const YEAR_OR_DAY = /(?<!\p{L})(?:năm|ngày|tháng|quý|điều|khoản)\s$/iu;
const WITHOUT_SOME = /(?<!\p{L})(?:không (?:bao )?gồm|không tính|không kể|trừ)(?!\p{L})/iu;
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

/** A share whose whole stands elsewhere in the text: where no figure of the text gives it, a person looks. */
export const checkBases = (lines: readonly string[]): Proof => {
  const findings: ProofFinding[] = [];
  let checked = 0;
  const counts = lines.map(countsIn);
  lines.forEach((line, index) => {
    for (const found of line.matchAll(WITHOUT_BASE)) {
      const [text, first, words = "", second, base] = found;
      const [part, share] = [readFigure(first), readFigure(second)];
      if (!part || !share || part.value === 0 || share.value > 100 || share.value === 0) continue;
      if (OTHER.test(words) || OTHER.test(line.slice(Math.max(0, found.index - 20), found.index))) continue;
      if (base === undefined && OTHER_BEHIND.test(line.slice(found.index + text.length))) continue;
      const wholes = counts.flat().filter(({ value }) => value >= part.value);
      const rest =
        base !== undefined &&
        WITHOUT_SOME.test(base + line.slice(found.index + text.length, found.index + text.length + 40));
      const all = rest
        ? [...wholes, ...differences(counts.slice(Math.max(0, index - NEAR), index + NEAR + 1))]
        : wholes;
      if (all.some((whole) => fits(part, whole, share))) {
        checked++;
        continue;
      }
      // Without a named base only the figures of the same line can be meant.
      const meant = base === undefined ? (counts[index] ?? []).filter(({ value }) => value > part.value) : all;
      const nearest = nearestOf(part, meant, share);
      if (nearest === null) continue;
      checked++;
      findings.push({
        rule: "base-elsewhere",
        level: "look",
        line: index + 1,
        text: text.trim(),
        stated: share.value,
        computed: round((part.value / nearest.value) * 100, Math.max(2, share.decimals)),
        base: nearest.value,
        otherLine: null,
      });
    }
  });
  return { findings, checked };
};

const countsIn = (line: string): Figure[] =>
  [...line.matchAll(COUNT)].flatMap((found) => {
    const figure = readFigure(found[1]);
    const before = line.slice(Math.max(0, found.index - 6), found.index);
    return figure && figure.value > 1 && !YEAR.test(found[1] ?? "") && !YEAR_OR_DAY.test(before) ? figure : [];
  });

/** Each whole less a part that stands in its line: "tiếp nhận 20.000 hồ sơ (3.000 hồ sơ trực tuyến)". */
const differences = (lines: readonly (readonly Figure[])[]): Figure[] =>
  lines.flatMap((figures) =>
    figures.length > MANY
      ? []
      : figures.flatMap((a) => figures.flatMap((b) => (a.value > b.value ? { ...a, value: a.value - b.value } : []))),
  );

const fits = (part: Figure, whole: Figure, share: Figure): boolean =>
  compareFigure(share, quotient(part, whole, 100)) === "same";

const nearestOf = (part: Figure, wholes: readonly Figure[], share: Figure): Figure | null => {
  const off = (whole: Figure) => Math.abs((part.value / whole.value) * 100 - share.value);
  return wholes
    .filter(({ value }) => value >= part.value)
    .reduce<Figure | null>((best, whole) => (best === null || off(whole) < off(best) ? whole : best), null);
};
