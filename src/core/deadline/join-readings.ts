import { addDays, makeDay, monthOf, yearOf } from "../lib/calendar-day";
import type { Context } from "./clause";
import type { Due } from "./deadline";
import { type Every, MONTHS } from "./every";
import { implied, type Reading, reading } from "./reading";
import { recurringReading } from "./recurring";

/**
 * Two parts of one saying: "Quý II (trước ngày 15/6)" narrows, "Thường xuyên, liên tục" and "Hàng quý theo Kế hoạch"
 * agree, "Thường xuyên, báo cáo trước ngày 15/12" are two. Null where they contradict each other.
 */
export const narrow = (a: Reading, b: Reading, context: Context): Reading | null =>
  narrowBy(a, b, context) ?? narrowBy(b, a, context);

const narrowBy = (a: Reading, b: Reading, context: Context): Reading | null => {
  if (a.labelled || b.labelled || a.apart || b.apart) return null;
  if (a.kind === "event") return b.kind === "event" ? { ...a, offset: a.offset ?? b.offset } : withEvent(b, a);
  if (b.kind === "event") return null;
  if (a.kind === "recurring") return narrowRecurring(a, b, context);
  if (b.kind === "recurring") return null;
  if (a.kind === "ongoing") return narrowOngoing(a, b);
  if (a.kind === "date-of-month") return dateOfMonths(a, b);
  return isInside(b, a) ? withUntouched(a, { ...b, implied: implied(a, b) }) : null;
};

/** An event beside a deadline is only mentioned; in "Khi có phát sinh … trong năm 2024" the year is what bounds it. */
const withEvent = (said: Reading, event: Reading): Reading => {
  const [covered] = said.covers;
  const bounded = covered !== undefined && (event.onDemand || event.offset !== null);
  if (bounded) return { ...event, until: covered.end, implied: implied(event, said) };
  return { ...said, event: said.event ?? event.event, implied: said.implied };
};

const narrowOngoing = (a: Reading, b: Reading): Reading | null => {
  const both = { ...a, implied: b.year === null ? implied(a, b) : b.implied };
  if (b.kind === "ongoing") return { ...both, start: a.start ?? b.start, until: b.year === null ? a.until : b.until };
  if (b.kind === "range") return { ...both, start: b.start, until: b.due[0]?.date ?? b.until ?? a.until };
  if (b.covers.length === 1)
    return {
      ...both,
      start: b.kind === "year" ? null : (b.covers[0]?.start ?? null),
      until: b.covers[0]?.end ?? a.until,
    };
  return b.upTo && b.due.length === 1 ? { ...both, until: b.due[0]?.date ?? a.until } : null;
};

const narrowRecurring = (a: Reading, b: Reading, context: Context): Reading | null => {
  const every = a.recurrence?.every;
  if (b.kind === "ongoing") return { ...a, until: b.until, implied: implied(a, b) };
  if (every === undefined || every === "week") return b.covers.length > 0 || b.kind === "range" ? a : null;
  if (b.kind === "recurring") return ofNamedPeriod(a, b) ?? joinRecurring(a, b);
  if (b.kind === "date-of-month") return datesOfEvery(b, every, a, context);
  const covers =
    b.kind === "range" && b.start !== null ? [{ start: b.start, end: b.due[0]?.date ?? b.until ?? b.start }] : b.covers;
  if (
    every === "year" &&
    b.kind !== "year" &&
    (b.kind !== "range" || (b.covers.length > 0 && yearOf(b.covers[0]?.start ?? "") === yearOf(b.covers[0]?.end ?? "")))
  )
    return {
      ...b,
      kind: "recurring",
      recurrence: { every, day: b.kind === "date" ? Number(b.due[0]?.date.slice(8)) || null : null },
      covers: [],
    };
  const named = b.covers.length > 1 || (a.forEvery && b.covers.length > 0) ? onlyPeriods(a, b, every) : null;
  if (named) return named;
  if (b.kind === "date" || b.kind === "multiple")
    return every === "month" || b.due.length > 12 / MONTHS[every]
      ? null
      : { ...a, due: b.due, expand: null, recurrence: { every, day: sameDay(b.due) }, implied: b.implied };
  if (
    a.recurrence?.day === null &&
    MONTHS[every] >= 3 &&
    b.kind !== "year" &&
    b.kind !== "range" &&
    b.covers.length > 1
  )
    return { ...a, due: b.due, expand: null, implied: b.implied };
  return boundRecurring(a, covers, b, context);
};

/** "Ngày 14 tháng cuối kỳ báo cáo (6 tháng, năm)". */
const ofNamedPeriod = (a: Reading, b: Reading): Reading | null => {
  const every = b.recurrence?.every;
  const plain = b.recurrence?.day === null && every !== undefined && every !== "week";
  return (plain && a.forEvery?.(b.everies)) || null;
};

