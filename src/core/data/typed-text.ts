import { type Day, readDay } from "../lib/calendar-day";
import { readNumber } from "../lib/number";
import type { Cell } from "../table/grid";

/** "10:30", "10:30:15", "10h30", "09:05:00.000", with "SA"/"CH" or "AM"/"PM" behind */
const TIME = /(\d{1,2})[:hg](\d{2})(?::\d{2}(?:\.\d{1,7})?)?(?:\s?([AaPp][Mm]|SA|CH))?/.source;
/** "05/03/2024 10:30", "05/03/2024, 10:30:00 SA", "2024-03-05T10:30" */
const DAY_THEN_TIME = new RegExp(`^([\\d/.-]{6,10})(?:[ ,-]{1,3}|T)${TIME}Z?$`);
/** "10:30 05/03/2024", "10:30:15 - 05/03/2024", "10h30 ngày 05/03/2024" */
const TIME_THEN_DAY = new RegExp(`^${TIME}[ ,-]{1,3}(?:[Nn]gày )?([\\d/.-]{6,10})$`);
/** "ngày 5/3/2024" */
const DAY_WORD = /^[Nn]gày ([\d/.-]{6,10})$/;

/** The moment typed in a data cell as portals export it, or null for everything else. */
const readMoment = (text: string): { day: Day; minutes: number } | null => {
  const line = text.normalize("NFC").replace(/\s+/g, " ").trim();
  if (line.length < 6 || line.length > 40) return null;
  const first = DAY_THEN_TIME.exec(line);
  const last = first ? null : TIME_THEN_DAY.exec(line);
  const [, dayText, hours, minutes, half] = first ?? [null, last?.[4], last?.[1], last?.[2], last?.[3]];
  const day = readDay(dayText ?? DAY_WORD.exec(line)?.[1] ?? line);
  return day === null ? null : { day, minutes: minutesOf(Number(hours ?? 0), Number(minutes ?? 0), half ?? "") };
};

const minutesOf = (hours: number, minutes: number, half: string): number => {
  const afternoon = /^p|^ch/i.test(half);
  const hour = half === "" ? hours : (hours % 12) + (afternoon ? 12 : 0);
  return Math.min(hour, 23) * 60 + Math.min(minutes, 59);
};

/** The day of a text that is nothing but a date, with or without a time of day. */
export const readTypedDay = (text: string): Day | null => readMoment(text)?.day ?? null;

/** "14.697", "1.234,5", "0,5", "-3", "12%"; no codes such as "05", "1.004837" or sixteen digits */
const NUMBER = /^-?(?:0|[1-9]\d{0,2}(?:[. ]\d{3})+|[1-9]\d{0,14})(?:,\d+)?\s?%?$/;

/** A cell that came as text (HTML, CSV): a number or date where the whole cell is one as written in Vietnam. */
export const typedCell = (text: string): Cell => {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  const number = NUMBER.test(trimmed) ? readNumber(trimmed) : null;
  if (number !== null) return trimmed.endsWith("%") ? { type: "percent", value: number } : number;
  const moment = /\d{4}/.test(trimmed) ? readMoment(trimmed) : null;
  return moment ? { type: "date", ...moment } : trimmed;
};
