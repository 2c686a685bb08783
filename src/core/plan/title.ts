import { addDays, type Day, fullYear, makeDay, yearOf } from "../lib/calendar-day";
import { fold, plainText } from "../lib/text";
import { cellText } from "../table/cell-values";
import type { Grid } from "../table/grid";
import { linesBetween } from "./lines-between";
import { isInCapitals } from "./title-row";

/** What the lines above a plan's table tell. */
export interface PlanTitle {
  /** "… NĂM 2024"; the last one named outside brackets. Of a school year the one in which it begins. */
  year: number | null;
  /** "NĂM HỌC 2026–2027": from 1 August to 31 July. */
  school: boolean;
  /** The earliest day it can have been issued: "ngày 05/3/2024", "ngày    /3/2024" (→ the 1st), "tháng 3 năm 2024". */
  issued: Day | null;
  /** The first day of week 1: "Tuần 1 (từ 07/9/2026)", "bắt đầu từ ngày 07/9/2026". */
  weekOne: Day | null;
  /** The first day of the one week that the plan is for: "TUẦN 14 (từ ngày 30/11 đến ngày 05/12/2026)". */
  week: Day | null;
  lines: string[];
}

const YEAR = /\bnam\s+(20\d\d)\b/g;
/** "năm học 2026-2027", "NH 26-27" */
const SCHOOL_YEAR = /\b(?:nam hoc|nh)\s*:?\s*(20\d\d|\d\d)\s*[-–—/]\s*(?:20\d\d|\d\d)\b/;
/** "tháng 02/2026", "quý III/2026", "kế hoạch 2026" */
const PERIOD_YEAR = /\b(?:thang|quy)\s+(?:\d{1,2}|i{1,3}|iv)\s*[/.-]\s*(20\d\d)\b/g;
/** "tuần 20 (từ 11/5 đến 15/5/2026)" */
const WEEK_YEAR = /\btuan\s+\d{1,2}\b[^\n]{0,40}\d[/.-]\d{1,2}[/.-](20\d\d)\b/g;
const BARE_YEAR = /(?:^|[^\d/.-])(20\d\d)(?![\d/.-])/g;
/** "đến năm 2030", "giai đoạn 2026 - 2030", "tầm nhìn 2045", "so với năm 2020": not the plan's year. */
const HORIZON =
  /\b(?:den (?:het )?(?:nam|thang \d+\/)|giai doan|tam nhin|nhiem ky|so voi(?: nam)?|tu nam|khoa|dinh huong(?: den)?(?: nam)?)\s*(?:20\d\d)?(?:\s*[-–]\s*(?:20\d\d)?)?/g;