/** "Ngày 05 tháng cuối quý (quý I, II, III)", "ngày 14 tháng cuối kỳ báo cáo (quý I, 6 tháng, năm)": those, and no other. */
const onlyPeriods = (a: Reading, b: Reading, every: Every): Reading | null => {
  const step = MONTHS[every];
  const ends = b.covers.map(({ end }) => monthOf(end));
  const years = new Set(b.covers.map(({ end }) => yearOf(end)));
  const [year] = years;
  if (step < 3 || !a.expand || year === undefined || years.size > 1 || ends.some((end) => end % step !== 0))
    return null;
  const due = pick(a.expand(year), ends);
  if (due === null) return null;
  const labels = b.due.length === due.length ? b.due.map(({ label }) => label) : [];
  return {
    ...a,
    due: due.map((one, index) => ({ ...one, label: labels[index] ?? one.label })),
    expand: null,
    only: ends,
    implied: b.implied,
  };
};

/** Of the due dates of a year, one for each of its periods, those of the periods that end in these months. */
const pick = (due: readonly Due[], ends: readonly number[]): Due[] | null => {
  const picked = ends.map((end) => due[(end * due.length) / 12 - 1]);
  return [1, 2, 4].includes(due.length) && picked.every((one) => one !== undefined) ? picked : null;
};

const sameDay = (due: readonly Due[]): number | null => {
  const days = new Set(due.map(({ date }) => Number(date.slice(8))));
  return days.size === 1 ? ([...days][0] ?? null) : null;
};

/** "Hàng tháng trong năm 2024", "Hàng tháng từ tháng 3 đến tháng 9": the due dates of that time. */
const boundRecurring = (a: Reading, covers: Reading["covers"], b: Reading, { year }: Context): Reading | null => {
  if (!a.expand) return null;
  if (covers.length === 0) return { ...a, due: [] };
  const inPlan = covers.some(({ start, end }) => year !== null && yearOf(start) <= year && year <= yearOf(end));
  const first = yearOf(covers[0]?.start ?? "");
  const years = inPlan && year !== null ? [year] : [first];
  const due = years.flatMap((one) => a.expand?.(one) ?? []);
  const kept = due.filter(({ date }) => covers.some(({ start, end }) => start <= date && date <= end));
  return {
    ...a,
    due: kept,
    expand: null,
    start: b.kind === "range" ? b.start : null,
    implied: b.year === null ? implied(a, b) : b.implied,
  };
};

const datesOfEvery = (b: Reading, every: Every, a: Reading, context: Context): Reading | null => {
  if (every === "year") return null;
  const rules = b.dates.map((date) => ({ ...date, every, monthsBack: 0 }));
  const said = recurringReading(rules, context, { implied: every === "month" ? [] : ["month"] });
  return said && { ...said, event: a.event };
};

/** Two rhythms: the one that names a day explains the other; else both hold. */
const joinRecurring = (a: Reading, b: Reading): Reading => {
  const finer = rhythm(a) <= rhythm(b) ? a : b;
  const unique = new Map([...a.due, ...b.due].map((due) => [due.date, due]));
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
    due: [...unique.values()].sort((x, y) => (x.date < y.date ? -1 : 1)),
    expand: ofA && ofB && ((year) => [...ofA(year), ...ofB(year)]),
  };
};

const rhythm = ({ recurrence }: Reading): number =>
  recurrence === null || recurrence.every === "week" ? 0 : MONTHS[recurrence.every];

/** "Tháng 6 và tháng 12 (trước ngày 15)". */
const dateOfMonths = ({ dates }: Reading, months: Reading): Reading | null => {
  if (months.kind !== "month") return null;
  const days = months.covers.flatMap(({ start }) =>
    dates.map(({ date, before }): Due | null => {
      const day = makeDay(yearOf(start), monthOf(start), date - (before ? 1 : 0));
      return day === null ? null : { date: day, label: null, boundary: before ? "exclusive" : "inclusive" };
    }),
  );
  const due = days.filter((day) => day !== null);
  if (due.length !== days.length) return null;
  return reading(days.length > 1 ? "multiple" : "date", { due, implied: months.implied, year: months.year });
};

/** "Tháng 6 và tháng 12 (trước ngày 15/12)": June keeps its end. */
const withUntouched = (outer: Reading, inner: Reading): Reading => {
  const rest =
    outer.kind === "range" || outer.covers.length !== outer.due.length
      ? []
      : outer.due.filter((_, index) => {
          const { start, end } = outer.covers[index] ?? { start: "", end: "" };
          const spans =
            inner.covers.length > 0 ? inner.covers : inner.due.map(({ date }) => ({ start: date, end: date }));
          return !spans.some((span) => start <= span.start && span.end <= end);
        });
  return rest.length === 0 ? inner : { ...inner, kind: "multiple", due: [...rest, ...inner.due] };
};

