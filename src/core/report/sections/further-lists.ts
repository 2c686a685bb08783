import { addDays, formatDay, monthEnd, monthOf, yearOf } from "../../lib/calendar-day";
import type { AssessedTask } from "../../plan/counts";
import { completedTasks } from "../completed-tasks";
import { lateDoneTasks } from "../late-done";
import { openDatesByUnit } from "../open-dates";
import { count, day, text } from "../page";
import type { ReportContext } from "../report-context";
import type { Section } from "../section";
import { responsibleFor } from "./task-lists";

/**
 * Number and text in one cell: remarks stand in other tables, which are known by theirs apart. No link, for LibreOffice
 * does not break the lines of one and prints only its beginning.
 */
const taskOf = ({ task }: AssessedTask) => text(`${task.id}. ${task.task}`);

const leadOf = ({ task }: AssessedTask, { texts }: ReportContext) => text(responsibleFor(task, texts));

/** What was finished within the reporting period, with its product, its day and what proves it. */
export const completed = (context: ReportContext): Section => {
  const { assessment, texts } = context;
  const { columns } = texts;
  return {
    title: texts.doneList,
    columns: [
      { heading: columns.task, span: 3 },
      { heading: columns.lead, span: 2 },
      { heading: columns.product, span: 3 },
      { heading: columns.finishedOn },
      { heading: columns.status, span: 2 },
      { heading: columns.evidence, span: 2 },
    ],
    rows: completedTasks(assessment).map(({ assessed, on }) => [
      taskOf(assessed),
      leadOf(assessed, context),
      text(assessed.task.product),
      day(on),
      text(texts.status[assessed.status.progress]),
      text(assessed.task.tracking.evidence),
    ]),
  };
};

/** What was finished after its due date, with both days. */
export const lateDone = (context: ReportContext): Section => {
  const { assessment, texts } = context;
  const { columns } = texts;
  return {
    title: texts.lateDoneList,
    columns: [
      { heading: columns.task, span: 3 },
      { heading: columns.lead, span: 4 },
      { heading: columns.due, span: 2 },
      { heading: columns.finishedOn, span: 2 },
      { heading: columns.finishedLate, span: 2 },
    ],
    rows: lateDoneTasks(assessment).map(({ assessed, due, on, days }) => [
      taskOf(assessed),
      leadOf(assessed, context),
      day(due),
      day(on),
      { ...count(days), style: "center" },
    ]),
  };
};

/** The tasks whose deadline was extended: offices are marked down for them. For the left half of the page. */
export const extended = (context: ReportContext): Section => {
  const { assessment, texts } = context;
  const { columns } = texts;
  return {
    title: texts.extendedList,
    columns: [
      { heading: columns.task, span: 2 },
      { heading: columns.originalDue },
      { heading: columns.extendedTo },
      { heading: columns.status },
    ],
    rows: assessment.tasks
      .filter(({ task }) => task.tracking.extendedTo !== null)
      .map((assessed) => [
        taskOf(assessed),
        day(assessed.status.originalDue),
        day(assessed.task.tracking.extendedTo),
        text(texts.status[assessed.status.status]),
      ]),
  };
};

/** The tasks that wait for an event, with the words that name it. For the right half of the page. */
export const waiting = (context: ReportContext): Section => {
  const { assessment, texts } = context;
  const { columns } = texts;
  return {
    title: texts.waitingList,
    columns: [
      { heading: columns.task, span: 4 },
      { heading: columns.timing, span: 3 },
    ],
    rows: assessment.tasks
      .filter(({ status }) => status.progress === "waiting")
      .map((assessed) => [taskOf(assessed), text(assessed.task.timing)]),
  };
};

/** Every due date of the next month that is not met yet, unit by unit. */
export const nextMonth = (context: ReportContext): Section => {
  const { assessment, texts } = context;
  const { columns } = texts;
  const first = addDays(monthEnd(yearOf(assessment.asOf), monthOf(assessment.asOf)), 1);
  const last = monthEnd(yearOf(first), monthOf(first));
  const rows = openDatesByUnit(assessment, first, last).flatMap(({ unit, tasks }) =>
    tasks
      .flatMap(({ assessed, dates }) => dates.map((due) => ({ unit, assessed, due })))
      .sort((a, b) => (a.due.day < b.due.day ? -1 : a.due.day > b.due.day ? 1 : 0)),
  );
  return {
    title: texts.nextMonthList({ month: monthOf(first), year: yearOf(first) }),
    columns: [
      { heading: columns.task, span: 3 },
      { heading: columns.lead, span: 3 },
      { heading: columns.due, span: 2 },
      { heading: columns.product, span: 5 },
    ],
    rows: rows.map(({ unit, assessed, due }) => [
      taskOf(assessed),
      text(unit ?? texts.noUnit),
      due.label === null
        ? day(due.day)
        : text(texts.missed.labelled({ date: formatDay(due.day), label: due.label }), "center"),
      text(assessed.task.product),
    ]),
  };
};
