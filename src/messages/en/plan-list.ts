import { formatNumber } from "../../core/lib/number";
import type { Messages } from "../messages";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const monthName = (month: number): string => MONTHS[month - 1] ?? "";
const count = (number: number, word: string): string => `${formatNumber(number)} ${word}${number === 1 ? "" : "s"}`;

const SINCE = {
  overdue: "overdue",
  past: "past due",
  done: "done",
  met: "targets met",
  index: "reform index",
};

/** How the list of tasks is searched, and what a task tells of itself. */
export const planList: Messages["planList"] = {
  search: "Find a task",
  groupBy: "Group by",
  groups: { status: "Status", unit: "Unit", section: "Section" },
  show: "Show",
  filters: { all: "All", overdue: "Overdue", "due-soon": "Due soon", done: "Done", rest: "To do" },
  lead: "Lead",
  support: "Support",
  product: "Product",
  timing: "Timing as written",
  due: "Due",
  dueSoFar: ({ met, all }) => `${met} of ${all} dates met`,
  extended: ({ from }) => `extended from ${from}`,
  noDue: "no due date",
  obstacle: "Obstacles",
  boundary: {
    exclusive: "“before” leaves the day out",
    inclusive: "the day counts",
    "period-end": "last day of the period",
  },
  since: ({ day, changes }) =>
    `Since ${day}: ${changes.length === 0 ? "no change" : changes.map(({ name, change }) => `${SINCE[name]} ${change}`).join("; ")}`,
  timeline: "Due dates by month",
  month: ({ month, count: dates, overdue }) =>
    `${monthName(month)}: ${count(dates, "due date")}${overdue > 0 ? `, ${formatNumber(overdue)} overdue now` : ""}`,
  monthShort: ({ month }) => monthName(month).slice(0, 3),
  monthChosen: ({ month }) => `Only ${monthName(month)}`,
};
