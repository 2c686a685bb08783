import { type Assessment, type AssessOptions, assess } from "../core/assess";
import { buildFindings } from "../core/report/build-findings";
import { buildMarks } from "../core/report/build-marks";
import { buildReport } from "../core/report/build-report";
import type { Messages } from "../messages/messages";
import type { Workbook, WorkbookOutput } from "../workbook/workbook";
import { gather, type Gathered } from "./gather";

/** The one road: workbook → grids → tables → assessment → report → workbook. */
export const writeReport = async (workbook: Workbook, options: AssessOptions, texts: Messages): Promise<Assessment> => {
  const gathered = await gather(workbook, { sheet: options.sheet ?? null });
  const assessment = assess(gathered, options, texts);
  await workbook.write(buildOutput(assessment, gathered, texts));
  return assessment;
};

/** Everything the software writes; highlights are left out of protected sheets, whose owner said no. */
export const buildOutput = (assessment: Assessment, { survey }: Gathered, texts: Messages): WorkbookOutput => {
  const closed = new Set(survey.filter((sheet) => sheet.protected).map(({ name }) => name));
  return {
    sheets: [buildReport(assessment, texts.report), buildFindings(assessment, texts)],
    marks: buildMarks(assessment.tasks).filter(({ sheet }) => !closed.has(sheet)),
  };
};

/** Reads and assesses, writes nothing. */
export const assessWorkbook = async (
  workbook: Workbook,
  options: AssessOptions,
  texts: Messages,
): Promise<Assessment> => assess(await gather(workbook, { sheet: options.sheet ?? null }), options, texts);
