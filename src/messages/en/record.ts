import type { PlanColumn } from "../../core/plan/plan";
import { formatNumber } from "../../core/lib/number";
import type { RecordTexts } from "../vi/record";
import { pointing } from "./pointing";

const columnName = (column: PlanColumn): string => pointing.columns[column];
const tasks = (count: number): string => `${formatNumber(count)} ${count === 1 ? "task" : "tasks"}`;
const cells = (count: number): string => `${formatNumber(count)} ${count === 1 ? "cell" : "cells"}`;

export const record: RecordTexts = {
  done: "Completed on",
  extend: "Extended to",
  obstacle: "Obstacle",
  lead: "Lead unit",
  today: "Today",
  onTime: "On the due date",
  onTimeAll: "Each task's due date",
  monthEnd: "End of this month",
  quarterEnd: "End of this quarter",
  evidence: "Supporting document (if any)",
  evidenceHint: "number and date",
  next: ({ day, met, all }) => `Milestone ${met + 1} of ${all}: due ${day}`,
  noDay: "Enter day/month/year, for example 30/9/2026.",
  inFuture: ({ today }) => `The completion day cannot be after today (${today}).`,
  afterAsOf: ({ asOf }) => `This day is after the as-of day (${asOf}), so the figures shown do not count it yet.`,
  notLater: ({ due }) => `The extension must be after the present due date (${due}).`,
  noText: "Enter a text.",
  will: "Will write:",
  edit: ({ cell, was, will, formula }) =>
    `${cell}: ${was === "" ? "(empty)" : `“${was}”`}${formula ? " (a formula, replaced by text)" : ""} → ${will === "" ? "(empty)" : `“${will}”`}`,
  shared: ({ cell, count }) => `Cell ${cell} is merged for ${tasks(count + 1)}: they change too.`,
  moreEdits: ({ count }) => `and ${formatNumber(count)} more ${count === 1 ? "cell" : "cells"}`,
  nothing: "The cells say this already; there is nothing to write.",
  missing: ({ columns, whole }) =>
    `The plan has no column for ${columns.map(columnName).join(", ")}, so ${whole ? "this cannot be written yet" : "that part is not written"}.`,
  write: "Write to the plan",
  writeMany: ({ cells: count }) => `Write ${cells(count)}`,
  cancel: "Cancel",
  choose: "Apply to",
  all: ({ count }) => `All ${tasks(count)}`,
  leftOut: ({ count, why }) => `${tasks(count)} left out: ${why}`,
  columns: {
    label: "Add tracking columns",
    how: "Adds the missing columns to the right of the table in its own look, with a list to choose the status from; all other cells stay.",
    open: "Add the missing columns…",
    add: ({ count }) => `Add ${formatNumber(count)} ${count === 1 ? "column" : "columns"}`,
    added: ({ count, sheet }) =>
      `${formatNumber(count)} tracking ${count === 1 ? "column" : "columns"} added to sheet ${sheet}.`,
    taken: ({ cell }) =>
      `Not added: cell ${cell} to the right of the table is not empty. Leave empty columns beside the table and try again.`,
    pointed:
      "This table is read by the columns that were pointed at. Write the heading beside the table, then point at the heading row again.",
    misread:
      "Not added: with these columns the table would be read differently. Write the headings, then point at them.",
    letters: "Not added: this sheet uses an encoding of before Unicode (TCVN3, VNI). Convert it to Unicode first.",
  },
  written: {
    done: ({ task, day }) => `Task ${task} recorded as completed on ${day}.`,
    extend: ({ task, day }) => `Task ${task} extended to ${day}.`,
    obstacle: ({ task }) => `Obstacle of task ${task} recorded.`,
    lead: ({ task, unit }) => `Task ${task} assigned to ${unit}.`,
    many: ({ tasks: count, cells: written }) => `${cells(written)} written for ${tasks(count)}.`,
  },
};
