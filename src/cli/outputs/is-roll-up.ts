import type { SheetSurvey } from "../../workbook/workbook";

/** Whether a workbook is a roll-up of many offices, and no office's report: of ours, it holds only sheets of that kind. */
export const isRollUp = (survey: readonly SheetSurvey[]): boolean => {
  const ours = survey.flatMap(({ ours: id }) => (id === null ? [] : [id]));
  return ours.length > 0 && ours.every((id) => id.startsWith("rollup-"));
};
