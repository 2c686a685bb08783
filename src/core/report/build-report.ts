import type { Messages } from "../../messages/messages";
import type { Assessment } from "../assess";
import { formatDay } from "../lib/calendar-day";
import { addBlank, addRow, newPage, text } from "./page";
import { addByUnit, addBySection, addDueSoon, addOverdue, addSummary } from "./plan-sections";
import type { ReportSheet } from "./sheet-model";

const WIDTHS = [9, 48, 12, 12, 12, 12, 12, 11, 12];
const ALL = WIDTHS.length;

/** The sheet for the meeting, as data. */
export const buildReport = (assessment: Assessment, texts: Messages["report"]): ReportSheet => {
  const page = newPage(WIDTHS);
  const { settings, plans } = assessment;
  const year = plans[0]?.year ?? null;
  if (settings.office) addRow(page, [[text(settings.office.toUpperCase(), "subtitle"), 2]]);
  const title = [texts.title({ name: settings.reportName }), year === null ? "" : texts.year({ year })]
    .join(" ")
    .trim();
  addRow(page, [[text(title, "title"), ALL]], 24);
  addRow(page, [[text(texts.asOf({ asOf: formatDay(assessment.asOf) }), "subtitle"), ALL]]);
  addRow(page, [[text(texts.note, "note"), ALL]]);
  addBlank(page);
  addSummary(page, assessment, texts);
  addBySection(page, assessment, texts);
  addByUnit(page, assessment, texts);
  addOverdue(page, assessment, texts);
  addDueSoon(page, assessment, texts);
  return {
    id: "report",
    name: texts.sheetNames.report,
    ...page,
    frozenRows: 0,
    repeatedRows: null,
    landscape: true,
    filter: null,
    tabColor: "1F3864",
  };
};
