import { fullYear } from "../../lib/calendar-day";

export interface YearTail {
  year: number | null;
  shift: number;
  end: number;
}

/** Years by their relation to the plan's. "năm trước ngày 15/11" is not the year before: "trước" belongs to the day. */
export const RELATIVE_YEAR =
  "(?:sau lien ke|sau|toi|nay|hien tai|(?:ke hoach|bao cao)(?=\\s*(?:[,;.:)|]|$))|tiep theo|ke tiep|lien ke|lien sau|truoc|lien truoc)(?![a-z])(?!\\s*(?:ngay|thang|quy|khi|so|lien|\\d|[DMQHYP]_))";

// "/2024", " năm 2024", ", năm 2024", "-2024", "//2026", " 2024", "/24", " năm 24", " năm sau", " của năm 2024"
const TAIL = new RegExp(
  "\\s*(?:[/.,-]\\s*){0,3}(?:(?:cua|trong)\\s+)?(?:nam\\s*)?((?:19|20)\\d{2})(?!\\d)(?!\\s*/\\s*[a-z\\d])(?!-\\d{1,2}-)" +
    "|\\s*(?:/\\s*(?:nam\\s*)?|,?\\s*nam\\s+)([23]\\d)(?!\\d)(?!\\s*[/.-]\\s*\\d)(?!\\s*(?:ngay|thang|don vi))" +
    `|\\s*(?:,\\s*)?(?:(?:cua|trong)\\s+)?nam\\s+(?:duong lich\\s+|tai chinh\\s+)?(${RELATIVE_YEAR})`,
  "y",
);

const SHIFTS: Record<string, number> = {
  nay: 0,
  "hien tai": 0,
  "ke hoach": 0,
  "bao cao": 0,
  truoc: -1,
  "lien truoc": -1,
};

/** How far a relative year lies from the plan's. */
export const shiftOf = (word: string): number => SHIFTS[word] ?? 1;

/** The year that follows a moment at a place of the line, or null. */
export const readYearTail = (folded: string, at: number): YearTail | null => {
  TAIL.lastIndex = at;
  const match = TAIL.exec(folded);
  if (!match) return null;
  const digits = match[1] ?? match[2];
  const end = TAIL.lastIndex;
  if (digits !== undefined) return { year: fullYear(digits), shift: 0, end };
  return { year: null, shift: shiftOf(match[3] ?? ""), end };
};
