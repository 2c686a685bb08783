import { plainText } from "../lib/text";

/** The month or quarter that a plan or one of its sections is for. */
export interface PlanPeriod {
  /** "tháng 6", "quý III", with its year where it is named. */
  text: string;
  /** Null for a quarter. */
  month: number | null;
}

/** "tháng 6/2026", "THÁNG 6 NĂM 2026", "quý III" */
const PERIOD = /(?<!\p{L})(tháng\s+(\d{1,2})|quý\s+(?:I{1,3}|IV|[1-4]))(?![\p{L}\d])(?!\s*[-–]\s*\d{1,2}(?!\d))/giu;
/** "ngày 05 tháng 3 năm 2026", "Hà Nội, tháng 3 năm 2026": when it was signed. */
const SIGNED = /ngày\s*[\d.…]*\s*tháng\s*[\d.…]*(?:\s*năm\s*\d{4})?|^[^,]{2,40},\s*tháng\s.*$/giu;

/** The one month or quarter that the lines above a table name; null for a plan of a year or of several months. */
export const periodOfTitle = (lines: readonly string[]): PlanPeriod | null => {
  const found = lines
    .map((line) =>
      plainText(line)
        .replace(/\([^()]*\)/g, " ")
        .replace(SIGNED, " "),
    )
    .flatMap((line) => [...line.matchAll(PERIOD)]);
  const [first] = found;
  const names = new Set(found.map(([, text = ""]) => text.toLowerCase().replace(/\s+/g, " ")));
  if (!first || names.size > 1 || Number(first[2] ?? 1) > 12) return null;
  return { text: first[1] ?? "", month: first[2] === undefined ? null : Number(first[2]) };
};
