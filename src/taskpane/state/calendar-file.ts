import type { Assessment } from "../../core/assess";
import type { Day } from "../../core/lib/calendar-day";
import { buildCalendars } from "../../core/report/calendar/build-calendars";
import { calendarText } from "../../core/report/calendar/calendar-text";
import { wholeCalendar } from "../../core/report/calendar/whole-calendar";
import { calendarTextsOf } from "../../messages/calendar-messages";
import type { Language } from "../../messages/messages";

/** One .ics of every date that is not met yet, of all units and of none. */
export const calendarFile = (
  assessment: Assessment,
  today: Day,
  language: Language,
): { bytes: Uint8Array; dates: number } => {
  const texts = calendarTextsOf(language);
  const years = new Set(assessment.plans.map(({ year }) => year));
  const year = years.size === 1 ? (assessment.plans[0]?.year ?? null) : null;
  const calendars = buildCalendars(assessment, texts);
  const whole = wholeCalendar(calendars, { file: "", name: texts.name({ unit: texts.allUnits, year }) });
  return { bytes: new TextEncoder().encode(calendarText(whole, today)), dates: whole.events.length };
};
