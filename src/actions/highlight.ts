import type { Assessment } from "../core/assess";
import { TrackerError } from "../core/error";
import { buildMarks } from "../core/report/build-marks";
import type { Mark } from "../core/report/sheet-model";
import type { LiveWorkbook } from "../workbook/live-workbook";
import type { Seen } from "./look-at";
import { marksToSet } from "./marks-to-set";

/**
 * Highlights what is overdue, due soon and done late, and tells how many rows that are; protected sheets are left and
 * named, for their owner said no.
 * @throws TrackerError sheet-protected where that is all there is to highlight
 */
export const highlight = async (workbook: LiveWorkbook, seen: Seen): Promise<{ rows: number; left: string[] }> => {
  const { marks, left } = marksToSet(seen.assessment, seen.gathered.survey);
  const [closed] = left;
  if (marks.length === 0 && closed !== undefined) throw new TrackerError("sheet-protected", { sheet: closed });
  await workbook.highlight(marks);
  return { rows: countRows(marks), left };
};

/** Whether the same rows would be coloured the same. */
export const sameMarks = (one: Assessment, other: Assessment): boolean =>
  JSON.stringify(buildMarks(one.tasks)) === JSON.stringify(buildMarks(other.tasks));

/** How many rows {@link highlight} colours. */
export const countMarkedRows = ({ assessment, gathered }: Seen): number =>
  countRows(marksToSet(assessment, gathered.survey).marks);

const countRows = (marks: readonly Mark[]): number =>
  marks.reduce((rows, { spans }) => rows + spans.reduce((sum, span) => sum + span.rows, 0), 0);
