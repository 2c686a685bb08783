import { type Day, formatDay, makeDay } from "../lib/calendar-day";
import type { Proof, ProofFinding } from "./proof-finding";

// 43/KH-UBND ngày 24/02/2022 của UBND tỉnh · 01/2020/TT-VPCP ngày 21 tháng 10 năm 2020
const DOCUMENT =
  /(?<![\d/.,])(\d{1,6})\/(?:(\d{4})\/)?(QĐ|KH|CT|BC|TB|CV|NQ|TT|NĐ|KL|CTr|TTr|HD|CĐ|QC)-(\p{Lu}[\p{L}&]*(?:-\p{L}+)*)\s?,?\s?ngày\s(\d{1,2})(?:\/|\stháng\s)(\d{1,2})(?:\/|\snăm\s)(\d{4})(?!\d)(?:\scủa\s([^\d,;.()|]{1,60}))?/gu;

interface Cited {
  line: number;
  text: string;
  number: string;
  year: string | null;
  kind: string;
  issuer: string;
  day: Day;
  of: string | null;
}

const short = ({ number, year, kind, issuer }: Cited) =>
  `${number}/${year === null ? "" : `${year}/`}${kind}-${issuer}`;

/** The same document under two kinds, two days, or with a year in its number that is not the year of its day. */
export const checkDocuments = (lines: readonly string[]): Proof => {
  const cited = lines.flatMap((line, index) => [...line.matchAll(DOCUMENT)].flatMap((found) => read(found, index + 1)));
  const findings: ProofFinding[] = [];
  const first = new Map<string, Cited>();
  for (const one of cited) {
    const place = { level: "mismatch", line: one.line, text: one.text } as const;
    if (one.year !== null && one.year !== one.day.slice(0, 4)) {
      findings.push({
        ...place,
        rule: "document-year-differs",
        stated: one.year,
        computed: one.day.slice(0, 4),
        otherLine: null,
      });
    }
    const sameDay = seenBefore(first, `${Number(one.number)} ${one.year} ${one.issuer} ${one.day}`, one);
    if (sameDay && sameDay.kind !== one.kind) {
      findings.push({
        ...place,
        rule: "document-kind-differs",
        stated: short(one),
        computed: short(sameDay),
        otherLine: sameDay.line,
      });
    }
    // Numbers begin anew each year.
    const sameYear = seenBefore(
      first,
      `${Number(one.number)} ${one.year} ${one.kind} ${one.issuer} ${one.day.slice(0, 4)}`,
      one,
    );
    if (sameYear && sameYear.day !== one.day && !otherOffice(sameYear, one)) {
      findings.push({
        ...place,
        // Offices of several levels sign alike (UBND): only where both say whose it is, it is one document.
        level: sameYear.of !== null && one.of !== null ? "mismatch" : "look",
        rule: "document-date-differs",
        stated: formatDay(one.day),
        computed: formatDay(sameYear.day),
        otherLine: sameYear.line,
      });
    }
  }
  return { findings, checked: cited.length };
};

const read = (found: RegExpExecArray, line: number): Cited[] => {
  const [text, number = "", year, kind = "", issuer = "", date, month, signed, of] = found;
  const day = makeDay(Number(signed), Number(month), Number(date));
  if (day === null) return [];
  return [{ line, text, number, year: year ?? null, kind, issuer, day, of: of?.trim().toLowerCase() ?? null }];
};

const seenBefore = (first: Map<string, Cited>, key: string, one: Cited): Cited | null => {
  const before = first.get(key);
  if (!before) first.set(key, one);
  return before ?? null;
};

/** "của UBND tỉnh về …" and "của UBND tỉnh": one name may go on where the other ends. */
const otherOffice = (a: Cited, b: Cited): boolean =>
  a.of !== null && b.of !== null && !a.of.startsWith(b.of) && !b.of.startsWith(a.of);
