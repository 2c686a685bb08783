import type { Messages } from "../../messages/messages";
import type { Assessment } from "../assess";
import { daysBetween, formatDay } from "../lib/calendar-day";
import type { AssessedTask, TaskCounts } from "../plan/counts";
import { cellName } from "../table/grid";
import { addBlank, addRow, count, day, empty, linked, type Page, text } from "./page";
import type { ReportCell, StyleName } from "./sheet-model";

type Texts = Messages["report"];

const share = (part: number, whole: number, style: StyleName = "percent"): ReportCell =>
  whole === 0 ? empty(style) : { value: { kind: "number", number: part / whole }, style };

/** The headline counts with their shares of all tasks. */
export const addSummary = (page: Page, { counts, settings }: Assessment, texts: Texts): void => {
  const doneUnknown = counts.done - counts.doneEarly - counts.doneOnTime - counts.doneLate;
  const lines: [string, number, StyleName][] = [
    [texts.total, counts.total, "strong"],
    [texts.done, counts.done, "label"],
    [texts.doneEarly, counts.doneEarly, "text"],
    [texts.doneOnTime, counts.doneOnTime, "text"],
    [texts.doneLate, counts.doneLate, "text"],
    [texts.doneUnknown, doneUnknown, "text"],
    [texts.inProgress, counts.inProgress, "label"],
    [texts.notStarted, counts.notStarted, "label"],
    [texts.ongoing, counts.ongoing, "label"],
    [texts.waiting, counts.waiting, "label"],
    [texts.unreadable, counts.unreadable, "label"],
    [texts.cancelled, counts.cancelled, "label"],
    [texts.overdue, counts.overdue, counts.overdue > 0 ? "bad" : "text"],
    [texts.dueSoon({ days: settings.warningDays }), counts.dueSoon, counts.dueSoon > 0 ? "warning" : "text"],
    [texts.extended, counts.extended, "text"],
  ];
  addRow(page, [[text(texts.summary, "section"), page.widths.length]]);
  addRow(page, [[text(texts.measure, "heading"), 2], text(texts.number, "heading"), text(texts.share, "heading")]);
  for (const [name, number, style] of lines) {
    addRow(page, [[text(name, style), 2], count(number), share(number, counts.total)]);
  }
  addBlank(page);
};

const countHeadings = ({ columns }: Texts): ReportCell[] =>
  [
    columns.total,
    columns.done,
    columns.inProgress,
    columns.notStarted,
    columns.other,
    columns.overdue,
    columns.dueSoon,
  ].map((heading) => text(heading, "heading"));

const countCells = (counts: TaskCounts, style: StyleName = "count"): ReportCell[] => {
  const other = counts.ongoing + counts.waiting + counts.unreadable + counts.cancelled;
  return [counts.total, counts.done, counts.inProgress, counts.notStarted, other, counts.overdue, counts.dueSoon].map(
    (value) => count(value, style),
  );
};

const addTotal = (page: Page, counts: TaskCounts, texts: Texts): void => {
  addRow(page, [[text(texts.totalRow, "total"), 2], ...countCells(counts, "totalCount")]);
  addBlank(page);
};

export const addBySection = (page: Page, { bySection, counts, plans }: Assessment, texts: Texts): void => {
  addRow(page, [[text(texts.bySection, "section"), page.widths.length]]);
  addRow(page, [text(texts.columns.id, "heading"), text(texts.columns.section, "heading"), ...countHeadings(texts)]);
  for (const section of bySection) {
    const title = section.title || texts.noSection;
    // Two annexes both have a section 1: then the sheet tells them apart.
    const name = plans.length > 1 ? `${title} (${section.sheet})` : title;
    addRow(page, [text(section.id ?? "", "center"), text(name), ...countCells(section)]);
  }
  addTotal(page, counts, texts);
};

export const addByUnit = (page: Page, { byUnit, counts }: Assessment, texts: Texts): void => {
  addRow(page, [[text(texts.byUnit, "section"), page.widths.length]]);
  addRow(page, [[text(texts.byUnitNote, "note"), page.widths.length]]);
  addRow(page, [text(texts.columns.id, "heading"), text(texts.columns.unit, "heading"), ...countHeadings(texts)]);
  byUnit.forEach((unit, index) =>
    addRow(page, [{ ...count(index + 1), style: "center" }, text(unit.unit ?? texts.noUnit), ...countCells(unit)]),
  );
  addTotal(page, counts, texts);
};

/** Where the task stands in the plan: its number cell, or the first cell of its row. */
export const taskCell = ({ plan, task }: AssessedTask): string => cellName(task.rows[0] ?? 0, plan.columns.task ?? 0);

const dueText = ({ status }: AssessedTask, texts: Texts): string =>
  status.originalDue === null ? "" : texts.extendedFrom({ due: formatDay(status.originalDue) });

export const addOverdue = (page: Page, { tasks }: Assessment, texts: Texts): void => {
  const overdue = tasks
    .filter(({ status }) => status.flag === "overdue")
    .sort((a, b) => b.status.daysLate - a.status.daysLate);
  addRow(page, [[text(texts.overdueList, "section"), page.widths.length]]);
  addTaskList(page, overdue, texts, texts.noOverdue, texts.columns.daysLate, ({ status }) => status.daysLate);
};

export const addDueSoon = (page: Page, { tasks, asOf, settings }: Assessment, texts: Texts): void => {
  const dueSoon = tasks
    .filter(({ status }) => status.flag === "due-soon")
    .sort((a, b) => (a.status.nextDue ?? "").localeCompare(b.status.nextDue ?? "", "en"));
  addRow(page, [[text(texts.dueSoonList, "section"), page.widths.length]]);
  const nothing = texts.noDueSoon({ days: settings.warningDays });
  addTaskList(page, dueSoon, texts, nothing, texts.columns.daysLeft, ({ status }) =>
    daysBetween(asOf, status.nextDue ?? asOf),
  );
};

const addTaskList = (
  page: Page,
  tasks: readonly AssessedTask[],
  texts: Texts,
  nothing: string,
  daysHeading: string,
  daysOf: (task: AssessedTask) => number,
): void => {
  if (tasks.length === 0) {
    addRow(page, [[text(nothing, "note"), page.widths.length]]);
    addBlank(page);
    return;
  }
  const { columns } = texts;
  addRow(page, [
    text(columns.id, "heading"),
    text(columns.task, "heading"),
    [text(columns.lead, "heading"), 2],
    text(columns.due, "heading"),
    text(daysHeading, "heading"),
    [text(columns.reason, "heading"), 3],
  ]);
  for (const assessed of tasks) {
    const { task, status } = assessed;
    const reason = [task.tracking.obstacle || task.tracking.note, dueText(assessed, texts)].filter(Boolean).join(" ");
    addRow(page, [
      linked(task.id, task.sheet, taskCell(assessed)),
      text(task.task),
      [text(task.lead.join("; ") || texts.noUnit), 2],
      day(status.nextDue),
      count(daysOf(assessed)),
      [text(reason), 3],
    ]);
  }
  addBlank(page);
};
