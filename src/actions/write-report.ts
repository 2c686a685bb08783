import { type Assessment, type AssessOptions, assess } from "../core/assess";
import { TrackerError } from "../core/error";
import { buildDrafts } from "../core/report/build-drafts";
import { buildFindings } from "../core/report/build-findings";
import { buildHistory, extendHistory } from "../core/report/build-history";
import { buildRemedyPlan, needsRemedyPlan } from "../core/report/build-remedy-plan";
import { buildReminders } from "../core/report/build-reminders";
import { buildReport, rowsOf } from "../core/report/build-report";
import { inputPages } from "../core/report/input-pages";
import { buildUnitSheets } from "../core/report/build-unit-sheets";
import { type Kept, mergeKept, nothingKept, type Remark } from "../core/report/kept/kept";
import { strayRemarks } from "../core/report/kept/take-remarks";
import type { PaperTexts } from "../core/report/paper-texts";
import type { Workbook, WorkbookOutput } from "../workbook/workbook";
import { gather, type Gathered, type GatherOptions } from "./gather";
import { type MarksToSet, marksToSet } from "./marks-to-set";
import { keptIn } from "./read-kept-of";

export interface ReportOptions extends AssessOptions {
  /** What an earlier output holds; it wins over what the workbook itself holds. */
  kept?: Kept;
  /** One sheet for each lead unit beside the others. */
  unitSheets?: boolean;
}

/** What was written and marked, and of which assessment. */
export interface Written extends MarksToSet {
  assessment: Assessment;
  kept: Kept;
  aside: AsideRemarks;
}

/** What people typed and what stands at the report's end now: its row is gone, or is in no table this time. */
export interface AsideRemarks {
  gone: Remark[];
  unlisted: Remark[];
}

/**
 * The one road: workbook → grids → tables → assessment → report → workbook. What people typed comes along.
 * @throws TrackerError reversed-period, before anything is written
 */
export const writeReport = async (workbook: Workbook, options: ReportOptions, texts: PaperTexts): Promise<Written> => {
  const gathered = await gather(workbook, { sheet: options.sheet ?? null, ownSheets: true });
  const assessment = assess(gathered, options, texts);
  const { from, to } = assessment.period;
  if (from > to) throw new TrackerError("reversed-period", { from, to });
  const kept = mergeKept(options.kept ?? nothingKept, keptIn(gathered.survey, gathered.grids));
  const output = buildOutput(assessment, gathered, texts, { kept, unitSheets: options.unitSheets ?? false });
  await workbook.write(output);
  return { assessment, kept, aside: asideOf(output, assessment, kept), ...marksToSet(assessment, gathered.survey) };
};

const asideOf = ({ sheets }: WorkbookOutput, assessment: Assessment, { remarks }: Kept): AsideRemarks => {
  const stray = new Set(strayRemarks(remarks, rowsOf(assessment)));
  const aside = sheets.flatMap(({ asideRemarks = [] }) => asideRemarks);
  return { gone: aside.filter((one) => stray.has(one)), unlisted: aside.filter((one) => !stray.has(one)) };
};

/** Everything the software writes. */
export const buildOutput = (
  assessment: Assessment,
  { survey, tables }: Gathered,
  texts: PaperTexts,
  { kept = nothingKept, unitSheets = false }: Pick<ReportOptions, "kept" | "unitSheets"> = {},
): WorkbookOutput => {
  const { report } = texts;
  const { criteria } = assessment;
  return {
    sheets: [
      buildReport(assessment, report, kept),
      buildDrafts(assessment, texts, kept),
      ...(needsRemedyPlan(criteria, kept) ? [buildRemedyPlan(criteria, report, kept)] : []),
      buildReminders(assessment, report),
      ...(unitSheets ? buildUnitSheets(assessment, report) : []),
      buildHistory(extendHistory(kept.history, assessment, report), report),
      buildFindings(assessment, texts),
    ],
    marks: marksToSet(assessment, survey).marks,
    pages: inputPages(assessment, tables),
  };
};

/** Reads and assesses, writes nothing. */
export const assessWorkbook = async (
  workbook: Workbook,
  options: AssessOptions,
  texts: PaperTexts,
  { planOptional = false }: Pick<GatherOptions, "planOptional"> = {},
): Promise<Assessment> =>
  assess(await gather(workbook, { sheet: options.sheet ?? null, planOptional }), options, texts);
