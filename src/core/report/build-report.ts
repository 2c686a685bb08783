import type { Messages } from "../../messages/messages";
import type { Assessment } from "../assess";
import { addTitleBlock } from "./add-title-block";
import { extendHistory } from "./build-history";
import { criteriaOf } from "./criteria-figures";
import { keyFigures } from "./key-figures";
import { type Kept, nothingKept } from "./kept/kept";
import { takeRemarks } from "./kept/take-remarks";
import type { KeptRow } from "./kept/take-rows";
import { breakPage, newPage, type Page, sheetOf } from "./page";
import {
  addChartRoom,
  areaBeside,
  groupsChart,
  indicatorsChart,
  statusChart,
  trendChart,
  unitsChart,
} from "./place-charts";
import type { ReportContext } from "./report-context";
import { REPORT_WIDTHS } from "./report-grid";
import { placeSection } from "./section";
import { byUnit, bySection } from "./sections/counts";
import { alarms, cheapest, criterionItems, groups } from "./sections/criteria";
import { HEADLINE_COLUMNS, pointsHeadline, taskHeadline } from "./sections/headline";
import { indicators, isChartable, missingIndicators } from "./sections/indicators";
import { otherRemarks } from "./sections/other-remarks";
import { dueSoon, overdue } from "./sections/task-lists";
import { trend } from "./sections/trend";
import type { Area, CellName, ReportSheet } from "./sheet-model";

/** All that remarks may be written beside. */
export const rowsOf = (assessment: Assessment): KeptRow[] => [
  ...assessment.tasks.map(({ task }) => ({ id: task.id, name: task.task })),
  ...assessment.indicators.map(({ code, name }) => ({ id: code ?? "", name })),
  ...(criteriaOf(assessment)?.items ?? []).map(({ code, name }) => ({ id: code ?? "", name })),
];

/** What the sections are made from; the history has this day's figures too. */
export const reportContext = (assessment: Assessment, texts: Messages["report"], kept: Kept): ReportContext => {
  const criteria = criteriaOf(assessment);
  const figures = keyFigures(assessment, texts);
  return {
    assessment,
    criteria,
    figures,
    history: extendHistory(kept.history, assessment.asOf, figures),
    remarks: takeRemarks(kept.remarks, rowsOf(assessment)),
    texts,
  };
};

/** The sheet for the meeting, as data: headline, charts, then every table; remarks typed before stand where they stood. */
export const buildReport = (assessment: Assessment, texts: Messages["report"], kept = nothingKept): ReportSheet => {
  const context = reportContext(assessment, texts, kept);
  const page = newPage([...REPORT_WIDTHS]);
  addTitleBlock(page, context);
  const tasks = placeSection(page, taskHeadline(context));
  const firstClass = context.figures.findIndex(({ group }) => group === "classes");
  page.charts.push(statusChart(tasks, firstClass, areaBeside(page, tasks, HEADLINE_COLUMNS), texts.chartTitles));
  const drawn = placeDashboard(page, context);
  placeTables(page, context, drawn);
  return sheetOf(page, {
    id: "report",
    name: texts.sheetNames.report,
    repeatedRows: [0, 0],
    tabColor: "1F3864",
    names: uniqueNames(page.names),
  });
};

/** Where the charts stand whose tables come later. */
interface ChartRoom {
  units: Area | null;
  indicators: Area | null;
  groups: Area | null;
}

/** The second page: figures of indicators and points, and room for the charts, which are drawn once their tables stand. */
const placeDashboard = (page: Page, context: ReportContext): ChartRoom => {
  const { assessment, criteria } = context;
  breakPage(page);
  const points = pointsHeadline(context);
  const placed = points.rows.length > 0 ? placeSection(page, points) : null;
  const beside = placed && areaBeside(page, placed, HEADLINE_COLUMNS);
  const shares = assessment.indicators.some(isChartable);
  const areas = addChartRoom(page, assessment.byUnit.length === 0 ? 0 : shares ? 2 : 1);
  breakPage(page);
  return {
    units: areas[0] ?? null,
    indicators: shares ? (areas[1] ?? null) : null,
    groups: criteria === null ? null : beside,
  };
};

const placeTables = (page: Page, context: ReportContext, room: ChartRoom): void => {
  const { assessment, criteria, texts } = context;
  const titles = texts.chartTitles;
  const history = trend(context);
  if (history !== null) {
    const placed = placeSection(page, history);
    const [area] = addChartRoom(page, 1);
    if (area) page.charts.push(trendChart(placed, area, titles));
  }
  placeSection(page, bySection(context));
  const units = placeSection(page, byUnit(context));
  if (room.units) page.charts.push(unitsChart(units, room.units, titles));
  placeSection(page, overdue(context));
  placeSection(page, dueSoon(context));
  if (assessment.indicators.length > 0) {
    const placed = placeSection(page, indicators(context));
    const shares = assessment.indicators.filter(isChartable).length;
    if (room.indicators) page.charts.push(indicatorsChart(placed, shares, room.indicators, titles));
    const missing = missingIndicators(context);
    if (missing.rows.length > 0) placeSection(page, missing);
  }
  if (criteria !== null) {
    const placed = placeSection(page, groups(criteria, texts));
    if (room.groups && placed.rows > 0) page.charts.push(groupsChart(placed, room.groups, titles));
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
