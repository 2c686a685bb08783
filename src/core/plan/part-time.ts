import { cellText } from "../table/cell-values";
import type { Grid } from "../table/grid";
import type { PlanTable, TimePart } from "./layout/plan-table";

const NAMES = { day: "ngày", week: "Tuần", month: "Tháng", quarter: "Quý", year: "năm" } as const;
/** "9", "09", "III", "1-3", "8, 9": only the number of what the heading names. */
const BARE = /^(?:\d{1,2}|[ivxIVX]{1,4})(?:\s*[-–+,;&/]\s*(?:\d{1,2}|[ivxIVX]{1,4}))*$/;
/** "9/2026" is a month with its year under "Tháng", a quarter under "Quý". */
const WITH_YEAR = /^(\d{1,2}|[ivxIVX]{1,4})\s*[/.-]\s*(20\d\d)$/;

/**
 * The time that stands in several columns, in words that read as one: "Tháng 9" beside "2026", "5" beside "9". Where a
 * column of its own says the time, the parts only add what it leaves out. Null where nothing is to be changed.
 */
export const timeOfParts = (
  grid: Grid,
  row: number,
  { columns, timeParts }: Pick<PlanTable, "columns" | "timeParts">,
): string | null => {
  const main = timeParts.some(({ column }) => column === columns.timing);
  const texts = timeParts
    .filter(({ from }) => from !== true)
    .map((part) => ({ part, text: textAt(grid, row, part.column) }));
  const of = (unit: TimePart["unit"]) => texts.find(({ part }) => part.unit === unit)?.text ?? "";
  const period = periodOf(of("quarter"), of("month"));
  if (main) {
    const days = of("day") && of("month") ? of("day") : "";
    const week = named("week", of("week"));
    const year = /20\d\d/.test(period) ? "" : /^(?:20)?\d\d$/.test(of("year")) ? of("year") : "";
    const begun = beginning(grid, row, timeParts, period || week);
    if (begun !== null) return year ? `${begun} năm ${year}` : begun;
    if (!period) return week || named("day", of("day")) || null;
    const when = days && BARE.test(days) ? `${named("day", days)} ${period.toLowerCase()}` : period;
    const withWeek = week ? `${week} ${when.toLowerCase()}` : when;
    return year ? `${withWeek} năm ${year}` : withWeek;
  }
  const own = columns.timing === undefined ? "" : textAt(grid, row, columns.timing);
  if (own !== "" && period !== "" && /^tuần\s+(?:thứ\s+)?\d(?:\s*[-–,]\s*\d)*$/iu.test(own))
    return `${own} ${period.toLowerCase()}`;
  return null;
};

/** Of "II" and "5" the month, which is the finer; a month outside its quarter is left for a person to settle. */
const periodOf = (quarter: string, month: string): string => {
  if (quarter === "" || month === "") return named("quarter", quarter) || named("month", month);
  const months = numbersIn(month.replace(/ngày\s*\d+|\d{1,2}\s*\/\s*(?=\d{1,2}(?!\d))/giu, " "));
  const quarters = numbersIn(
    quarter.replace(/[iv]+(?!\p{L})/giu, (roman) => String(QUARTERS.indexOf(roman.toLowerCase()) + 1)),
  );
  if (months.length === 0) return named("quarter", quarter);
  if (quarters.length === 0) return named("month", month);
  const inside = months.every((one) => quarters.some((of) => Math.ceil(one / 3) === of) || isWithin(one, quarters));
  return inside ? named("month", month) : `${named("quarter", quarter)} ≠ ${named("month", month)}`;
};

const QUARTERS = ["i", "ii", "iii", "iv"];
/** Of "quý I-III" the second, too. */
const isWithin = (month: number, quarters: readonly number[]): boolean =>
  quarters.length === 2 && month > 3 * ((quarters[0] ?? 0) - 1) && month <= 3 * (quarters[1] ?? 0);
const numbersIn = (text: string): number[] =>
  [...text.replace(/20\d\d/g, " ").matchAll(/\d{1,2}/g)].map(([number]) => Number(number));

/** The year that stands in a column beside the time; undefined where none does. */
export const yearOfParts = (grid: Grid, row: number, timeParts: readonly TimePart[]): number | undefined => {
  const part = timeParts.find(({ unit, from }) => unit === "year" && from !== true);
  const year = part ? /^(?:năm\s+)?(20\d\d)$/iu.exec(textAt(grid, row, part.column))?.[1] : undefined;
  return year === undefined ? undefined : Number(year);
};

/** "Từ tháng 2 đến tháng 5": where both are numbers and differ. */
const beginning = (grid: Grid, row: number, timeParts: readonly TimePart[], end: string): string | null => {
  const part = timeParts.find(({ from }) => from === true);
  const start = part ? named(part.unit, textAt(grid, row, part.column)) : "";
  if (
    !/^\S+ \d{1,2}$/.test(start) ||
    !/^\S+ \d{1,2}$/.test(end) ||
    Number(start.split(" ")[1]) === Number(end.split(" ")[1])
  )
    return null;
  const whole = `${start} đến ${end.toLowerCase()}`;
  return part?.unit === "week" ? whole : `Từ ${whole.charAt(0).toLowerCase()}${whole.slice(1)}`;
};

const textAt = (grid: Grid, row: number, column: number): string => {
  const own = cellText(grid.cell(row, column));
  if (own !== "") return own;
  const merge = grid.merges?.find(
    (area) => area.column === column && area.rows > 1 && row > area.row && row < area.row + area.rows,
  );
  return merge ? cellText(grid.cell(merge.row, merge.column)) : "";
};

const named = (unit: TimePart["unit"], text: string): string => {
  if (text === "") return "";
  const year = WITH_YEAR.exec(text);
  if (year) return `${NAMES[unit]} ${year[1]}/${year[2]}`;
  return BARE.test(text) ? `${NAMES[unit]} ${text.replace(/\s*[+;&]\s*/g, ", ")}` : text;
};