const isInside = (inner: Reading, outer: Reading): boolean => {
  const spans = inner.covers.length > 0 ? inner.covers : inner.due.map(({ date }) => ({ start: date, end: date }));
  if (outer.kind === "range" && inner.kind !== "range") return false;
  return (
    spans.length > 0 &&
    spans.every(({ start, end }) => outer.covers.some((cover) => cover.start <= start && end <= cover.end))
  );
};

/** Two things said one after the other, each with its own deadline. */
export const list = (a: Reading, b: Reading): Reading | null => {
  if (a.kind === "date-of-month" || b.kind === "date-of-month") return null;
  const next = takesBefore(a, b) ? asBefore(b) : b;
  const due = uniqueDue([...(b.apart ? withoutPeriodsOf(a, b) : a.due), ...next.due]);
  const both = {
    due,
    until: a.until ?? next.until,
    event: a.event ?? next.event,
    offset: a.offset ?? next.offset,
    recurrence: a.recurrence ?? next.recurrence,
    implied: implied(a, next),
    covers: [...a.covers, ...next.covers],
    year: a.year === next.year ? a.year : null,
    expand: null,
    bare: a.bare && b.bare,
    upTo: false,
    labelled: a.labelled || next.labelled,
  };
  if (a.kind === "recurring" && next.kind === "recurring")
    // "Định kỳ hàng quý, báo cáo trước ngày 15 tháng cuối quý": one rhythm, and its day.
    return a.recurrence?.every === next.recurrence?.every && a.recurrence?.day === null && !a.labelled
      ? joinRecurring(a, next)
      : { ...joinRecurring(a, next), due: uniqueDue([...a.due, ...next.due]) };
  if (a.kind === next.kind && (a.kind === "ongoing" || a.kind === "event")) return { ...a, ...both };
  if (a.kind === "ongoing" && next.kind === "event") return { ...a, ...both, offset: null };
  if (a.kind === "event" && next.kind === "ongoing") return { ...next, ...both, offset: null };
  if (a.kind === "recurring" && next.kind === "year" && due.length === uniqueDays(a.due))
    return { ...a, implied: both.implied };
  if (a.kind === "ongoing" && next.kind === "recurring") return { ...next, until: a.until, implied: both.implied };
  if (a.kind === "recurring" && next.kind === "ongoing") return { ...a, until: next.until, implied: both.implied };
  // "Quý II hoặc theo chỉ đạo": an event without days of its own is only mentioned.
  if (next.kind === "event" && next.offset === null && !a.labelled) return { ...a, event: both.event };
  if (a.kind === "event" && a.offset === null && !next.labelled) return { ...next, event: both.event };
  const same =
    a.kind === next.kind && a.covers.length > 0 && next.covers.length > 0 && !next.labelled && a.kind !== "range";
  const starts = both.covers.map(({ start }) => start).sort();
  return { ...a, ...both, kind: same ? a.kind : "multiple", start: same ? (starts[0] ?? null) : null };
};

/** "Hàng tháng, trước ngày 25; riêng tháng 12 trước ngày 15": December's 25th goes. */
const withoutPeriodsOf = ({ due, recurrence }: Reading, apart: Reading): Due[] => {
  if (recurrence === null || recurrence.every === "week" || apart.labelled || apart.due.length === 0) return [...due];
  const step = MONTHS[recurrence.every];
  const periodOf = ({ date }: Due) => yearOf(date) * 12 + Math.ceil(monthOf(date) / step);
  const replaced = new Set(apart.due.map(periodOf));
  return due.filter((one) => !replaced.has(periodOf(one)));
};

const uniqueDays = (due: readonly Due[]): number => new Set(due.map(({ date }) => date)).size;

const uniqueDue = (all: readonly Due[]): Due[] => {
  const unique = new Map<string, Due>();
  for (const due of all) if (!unique.has(due.date)) unique.set(due.date, due);
  return [...unique.values()];
};

/** "trước ngày 15/3 (báo cáo quý I), 15/6 (báo cáo 6 tháng)": the second has the first's "trước". */
const takesBefore = (a: Reading, b: Reading): boolean =>
  b.bare && a.due.at(-1)?.boundary === "exclusive" && a.kind !== "month";

const asBefore = (b: Reading): Reading => ({
  ...b,
  due: b.due.map((one) => ({ ...one, date: addDays(one.date, -1), boundary: "exclusive" })),
});
