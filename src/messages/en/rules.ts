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

/** More would make a finding longer than two lines. */
const MOST_NAMED = 3;

export const rules: RuleTexts = {
  "guessed-column": {
    title: "Column taken by its cells",
    why: "The heading does not say what the column is; taken wrongly, the whole column is read wrongly.",
    message: ({ column, heading, as, read, of, beside, both }) =>
      beside && both
        ? `Columns ${column}${quoted(heading)} and ${beside.column}${quoted(beside.heading)} both say when; where a row has both, both are milestones. If that is wrong, point at the right column.`
        : beside
          ? `Columns ${beside.column}${quoted(beside.heading)} and ${column}${quoted(heading)} both say when; column ${column}, the last step, was taken as the deadline. If that is wrong, point at the right column.`
          : `Column ${column}${quoted(heading)} was taken as the ${guessNames[as] ?? as}: ${read} of ${of} cells read as such. If that is wrong, point at the right column.`,
  },
  "missing-title": {
    title: "Missing task text",
    why: "Without a text the report cannot say what is meant.",
    message: ({ task }) => `Task ${task} has no text.`,
  },
  "missing-lead-unit": {
    title: "Missing lead unit",
    why: "A task without a lead unit is in no unit's table and nobody is reminded.",
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
    why: "The product is what proves that the task is done.",
    message: ({ task }) => `Task ${task} has no product.`,
  },
  "missing-timing": {
    title: "Missing timing",
    why: "Without a deadline nobody can tell whether the task is overdue.",
    message: ({ task }) => `Task ${task} has no timing.`,
  },
  "unreadable-timing": {
    title: "Timing not understood",
    why: "Nothing is guessed: the task counts neither as on time nor as overdue.",
    message: ({ task, text }) =>
      `Task ${task}: the timing "${text}" is not understood. Give a day, month, quarter or the document it refers to.`,
  },
  "deadline-outside-year": {
    title: "Deadline outside the plan's year",
    why: "Mostly a mistyped year, or a line copied from last year's plan.",
    message: ({ task, due, year }) => `Task ${task}: the deadline ${due} is not in the plan's year ${year}.`,
    fix: ({ likely }) => `Perhaps ${likely}.`,
  },
  "deadline-before-issue": {
    title: "Deadline before the plan was issued",
    why: "The task was overdue from the first day.",
    message: ({ task, due, issued }) =>
      `Task ${task}: the deadline ${due} is before the plan was issued (${issued} or later).`,
  },
  "swapped-day-month": {
    title: "Day and month may be swapped",
    why: "A US-locale Excel reads 01/4 as 4 January; the deadline is months off.",
    message: ({ task, day, swapped }) =>
      `Task ${task}: the cell holds ${day}, perhaps ${swapped} was meant (Excel swapped day and month).`,
    fix: ({ swapped }) => `Change to ${swapped}.`,
  },
  "deadline-on-day-off": {
    title: "Deadline on a day off",
    why: "The deadline stays as written; better finish before the day off.",
    message: ({ task, days }) =>
      `Task ${task}: due on a day off: ${days.map(({ day, next }) => `${day} (work resumes ${next})`).join(", ")}.`,
  },
  "duplicate-number": {
    title: "Duplicate number",
    why: "With two tasks of one number, notes and points cannot be told apart.",
    message: ({ task, id, row }) => `Task ${task}: number ${id} is already in row ${row}.`,
  },
  "broken-numbering": {
    title: "Numbering has a gap",
    why: "A row may have been lost in copying, or a number mistyped.",
    message: ({ sheet, id, expected, first }) =>
      first
        ? `Sheet ${sheet}: numbering begins with ${id}, not ${expected}.`
        : `Sheet ${sheet}: number ${id} is out of order, ${expected} was expected.`,
  },
  "lost-zero-number": {
    title: "Number lost its zero",
    why: "Excel takes 7.10 for a number and shows 7.1, as another task's.",
    message: ({ typed, read }) => `${typed} is read as ${read} here (Excel dropped the last zero).`,
    fix: ({ read }) => `Write ${read} as text.`,
  },
  "number-became-date": {
    title: "Number became a date",
    why: "Excel takes 1.2 for 1 February.",
    message: ({ read }) => `The number cell holds a date; it is read as ${read}.`,
    fix: ({ read }) => `Write ${read} as text.`,
  },
  "unnumbered-row": {
    title: "Row without a number",
    why: "A row without a number is joined to the task above; a task of its own needs a number.",
    message: ({ id }) =>
      `This row has no number but a timing of its own; it was joined to task ${id}. Number it if it is a task of its own.`,
  },
  "row-left-out": {
    title: "Row outside the table",
    why: "Rows outside the table (signatures, notes) are not counted.",
    message: ({ text }) => `The row "${text}" is outside the plan table and not counted.`,
  },
  "unknown-unit": {
    title: "Unit spelt differently",
    why: "A unit spelt in two ways makes two lines in the report.",
    message: ({ task, unit, suggestion }) =>
      `Task ${task}: the unit "${unit}" is not in the list; is it "${suggestion}"?`,
    fix: ({ suggestion }) => `Change to "${suggestion}", or add this spelling to the unit table's other names.`,
  },
  "unknown-status-words": {
    title: "Status not understood",
    why: "Only the usual words are understood; others do not count as done.",
    message: ({ task, text }) =>
      `Task ${task}: the status "${text}" is not understood. Use: Đã hoàn thành, Đang thực hiện, Chưa thực hiện or Hủy.`,
  },
  "status-mismatch": {
    title: "Status and share disagree",
    why: "Only one of them counts; make them agree.",
    message: ({ task, share, stated }) => `Task ${task}: the share done is ${share} but the status says "${stated}".`,
  },
  "done-without-date": {
    title: "Done without a date",
    why: "Without the day it cannot be shown that the task was on time.",
    message: ({ task }) => `Task ${task} is done but has no completion date.`,
  },
  "completion-in-future": {
    title: "Completion date in the future",
    why: "A date after the as-of day does not count yet.",
    message: ({ task, days, asOf }) =>
      `Task ${task}: the completion date ${days.join("; ")} is after the as-of day ${asOf} and does not count yet.`,
  },
  "completion-before-start": {
    title: "Completed before the start",
    why: "One of the two dates is mistyped.",
    message: ({ task, day, start }) => `Task ${task}: completed on ${day}, before its start on ${start}.`,
  },
  "overdue-without-reason": {
    title: "Overdue without a reason",
    why: "The meeting will ask why; better have the obstacle written down.",
    message: ({ task, due, daysLate }) =>
      `Task ${task} is ${daysLate} days overdue (due ${due}) and no obstacle is noted.`,
  },
  "missing-event-date": {
    title: "Missing event date",
    why: "The deadline counts from the event; without its day there is none.",
    message: ({ task, event }) => `Task ${task} is in progress but the event's date is missing ("${event}").`,
  },
  "value-misfit": {
    title: "Wrong kind of value",
    why: "The cell cannot be read and does not count.",
    message: ({ task, text, expected, column }) =>
      `Task ${task}: column "${columnNames[column] ?? column}" needs ${expected === "date" ? "a date (dd/mm/yyyy)" : "a number"} but holds "${text}".`,
  },
  "error-value": {
    title: "Error value",
    why: "A broken formula loses the row's data.",
    message: ({ cell, code }) =>
      code === null
        ? `Cell ${cell} has a formula that was not computed. Open the file with Excel and save it.`
        : `Cell ${cell} shows the error ${code}; mend the formula.`,
  },
  "kpi-without-indicator": {
    title: "Target not followed",
    why: "The plan names a target, but no row of the indicator table follows it, so the report has no figure.",
    message: ({ task, percent }) =>
      `Task ${task} names a target of ${percent}, but no row of the indicator table follows it.`,
  },
  "missing-column": {
    title: "Missing column",
    why: "Without the column some things cannot be checked.",
    message: ({ sheet, columns, rules: unchecked }) => {
      const named = columns.map((column) => `"${columnNames[column] ?? column}"`).join(", ");
      return unchecked.length > MOST_NAMED
        ? `Sheet ${sheet} has no column ${named}, so ${unchecked.length} checks were left out.`
        : `Sheet ${sheet} has no column ${named}, so these are not checked: ${unchecked.map(ruleTitle).join("; ")}.`;
    },
  },
  "rule-failed": {
    title: "Fault of the software",
    why: "One check failed through a fault of ours; the others still ran.",
    message: ({ rule, reason }) =>
      `The software failed while checking "${rule}" (${reason}). Your workbook is not affected. Please send this line with its anonymised copy (plan-tracker anonymise).`,
  },
  "copied-plan-sheet": {
    title: "A plan sheet that stands twice",
    why: "Where two sheets hold the same tasks each would be counted twice.",
    message: ({ sheet, original, tasks, differing }) =>
      `Sheet "${sheet}" (${tasks} tasks) repeats the tasks of sheet "${original}" and is not counted; only "${original}" is.${differing > 0 ? ` ${differing} tasks say something else of their progress.` : ""} Please delete the one too many.`,
  },
  "repeated-tasks": {
    title: "Two sheets with many tasks in common",
    why: "Where one is a copy each of these tasks is counted twice.",
    message: ({ sheet, original, repeated, tasks }) =>
      `${repeated} of the ${tasks} tasks of sheet "${sheet}" are those of sheet "${original}"; both sheets are counted. If one is a copy, delete or hide it.`,
  },
  "hidden-plan-counted": {
    title: "A hidden plan sheet is counted",
    why: "There is no visible plan sheet.",
    message: ({ sheet }) =>
      `The plan sheet "${sheet}" is hidden and counted all the same: no other plan is to be seen.`,
  },
  "hidden-plan-sheet": {
    title: "Hidden plan sheet",
    why: "A hidden sheet is not counted while there are visible plan sheets.",
    message: ({ sheet }) => `The plan sheet "${sheet}" is hidden and not counted.`,
  },
  "unit-name-conflict": {
    title: "Names clash in the unit table",
    why: "A spelling may stand for one unit only; else a task may be counted for another unit.",
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
    why: "Nobody is reminded of a task given to a unit that was merged.",
    message: ({ unit, until, now }) =>
      `"${unit}" was there until ${until}${now.length === 0 ? "" : `, now ${now.join(", ")}`}; the plan still has it lead.`,
  },
  "similar-units": {
    title: "Two spellings that may be one unit",
    why: "Each spelling is a line of its own in the report, the reminders and the table by unit.",
    message: ({ name, other, count }) =>
      `"${other}" (${count === 1 ? "1 task" : `${count} tasks`}) and "${name}" may be one unit; the report counts them as two.`,
    fix: ({ name, other }) => `Join: add "${other}" to the other names of "${name}" in the unit table.`,
  },
  "unknown-setting": {
    title: "Unknown setting",
    why: "A setting with a mistyped name has no effect.",
    message: ({ name, names }) => `There is no setting "${name}". Settings that exist: ${names.join("; ")}.`,
  },
  "bad-setting-value": {
    title: "Setting's value is not right",
    why: "The default is used instead.",
    message: ({ name, value }) =>
      `The setting "${name}" has the value "${value}", which is not right; the default is used.`,
  },
  "set-twice": {
    title: "Setting with two values",
    why: "A setting has one value; the last row is used.",
    message: ({ name, value }) =>
      `The setting "${name}" has two rows that differ (${value}); the later is used. Please delete the one too many.`,
  },
  "unread-table": {
    title: "Looks like a plan and was not read",
    why: "The tasks in this table are in no figure and no report.",
    message: ({ sheets, seen }) =>
      `Sheet ${sheets.map((sheet) => `"${sheet}"`).join(", ")}${sheets.length === 1 ? `, row ${seen.row}` : ""} looks like a plan and is not read${lackOf(seen)}. If it is one, say its columns.`,
  },
  "second-table": {
    title: "A second table that is not used",
    why: "Of settings and of criteria a workbook has one table.",
    message: ({ sheet, used, kind }) =>
      `Sheet "${sheet}" has a table of ${kind}, too, which is not used; only that of sheet "${used}" is. Please join them or delete the one too many.`,
  },
  "uncalculated-setting": {
    title: "Setting not recalculated",
    why: "The formula comes from data that have changed; the default is used instead.",
    message: ({ name }) =>
      `The setting "${name}" is a formula that has not been recalculated; the default is used. Open the workbook in Excel and save it.`,
  },
  "setting-of-another-day": {
    title: "Setting of the day the workbook was saved",
    why: "The formula asks for today; what it holds is of the last saving.",
    message: ({ name, value }) =>
      `The setting "${name}" is a formula by the day (${value}) that cannot be reckoned here; the default is used. Type a value, or use =TODAY().`,
  },
  "values-of-another-day": {
    title: "Figures of the day the workbook was saved",
    why: "The formulas ask for today or for chance; what they hold is of the last saving.",
    message: ({ sheet, cells }) =>
      `Sheet "${sheet}" has ${cells.length} cells with formulas by today or by chance (${cells.slice(0, 3).join(", ")}${cells.length > 3 ? ", …" : ""}); their values are of the last saving. Open the workbook in Excel, save it and try again.`,
  },
  "values-of-another-workbook": {
    title: "Figures from another workbook",
    why: "The other workbook may have changed; what the formulas hold is of the last saving.",
    message: ({ sheet, cells }) =>
      `Sheet "${sheet}" has ${cells.length} cells with formulas over another workbook (${cells.slice(0, 3).join(", ")}${cells.length > 3 ? ", …" : ""}); their values are of the last saving. Open the workbook in Excel, update the links and save it.`,
  },
  "values-of-a-pivot": {
    title: "Figures from a pivot table",
    why: "A pivot table is not filled anew when its source changes; what it shows is of the last refresh.",
    message: ({ sheet, cells }) =>
      `Sheet "${sheet}" has ${cells.length} cells that come from a pivot table (${cells.slice(0, 3).join(", ")}${cells.length > 3 ? ", …" : ""}); their values are of its last refresh. If the source has changed since, press Refresh All in Excel and save.`,
  },
  "values-of-shown-rows": {
    title: "Figures of the rows that are shown",
    why: "SUBTOTAL and AGGREGATE pass over rows that a filter hides; without the filter the value is another.",
    message: ({ sheet, cells }) =>
      `Sheet "${sheet}" has ${cells.length} cells with SUBTOTAL or AGGREGATE over a filtered sheet (${cells.slice(0, 3).join(", ")}${cells.length > 3 ? ", …" : ""}): only the rows that are shown are counted. If all are wanted, clear the filter in Excel and save.`,
  },
  "values-maybe-old": {
    title: "Formulas that may not have been recalculated",
    why: "The workbook is calculated by hand, saving included, or was saved by another program that has not calculated it; what its formulas hold may be old and is no figure.",
    message: ({ sheet, cells }) =>
      `The workbook was saved without being recalculated: ${cells.length} cells with formulas of sheet "${sheet}" (${cells.slice(0, 3).join(", ")}${cells.length > 3 ? ", …" : ""}) may be old and give no figures. Open it in Excel, press F9 and save it.`,
  },
  "data-of-another-day": {
    title: "Data of the day the workbook was saved",
    why: "The formulas ask for today or for chance; what they hold is of the last saving.",
    message: ({ sheet, cell }) =>
      `A data column of sheet "${sheet}" has formulas by today or by chance (first cell: ${cell}); what is counted by it is not calculated. Make the report within Excel, or compare the days in what is to be counted.`,
  },
  "old-letters": {
    title: "Letters of before Unicode",
    why: "TCVN3 and VNI read right only in fonts of their own; they were read as Unicode, the workbook stays as it is.",
    message: ({ sheet, letters }) =>
      `Sheet "${sheet}" is written in ${letters === "vni" ? "VNI (VNI-Times)" : "TCVN3 (.VnTime)"} and was read as Unicode. Please convert the workbook to Unicode.`,
  },
  "hidden-rows": {
    title: "Hidden rows are counted",
    why: "A hidden or filtered row still counts.",
    message: ({ sheet, rows, kind }) =>
      `Sheet "${sheet}" has ${rows} rows of ${{ plan: "tasks", indicators: "indicators", criteria: "criteria" }[kind]} that are hidden or filtered; they are counted.`,
  },
  "day-off-unreadable": {
    title: "Days off cannot be read",
    why: "A day off that cannot be read is counted as a working day.",
    message: ({ values }) =>
      `${values.length} rows of days off cannot be read and count as working days: ${values.join("; ")}. Write 02/9/2026 or 30/4/2026 - 03/5/2026; in Loại write nghỉ or làm bù.`,
  },
  "day-off-conflict": {
    title: "A day both off and worked",
    why: "A day is either off or worked.",
    message: ({ days }) =>
      `The table of days off has these both as off and as worked, and they count as worked: ${days.join("; ")}. Remove one of the two rows.`,
  },
  "period-unreadable": {
    title: "Reporting periods cannot be read",
    why: "The row is not used to choose the period.",
    message: ({ names }) =>
      `These reporting periods lack a day or end before they begin, and are not used: ${names.join("; ")}. Fill in Từ ngày and Đến ngày.`,
  },
  "tet-unknown": {
    title: "Days off at Tết are missing",
    why: "Deadlines in working days around Tết may come out too early.",
    message: ({ year, day }) =>
      `The days off at Tết ${year}${day === null ? "" : ` (its first day is ${formatDay(day)})`} are not known, so deadlines in working days around it may be wrong. Enter the days off and make-up days of the year's notice in NgayNghi.`,
  },
  "reversed-period": {
    title: "The period is reversed",
    why: "A period that ends before it begins holds no figures; the default is used.",
    message: ({ from, to }) =>
      `The period is set from ${from} to ${to}; the default is used. It must begin on or before the day it ends.`,
  },
  "period-too-long": {
    title: "The period is too long",
    why: "A reporting period is no longer than a year; the default is used.",
    message: ({ from, to }) =>
      `The period is set from ${from} to ${to}, more than a year; the default is used. Please check the year typed.`,
  },
  "as-of-outside-year": {
    title: "As-of day outside the plan's year",
    why: "Early, on time and overdue are all judged by the as-of day.",
    message: ({ year, asOf }) => `The plan is for ${year}, but the as-of day is ${asOf}. Please check the as-of day.`,
  },
  "year-unknown": {
    title: "Plan year unknown",
    why: "Deadlines without a year cannot be dated.",
    message: ({ sheet }) =>
      `The year of the plan on sheet "${sheet}" is unknown. Write "NĂM …" above the table or set "Năm kế hoạch" on the CauHinh sheet.`,
  },
};

const ruleTitle = (rule: string): string => {
  const text = (rules as Record<string, { title: string } | undefined>)[rule];
  return text ? text.title.charAt(0).toLowerCase() + text.title.slice(1) : rule;
};
