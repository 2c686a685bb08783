import { knownRows } from "../days-off/days-off";
import { KNOWN_TET, KNOWN_YEARS } from "../days-off/known-days-off";
import { formatDay } from "../lib/calendar-day";
import { type TemplateCell, templateSheet, type TemplateSheet } from "./template-sheet";
import { listRule } from "./validations";

const OFF = "nghỉ";
const WORKED = "làm bù";

/** What is known of the year's days off; where Tết is not, the table says that it must be entered. */
const dayOffRows = (year: number, own: readonly TemplateCell[][]): TemplateCell[][] => {
  const rows = knownRows(year).map(({ day, until, name, worked }): TemplateCell[] => [
    day === until ? { day } : `${formatDay(day)} - ${formatDay(until)}`,
    name,
    worked ? WORKED : OFF,
  ]);
  const given = new Set(rows.map(([day]) => shownOf(day)));
  rows.push(...own.filter(([day]) => !given.has(shownOf(day))));
  if (KNOWN_YEARS.some((known) => known.year === year)) return rows;
  const first = KNOWN_TET[year];
  const tet = first === undefined ? "" : ` (mùng 1 là ${formatDay(first)})`;
  return [...rows, [null, `Tết Nguyên đán${tet}, Giỗ Tổ, ngày làm bù: nhập theo thông báo nghỉ của năm`, OFF]];
};

const shownOf = (cell: TemplateCell | undefined): string =>
  typeof cell === "object" && cell !== null ? ("day" in cell ? formatDay(cell.day) : "") : String(cell ?? "");

/**
 * The table of a year's days off as far as they are known.
 * @param own rows that the office has entered: day, name, kind
 */
export const daysOffSheet = (year: number, own: readonly TemplateCell[][] = [], name = "NgayNghi"): TemplateSheet =>
  templateSheet({
    name,
    head: ["Ngày nghỉ", "Tên", "Loại"],
    rows: dayOffRows(year, own),
    widths: [26, 60, 12],
    validations: [listRule("C2:C100", [OFF, WORKED])],
  });
