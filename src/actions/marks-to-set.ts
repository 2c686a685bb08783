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
  const closed = new Set(survey.filter((sheet) => sheet.protected).map(({ name }) => name));
  const all = buildMarks(tasks);
  return {
    marks: all.filter(({ sheet }) => !closed.has(sheet)),
    left: [...new Set(all.flatMap(({ sheet }) => (closed.has(sheet) ? [sheet] : [])))],
  };
};
