import { fullYear, lastOfMonth } from "../lib/calendar-day";
import { fold, foldCase, plainText } from "../lib/text";
import { readThreshold } from "./read-threshold";
import type { CheckpointDay, Threshold } from "./target";

const YEAR = /(?:\s?(?:[/.-]|,?\s?nam)\s?(\d{4}|\d{2}))?/.source;
const BY = /(?:(?:tinh )?den(?: het)?|truoc|vao|tai|cham nhat|het|trong|thoi diem)?/.source;

/** Each reads one way to name the last day; the words before it ("đến hết", "trước") belong to it. */
const DAYS: readonly { pattern: RegExp; read: (match: RegExpExecArray) => CheckpointDay | null }[] = [
  {
    // "đến 30/9", "trước ngày 30/9/2024", "30-9-2024"
    pattern: new RegExp(`${BY}\\s?(?:ngay )?(\\d{1,2})[/.-](\\d{1,2})(?:[/.-](\\d{4}|\\d{2}))?(?![\\d%]|\\s?%)`),
    read: ([whole, date, month, year]) => before(whole, dayOf(year, Number(month), Number(date))),
  },
  {
    // "đến ngày 30 tháng 9", "trước 15 tháng 12 năm 2024"
    pattern: new RegExp(`${BY}\\s?(?:ngay )?(\\d{1,2}) thang (\\d{1,2})(?:,? nam (\\d{4}))?(?![\\d%]|\\s?%)`),
    read: ([whole, date, month, year]) => before(whole, dayOf(year, Number(month), Number(date))),
  },
  {
    // "hết tháng 9", "đến tháng 9/2024", "tháng 9 năm 2024"
    pattern: new RegExp(`${BY}\\s?(?:cuoi )?thang (\\d{1,2})${YEAR}(?![\\d%])`),
    read: ([, month, year]) => monthEnd(year, Number(month)),
  },
  {
    // "hết quý III", "đến quý 3/2024"
    pattern: new RegExp(`${BY}\\s?(?:cuoi )?quy (iv|i{1,3}|[1-4])${YEAR}(?![\\d%])`),
    read: ([, quarter, year]) => monthEnd(year, 3 * ({ i: 1, ii: 2, iii: 3, iv: 4 }[quarter ?? ""] ?? Number(quarter))),
  },
  {
    // "6 tháng đầu năm", "9 tháng", "06 tháng đầu năm 2024"
    pattern: /(?:(?:tinh )?den het |het |trong )?0?([69]) thang(?: dau nam(?: (\d{4}))?)?/,
    read: ([, months, year]) => monthEnd(year, Number(months)),
  },
  {
    // "đến năm 2025", "năm 2024", "cuối năm", "hết năm 2024", "cả năm"
    pattern: new RegExp(`${BY}\\s?(?:(?:cuoi|ca) nam(?: (\\d{4}))?|nam (\\d{4})|(?<=het )nam|nam(?=\\s?:))`),
    read: ([, first, second]) => monthEnd(first ?? second, 12),
  },
];

const dayOf = (year: string | undefined, month: number, date: number): CheckpointDay | null =>
  month < 1 || month > 12 || date < 1 || date > lastOfMonth(2024, month)
    ? null
    : { year: year ? fullYear(year) : null, month, date };

const monthEnd = (year: string | undefined, month: number): CheckpointDay | null =>
  month < 1 || month > 12 ? null : dayOf(year, month, lastOfMonth(year ? fullYear(year) : 2023, month));

/** "trước 30/9" ends the day before. */
const before = (text: string, day: CheckpointDay | null): CheckpointDay | null => {
  if (!day || !text.startsWith("truoc")) return day;
  if (day.date > 1) return { ...day, date: day.date - 1 };
  const month = day.month === 1 ? 12 : day.month - 1;
  const year = day.month === 1 && day.year !== null ? day.year - 1 : day.year;
  return { year, month, date: lastOfMonth(year ?? 2023, month) };
};

export interface Checkpoint {
  until: CheckpointDay;
  threshold: Threshold;
}

/** "60% đến 30/9; 85% đến 15/12", "Hết quý II: 40%; cả năm: 100%"; null unless every clause has a day and a target. */
export const readCheckpoints = (text: string): Checkpoint[] | null => {
  const steps: Checkpoint[] = [];
  // "60% đến 30/9, 85% đến 15/12" and "… và đạt 85% …" separate, too; decimal commas have no space behind them.
  const clauses = plainText(text)
    .slice(0, 500)
    .split(/;|,\s|\n|\svà\s/);
  for (const clause of clauses.map(foldCase).filter(Boolean)) {
    const step = readClause(clause);
    if (!step) return null;
    steps.push(step);
  }
  return steps.length > 0 ? steps : null;
};

const readClause = (clause: string): Checkpoint | null => {
  const folded = fold(clause);
  for (const { pattern, read } of DAYS) {
    const match = pattern.exec(folded);
    const until = match && read(match);
    if (!until) continue;
    const rest = clause.slice(0, match.index) + " " + clause.slice(match.index + match[0].length);
    const threshold = readThreshold(rest.replace(/^[\s:,(–-]+|[\s:,()–-]+$/g, "").replace(/\(\s*\)/g, ""));
    if (threshold) return { until, threshold };
  }
  return null;
};
