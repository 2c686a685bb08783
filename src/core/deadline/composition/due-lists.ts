import { addDays, monthOf, yearOf } from "../../lib/calendar-day";
import type { Due } from "../deadline";
import { MONTHS } from "../every";
import type { Period } from "../moments/moment";
import type { Reading } from "../reading";

/** Each date once, with what is said of it first. */
export const uniqueDue = (all: readonly Due[]): Due[] => {
  const unique = new Map<string, Due>();
  for (const due of all) if (!unique.has(due.date)) unique.set(due.date, due);
  return [...unique.values()];
};

export const uniqueDays = (due: readonly Due[]): number => new Set(due.map(({ date }) => date)).size;

/** "Hàng tháng, trước ngày 25; riêng tháng 12 trước ngày 15": December's 25th goes. */
export const withoutPeriodsOf = ({ due, recurrence }: Reading, apart: Reading): Due[] => {
  if (recurrence === null || recurrence.every === "week" || apart.labelled || apart.due.length === 0) return [...due];
  const step = MONTHS[recurrence.every];
  const periodOf = ({ date }: Due) => yearOf(date) * 12 + Math.ceil(monthOf(date) / step);
  const replaced = new Set(apart.due.map(periodOf));
  return due.filter((one) => !replaced.has(periodOf(one)));
};

/** Which of a's due dates b is said of instead; null where that is not each time one. */
export const placesOfExceptions = (a: Reading, b: Reading): number[] | null => {
  if (b.excepts.length === 0 || b.excepts.length !== b.due.length) return null;
  const places = b.excepts.map((period) => placeOfPeriod(a, period, b.apart));
  return places.every((place) => place >= 0 && place < a.due.length) ? places : null;
};

const placeOfPeriod = ({ due, covers, recurrence }: Reading, { start, end }: Period, apart: boolean): number => {
  if (recurrence === null || recurrence.every === "week")
    return covers.length > 1 && covers.length === due.length
      ? covers.findIndex((one) => one.start === start && one.end === end)
      : -1;
  const step = MONTHS[recurrence.every];
  const isOne = monthOf(end) - monthOf(start) < step && (apart || monthOf(end) % step === 0);
  return isOne && due.length === 12 / step ? Math.ceil(monthOf(end) / step) - 1 : -1;
};

/** In place of the dates that they are said of. */
export const withExceptions = (a: Reading, b: Reading): Due[] => {
  const places = placesOfExceptions(a, b) ?? [];
  return a.due.map((one, place) => b.due[places.indexOf(place)] ?? one);
};

/** "trước ngày 15/3 (báo cáo quý I), 15/6 (báo cáo 6 tháng)": the second has the first's "trước". */
export const takesBefore = (a: Reading, b: Reading): boolean =>
  b.bare && a.due.at(-1)?.boundary === "exclusive" && a.kind !== "month";

export const asBefore = (b: Reading): Reading => ({
  ...b,
  due: b.due.map((one) => ({ ...one, date: addDays(one.date, -1), boundary: "exclusive" })),
});

/** "Tháng 6 và tháng 12 (trước ngày 15/12)": June keeps its end. */
export const withUntouched = (outer: Reading, inner: Reading): Reading => {
  if (outer.kind === "range" || outer.covers.length !== outer.due.length) return inner;
  const rest = outer.due.filter((_, index) => {
    const { start, end } = outer.covers[index] ?? { start: "", end: "" };
    return !spansOf(inner).some((span) => start <= span.start && span.end <= end);
  });
  return rest.length === 0 ? inner : { ...inner, kind: "multiple", due: [...rest, ...inner.due] };
};

export const isInside = (inner: Reading, outer: Reading): boolean => {
  if (outer.kind === "range" && inner.kind !== "range") return false;
  const spans = spansOf(inner);
  return (
    spans.length > 0 &&
    spans.every(({ start, end }) => outer.covers.some((cover) => cover.start <= start && end <= cover.end))
  );
};

const spansOf = ({ covers, due }: Reading): Reading["covers"] =>
  covers.length > 0 ? covers : due.map(({ date }) => ({ start: date, end: date }));
