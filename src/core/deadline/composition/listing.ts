import { implied, type Reading } from "../reading";
import {
  asBefore,
  placesOfExceptions,
  takesBefore,
  uniqueDays,
  uniqueDue,
  withExceptions,
  withoutPeriodsOf,
} from "./due-lists";
import { joinRecurring } from "./rhythm";
import { ANY, LISTING, type Row, SORTS, type Sort, TIMES } from "./row";

const joints = LISTING;
const NOT_EVENT: readonly Sort[] = SORTS.filter((sort) => sort !== "event");

const dueOfBoth = (a: Reading, b: Reading) => uniqueDue([...(b.apart ? withoutPeriodsOf(a, b) : a.due), ...b.due]);

/** What holds of two things said one after the other, whatever they are. */
const both = (a: Reading, b: Reading) => ({
  due: dueOfBoth(a, b),
  until: a.until ?? b.until,
  event: a.event ?? b.event,
  offset: a.offset ?? b.offset,
  recurrence: a.recurrence ?? b.recurrence,
  implied: implied(a, b),
  covers: [...a.covers, ...b.covers],
  year: a.year === b.year ? a.year : null,
  expand: null,
  bare: a.bare && b.bare,
  upTo: false,
  moved: null,
  excepts: [],
  labelled: a.labelled || b.labelled,
});

const several = (a: Reading, b: Reading): Reading => ({ ...a, ...both(a, b), kind: "multiple", start: null });

/** "Quý II hoặc quý III": one deadline, the later. What each has a name of its own is no choice between times. */
const later = (a: Reading, b: Reading): Reading | null => {
  if (a.labelled || b.labelled) return null;
  const lastOf = ({ due }: Reading) =>
    due
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? "";
  return { ...(lastOf(b) >= lastOf(a) ? b : a), implied: implied(a, b), bare: false };
};

/** "Quý II, quý IV": still quarters, from the first one's start. */
const severalPeriods = (a: Reading, b: Reading): Reading | null => {
  // "Tháng 11, 12, 01": the last may be of the next year.
  if (a.year === null && b.year === null && (b.covers[0]?.start ?? "") < (a.covers.at(-1)?.start ?? "")) return null;
  const [start = null] = [...a.covers, ...b.covers].map((cover) => cover.start).sort();
  return { ...a, ...both(a, b), start };
};

/** "Nộp báo cáo 15/4, gia hạn đến 15/6": the new time has the old one's name and start. Of several nobody knows which. */
const newTime = (a: Reading, b: Reading): Reading | null => {
  if (a.due.length > 1 || b.due.length > 1 || b.kind === "event") return null;
  const label = a.due[0]?.label ?? null;
  const range = a.kind === "range" ? { kind: a.kind, start: a.start } : {};
  return { ...b, ...range, labelled: a.labelled, moved: null, due: b.due.map((due) => ({ ...due, label })) };
};

/** A start without an end, and the one day by which that is done. */
const isStartOf = (open: Reading, said: Reading): boolean =>
  open.due.length === 0 &&
  open.start !== null &&
  !open.labelled &&
  !said.labelled &&
  said.due.length === 1 &&
  open.start <= (said.due[0]?.date ?? "");

const withStart = (said: Reading, { start, event }: Reading): Reading => ({
  ...said,
  kind: "range",
  start,
  event: said.event ?? event,
  bare: false,
});

/** "15/6 và tháng 12", "15/6 và báo cáo năm trước 5/12" */
const startsBare = ({ bare, due }: Reading): boolean =>
  !bare &&
  due[0]?.boundary === "inclusive" &&
  due[0].label === null &&
  due.some(({ boundary }) => boundary !== "inclusive");

