import type { Assessment } from "../../core/assess";
import type { PaneMessages } from "../../messages/messages";

/** What the report button will write, by the names people will see. */
export const sheetsToWrite = (
  assessment: Assessment,
  unitSheets: boolean,
  { sheetNames: names, reportTab }: Pick<PaneMessages, "sheetNames" | "reportTab">,
): { sheets: string[]; count: number } => {
  const units = unitSheets ? unitsOf(assessment) : 0;
  const own = [
    names.report,
    names.drafts,
    ...(assessment.criteria === null ? [] : [names.remedies]),
    names.reminders,
    names.history,
    names.findings,
  ];
  const sheets =
    units === 0 ? own : [...own.slice(0, -2), reportTab.unitSheetsWord({ count: units }), ...own.slice(-2)];
  return { sheets, count: own.length + units };
};

/** How many sheets that are. */
export const countSheetsToWrite = (assessment: Assessment, unitSheets: boolean): number =>
  (assessment.criteria === null ? 5 : 6) + (unitSheets ? unitsOf(assessment) : 0);

const unitsOf = ({ byUnit }: Assessment): number => byUnit.filter(({ unit }) => unit !== null).length;
