import type { Assessment } from "../core/assess";
import { TrackerError } from "../core/error";
import { buildMarks } from "../core/report/build-marks";
import type { LiveWorkbook } from "../workbook/live-workbook";
import type { Seen } from "./look-at";

/**
 * Highlights what is overdue, due soon and done late; protected sheets are left, for their owner said no.
 * @throws TrackerError sheet-protected where that is all there is to highlight
 */
export const highlight = async (workbook: LiveWorkbook, seen: Seen): Promise<void> => {
  const marks = marksToSet(seen);
  const [closed] = marks.length === 0 ? buildMarks(seen.assessment.tasks) : [];
  if (closed) throw new TrackerError("sheet-protected", { sheet: closed.sheet });
  await workbook.highlight(marks);
};

/** Whether the same rows would be coloured the same. */
export const sameMarks = (one: Assessment, other: Assessment): boolean =>
  JSON.stringify(buildMarks(one.tasks)) === JSON.stringify(buildMarks(other.tasks));

/** How many rows {@link highlight} colours. */
export const countMarkedRows = (seen: Seen): number =>
  marksToSet(seen).reduce((rows, { spans }) => rows + spans.reduce((sum, span) => sum + span.rows, 0), 0);

const marksToSet = ({ assessment, gathered }: Seen) => {
  const closed = new Set(gathered.survey.filter((sheet) => sheet.protected).map(({ name }) => name));
  return buildMarks(assessment.tasks).filter(({ sheet }) => !closed.has(sheet));
};
