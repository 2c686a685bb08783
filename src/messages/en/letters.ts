import { formatNumber } from "../../core/lib/number";
import type { LetterTexts } from "../../core/report/word/letter-texts";

const tasks = (count: number): string => `${formatNumber(count)} ${count === 1 ? "task" : "tasks"}`;

export const letters: LetterTexts = {
  number: ({ symbol }) => `No.        /${symbol ?? "………"}-………`,
  about: ({ year }) => `On tasks of the work plan of ${year}`,
  to: ({ unit }) => `To: ${unit}`,
  opening: ({ unit, year, asOf, overdue, pastDue, dueSoon, days }) => {
    const parts = [
      overdue > 0 ? `${tasks(overdue)} overdue` : "",
      pastDue > 0 ? `${tasks(pastDue)} past the due date, results not known` : "",
      dueSoon > 0 ? `${tasks(dueSoon)} due within ${formatNumber(days)} days` : "",
    ].filter(Boolean);
    return `Under the work plan of ${year}, as of ${asOf}, ${unit} has ${parts.join(" and ")}:`;
  },
  request: ({ office, unit }) =>
    `${office} asks ${unit} to carry out these tasks in time, to write results, causes of delay and the day of completion into the table above, and to send it to …………………… before ……/……/…………./.`,
  columns: {
    number: "No.",
    task: "Task",
    due: "Due",
    state: "State",
    result: "Result (the unit writes)",
    cause: "Causes, obstacles (the unit writes)",
    doneOn: "Completed on (the unit writes)",
  },
  late: ({ days, known, several }) => {
    const late = `${formatNumber(days)} ${days === 1 ? "day" : "days"}`;
    const first = several ? ", from the first date" : "";
    return known ? `${late} overdue${first}` : `${late} past${first}, results not known`;
  },
  soon: ({ days }) => (days === 0 ? "Due today" : `${formatNumber(days)} days left`),
  recipients: ({ office }) => ["- As above;", `- Leaders of ${office ?? "the office"};`, "- Files."],
};
