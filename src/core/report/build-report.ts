import type { Messages } from "../../messages/messages";
import type { Assessment } from "../assess";
import { addTitleBlock } from "./add-title-block";
import { extendHistory } from "./build-history";
import { criteriaOf } from "./criteria-figures";
import { keyFigures } from "./key-figures";
import { type Kept, nothingKept } from "./kept/kept";
import { takeRemarks } from "./kept/take-remarks";
import { breakPage, newPage, type Page, sheetOf } from "./page";
import { addChartPage, groupsChart, indicatorsChart, statusChart, trendChart, unitsChart } from "./place-charts";
import type { ReportContext } from "./report-context";
import { REPORT_WIDTHS } from "./report-grid";
import { placeSection } from "./section";
import { byUnit, bySection } from "./sections/counts";
import { alarms, cheapest, criterionItems, groups } from "./sections/criteria";
import { headline } from "./sections/headline";
import { indicators, isChartable, missingIndicators } from "./sections/indicators";
import { otherRemarks } from "./sections/other-remarks";
import { dueSoon, overdue } from "./sections/task-lists";
import { trend } from "./sections/trend";
import type { Area, CellName, Chart, ReportSheet } from "./sheet-model";

/** What the sections are made from; the history has this day's figures too. */
export const reportContext = (assessment: Assessment, texts: Messages["report"], kept: Kept): ReportContext => {
  const criteria = criteriaOf(assessment);
  const figures = keyFigures(assessment, texts);
  const names = [
    ...assessment.tasks.map(({ task }) => task.task),
    ...assessment.indicators.map(({ name }) => name),
    ...(criteria?.items ?? []).map(({ name }) => name),
  ];
  return {
    assessment,
    criteria,
    figures,
    history: extendHistory(kept.history, assessment.asOf, figures),
    remarks: takeRemarks(kept.remarks, names),
    texts,
  };
};

/** The sheet for the meeting, as data: headline, charts, then every table; remarks typed before stand where they stood. */
export const buildReport = (assessment: Assessment, texts: Messages["report"], kept = nothingKept): ReportSheet => {
  const context = reportContext(assessment, texts, kept);
  const page = newPage([...REPORT_WIDTHS]);
  addTitleBlock(page, context);
  const top = placeSection(page, headline(context));
  const firstClass = context.figures.findIndex(({ group }) => group === "classes");
  const beside: Area = { row: top.headingRow, column: 5, rows: Math.min(top.rows + 1, 18), columns: 6 };
  page.charts.push(statusChart(top, firstClass, beside, texts.chartTitles));
  placeTables(page, context);
  return sheetOf(page, {
    id: "report",
    name: texts.sheetNames.report,
    repeatedRows: [0, 0],
    tabColor: "1F3864",
    names: uniqueNames(page.names),
  });
};

/** The page of charts comes before the tables that they show: their places are kept free, and drawn over afterwards. */
const placeTables = (page: Page, context: ReportContext): void => {
  const { assessment, criteria, texts } = context;
  const titles = texts.chartTitles;
  const shares = assessment.indicators.filter(isChartable).length;
  const history = trend(context);
  const wanted = [
    assessment.byUnit.length > 0 ? "units" : null,
    shares > 0 ? "indicators" : null,
    criteria === null ? null : "groups",
    history === null ? null : "trend",
  ].filter((id) => id !== null);
  const areas = addChartPage(page, texts.charts, wanted.length);
  const draw = (id: (typeof wanted)[number], chart: (area: Area) => Chart) => {
    const area = areas[wanted.indexOf(id)];
    if (area) page.charts.push(chart(area));
  };
  if (history !== null) {
    const placed = placeSection(page, history);
    draw("trend", (area) => trendChart(placed, area, titles));
  }
  placeSection(page, bySection(context));
  const units = placeSection(page, byUnit(context));
  draw("units", (area) => unitsChart(units, area, titles));
  placeSection(page, overdue(context));
  placeSection(page, dueSoon(context));
  if (assessment.indicators.length > 0) {
    const placed = placeSection(page, indicators(context));
    if (shares > 0) draw("indicators", (area) => indicatorsChart(placed, shares, area, titles));
    const missing = missingIndicators(context);
    if (missing.rows.length > 0) placeSection(page, missing);
  }
  if (criteria !== null) {
    breakPage(page);
    const placed = placeSection(page, groups(criteria, texts));
    draw("groups", (area) => groupsChart(placed, area, titles));
    if (criteria.cheapest.length > 0) placeSection(page, cheapest(criteria, texts));
    if (criteria.alarms.length > 0) placeSection(page, alarms(criteria, texts));
    placeSection(page, criterionItems(criteria, context));
  }
  const others = otherRemarks(context);
  if (others.rows.length > 0) placeSection(page, others);
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
