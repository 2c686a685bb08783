import type { Assessment } from "../core/assess";
import { buildMarks } from "../core/report/build-marks";
import type { Mark } from "../core/report/sheet-model";
import type { SheetSurvey } from "../workbook/workbook";

export interface MarksToSet {
  marks: Mark[];
  /** Protected sheets that are left without their highlights: their owner said no. */
  left: string[];
}

export const marksToSet = ({ tasks }: Assessment, survey: readonly SheetSurvey[]): MarksToSet => {
  const all = buildMarks(tasks);
  // Only of sheets with marks: of another, a large one, nobody may have read as far as where its protection stands.
  const marked = new Set(all.map(({ sheet }) => sheet));
  const closed = new Set(survey.flatMap((sheet) => (marked.has(sheet.name) && sheet.protected ? [sheet.name] : [])));
  return {
    marks: all.filter(({ sheet }) => !closed.has(sheet)),
    left: [...new Set(all.flatMap(({ sheet }) => (closed.has(sheet) ? [sheet] : [])))],
  };
};
