/**
 * Calendar days without time zones. A day is the text "YYYY-MM-DD"; texts compare in the order of the days.
 * All arithmetic is on day numbers (days since 1970-01-01), so the machine's clock and zone play no part.
 */
export type Day = string;

const MILLISECONDS_A_DAY = 86_400_000;
/** Serial 1 of the 1900 date system is 1900-01-01; serial 60 is the 29 February 1900 that never was. */
const SERIAL_OF_1970 = 25_569;
const DAYS_1900_TO_1904 = 1462;
const LAST_SERIAL = 2_958_465; // 9999-12-31

const pad = (value: number, length: number) => String(value).padStart(length, "0");

const fromNumber = (number: number): Day => {
  const date = new Date(number * MILLISECONDS_A_DAY);
  return `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1, 2)}-${pad(date.getUTCDate(), 2)}`;
};

/** Days since 1970-01-01. */
export const dayNumber = (day: Day): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / MILLISECONDS_A_DAY;

/** The number of the last day of a month (month 1–12). */
export const lastOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The day, or null where the calendar has none (31/4, month 13, a year outside 1900–9999). */
export const makeDay = (year: number, month: number, date: number): Day | null => {
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(date);
  if (!whole || year < 1900 || year > 9999 || month < 1 || month > 12) return null;
  if (date < 1 || date > lastOfMonth(year, month)) return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
};

/** The last day of a month as a day. */
export const monthEnd = (year: number, month: number): Day =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(lastOfMonth(year, month), 2)}`;

export const yearOf = (day: Day): number => Number(day.slice(0, 4));
export const monthOf = (day: Day): number => Number(day.slice(5, 7));
export const dateOf = (day: Day): number => Number(day.slice(8, 10));

export const addDays = (day: Day, days: number): Day => fromNumber(dayNumber(day) + days);

/** Days from the first to the second: positive where the second is later. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** 0 is Sunday, 6 is Saturday. */
export const weekday = (day: Day): number => (((dayNumber(day) + 4) % 7) + 7) % 7;

/** Excel's serial number of a day. */
export const serialOf = (day: Day, date1904 = false): number => {
  const serial = dayNumber(day) + SERIAL_OF_1970;
  if (date1904) return serial - DAYS_1900_TO_1904;
  return serial < 61 ? serial - 1 : serial;
};

/** The day of Excel's serial number, or null outside Excel's range. The time of day is dropped. */
export const dayOfSerial = (serial: number, date1904 = false): Day | null => {
  const whole = Math.floor(serial);
  if (date1904) return whole < 0 || whole > LAST_SERIAL ? null : fromNumber(whole + DAYS_1900_TO_1904 - SERIAL_OF_1970);
  if (whole < 1 || whole > LAST_SERIAL || whole === 60) return null;
  return fromNumber((whole < 60 ? whole + 1 : whole) - SERIAL_OF_1970);
};

/** As Vietnamese offices write it: dd/mm/yyyy. */
export const formatDay = (day: Day): string => `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;

const WRITTEN = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]+Z?)?$/;

/** Reads "5/3/2024", "05.03.24", "5-3-2024" (day first) and "2024-03-05"; null for everything else. */
export const readDay = (text: string): Day | null => {
  const iso = ISO.exec(text.trim());
  if (iso) return makeDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const written = WRITTEN.exec(text.trim());
  if (!written) return null;
  return makeDay(fullYear(written[3] ?? ""), Number(written[2]), Number(written[1]));
};

/** Two-digit years are of this century: plans do not reach back. */
export const fullYear = (digits: string): number => (digits.length <= 2 ? 2000 + Number(digits) : Number(digits));
