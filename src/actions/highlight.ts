import { buildMarks } from "../core/report/build-marks";
import type { LiveWorkbook } from "../workbook/live-workbook";
import type { Seen } from "./look-at";

/** Highlights what is overdue, due soon and done late; protected sheets are left, for their owner said no. */
export const highlight = async (workbook: LiveWorkbook, seen: Seen): Promise<void> => {
  await workbook.highlight(marksToSet(seen));
};

/** How many rows {@link highlight} colours. */
export const countMarkedRows = (seen: Seen): number =>
  marksToSet(seen).reduce((rows, { spans }) => rows + spans.reduce((sum, span) => sum + span.rows, 0), 0);

const marksToSet = ({ assessment, gathered }: Seen) => {
  const closed = new Set(gathered.survey.filter((sheet) => sheet.protected).map(({ name }) => name));
  return buildMarks(assessment.tasks).filter(({ sheet }) => !closed.has(sheet));
};
