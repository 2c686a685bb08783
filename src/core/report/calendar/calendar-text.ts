import { addDays, type Day, daysBetween } from "../../lib/calendar-day";
import { VERSION } from "../../lib/version";
import type { Calendar, CalendarEvent } from "./calendar";

/**
 * A calendar after RFC 5545. Written here, for of the libraries `ics` folds lines by letters, of which a Vietnamese one
 * may be three octets, and `ical-generator` reads days by the machine's time zone.
 * @param today when it was written: nothing depends on the clock
 */
export const calendarText = ({ name, events }: Calendar, today: Day): string =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//plan-tracker//${VERSION}//VI`,
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, today)),
    "END:VCALENDAR",
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join("");

const eventLines = ({ uid, day, summary, description, remindOn }: CalendarEvent, today: Day): string[] => [
  "BEGIN:VEVENT",
  `UID:${uid}`,
  `DTSTAMP:${dateOf(today)}T000000Z`,
  `DTSTART;VALUE=DATE:${dateOf(day)}`,
  `DTEND;VALUE=DATE:${dateOf(addDays(day, 1))}`,
  `SUMMARY:${escaped(summary)}`,
  `DESCRIPTION:${escaped(description)}`,
  // A due date keeps nobody from being invited elsewhere.
  "TRANSP:TRANSPARENT",
  ...(remindOn === null ? [] : alarmLines(summary, daysBetween(remindOn, day))),
  "END:VEVENT",
];

/** At eight in the morning, told from the midnight with which the due day begins. */
const alarmLines = (summary: string, daysBefore: number): string[] => [
  "BEGIN:VALARM",
  "ACTION:DISPLAY",
  `DESCRIPTION:${escaped(summary)}`,
  `TRIGGER:-P${daysBefore > 1 ? `${daysBefore - 1}D` : ""}T16H`,
  "END:VALARM",
];

const dateOf = (day: Day): string => day.replaceAll("-", "");

// RFC 5545 3.3.11: \\ · \; · \, · \n; other control characters have no place in a text.
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    // eslint-disable-next-line no-control-regex -- a cell may hold them, a calendar may not
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "")
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");

/** RFC 5545 3.1: no line over 75 octets, the blank counted with which it goes on; no letter is cut in two. */
const LONGEST = 75;

const folded = (line: string): string => {
  const encoder = new TextEncoder();
  let octets = 0;
  let text = "";
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (octets + size > LONGEST) {
      text += "\r\n ";
      octets = 1;
    }
    text += letter;
    octets += size;
  }
  return text;
};
