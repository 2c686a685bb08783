import type { Assessment } from "../../core/assess";
import type { Messages } from "../../messages/messages";

/** What the report button will write, by the names people will see. */
export const sheetsToWrite = (assessment: Assessment, unitSheets: boolean, { report, pane }: Messages): string[] => {
  const names = report.sheetNames;
  const units = assessment.byUnit.filter(({ unit }) => unit !== null).length;
  return [
    names.report,
    names.drafts,
    ...(assessment.criteria === null ? [] : [names.remedies]),
    names.reminders,
    ...(unitSheets ? [pane.report.unitSheetsWord({ count: units })] : []),
    names.history,
    names.findings,
  ];
};