/** A document that the plan is based on is not its own. */
const BASIS =
  /^[-–+*(\s]*(?:can cu|thuc hien (?:nghi quyet|chi thi|quyet dinh|ke hoach|ket luan|cong van|chuong trinh)|theo (?:nghi quyet|quyet dinh|cong van|ke hoach)|trien khai (?:nghi quyet|chi thi|quyet dinh))\b/;
/** "ngay 05/3/2024", "ngay    /3/2024" */
const NUMERIC_ISSUE = /\bngay\s*(\d{1,2})?\s*\/\s*(\d{1,2})\s*\/\s*(\d{4})\b/;
/** "ngay 05 thang 3 nam 2024", "ngay thang 3 nam 2024" */
const WORDED_ISSUE = /\bngay\s*(\d{1,2})?\s*thang\s+(\d{1,2})\s+nam\s+(\d{4})\b/;
const EVERY_NUMERIC_ISSUE = new RegExp(NUMERIC_ISSUE, "g");
const EVERY_WORDED_ISSUE = new RegExp(WORDED_ISSUE, "g");
/** "(Kèm theo Kế hoạch số …", "Ban hành kèm theo" */
const OWN = /\b(?:kem theo|ban hanh theo)\b/;
/** "(Kèm theo Công văn số … ngày …)", "Cập nhật ngày …", "Số liệu đến ngày …": when it was sent or typed, not when it was issued. */
const NOT_ISSUED =
  /\bkem (?:theo )?(?:cong van|cv|to trinh|phieu|giay moi|thu|email|thong bao|bao cao)\b|^[(\s]*(?:(?:ngay |lan )?(?:cap nhat|in)|so lieu|tinh den)\b/;
/** "… thực hiện Nghị quyết số … ngày": the day is the resolution's. */
const CARRIED_OUT =
  /^(?!.*\bkem theo\b).*\b(?:thuc hien|trien khai|theo|cu the hoa|quan triet)\s+(?:.{0,80}\s)?(?:nghi quyet|chi thi|quyet dinh|ket luan|ke hoach|chuong trinh|nghi dinh|thong tu|cong van|de an)\b/;
const DAY = String.raw`(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}))?`;
/** "Tuần 2 (24/08 - 30/08/2026)", "tuần 1: từ ngày 07/9/2026" */
const WEEK_START = new RegExp(String.raw`\btuan\s+(\d{1,2})\s*[:(,]*\s*(?:tu\s+)?(?:ngay\s+)?${DAY}`);
/** "bắt đầu từ ngày 07/9/2026", "khởi động: 07/9/2026", "Từ ngày 07/9/2026 đến …" */
const START = new RegExp(
  String.raw`\b(?:bat dau|khoi dong|khoi cong|tu ngay|ngay bat dau)(?:\s+(?:tu|vao|ngay|tuan 1))*\s*:?\s*${DAY}`,
);

/** @param firstRow the first of the table's heading rows; the lines begin behind `above`, where another table ends */
export const readTitle = (grid: Grid, firstRow: number, above = 0): PlanTitle => {
  const lines = linesBetween(grid, above, firstRow);
  const own = lines.filter((line) => !BASIS.test(fold(line)));
  const folded = own.map(fold);
  const issue = issueOf(folded);
  const schoolYear = folded.map((line) => SCHOOL_YEAR.exec(line)).find((found) => found !== null);
  const year = schoolYear ? fullYear(schoolYear[1] ?? "") : yearOfLines(own, issue ? fullYear(issue[3] ?? "") : null);
  return {
    year,
    school: schoolYear !== undefined,
    issued: issue ? makeDay(fullYear(issue[3] ?? ""), Number(issue[2]), Number(issue[1] ?? 1)) : null,
    weekOne: weekOneOf(folded, year),
    week: weekOfPlan(folded, year),
    lines,
  };
};

/**
 * The day of the plan's own document: of "kèm theo Kế hoạch số … ngày …" first. A day that stands behind a document that
 * the plan carries out is that document's.
 */
const issueOf = (folded: readonly string[]): RegExpExecArray | undefined => {
  const ownFirst = [...folded].sort((a, b) => Number(OWN.test(b)) - Number(OWN.test(a)));
  for (const line of ownFirst) {
    const found = NOT_ISSUED.test(line) ? null : (NUMERIC_ISSUE.exec(line) ?? WORDED_ISSUE.exec(line));
    if (found && !CARRIED_OUT.test(line.slice(0, found.index))) return found;
  }
  return undefined;
};

/** "KẾ HOẠCH …", "Chương trình công tác …": the plan's own name. */
const NAME_OF_PLAN =
  /^(?:(?:phu luc|bieu|mau)(?: so)? ?[\divx]*[ .:-]*)?(?:ke hoach|chuong trinh|lich|bang|bieu|danh muc|danh sach|phan cong|phan cong nhiem vu|nhiem vu|tien do|lo trinh|theo doi|so theo doi|de an|phuong an|noi dung|dang ky|cac nhiem vu|nam 20)/;
/** "Khắc phục hạn chế năm 2025": what a plan makes good, and no year of its own. */
const MADE_GOOD = /\b(?:khac phuc|rut kinh nghiem)\b.{0,80}?\bnam\s+20\d\d/g;
/** "Từ kết quả đánh giá năm 2025", "nợ tồn đọng từ năm 2024 và năm 2025": a sentence that looks back. */
const LOOKS_BACK =
  /\b(?:ket qua|danh gia|tong ket|ton tai|han che|ton dong|no dong|dat duoc|xep hang|chi so|bao cao|kiem diem)\b.{0,60}\bnam\s+20\d\d/g;

/**
 * The year that the plan's own name tells, before any sentence around it; of either the year that is named as one, else
 * that of a month or quarter; at last a bare one, where only one is. What was wrong in one year is made good in the year in
 * which the plan is issued.
 */
const yearOfLines = (lines: readonly string[], issuedIn: number | null): number | null => {
  const folded = lines.map(fold);
  const isName = (line: string, at: number) => NAME_OF_PLAN.test(line) || isInCapitals(lines[at] ?? "");
  const names = folded.filter(isName).map((line) => line.replace(MADE_GOOD, " "));
  const others = folded
    .map((line, at) => (isName(line, at) ? line : line.replace(LOOKS_BACK, " ")))
    .map((line) => line.replace(MADE_GOOD, " "));
  const said =
    namedYear(names) ??
    bareYear(names.filter((line) => NAME_OF_PLAN.test(line))) ??
    namedYear(others) ??
    yearBehindIssue(folded);
  const told = said ?? bareYear(others);
  if (told !== undefined) return told;
  const madeGood = namedYear(folded.filter(isName)) ?? null;
  return issuedIn !== null && madeGood !== null && madeGood < issuedIn ? null : madeGood;
};

const titlesOf = (folded: readonly string[]): string =>
  folded
    .map((line) =>
      line
        .replace(/\([^()]*\)/g, " ")
        .replace(EVERY_WORDED_ISSUE, " ")
        .replace(EVERY_NUMERIC_ISSUE, " ")
        .replace(HORIZON, " "),
    )
    .join("\n");

const namedYear = (folded: readonly string[]): number | undefined => {
  const titles = titlesOf(folded);
  const last = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].map(([, year]) => Number(year)).at(-1);
  return last(YEAR, titles) ?? last(PERIOD_YEAR, titles) ?? last(WEEK_YEAR, folded.join("\n"));
};

const bareYear = (folded: readonly string[]): number | undefined => {
  const bare = new Set([...titlesOf(folded).matchAll(BARE_YEAR)].map(([, year]) => Number(year)));
  return bare.size === 1 ? [...bare][0] : undefined;
};

/**
 * "(Ban hành kèm theo Nghị quyết số … ngày 12/12/2025 về chương trình giám sát năm 2026)": what the plan's own document is
 * about, which is signed in the year before. Undefined where no such line names one year behind its day.
 */
const yearBehindIssue = (folded: readonly string[]): number | undefined => {
  const years = folded
    .filter((line) => OWN.test(line))
    .flatMap((line) => {
      const issue = NUMERIC_ISSUE.exec(line) ?? WORDED_ISSUE.exec(line);
      if (!issue) return [];
      const subject = line.slice(issue.index + issue[0].length).replace(HORIZON, " ");
      const signed = Number(issue[3]);
      // An earlier one is that of what the document carries out.
      return [...subject.matchAll(YEAR)].map(([, year]) => Number(year)).filter((year) => year >= signed);
    });
  return new Set(years).size === 1 ? years[0] : undefined;
};

const dayIn = (year: number | null, [date, month, named]: (string | undefined)[]): Day | null => {
  const inYear = named === undefined ? year : Number(named);
  return inYear === null ? null : makeDay(inYear, Number(month), Number(date));
};

/** "tuần 14 (từ ngày 30/11/2026 đến ngày 05/12/2026)", "lịch tuần từ 30/11 - 04/12/2026" */
const WEEK_SPAN = new RegExp(
  String.raw`\btuan\b(?:\s+(?:thu\s+)?\d{1,2}(?![\d/.-]))?[^\d]{0,40}${DAY}\s*(?:den|[-–—])(?:\s+(?:het|ngay))*\s*${DAY}`,
);

/** Null where the lines name several weeks, or more than one in a line's span. */
const weekOfPlan = (folded: readonly string[], year: number | null): Day | null => {
  const starts = folded.flatMap((line) => {
    const found = WEEK_SPAN.exec(line);
    const to = found && dayIn(year, found.slice(4, 7));
    const from = found && dayIn(to ? yearOf(to) : year, found.slice(1, 4));
    return from && to && from <= to && to <= addDays(from, 6) ? [from] : [];
  });
  return new Set(starts).size === 1 ? (starts[0] ?? null) : null;
};

const weekOneOf = (folded: readonly string[], year: number | null): Day | null => {
  const dayOf = (parts: (string | undefined)[]) => dayIn(year, parts);
  for (const line of folded) {
    const week = WEEK_START.exec(line);
    const own = week && dayOf([week[2], week[3], week[4] ?? /\d[/.-](20\d\d)/.exec(line)?.[1]]);
    if (week && own) return addDays(own, -7 * (Number(week[1]) - 1));
  }
  for (const line of folded) {
    const start = START.exec(line);
    const own = start && dayOf([start[1], start[2], start[3]]);
    if (own) return own;
  }
  return null;
};

/** "KH 2024" → 2024; for a plan whose lines name no year. */
export const yearOfSheetName = (name: string): number | null => {
  const found = /(?:^|\D)(20\d\d)(?:\D|$)/.exec(name);
  return found ? Number(found[1]) : null;
};

/** "Tháng 9/2026", "NĂM 2027", "Quý I năm 2026": the year that a section gives to its tasks; null for other titles. */
export const yearOfSection = (title: string): number | null => {
  const found =
    /^(?:(?:thang|quy|tuan|dot|hoc ky)\s+\S+(?:\s*[/-]\s*|\s+nam\s+)|(?:nhiem vu |cong viec )?nam\s+)(20\d\d)$/.exec(
      fold(title),
    );
  return found ? Number(found[1]) : null;
};

/** "Tháng 9/2026", "THÁNG 3", "Quý II năm 2026": the section is what is to be done then; null for other titles. */
export const periodOfSection = (title: string): { text: string; month: number | null } | null => {
  const said = SECTION_PERIOD.exec(plainText(title));
  const month = /^th\S+\s+(\d{1,2})/iu.exec(said?.[1] ?? "")?.[1];
  return said ? { text: said[1] ?? "", month: month === undefined ? null : Number(month) } : null;
};

const SECTION_PERIOD =
  /^(?:(?:[IVX]+|\d{1,2}|[A-D])[.)]\s*)?(?:(?:nhiệm vụ|công việc|công tác|trọng tâm)\s+)?((?:tháng\s+\d{1,2}|quý\s+(?:I{1,3}|IV|[1-4]))(?:(?:\s*[/-]\s*|\s+năm\s+)20\d\d)?)$/iu;

/**
 * The year of a table without any title: what the heading of its times names ("Tiến độ năm 2026"), or what at least two
 * timing cells name ("Quý II/2025", a real date) and no more name otherwise. One cell tells its own year and no other's.
 */
export const yearOfTimings = (
  grid: Grid,
  { firstRow, headerRow }: { firstRow: number; headerRow: number },
  column: number,
): number | null => {
  const yearAt = (row: number): number | null => {
    const found = /(?:^|\D)(20\d\d)(?:\D|$)/.exec(cellText(grid.cell(row, column)));
    return found ? Number(found[1]) : null;
  };
  const counts = new Map<number, number>();
  for (let row = firstRow; row < grid.rows; row++) {
    const year = yearAt(row);
    if (year !== null && row <= headerRow) return year;
    if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most && most[1] >= 2 && most[1] * 2 > all ? most[0] : null;
};