/** Two things said one after the other, each with its own deadline. The right one has the left one's "trước" already. */
export const listingRows: readonly Row[] = [
  {
    // "Ngày 15 hoặc 16/8"
    id: "either-day",
    left: ["date-of-month"],
    joints: ["or"],
    right: ["date"],
    when: (a, b) => a.dates.every(({ date }) => b.due.every((due) => date < Number(due.date.slice(8)))),
    give: (_, b) => b,
  },
  { id: "either-time", left: TIMES, joints: ["or"], right: TIMES, give: later },
  { id: "date-without-month", left: ["date-of-month"], joints, right: ANY, give: () => null },
  { id: "then-date-without-month", left: ANY, joints, right: ["date-of-month"], give: () => null },
  {
    // "Ngày 25 hằng tháng, riêng tháng 12: ngày 15", "Quý I, II, III, IV; quý IV trước ngày 15/12"
    id: "exception",
    left: ["recurring", "month", "quarter", "half-year", "multiple"],
    joints,
    right: ["date", "multiple", "recurring"],
    when: (a, b) => placesOfExceptions(a, b) !== null,
    give: (a, b) => ({ ...several(a, { ...b, labelled: false }), due: withExceptions(a, b), labelled: a.labelled }),
  },
  { id: "new-time", left: TIMES, joints, right: ANY, when: (_, b) => b.moved === "time", give: newTime },
  {
    // "20/6, bắt đầu 05/4"
    id: "time-and-its-start",
    left: TIMES,
    joints,
    right: ["range"],
    when: (a, b) => isStartOf(b, a),
    give: withStart,
  },
  {
    // "Bắt đầu: 05/4; đến 20/6"
    id: "start-and-its-time",
    left: ["range"],
    joints,
    right: TIMES,
    when: isStartOf,
    give: (a, b) => withStart(b, a),
  },
  {
    // "15/4, 15/5; hội nghị lùi sang 15/6": which of them was the meeting's?
    id: "moved-matter",
    left: NOT_EVENT,
    joints,
    right: ANY,
    when: (a, b) => b.moved !== null && a.kind !== "ongoing",
    give: () => null,
  },
  {
    // "Định kỳ hàng quý, báo cáo trước ngày 15 tháng cuối quý": one rhythm, and its day.
    id: "rhythm-and-its-day",
    left: ["recurring"],
    joints,
    right: ["recurring"],
    when: (a, b) => a.recurrence?.every === b.recurrence?.every && a.recurrence?.day === null && !a.labelled,
    give: joinRecurring,
  },
  {
    id: "rhythms-in-turn",
    left: ["recurring"],
    joints,
    right: ["recurring"],
    give: (a, b) => ({ ...joinRecurring(a, b), due: uniqueDue([...a.due, ...b.due]) }),
  },
  { id: "ongoing-in-turn", left: ["ongoing"], joints, right: ["ongoing"], give: (a, b) => ({ ...a, ...both(a, b) }) },
  { id: "events-in-turn", left: ["event"], joints, right: ["event"], give: (a, b) => ({ ...a, ...both(a, b) }) },
  {
    id: "ongoing-and-event",
    left: ["ongoing"],
    joints,
    right: ["event"],
    give: (a, b) => ({ ...a, ...both(a, b), offset: null }),
  },
  {
    id: "event-and-ongoing",
    left: ["event"],
    joints,
    right: ["ongoing"],
    give: (a, b) => ({ ...b, ...both(a, b), offset: null }),
  },
  {
    id: "rhythm-and-whole-year",
    left: ["recurring"],
    joints,
    right: ["year"],
    when: (a, b) => dueOfBoth(a, b).length === uniqueDays(a.due),
    give: (a, b) => ({ ...a, implied: implied(a, b) }),
  },
  {
    id: "ongoing-and-rhythm",
    left: ["ongoing"],
    joints,
    right: ["recurring"],
    give: (a, b) => ({ ...b, until: a.until, implied: implied(a, b) }),
  },
  {
    id: "rhythm-and-ongoing",
    left: ["recurring"],
    joints,
    right: ["ongoing"],
    give: (a, b) => ({ ...a, until: b.until, implied: implied(a, b) }),
  },
  {
    // "Quý II hoặc theo chỉ đạo": an event without days of its own is only mentioned.
    id: "time-and-mentioned-event",
    left: NOT_EVENT,
    joints,
    right: ["event"],
    when: (a, b) => b.offset === null && !a.labelled,
    give: (a, b) => ({ ...a, event: a.event ?? b.event }),
  },
  {
    id: "mentioned-event-and-time",
    left: ["event"],
    joints,
    right: NOT_EVENT,
    when: (a, b) => a.offset === null && !b.labelled,
    give: (a, b) => ({ ...b, event: a.event ?? b.event }),
  },
  {
    id: "periods-in-turn",
    left: ["month", "quarter", "half-year", "year"],
    joints,
    right: ["month", "quarter", "half-year", "year"],
    when: (a, b) => a.kind === b.kind && a.covers.length > 0 && b.covers.length > 0 && !b.labelled,
    give: severalPeriods,
  },
  {
    // "Trước ngày 15/3, 15/6 và tháng 12": 15/6 belongs to the "trước", the month does not.
    id: "before-list-and-period",
    left: TIMES,
    joints: ["sign"],
    right: ["multiple"],
    when: (a, b) => a.due.at(-1)?.boundary === "exclusive" && a.kind !== "month" && startsBare(b),
    give: () => null,
  },
  { id: "times-in-turn", left: TIMES, joints, right: ANY, give: several },
  { id: "then-times", left: ["ongoing", "recurring", "event"], joints, right: TIMES, give: several },
  { id: "rhythm-and-event", left: ["recurring"], joints, right: ["event"], give: several },
  { id: "event-and-rhythm", left: ["event"], joints, right: ["recurring"], give: several },
];

/** "trước ngày 15/3, 15/6" are both before. */
export const sayBefore = (a: Reading, b: Reading): Reading => (takesBefore(a, b) ? asBefore(b) : b);
