import { type Assessment, type AssessOptions, assess } from "../core/assess";
import { TrackerError } from "../core/error";
import { nothingKept } from "../core/report/kept/kept";
import type { PaperTexts } from "../core/report/paper-texts";
import { nextYear, yearOfBook } from "../core/rollover/next-year";
import type { Told } from "../core/rollover/told";
import type { TemplateSheet } from "../core/template/template-sheet";
import { withUnicode } from "../workbook/with-unicode";
import type { Workbook } from "../workbook/workbook";
import { clearReport } from "./clear-report";
import { gather, type Gathered } from "./gather";
import { readKeptOf } from "./read-kept-of";
import { writeReport } from "./write-report";

export interface RollOptions extends Omit<AssessOptions, "year"> {
  /** The year of the new workbook; null for the one after the old one's. */
  next: number | null;
}

/**
 * The next year's workbook from this year's, which stays as it is. The draft templates that an office has edited come
 * along in a sheet of the report's, which the next report carries on.
 * @param create a new workbook of these sheets
 * @throws TrackerError no-plan, bad-argument where the year asked for is not a later one
 */
export const rollYear = async <Made extends Workbook>(
  workbook: Workbook,
  { next, ...options }: RollOptions,
  texts: PaperTexts,
  create: (sheets: readonly TemplateSheet[]) => Made,
): Promise<{ made: Made; told: Told }> => {
  const gathered = await gather(workbook);
  const assessment = assess(gathered, options, texts);
  const from = yearOfBook(assessment);
  const to = next ?? from + 1;
  if (to <= from) {
    throw new TrackerError("bad-argument", { argument: "--year", value: String(to), expected: `> ${from}` });
  }
  const { sheets, told } = nextYear(await wholeOf(workbook, gathered, assessment), to);
  const made = create(sheets);
  const { templates } = await readKeptOf(workbook, gathered.survey);
  if (templates.length > 0) {
    await writeReport(made, { today: `${to}-01-01`, kept: { ...nothingKept, templates } }, texts);
    await clearReport(made, { all: false });
  }
  return { made, told: { ...told, templates: templates.length } };
};

/** The tables' sheets with all columns and formulas: what is copied must be read first. */
const wholeOf = async (workbook: Workbook, data: Gathered, assessment: Assessment) => {
  const { survey, read } = await withUnicode(await workbook.survey());
  const { indicators, criteria, units, holidays, periods, settings } = data.tables;
  const sheets = [...assessment.plans, ...indicators, ...criteria, ...units, ...holidays, ...periods, ...settings];
  const names = [...new Set(sheets.map(({ sheet }) => sheet))];
  const grids = await workbook.read(names.map((sheet) => ({ sheet, columns: "all", background: true })));
  const byName = new Map(grids.map((grid) => [grid.sheet, read(grid)]));
  const headOf = (sheet: string) => survey.find(({ name }) => name === sheet)?.head ?? data.gridOf(sheet);
  return { data, assessment, wholeGridOf: (sheet: string) => byName.get(sheet) ?? headOf(sheet), headOf };
};
