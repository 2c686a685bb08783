import type { Assessment } from "../../core/assess";
import type { FirstMessages } from "../../messages/messages";

/** What the report button will write, by the names people will see. */
export const sheetsToWrite = (
  assessment: Assessment,
  unitSheets: boolean,
  { sheetNames: names, pane }: FirstMessages,
): { sheets: string[]; count: number } => {
  const units = unitSheets ? assessment.byUnit.filter(({ unit }) => unit !== null).length : 0;
  const own = [
    names.report,
    names.drafts,
    ...(assessment.criteria === null ? [] : [names.remedies]),
    names.reminders,
    names.history,
    names.findings,
  ];
  const sheets =
    units === 0 ? own : [...own.slice(0, -2), pane.report.unitSheetsWord({ count: units }), ...own.slice(-2)];
  return { sheets, count: own.length + units };
};
