import type { CalendarTexts } from "../core/report/calendar/calendar-texts";
import { calendar as en } from "./en/calendar";
import type { Language } from "./messages";
import { calendar as vi } from "./vi/calendar";

/** The words of calendars, which nobody need load before one is made. */
export const calendarTextsOf = (language: Language): CalendarTexts => (language === "en" ? en : vi);
