import { lackOf } from "./lack-of";
import { formatDay } from "../../core/lib/calendar-day";
import type { RuleTexts } from "../../core/rules/rule-texts";

const guessNames: Record<string, string> = {
  task: "task",
  lead: "lead unit",
  timing: "deadline",
  status: "status",
};

const columnNames: Record<string, string> = {
  number: "Number (STT)",
  task: "Task",
  lead: "Lead unit",
  support: "Supporting units",
  product: "Product",
  timing: "Timing",
  start: "Start",
  status: "Status (Tình trạng)",
  completedOn: "Completed on (Ngày hoàn thành)",
  share: "Share done (Tỷ lệ hoàn thành)",
  extendedTo: "Extended to (Gia hạn đến)",
  eventOn: "Event on (Ngày sự kiện)",
  evidence: "Evidence (Tài liệu kiểm chứng)",
  obstacle: "Obstacles (Khó khăn, vướng mắc)",
  note: "Note (Ghi chú)",
};

const quoted = (heading: string): string => (heading ? ` ("${heading}")` : "");

const yearSources = {
  issue: "the day of issue",
  timings: "the years named in the deadlines",
  "sheet-name": "the sheet's name",
};

/** More would make a finding longer than two lines. */
const MOST_NAMED = 3;

export const rules: RuleTexts = {
  "guessed-column": {
    title: "Column taken by its cells",
    message: ({ column, heading, as, read, of, beside, both }) =>
      beside && both
        ? `Columns ${column}${quoted(heading)} and ${beside.column}${quoted(beside.heading)} both say when; where a row has both, both are milestones. If that is wrong, point at the right column.`
        : beside
          ? `Columns ${beside.column}${quoted(beside.heading)} and ${column}${quoted(heading)} both say when; column ${column}, the last step, was taken as the deadline. If that is wrong, point at the right column.`
          : of === 0
            ? `Column ${column}${quoted(heading)} and those beside it were taken as the deadline by the colours of their cells. If that is wrong, point at the right column.`
            : `Column ${column}${quoted(heading)} was taken as the ${guessNames[as] ?? as}: ${read} of ${of} cells read as such. If that is wrong, point at the right column.`,
  },
  "guessed-year": {
    title: "Plan year inferred",
    message: ({ year, from }) =>
      `The title names no year; ${year} was taken from ${yearSources[from]}. If that is wrong, set the plan year ("Năm kế hoạch") in the settings table.`,
  },
  "missing-title": {
    title: "Missing task text",
    message: ({ task }) => `Task ${task} has no text.`,
  },
  "missing-lead-unit": {
    title: "Missing lead unit",
    message: ({ task, inText, proposed }) =>
      !inText
        ? `Task ${task} has no lead unit.`
        : proposed.length === 0
          ? `Task ${task}: the assignment does not say which unit leads.`
          : `Task ${task}: no unit is said to lead; by the assignment, ${proposed.join(", ")} is proposed.`,
    fix: ({ lead }) => `Write "${lead}" before the cell's text, which stays.`,
    assigned: ({ units }) => `${units.join(", ")} chủ trì`,
  },
  "missing-product": {
    title: "Missing product",
    message: ({ task }) => `Task ${task} has no product.`,
  },
  "missing-timing": {
    title: "Missing timing",
    message: ({ task }) => `Task ${task} has no timing.`,
  },
  "unreadable-timing": {
    title: "Timing not understood",
    message: ({ task, text }) =>
      `Task ${task}: the timing "${text}" is not understood. Give a day, month, quarter or the document it refers to.`,
  },
  "deadline-outside-year": {
    title: "Deadline outside the plan's year",
    message: ({ task, due, year }) => `Task ${task}: the deadline ${due} is not in the plan's year ${year}.`,
    fix: ({ likely }) => `Perhaps ${likely}.`,
  },
  "deadline-before-issue": {
    title: "Deadline before the plan was issued",
    message: ({ task, due, issued }) =>
      `Task ${task}: the deadline ${due} is before the plan was issued (${issued} or later).`,
  },
  "swapped-day-month": {
    title: "Day and month may be swapped",
    message: ({ task, day, swapped }) =>
      `Task ${task}: the cell holds ${day}, perhaps ${swapped} was meant (Excel swapped day and month).`,
    fix: ({ swapped }) => `Change to ${swapped}.`,
  },
  "deadline-on-day-off": {
    title: "Deadline on a day off",
    message: ({ task, days }) =>
      `Task ${task}: due on a day off: ${days.map(({ day, next }) => `${day} (work resumes ${next})`).join(", ")}.`,
  },
  "duplicate-number": {
    title: "Duplicate number",
    message: ({ task, id, row }) => `Task ${task}: number ${id} is already in row ${row}.`,
  },
  "broken-numbering": {
    title: "Numbering has a gap",
    message: ({ sheet, id, expected, first }) =>
      first
        ? `Sheet ${sheet}: numbering begins with ${id}, not ${expected}.`
        : `Sheet ${sheet}: number ${id} is out of order, ${expected} was expected.`,
  },
  "lost-zero-number": {
    title: "Number lost its zero",
    message: ({ typed, read }) => `${typed} is read as ${read} here (Excel dropped the last zero).`,
    fix: ({ read }) => `Write ${read} as text.`,
  },
  "number-became-date": {
    title: "Number became a date",
    message: ({ read }) => `The number cell holds a date; it is read as ${read}.`,
    fix: ({ read }) => `Write ${read} as text.`,
  },
  "unnumbered-row": {
    title: "Row without a number",
    message: ({ id }) =>
      `This row has no number but a timing of its own; it was joined to task ${id}. Number it if it is a task of its own.`,
  },
  "row-left-out": {
    title: "Row outside the table",
    message: ({ text }) => `The row "${text}" is outside the plan table and not counted.`,
  },
  "unknown-unit": {
    title: "Unit spelt differently",
    message: ({ task, unit, suggestion }) =>
      `Task ${task}: the unit "${unit}" is not in the list; is it "${suggestion}"?`,
    fix: ({ suggestion }) => `Change to "${suggestion}", or add this spelling to the unit table's other names.`,
  },
  "unknown-status-words": {
    title: "Status not understood",
    message: ({ task, text }) =>
      `Task ${task}: the status "${text}" is not understood. Use: Đã hoàn thành, Đang thực hiện, Chưa thực hiện or Hủy.`,
  },
  "status-mismatch": {
    title: "Status and share disagree",
    message: ({ task, share, stated }) => `Task ${task}: the share done is ${share} but the status says "${stated}".`,
  },
  "done-without-date": {
    title: "Done without a date",
    message: ({ task }) => `Task ${task} is done but has no completion date.`,
  },
  "completion-in-future": {
    title: "Completion date in the future",
    message: ({ task, days, asOf }) =>
      `Task ${task}: the completion date ${days.join("; ")} is after the as-of day ${asOf} and does not count yet.`,
  },
  "completion-before-start": {
    title: "Completed before the start",
    message: ({ task, day, start }) => `Task ${task}: completed on ${day}, before its start on ${start}.`,
  },
  "overdue-without-reason": {
    title: "Overdue without a reason",
    message: ({ task, due, daysLate }) =>
      `Task ${task} is ${daysLate} days overdue (due ${due}) and no obstacle is noted.`,
  },
  "missing-event-date": {
    title: "Missing event date",
    message: ({ task, event }) => `Task ${task} is in progress but the event's date is missing ("${event}").`,
  },
  "value-misfit": {
    title: "Wrong kind of value",
    message: ({ task, text, expected, column }) =>
      `Task ${task}: column "${columnNames[column] ?? column}" needs ${expected === "date" ? "a date (dd/mm/yyyy)" : "a number"} but holds "${text}".`,
  },
  "error-value": {
    title: "Error value",
    message: ({ cell, code }) =>
      code === null
        ? `Cell ${cell} has a formula that was not computed. Open the file with Excel and save it.`
        : `Cell ${cell} shows the error ${code}; mend the formula.`,
  },
  "kpi-without-indicator": {
    title: "Target not followed",
    message: ({ task, percent }) =>
      `Task ${task} names a target of ${percent}, but no row of the indicator table follows it.`,
  },
  "missing-column": {
    title: "Missing column",
    message: ({ sheet, columns, rules: unchecked }) => {
      const named = columns.map((column) => `"${columnNames[column] ?? column}"`).join(", ");
      return unchecked.length > MOST_NAMED
        ? `Sheet ${sheet} has no column ${named}, so ${unchecked.length} checks were left out.`
        : `Sheet ${sheet} has no column ${named}, so these are not checked: ${unchecked.map(ruleTitle).join("; ")}.`;
    },
  },
  "rule-failed": {
    title: "Fault of the software",
    message: ({ rule, reason }) =>
      `The software failed while checking "${rule}" (${reason}). Your workbook is not affected. Please send this line with its anonymised copy (plan-tracker anonymise).`,
  },
  "copied-plan-sheet": {
    title: "A plan sheet that stands twice",
    message: ({ sheet, original, tasks, differing }) =>
      `Sheet "${sheet}" (${tasks} tasks) repeats the tasks of sheet "${original}" and is not counted; only "${original}" is.${differing > 0 ? ` ${differing} tasks say something else of their progress.` : ""} Please delete the one too many.`,
  },
  "repeated-tasks": {
    title: "Two sheets with many tasks in common",
    message: ({ sheet, original, repeated, tasks }) =>
      `${repeated} of the ${tasks} tasks of sheet "${sheet}" are those of sheet "${original}"; both sheets are counted. If one is a copy, delete or hide it.`,
  },
  "hidden-plan-counted": {
    title: "A hidden plan sheet is counted",
    message: ({ sheet }) =>
      `The plan sheet "${sheet}" is hidden and counted all the same: no other plan is to be seen.`,
  },
  "hidden-plan-sheet": {
    title: "Hidden plan sheet",
    message: ({ sheet }) => `The plan sheet "${sheet}" is hidden and not counted.`,
  },
  "unit-name-conflict": {
    title: "Names clash in the unit table",
    message: ({ spelling, name, unit, kind }) =>
      ({
        "another-name": `"${spelling}" is another name of "${name}" and a unit's own name; tasks still count for "${unit}".`,
        "alias-of-two": `"${spelling}" is another name of both "${unit}" and "${name}"; tasks count for "${unit}".`,
        twice: `The unit "${spelling}" has two rows; they are counted as one.`,
        nameless: `"${spelling}" is another name in a row without a unit's name, so it is not used.`,
      })[kind],
    fix: ({ spelling, kind }) =>
      ({
        "another-name": `Remove "${spelling}" from one of the two rows.`,
        "alias-of-two": `Remove "${spelling}" from one of the two rows.`,
        twice: "Make one row of the two.",
        nameless: "Enter the unit's name.",
      })[kind],
  },
  "ended-unit": {
    title: "A unit that is no more in the plan's year",
    message: ({ unit, until, now }) =>
      `"${unit}" was there until ${until}${now.length === 0 ? "" : `, now ${now.join(", ")}`}; the plan still has it lead.`,
  },
  "similar-units": {
    title: "Two spellings that may be one unit",
    message: ({ name, other, count }) =>
      `"${other}" (${count === 1 ? "1 task" : `${count} tasks`}) and "${name}" may be one unit; the report counts them as two.`,
    fix: ({ name, other }) => `Join: add "${other}" to the other names of "${name}" in the unit table.`,
  },
  "unknown-setting": {
    title: "Unknown setting",
    message: ({ name, names }) => `There is no setting "${name}". Settings that exist: ${names.join("; ")}.`,
  },
  "bad-setting-value": {
    title: "Setting's value is not right",
    message: ({ name, value }) =>
      `The setting "${name}" has the value "${value}", which is not right; the default is used.`,
  },
  "set-twice": {
    title: "Setting with two values",
    message: ({ name, value }) =>
      `The setting "${name}" has two rows that differ (${value}); the later is used. Please delete the one too many.`,
  },
  "unread-table": {
    title: "Looks like a plan and was not read",
    message: ({ sheets, seen }) =>
      `Sheet ${sheets.map((sheet) => `"${sheet}"`).join(", ")}${sheets.length === 1 ? `, row ${seen.row}` : ""} looks like a plan and is not read${lackOf(seen)}. If it is one, say its columns.`,
  },
  "second-table": {
    title: "A second table that is not used",
    message: ({ sheet, used, kind }) =>
      `Sheet "${sheet}" has a table of ${kind}, too, which is not used; only that of sheet "${used}" is. Please join them or delete the one too many.`,
  },
  "uncalculated-setting": {
    title: "Setting not recalculated",
    message: ({ name }) =>
      `The setting "${name}" is a formula that has not been recalculated; the default is used. Open the workbook in Excel and save it.`,
  },
  "setting-of-another-day": {
    title: "Setting of the day the workbook was saved",
    message: ({ name, value }) =>
      `The setting "${name}" is a formula by the day (${value}) that cannot be reckoned here; the default is used. Type a value, or use =TODAY().`,
  },
  "values-of-another-day": {
    title: "Figures of the day the workbook was saved",
    message: ({ sheet, cells }) =>
      `Sheet "${sheet}" has ${cells.length} cells with formulas by today or by chance (${cells.slice(0, 3).join(", ")}${cells.length > 3 ? ", …" : ""}); their values are of the last saving. Open the workbook in Excel, save it and try again.`,
  },
  "values-of-another-workbook": {
    title: "Figures from another workbook",
    message: ({ sheet, cells }) =>
      `Sheet "${sheet}" has ${cells.length} cells with formulas over another workbook (${cells.slice(0, 3).join(", ")}${cells.length > 3 ? ", …" : ""}); their values are of the last saving. Open the workbook in Excel, update the links and save it.`,
  },
  "values-of-a-pivot": {
    title: "Figures from a pivot table",
    message: ({ sheet, cells }) =>
      `Sheet "${sheet}" has ${cells.length} cells that come from a pivot table (${cells.slice(0, 3).join(", ")}${cells.length > 3 ? ", …" : ""}); their values are of its last refresh. If the source has changed since, press Refresh All in Excel and save.`,
  },
  "values-of-shown-rows": {
    title: "Figures of the rows that are shown",
    message: ({ sheet, cells }) =>
      `Sheet "${sheet}" has ${cells.length} cells with SUBTOTAL or AGGREGATE over a filtered sheet (${cells.slice(0, 3).join(", ")}${cells.length > 3 ? ", …" : ""}): only the rows that are shown are counted. If all are wanted, clear the filter in Excel and save.`,
  },
  "values-maybe-old": {
    title: "Formulas that may not have been recalculated",
    message: ({ sheet, cells }) =>
      `The workbook was saved without being recalculated: ${cells.length} cells with formulas of sheet "${sheet}" (${cells.slice(0, 3).join(", ")}${cells.length > 3 ? ", …" : ""}) may be old and give no figures. Open it in Excel, press F9 and save it.`,
  },
  "data-of-another-day": {
    title: "Data of the day the workbook was saved",
    message: ({ sheet, cell }) =>
      `A data column of sheet "${sheet}" has formulas by today or by chance (first cell: ${cell}); what is counted by it is not calculated. Make the report within Excel, or compare the days in what is to be counted.`,
  },
  "old-letters": {
    title: "Letters of before Unicode",
    message: ({ sheet, letters }) =>
      `Sheet "${sheet}" is written in ${letters === "vni" ? "VNI (VNI-Times)" : "TCVN3 (.VnTime)"} and was read as Unicode. Please convert the workbook to Unicode.`,
  },
  "hidden-rows": {
    title: "Hidden rows are counted",
    message: ({ sheet, rows, kind }) =>
      `Sheet "${sheet}" has ${rows} rows of ${{ plan: "tasks", indicators: "indicators", criteria: "criteria" }[kind]} that are hidden or filtered; they are counted.`,
  },
  "day-off-unreadable": {
    title: "Days off cannot be read",
    message: ({ values }) =>
      `${values.length} rows of days off cannot be read and count as working days: ${values.join("; ")}. Write 02/9/2026 or 30/4/2026 - 03/5/2026; in Loại write nghỉ or làm bù.`,
  },
  "day-off-conflict": {
    title: "A day both off and worked",
    message: ({ days }) =>
      `The table of days off has these both as off and as worked, and they count as worked: ${days.join("; ")}. Remove one of the two rows.`,
  },
  "period-unreadable": {
    title: "Reporting periods cannot be read",
    message: ({ names }) =>
      `These reporting periods lack a day or end before they begin, and are not used: ${names.join("; ")}. Fill in Từ ngày and Đến ngày.`,
  },
  "tet-unknown": {
    title: "Days off at Tết are missing",
    message: ({ year, day }) =>
      `The days off at Tết ${year}${day === null ? "" : ` (its first day is ${formatDay(day)})`} are not known, so deadlines in working days around it may be wrong. Enter the days off and make-up days of the year's notice in NgayNghi.`,
  },
  "reversed-period": {
    title: "The period is reversed",
    message: ({ from, to }) =>
      `The period is set from ${from} to ${to}; the default is used. It must begin on or before the day it ends.`,
  },
  "period-too-long": {
    title: "The period is too long",
    message: ({ from, to }) =>
      `The period is set from ${from} to ${to}, more than a year; the default is used. Please check the year typed.`,
  },
  "as-of-outside-year": {
    title: "As-of day outside the plan's year",
    message: ({ year, asOf }) => `The plan is for ${year}, but the as-of day is ${asOf}. Please check the as-of day.`,
  },
  "year-unknown": {
    title: "Plan year unknown",
    message: ({ sheet }) =>
      `The year of the plan on sheet "${sheet}" is unknown. Write "NĂM …" above the table or set "Năm kế hoạch" on the CauHinh sheet.`,
  },
};

const ruleTitle = (rule: string): string => {
  const text = (rules as Record<string, { title: string } | undefined>)[rule];
  return text ? text.title.charAt(0).toLowerCase() + text.title.slice(1) : rule;
};
