import type { ReportTexts } from "./report-texts";
import { VERSION } from "../lib/version";
import type { Assessment } from "../assess";
import { extendHistory } from "./build-history";
import { criteriaOf } from "./criteria-figures";
import { placeGlance } from "./glance/place-glance";
import { keyFigures } from "./key-figures";
import { type Kept, nothingKept } from "./kept/kept";
import { takeRemarks } from "./kept/take-remarks";
import type { KeptRow } from "./kept/take-rows";
import { addBlank, addRow, breakPage, newPage, type Page, sheetOf, text } from "./page";
import {
  addChartRoom,
  chartBeside,
  groupsChart,
  halvesOf,
  indicatorsChart,
  keepWithChart,
  statusChart,
  trendChart,
  unitsChart,
} from "./place-charts";
import type { ReportContext } from "./report-context";
import { REPORT_WIDTHS, RIGHT_HALF } from "./report-grid";
import { resultsKnown } from "./results-known";
import { placeBeside, placeSection, type Section } from "./section";
import { byUnit, bySection } from "./sections/counts";
import { alarms, cheapest, criterionItems, groups } from "./sections/criteria";
import { detailTrends } from "./sections/detail-trends";
import { completed, extended, lateDone, nextMonth, waiting } from "./sections/further-lists";
import { pointsHeadline, taskHeadline } from "./sections/headline";
import { indicators, isChartable, missingIndicators } from "./sections/indicators";
import { otherRemarks } from "./sections/other-remarks";
import { dueSoon, overdue } from "./sections/task-lists";
import { trend } from "./sections/trend";
import type { CellName, ReportSheet } from "./sheet-model";

/** A line through two days says no more than their table, and takes a third of a page. */
const LEAST_FOR_LINE = 3;

/** All that remarks may be written beside. */
export const rowsOf = (assessment: Assessment): KeptRow[] => [
  ...assessment.tasks.map(({ task }) => ({ id: task.id, name: task.task })),
  ...assessment.indicators.map(({ code, name }) => ({ id: code ?? "", name })),
  ...(criteriaOf(assessment)?.items ?? []).map(({ code, name }) => ({ id: code ?? "", name })),
];

/** What the sections are made from; the history has this day's figures too. */
export const reportContext = (assessment: Assessment, texts: ReportTexts, kept: Kept): ReportContext => {
  const criteria = criteriaOf(assessment);
  const figures = keyFigures(assessment, texts);
  return {
    assessment,
    criteria,
    figures,
    history: extendHistory(kept.history, assessment, texts),
    remarks: takeRemarks(kept.remarks, rowsOf(assessment)),
    texts,
  };
};

/**
 * The sheet for the meeting, as data: one page to read aloud, then the tables in the order of the meeting, the trace of
 * every score last; remarks typed before stand where they stood. What only its maker needs is not printed.
 */
export const buildReport = (assessment: Assessment, texts: ReportTexts, kept = nothingKept): ReportSheet => {
  const context = reportContext(assessment, texts, kept);
  const page = newPage([...REPORT_WIDTHS]);
  placeGlance(page, context);
  breakPage(page);
  placeTasks(page, context);
  placeIndicators(page, context);
  placePoints(page, context);
  const trace = context.criteria === null ? null : criterionItems(context.criteria, context);
  // Built after all that may take a remark.
  const asideRemarks = context.remarks.left();
  placeIfAny(page, otherRemarks(context));
  if (trace !== null) placeIfAny(page, trace);
  const printedRows = page.rows.length;
  addBlank(page, 12);
  addRow(page, [[text(`${texts.operatorNote}: ${texts.note} plan-tracker ${VERSION}.`, "note"), page.widths.length]]);
  return sheetOf(page, {
    id: "report",
    name: texts.sheetNames.report,
    repeatedRows: [0, 0],
    printArea: { row: 0, column: 0, rows: printedRows, columns: page.widths.length },
    tabColor: "1F3864",
    ...(asideRemarks.length === 0 ? {} : { asideRemarks }),
    names: uniqueNames(page.names),
  });
};

const placeIfAny = (page: Page, section: Section): void => {
  if (section.rows.length > 0) placeSection(page, section);
};

/** The classes of the tasks, and the kinds of what is done. */
const STATUS_BARS = 11;

/** All figures, then the tasks by unit and section, then the lists. */
const placeTasks = (page: Page, context: ReportContext): void => {
  const points = pointsHeadline(context);
  const figures =
    points.rows.length > 0
      ? placeBeside(page, taskHeadline(context), points, RIGHT_HALF)[0]
      : placeSection(page, taskHeadline(context));
  const { known } = resultsKnown(context.assessment);
  const units = byUnit(context);
  if (units.rows.length > 0) {
    // The charts come behind the table: they may begin a page, and a table of few units is not parted.
    const placed = placeSection(page, units);
    const area = addChartRoom(page, known ? Math.max(units.rows.length, STATUS_BARS) : units.rows.length);
    const [left, right] = halvesOf(area);
    if (known) page.charts.push(statusChart(figures, left, context));
    page.charts.push(unitsChart(placed, known ? right : area, context));
  }
  placeIfAny(page, bySection(context));
  const history = trend(context);
  if (history !== null && history.rows.length >= LEAST_FOR_LINE) {
    const area = addChartRoom(page, history.rows.length);
    page.charts.push(trendChart(placeSection(page, history), area, context));
  } else if (history !== null) placeSection(page, history);
  placeIfAny(page, detailTrends(context));
  placeSection(page, overdue(context));
  placeSection(page, dueSoon(context));
  for (const section of [nextMonth, completed, lateDone]) placeIfAny(page, section(context));
  const [late, open] = [extended(context), waiting(context)];
  if (late.rows.length > 0 && open.rows.length > 0) placeBeside(page, late, open, RIGHT_HALF);
  else for (const section of [late, open]) placeIfAny(page, section);
};

const placeIndicators = (page: Page, context: ReportContext): void => {
  const { assessment } = context;
  if (assessment.indicators.length === 0) return;
  const shares = assessment.indicators.filter(isChartable).length;
  const area = shares > 0 ? addChartRoom(page, shares) : null;
  const placed = placeSection(page, indicators(context));
  if (area) page.charts.push(indicatorsChart(placed, shares, area, context));
  placeIfAny(page, missingIndicators(context));
};

const placePoints = (page: Page, context: ReportContext): void => {
  const { criteria, texts, assessment } = context;
  if (criteria === null) return;
  const section = groups(criteria, texts);
  if (section.rows.length > 0) {
    keepWithChart(page, section.rows.length);
    const placed = placeSection(page, section);
    page.charts.push(groupsChart(placed, chartBeside(page, placed), context));
  }
  placeIfAny(page, cheapest(criteria, texts));
  placeIfAny(page, alarms(criteria, assessment.indicators, texts));
};

/** Two indicators may have one code: the first keeps the name. */
const uniqueNames = (names: readonly CellName[]): CellName[] => {
  const seen = new Set<string>();
  return names.filter(({ name }) => {
    const key = name.toLowerCase();
    const known = seen.has(key);
    seen.add(key);
    return !known;
  });
};
