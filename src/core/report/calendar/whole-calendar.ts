import type { Calendar } from "./calendar";

/** The calendars of all units as one: a date of several leads stands in it once. */
export const wholeCalendar = (
  calendars: readonly Calendar[],
  { file, name }: Pick<Calendar, "file" | "name">,
): Calendar => {
  const events = new Map(calendars.flatMap((calendar) => calendar.events.map((event) => [event.uid, event] as const)));
  return { file, name, events: [...events.values()].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)) };
};
