import { type Day, dayOfSerial, formatDay, readDay, yearOf } from "../lib/calendar-day";
import { formatNumber, generalText } from "../lib/number";
import { plainText } from "../lib/text";
import type { Cell } from "./grid";

/** What a cell says, for reading as text: dates as dd/mm/yyyy, or as much of them as is shown, percentages with their sign, errors as nothing. */
export const cellText = (cell: Cell): string => {
  if (cell === null || typeof cell === "boolean") return "";
  if (typeof cell === "string") return plainText(cell);
  if (typeof cell === "number") return generalText(cell);
  if (cell.type === "date")
    return formatDay(cell.day).slice(cell.shown === "year" ? 6 : cell.shown === "month" ? 3 : 0);
  if (cell.type === "percent") return `${formatNumber(cell.value * 100)}%`;
  return "";
};

/** What a cell shows, for messages: also what says nothing as a text. */
export const cellShown = (cell: Cell): string => {
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (cell !== null && typeof cell === "object" && cell.type === "error") return cell.code;
  return cell !== null && typeof cell === "object" && cell.type === "uncomputed" ? "=…" : cellText(cell);
};

/** A serial number without a date format is a date only if it lies in this century's plans. */
const plausible = (day: Day | null): Day | null =>
  day !== null && yearOf(day) >= 2000 && yearOf(day) < 2100 ? day : null;

/** The days a cell names: a real date, or texts separated by ";" ("31/3/2024; 30/6/2024"); null for anything else. */
export const daysOfCell = (cell: Cell): Day[] | null => {
  if (cell !== null && typeof cell === "object" && cell.type === "date") return [cell.day];
  if (typeof cell === "number") {
    const day = plausible(dayOfSerial(cell));
    return day === null ? null : [day];
  }
  if (typeof cell !== "string") return null;
  const parts = plainText(cell)
    .split(/[;\n]/)
    .map((part) => part.trim().replace(/^ngày\s+/iu, ""))
    .filter(Boolean);
  const days = parts.map(readDay);
  return days.length > 0 && days.every((day) => day !== null) ? days : null;
};
