import { formatShare } from "../lib/format-share";
import { criterionGroups } from "./criteria-figures";
import { addBlank, type Page } from "./page";
import { keepTogether } from "./print-pages";
import { RIGHT_HALF } from "./report-grid";
import type { ReportContext } from "./report-context";
import { resultsKnown } from "./results-known";
import { columnArea, type PlacedSection } from "./section";
import type { Area, Chart, ChartSeries } from "./sheet-model";
import { orderedIndicators, isChartable } from "./sections/indicators";
import { verdictOf } from "./verdict";

/** Colours that stay apart in grey print and for colour-blind eyes; red is only for what is missed. */
const COLORS = {
  done: "2E75B6",
  inProgress: "9DC3E6",
  notStarted: "BFBFBF",
  other: "E7E6E6",
  target: "404040",
  missed: "C00000",
};

const ROW_HEIGHT = 17;
/** Points of a bar with its gap; of title, legend and axis. */
const BAR = 10;
const AROUND = 43;
const TALLEST = 400;

const series = (placed: PlacedSection, column: number, color: string, rows = placed.rows): ChartSeries => ({
  title: { row: placed.headingRow, column: placed.columns[column] ?? 0 },
  values: columnArea(placed, column, 0, rows),
  color,
});

/** The classes of the tasks, what is done with its early, timely and late ones: rows of the headline that follow one another. */
export const statusChart = (
  placed: PlacedSection,
  area: Area,
  { assessment, figures, texts }: ReportContext,
): Chart => {
  const inRows = figures.filter(({ group }) => group !== "indicators" && group !== "points");
  const first = inRows.findIndex(({ group }) => group === "classes");
  const rows = inRows.filter(({ group }) => group === "classes" || group === "done").length;
  const { done, doneLate, total, cancelled } = assessment.counts;
  return {
    id: "status",
    kind: "bar",
    title: texts.chartTitles.status({ done, of: total - cancelled, late: doneLate }),
    area,
    categories: columnArea(placed, 0, first, rows),
    series: [
      {
        title: { row: placed.headingRow, column: placed.columns[1] ?? 0 },
        values: columnArea(placed, 1, first, rows),
        color: COLORS.done,
      },
    ],
    format: "#,##0",
  };
};

/** Every unit's tasks by class, or by deadline where the plan tells no results. */
export const unitsChart = (placed: PlacedSection, area: Area, { assessment, texts }: ReportContext): Chart => {
  const { known } = resultsKnown(assessment);
  const withoutLead = assessment.byUnit.find(({ unit }) => unit === null)?.overdue ?? 0;
  const { overdue } = assessment.counts;
  return {
    id: "units",
    kind: "stacked-bar",
    title: texts.chartTitles.units({ overdue, withoutLead, known }),
    area,
    categories: columnArea(placed, 1),
    series: known
      ? [
          series(placed, 3, COLORS.done),
          series(placed, 4, COLORS.inProgress),
          series(placed, 5, COLORS.notStarted),
          series(placed, 6, COLORS.other),
        ]
      : [series(placed, 3, COLORS.missed), series(placed, 4, COLORS.inProgress), series(placed, 5, COLORS.other)],
    format: "#,##0",
  };
};

/** Value and target of the indicators that are shares: the first rows of their table. The target is a frame around the bar. */
export const indicatorsChart = (
  placed: PlacedSection,
  shares: number,
  area: Area,
  { assessment, texts }: ReportContext,
): Chart => {
  const drawn = orderedIndicators(assessment.indicators).filter(isChartable);
  const notMet = drawn.filter((one) => verdictOf(one, assessment) === "not-met").length;
  return {
    id: "indicators",
    kind: "bar",
    title: texts.chartTitles.indicators({ notMet, of: drawn.length }),
    area,
    categories: columnArea(placed, 1, 0, shares),
    series: [series(placed, 6, COLORS.done, shares), { ...series(placed, 3, COLORS.target, shares), frame: true }],
    format: "0.00%",
  };
};

/** Points of each group as a share of its maximum. */
export const groupsChart = (placed: PlacedSection, area: Area, { criteria, texts }: ReportContext): Chart => {
  const all = (criteria ? criterionGroups(criteria) : []).filter(({ max }) => max > 0);
  const [weakest] = [...all].sort((a, b) => a.points / a.max - b.points / b.max);
  const index = criteria?.index == null ? null : formatShare(criteria.index / 100);
  return {
    id: "groups",
    kind: "bar",
    title: texts.chartTitles.groups({ index, weakest: weakest?.name || weakest?.code || null }),
    area,
    // Bonus and penalty, at the end, have no share of a maximum.
    categories: columnArea(placed, 1, 0, all.length),
    series: [series(placed, 5, COLORS.done, all.length)],
    format: "0.00%",
  };
};

export const trendChart = (placed: PlacedSection, area: Area, { history, texts }: ReportContext): Chart => {
  const overdue = history.filter(({ name }) => name === "BC_QuaHan").slice(-2);
  const by = (overdue[1]?.value ?? 0) - (overdue[0]?.value ?? 0);
  return {
    id: "trend",
    kind: "line",
    title: texts.chartTitles.trend({ by: Math.abs(by), up: by > 0 }),
    area,
    categories: columnArea(placed, 0),
    series: [series(placed, 2, COLORS.done), series(placed, 3, COLORS.inProgress), series(placed, 4, COLORS.missed)],
    format: "#,##0",
  };
};

/** Keeps a table of so many rows, and the chart beside it, on one page. */
export const keepWithChart = (page: Page, rows: number): boolean =>
  keepTogether(page, (rows + LEAST_ROWS + 3) * ROW_HEIGHT);

/** Room at the right of a table of the left half, from its headings down; lower rows are added where it is too short. */
export const chartBeside = (page: Page, placed: PlacedSection): Area => {
  const rows = LEAST_ROWS + placed.rows;
  while (page.rows.length < placed.headingRow + rows + 1) addBlank(page, ROW_HEIGHT);
  return { row: placed.headingRow, column: RIGHT_HALF + 1, rows, columns: page.widths.length - RIGHT_HALF - 1 };
};

/** What title and axis of a chart take, in rows. */
const LEAST_ROWS = 3;

/** The halves of an area. */
export const halvesOf = (area: Area): [Area, Area] => [
  { ...area, columns: RIGHT_HALF - 1 },
  { ...area, column: RIGHT_HALF - 1, columns: area.columns - RIGHT_HALF + 1 },
];

/** Room over the whole width for a chart of so many bars. */
export const addChartRoom = (page: Page, bars: number): Area => {
  const rows = Math.ceil(Math.min(TALLEST, AROUND + bars * BAR) / ROW_HEIGHT);
  keepTogether(page, rows * ROW_HEIGHT);
  const row = page.rows.length;
  for (let line = 0; line < rows; line++) addBlank(page, ROW_HEIGHT);
  addBlank(page, 6);
  return { row, column: 0, rows, columns: page.widths.length };
};
