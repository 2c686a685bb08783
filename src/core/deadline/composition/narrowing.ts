import { addDays, yearOf } from "../../lib/calendar-day";
import type { Due } from "../deadline";
import { implied, type Reading } from "../reading";
import { isInside, withUntouched } from "./due-lists";
import {
  bothRhythms,
  boundRecurring,
  dateOfMonths,
  datesOfEvery,
  datesOfRhythm,
  monthsOf,
  onceAYear,
  onlyPeriods,
  throughTo,
} from "./rhythm";
import { ANY, NARROWING, PERIODS, type Row, TIMES } from "./row";

const joints = NARROWING;

/** "Từ tháng 3 đến tháng 10" of one year, or a time that lies in one anyway. */
const isOfOneYear = ({ kind, covers }: Reading): boolean =>
  kind !== "range" || (covers.length > 0 && yearOf(covers[0]?.start ?? "") === yearOf(covers[0]?.end ?? ""));

const ENDS = /(?<!\p{L})(?:kết thúc|hết|khóa sổ|chốt)(?:\s+của)?$/iu;

/** "10 ngày kể từ khi kết thúc mỗi quý": so many days after the end of each; working days are left to the event. */
const afterEach = (event: Reading, said: Reading): Reading => {
  const { days = 0, working = true } = event.offset ?? {};
  if (working || days < 0 || said.recurrence?.day !== null || !ENDS.test(event.event ?? "")) return event;
  const later = (due: readonly Due[]): Due[] =>
    due.map((one) => ({ ...one, date: addDays(one.date, days), boundary: "inclusive" }));
  const { expand } = said;
  return { ...said, due: later(said.due), expand: expand && ((year) => later(expand(year))), event: event.event };
};

/** An event beside a deadline is only mentioned; in "Khi có phát sinh … trong năm 2024" the year is what bounds it. */
const withEvent = (event: Reading, said: Reading): Reading => {
  if (said.kind === "recurring" && event.offset !== null && event.offset.days !== 0) return afterEach(event, said);
  const [covered] = said.covers;
  const bounded = covered !== undefined && !said.latest && (event.onDemand || event.offset !== null);
  if (bounded) return { ...event, until: covered.end, implied: implied(event, said) };
  return { ...said, event: said.event ?? event.event, implied: said.implied };
};

const ongoingWith = (a: Reading, b: Reading): Reading => ({
  ...a,
  implied: b.year === null ? implied(a, b) : b.implied,
});

/**
 * One part says the other more closely; the wider one is the left of a row, in whichever order they stand. The rows are
 * tried in order, first as written, then turned. Rows without an own `when` hold for any labels that may stand there.
 */
export const narrowingRows: readonly Row[] = [
  {
    id: "two-events",
    left: ["event"],
    joints,
    right: ["event"],
    // "5 ngày, trước khai mạc" is one saying, and not 5 days after.
    give: (a, b) => (a.event === null && a.offset !== null ? null : { ...a, offset: a.offset ?? b.offset }),
  },
  {
    // "Tháng 3, 6 ngày": days after nothing are not understood.
    id: "event-in-time",
    left: ["event"],
    joints,
    right: ANY,
    give: (a, b) => (a.event === null ? null : withEvent(a, b)),
  },
  {
    id: "rhythm-all-year",
    left: ["recurring"],
    joints,
    right: ["ongoing"],
    give: (a, b) => ({ ...a, until: b.until, implied: implied(a, b) }),
  },
  {
    id: "weekly-in-time",
    left: ["recurring"],
    joints,
    right: [...TIMES, "recurring", "date-of-month"],
    when: (a) => monthsOf(a) === null,
    give: (a, b) => (b.covers.length > 0 || b.kind === "range" ? a : null),
  },
  { id: "two-rhythms", left: ["recurring"], joints, right: ["recurring"], give: bothRhythms },
  { id: "date-of-rhythm", left: ["recurring"], joints, right: ["date-of-month"], give: datesOfEvery },
  {
    id: "time-of-each-year",
    left: ["recurring"],
    joints,
    right: ["date", "month", "quarter", "half-year", "multiple", "range"],
    when: (a, b) => a.recurrence?.every === "year" && isOfOneYear(b),
    give: onceAYear,
  },
  {
    id: "only-named-periods",
    left: ["recurring"],
    joints,
    right: TIMES,
    when: (a, b) => (b.covers.length > 1 || (a.forEvery !== null && b.covers.length > 0)) && onlyPeriods(a, b) !== null,
    give: onlyPeriods,
  },
  {
    id: "rhythm-up-to",
    left: ["recurring"],
    joints,
    right: ["date", ...PERIODS],
    when: (a, b) => b.upTo && b.due.length === 1 && a.expand !== null && a.recurrence?.every !== "year",
    give: throughTo,
  },
  { id: "dates-of-rhythm", left: ["recurring"], joints, right: ["date", "multiple"], give: datesOfRhythm },
  {
    id: "listed-periods-of-rhythm",
    left: ["recurring"],
    joints,
    right: ["month", "quarter", "half-year"],
    when: (a, b) => a.recurrence?.day === null && (monthsOf(a) ?? 0) >= 3 && b.covers.length > 1,
    give: (a, b) => ({ ...a, due: b.due, expand: null, implied: b.implied }),
  },
  { id: "rhythm-in-time", left: ["recurring"], joints, right: [...PERIODS, "range"], give: boundRecurring },
  {
    id: "ongoing-twice",
    left: ["ongoing"],
    joints,
    right: ["ongoing"],
    give: (a, b) => ({
      ...ongoingWith(a, b),
      start: a.start ?? b.start,
      until: b.year === null ? a.until : b.until,
    }),
  },
  {
    id: "ongoing-in-range",
    left: ["ongoing"],
    joints,
    right: ["range"],
    give: (a, b) => ({ ...ongoingWith(a, b), start: b.start, until: b.due[0]?.date ?? b.until ?? a.until }),
  },
  {
    id: "ongoing-in-period",
    left: ["ongoing"],
    joints,
    right: TIMES,
    when: (_, b) => b.covers.length === 1 && !b.upTo,
    give: (a, b) => ({
      ...ongoingWith(a, b),
      start: b.kind === "year" ? null : (b.covers[0]?.start ?? null),
      until: b.covers[0]?.end ?? a.until,
    }),
  },
  {
    id: "ongoing-up-to",
    left: ["ongoing"],
    joints,
    right: TIMES,
    when: (_, b) => b.upTo && b.due.length === 1,
    give: (a, b) => ({ ...ongoingWith(a, b), until: b.due[0]?.date ?? a.until }),
  },
  { id: "date-of-months", left: ["date-of-month"], joints, right: ["month"], give: dateOfMonths },
  {
    id: "time-in-period",
    left: TIMES,
    joints,
    right: TIMES,
    when: (a, b) => isInside(b, a),
    give: (a, b) =>
      withUntouched(a, { ...b, excepts: PERIODS.includes(a.kind) ? a.covers : [], implied: implied(a, b) }),
  },
];
