import { makeDay, monthOf, yearOf } from "../../lib/calendar-day";
import type { Context } from "../clause";
import type { Due } from "../deadline";
import { type Every, MONTHS } from "../every";
import { implied, type Reading, reading } from "../reading";
import { recurringReading } from "../recurring";
import { uniqueDue } from "./due-lists";

/** "Ngày 14 tháng cuối kỳ báo cáo (6 tháng, năm)". */
const ofNamedPeriod = (a: Reading, b: Reading): Reading | null => {
  const every = b.recurrence?.every;
  const plain = b.recurrence?.day === null && every !== undefined && every !== "week";
  return (plain && a.forEvery?.(b.everies)) || null;
};

export const bothRhythms = (a: Reading, b: Reading): Reading => ofNamedPeriod(a, b) ?? joinRecurring(a, b);

/** Two rhythms: the one that names a day explains the other; else both hold. */
export const joinRecurring = (a: Reading, b: Reading): Reading => {
  const finer = rhythm(a) <= rhythm(b) ? a : b;
  const both = { implied: implied(a, b), event: a.event ?? b.event };
  if (rhythm(a) === rhythm(b)) {
    const said = { ...(a.recurrence?.day === null ? b : a), ...both };
    const only = a.only ?? b.only;
    const due = only && !said.only && said.due.length > 0 ? pick(said.due, only) : null;
    return due ? { ...said, due, only, expand: null } : said;
  }
  const { expand: ofA } = a;
  const { expand: ofB } = b;
  return {
    ...finer,
    ...both,
    due: uniqueDue([...b.due, ...a.due]).sort((x, y) => (x.date < y.date ? -1 : 1)),
    expand: ofA && ofB && ((year) => [...ofA(year), ...ofB(year)]),
  };
};

const rhythm = ({ recurrence }: Reading): number =>
  recurrence === null || recurrence.every === "week" ? 0 : MONTHS[recurrence.every];

/** The rhythm in months; null for weekly ones and those that have no name. */
export const monthsOf = ({ recurrence }: Reading): number | null =>
  recurrence === null || recurrence.every === "week" ? null : MONTHS[recurrence.every];

/** "Hàng quý" and the "trước ngày 20" that explains it. */
export const datesOfEvery = (a: Reading, b: Reading, context: Context): Reading | null => {
  const every = a.recurrence?.every;
  if (every === undefined || every === "week" || every === "year") return null;
  // What was bound to a time already ("hằng tháng đến hết tháng 3") must keep it.
  if (a.expand === null && a.until !== null) return null;
  const rules = b.dates.map((date) => ({ ...date, every, monthsBack: 0 }));
  const said = recurringReading(rules, context, { implied: every === "month" ? [] : ["month"] });
  return said && { ...said, event: a.event };
};

/** "Hằng năm" and its time: "trước 31/12". */
export const onceAYear = (a: Reading, b: Reading): Reading => ({
  ...b,
  kind: "recurring",
  recurrence: { every: "year", day: b.kind === "date" ? Number(b.due[0]?.date.slice(8)) || null : null },
  event: a.event ?? b.event,
  covers: [],
});

/** "Ngày 05 tháng cuối quý (quý I, II, III)", "ngày 14 tháng cuối kỳ báo cáo (quý I, 6 tháng, năm)": those, and no other. */
export const onlyPeriods = (a: Reading, b: Reading): Reading | null => {
  const step = monthsOf(a) ?? 0;
  const ends = b.covers.map(({ end }) => monthOf(end));
  const [year, ...others] = new Set(b.covers.map(({ end }) => yearOf(end)));
  if (step < 3 || !a.expand || year === undefined || others.length > 0 || ends.some((end) => end % step !== 0))
    return null;
  const due = pick(a.expand(year), ends);
  if (due === null) return null;
  const labels = b.due.length === due.length ? b.due.map(({ label }) => label) : [];
  return {
    ...a,
    due: due.map((one, index) => ({ ...one, label: labels[index] ?? one.label })),
    expand: null,
    only: ends,
    excepts: b.covers,
    implied: b.implied,
  };
};

/** Of the due dates of a year, one for each of its periods, those of the periods that end in these months. */
const pick = (due: readonly Due[], ends: readonly number[]): Due[] | null => {
  const picked = ends.map((end) => due[(end * due.length) / 12 - 1]);
  return [1, 2, 4].includes(due.length) && picked.every((one) => one !== undefined) ? picked : null;
};

/** "Hàng quý: trước ngày 20/3, 20/6 …": the dates are the rhythm's. */
export const datesOfRhythm = (a: Reading, b: Reading): Reading | null => {
  const every = a.recurrence?.every as Every;
  if (every === "month" || b.due.length > 12 / MONTHS[every]) return null;
  return { ...a, due: b.due, expand: null, recurrence: { every, day: sameDay(b.due) }, implied: b.implied };
};

const sameDay = (due: readonly Due[]): number | null => {
  const [day, ...others] = new Set(due.map(({ date }) => Number(date.slice(8))));
  return others.length === 0 ? (day ?? null) : null;
};

/** "Hàng tháng trong năm 2024", "Hàng tháng từ tháng 3 đến tháng 9": the due dates of that time. */
export const boundRecurring = (a: Reading, b: Reading, { year }: Context): Reading | null => {
  const covers =
    b.kind === "range" && b.start !== null ? [{ start: b.start, end: b.due[0]?.date ?? b.until ?? b.start }] : b.covers;
  if (!a.expand) return null;
  if (covers.length === 0) return { ...a, due: [] };
  const inPlan = covers.some(({ start, end }) => year !== null && yearOf(start) <= year && year <= yearOf(end));
  const first = inPlan && year !== null ? year : yearOf(covers[0]?.start ?? "");
  const due = a.expand(first).filter(({ date }) => covers.some(({ start, end }) => start <= date && date <= end));
  return {
    ...a,
    due,
    expand: null,
    excepts: b.kind === "range" ? [] : b.covers,
    start: b.kind === "range" ? b.start : null,
    implied: b.year === null ? implied(a, b) : b.implied,
  };
};

/** "Hằng tháng, đến hết tháng 6": every due date from the plan's year on until then. */
export const throughTo = (a: Reading, b: Reading, { year }: Context): Reading | null => {
  const { expand } = a;
  const end = b.due[0]?.date;
  if (!expand || end === undefined) return null;
  const last = yearOf(end);
  const first = year === null || year > last ? last : year;
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const due = years.flatMap(expand).filter(({ date }) => date <= end);
  return { ...a, due, expand: null, until: end, implied: b.year === null ? implied(a, b) : b.implied };
};

/** "Tháng 6 và tháng 12 (trước ngày 15)". */
export const dateOfMonths = ({ dates }: Reading, months: Reading): Reading | null => {
  const days = months.covers.flatMap(({ start }) =>
    dates.map(({ date, before }): Due | null => {
      const day = makeDay(yearOf(start), monthOf(start), date - (before ? 1 : 0));
      return day === null ? null : { date: day, label: null, boundary: before ? "exclusive" : "inclusive" };
    }),
  );
  const due = days.filter((day) => day !== null);
  if (due.length !== days.length) return null;
  const excepts = dates.length === 1 ? months.covers : [];
  return reading(days.length > 1 ? "multiple" : "date", { due, excepts, implied: months.implied, year: months.year });
};
