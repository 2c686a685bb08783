import { type Day, formatDay, makeDay } from "../lib/calendar-day";
import type { Proof, ProofFinding } from "./proof-finding";
import { calledOtherwise, type Cited, readDocuments } from "./read-documents";

/** There is one of these in the country. */
const ONE_ISSUER = /^(?:CP|TTg|TW|VPCP|QH\d*)$/u;
/** So many lines from the top hold the report's own day. */
const HEAD = 15;
const OWN_DAY = /(?:^|,\s)ngày\s(\d{1,2})\stháng\s(\d{1,2})\snăm\s(\d{4})\s*(?:$|\|)/iu;
// Số liệu từ ngày 15/12/2025 đến ngày 14/6/2026
const DATA_UNTIL = /số liệu[^.;|]{0,80}?đến (?:hết )?(?:ngày )?(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/giu;

const short = ({ number, year, kind, issuer }: Cited) =>
  [number, ...(year === null ? [] : [year]), kind === "" ? issuer : `${kind}-${issuer}`].join("/");

/** The same document under two kinds, two days, or with a year in its number that is not the year of its day. */
export const checkDocuments = (lines: readonly string[]): Proof => {
  const cited = lines.flatMap((line, index) => readDocuments(line, index + 1));
  const own = ownDay(lines);
  const findings: ProofFinding[] = own === null ? [] : dataAfter(lines, own);
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
    if (own !== null && one.day > own) {
      findings.push({
        ...place,
        level: "look",
        rule: "after-report",
        stated: formatDay(one.day),
        computed: formatDay(own),
        otherLine: null,
      });
    }
    const sameDay = seenBefore(first, `${Number(one.number)} ${one.year} ${one.issuer} ${one.day}`, one);
    if (calledOtherwise(one)) {
      findings.push({
        ...place,
        level: "look",
        rule: "document-name-differs",
        text: `${one.name ?? ""} ${one.text}`,
        stated: one.name,
        computed: one.kind,
        otherLine: null,
      });
    }
    if (sameDay && sameDay.kind !== one.kind && !besideEachOther(sameDay, one)) {
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
        // Offices of several levels sign alike (UBND): it is one document where both say whose it is, or where only
        // the day or only the month differs.
        level:
          (sameYear.of !== null && one.of !== null) || ONE_ISSUER.test(one.issuer) || slip(sameYear.day, one.day)
            ? "mismatch"
            : "look",
        rule: "document-date-differs",
        stated: formatDay(one.day),
        computed: formatDay(sameYear.day),
        otherLine: sameYear.line,
      });
    }
  }
  return { findings, checked: cited.length };
};

/** Only the day, only the month, or one in the other's place. */
const slip = (a: Day, b: Day): boolean =>
  a.slice(0, 7) === b.slice(0, 7) ||
  a.slice(8) === b.slice(8) ||
  (a.slice(5, 7) === b.slice(8) && a.slice(8) === b.slice(5, 7));

const ownDay = (lines: readonly string[]): Day | null => {
  for (const line of lines.slice(0, HEAD)) {
    const [, date, month, year] = OWN_DAY.exec(line) ?? [];
    if (year !== undefined) return makeDay(Number(year), Number(month), Number(date));
  }
  return null;
};

/** Data until a day that had not come when the report was signed. */
const dataAfter = (lines: readonly string[], own: Day): ProofFinding[] =>
  lines.flatMap((line, index) =>
    [...line.matchAll(DATA_UNTIL)].flatMap(([text, date, month, year]) => {
      const day = makeDay(Number(year), Number(month), Number(date));
      if (day === null || day <= own) return [];
      const place = { line: index + 1, text, otherLine: null };
      return {
        ...place,
        rule: "after-report",
        level: "look",
        stated: formatDay(day),
        computed: formatDay(own),
      } as const;
    }),
  );

const seenBefore = (first: Map<string, Cited>, key: string, one: Cited): Cited | null => {
  const before = first.get(key);
  if (!before) first.set(key, one);
  return before ?? null;
};

/** Two documents of one day, each by its own name in one sentence: each kind is numbered by itself. */
const besideEachOther = (a: Cited, b: Cited): boolean =>
  a.line === b.line && [a, b].every((one) => one.name !== null && !calledOtherwise(one));

/** "của UBND tỉnh về …" and "của UBND tỉnh": one name may go on where the other ends. */
const otherOffice = (a: Cited, b: Cited): boolean =>
  a.of !== null && b.of !== null && !a.of.startsWith(b.of) && !b.of.startsWith(a.of);
