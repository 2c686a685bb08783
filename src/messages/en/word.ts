import type { WordTexts } from "../../core/report/word/word-texts";
import { word as official } from "../vi/word";

const tasks = (count: number) => `${count} ${count === 1 ? "task" : "tasks"}`;

export const word: WordTexts = {
  nation: official.nation,
  motto: official.motto,
  parent: "PEOPLE'S COMMITTEE OF …………",
  parentOf: official.parentOf,
  office: "Name of the office",
  someOffice: "The office",
  number: ({ number, kind, symbol }) => `No.: ${number ?? "       "}/${kind}-${symbol ?? "………"}`,
  placeAndDate: ({ place, date, month, year }) => `${place ?? "…………"}, ${date ?? "……"} / ${month} / ${year}`,
  kind: "REPORT",
  about: ({ period }) => `Results of the work plan, ${period}`,
  basis: ({ text, last }) => `Under ${text}${last ? "," : ";"}`,
  opening: ({ office, year, period, hasBasis }) =>
    `${hasBasis ? "" : `Carrying out the work plan of ${year}, `}${office} reports the results of the work plan, ${period}:`,
  closing: ({ office, period }) =>
    `This is the report on the work plan, ${period}${office === null ? "" : `, of ${office}`}./.`,
  chapters: {
    results: "Tasks",
    bySection: "Results by section",
    shortcomings: "Shortcomings and causes",
    next: "Tasks of the next period",
    proposals: "Proposals",
  },
  cases: "Cases and other work",
  indicators: "Indicators",
  points: "Administrative reform index",
  sectionCounts: ({ total, done, inProgress, notStarted, ongoing, waiting, unreadable, cancelled, overdue, known }) => {
    const parts = known
      ? [
          done > 0 ? `${done} done` : "",
          inProgress > 0 ? `${inProgress} in progress` : "",
          notStarted > 0 ? `${notStarted} not started` : "",
          ongoing > 0 ? `${ongoing} all year` : "",
          waiting > 0 ? `${waiting} waiting for an event` : "",
          unreadable > 0 ? `${unreadable} with an unclear time` : "",
          cancelled > 0 ? `${cancelled} cancelled` : "",
        ].filter(Boolean)
      : [];
    const late =
      overdue === 0
        ? ""
        : known
          ? `; ${tasks(overdue)} overdue`
          : `, ${overdue} of them past the due date, without word of a result`;
    return `There are ${tasks(total)}${parts.length > 0 ? `: ${parts.join(", ")}` : ""}${late}.`;
  },
  completedIn: ({ count }) => `Completed in the period, ${tasks(count)}:`,
  completed: ({ task, product, evidence, day, late }) =>
    `- ${[task, product === "" ? "" : `product: ${product}`, evidence === "" ? "" : `document: ${evidence}`, `completed on ${day}${late ? " (late)" : ""}`].filter(Boolean).join("; ")}.`,
  completedUndated: ({ tasks: list }) => `Completed, the day not entered: ${list}.`,
  lateDone: "Tasks completed late",
  lateDoneItem: ({ task, lead, due, day, days }) =>
    `- ${task} (${lead}): due ${due}, completed on ${day}, ${days} days late.`,
  extended: "Tasks extended",
  extendedItem: ({ task, lead, due, to }) =>
    `- ${task} (${lead}): extended${due === "" ? "" : ` from ${due}`} to ${to}.`,
  unmet: "Targets not met",
  unmetItem: ({ name, result, of, target, distance }) =>
    `- ${name}: ${result}${of === "" ? "" : ` (${of})`}, target ${target}${distance === "" ? "" : `, ${distance}`}.`,
  lost: "Criteria with points lost",
  lostItem: ({ code, name, points, max, lost }) =>
    `- ${code === "" ? name : `Criterion ${code}${name === "" ? "" : ` (${name})`}`}: ${points}/${max} points, ${lost} lost.`,
  cause: ({ text }) => `Cause: ${text}.`,
  remedy: ({ text }) => `Remedy: ${text}.`,
  remark: ({ text }) => `Note: ${text}.`,
  otherRemarks: "Other notes",
  noShortcomings: "No task is overdue, no target missed, no point lost.",
  result: {
    counted: ({ part, whole, noun, rate }) => `Result: ${part}/${whole}${noun === null ? "" : ` ${noun}`} (${rate}).`,
    rate: ({ rate }) => `Result: ${rate}.`,
    count: ({ count, noun }) => `Result: ${count}${noun === null ? "" : ` ${noun}`}.`,
    state: ({ state }) => `Result: ${state}.`,
    rule: ({ quote }) => `By the rule: “${quote}”.`,
    proportional: "Points follow the share reached.",
    lateEvidence: "Points were taken off for late evidence.",
    appraised: ({ points, computed }) =>
      `Appraised: ${points}${computed === null ? "" : ` (computed from the figures: ${computed})`}.`,
    noBasis: "Neither a rule nor a cause is entered.",
  },
  nextPeriod: ({ from, to }) => `Tasks due from ${from} to ${to}, by lead unit:`,
  noNext: ({ from, to }) => `The plan has no task due from ${from} to ${to}.`,
  waiting: "Tasks waiting for an event",
  waitingItem: ({ task, lead, timing }) => `- ${task} (${lead}): ${timing}.`,
  finishOverdue: ({ count, known }) =>
    known ? `Finish the ${tasks(count)} overdue.` : `Enter the results of ${tasks(count)} past the due date.`,
  nextItem: ({ task, dates, product }) => `- ${task}: due ${dates}${product === "" ? "" : `; product: ${product}`}.`,
  moreDates: ({ count }) => `and ${count} more`,
  obstacle: ({ text, tasks: list }) => `- To help with an obstacle: ${text} (task ${list}).`,
  proposal: ({ text, task }) => `- ${text} (task ${task}).`,
  recipients: {
    title: "To:",
    lines: ({ parent, office }) => [
      ...(parent === null ? [] : [`- ${parent};`]),
      `- Leaders of ${office ?? "the office"};`,
      "- The lead units;",
      "- Files.",
    ],
  },
  signers: ({ office }) => (office === null ? ["HEAD OF THE OFFICE"] : official.signers({ office })),
};
