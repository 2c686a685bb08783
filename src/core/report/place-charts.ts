import type { Messages } from "../../messages/messages";
import { addBlank, type Page } from "./page";
import { keepTogether } from "./print-pages";
import { columnArea, type PlacedSection } from "./section";
import type { Area, Chart, ChartSeries } from "./sheet-model";

/** Colours that stay apart in grey print and for colour-blind eyes. */
const COLORS = {
  done: "2E75B6",
  inProgress: "9DC3E6",
  notStarted: "F4B183",
  other: "BFBFBF",
  lost: "C55A11",
  target: "7F7F7F",
  overdue: "C00000",
};
/** Done, in progress, not started, ongoing, waiting, unreadable, cancelled. */
const CLASS_COLORS = [COLORS.done, COLORS.inProgress, COLORS.notStarted, "A9D18E", "FFD966", COLORS.other, "595959"];

/** More categories than this cannot be read in a chart of half a page. */
const MOST_CATEGORIES = 20;
const ROW_HEIGHT = 18;
const CHART_ROWS = 13;

type Titles = Messages["report"]["chartTitles"];

const series = (placed: PlacedSection, column: number, color: string, rows?: number): ChartSeries => ({
  title: { row: placed.headingRow, column: placed.columns[column] ?? 0 },
  values: columnArea(placed, column, 0, rows),
  color,
});

const shown = ({ rows }: PlacedSection, most = MOST_CATEGORIES): number => Math.min(rows, most);

/** The share of each class; the class rows of the headline figures follow one another. */
export const statusChart = (placed: PlacedSection, firstClass: number, area: Area, titles: Titles): Chart => ({
  id: "status",
  kind: "doughnut",
  title: titles.status,
  area,
  categories: columnArea(placed, 0, firstClass, CLASS_COLORS.length),
  series: [
    {
      title: { row: placed.headingRow, column: placed.columns[1] ?? 0 },
      values: columnArea(placed, 1, firstClass, CLASS_COLORS.length),
      color: COLORS.done,
      pointColors: CLASS_COLORS,
    },
  ],
  format: "#,##0",
});

export const unitsChart = (placed: PlacedSection, area: Area, titles: Titles): Chart => {
  const rows = shown(placed);
  return {
    id: "units",
    kind: "stacked-bar",
    title: titles.units,
    area,
    categories: columnArea(placed, 1, 0, rows),
    series: [
      series(placed, 3, COLORS.done, rows),
      series(placed, 4, COLORS.inProgress, rows),
      series(placed, 5, COLORS.notStarted, rows),
      series(placed, 6, COLORS.other, rows),
    ],
    format: "#,##0",
  };
};

/** Value and target of the indicators that are shares: the first rows of their table. */
export const indicatorsChart = (placed: PlacedSection, shares: number, area: Area, titles: Titles): Chart => {
  const rows = shown(placed, Math.min(shares, MOST_CATEGORIES));
  return {
    id: "indicators",
    kind: "clustered-column",
    title: titles.indicators,
    area,
    categories: columnArea(placed, 0, 0, rows),
    series: [series(placed, 6, COLORS.done, rows), series(placed, 3, COLORS.target, rows)],
    format: "0%",
  };
};

export const groupsChart = (placed: PlacedSection, area: Area, titles: Titles): Chart => {
  const rows = shown(placed);
  return {
    id: "groups",
    kind: "stacked-bar",
    title: titles.groups,
    area,
    categories: columnArea(placed, 1, 0, rows),
    series: [series(placed, 3, COLORS.done, rows), series(placed, 4, COLORS.lost, rows)],
    format: "#,##0.0",
  };
};

export const trendChart = (placed: PlacedSection, area: Area, titles: Titles): Chart => ({
  id: "trend",
  kind: "line",
  title: titles.trend,
  area,
  categories: columnArea(placed, 0),
  series: [series(placed, 2, COLORS.done), series(placed, 3, COLORS.inProgress), series(placed, 4, COLORS.overdue)],
  format: "#,##0",
});

/** Room for so many charts, two beside each other, one alone over the whole width; returns the area of each. */
export const addChartRoom = (page: Page, charts: number): Area[] => {
  const left = halfOf(page.widths);
  const areas: Area[] = [];
  for (let done = 0; done < charts; done += 2) {
    keepTogether(page, CHART_ROWS * ROW_HEIGHT);
    const row = page.rows.length;
    for (let line = 0; line < CHART_ROWS; line++) addBlank(page, ROW_HEIGHT);
    const alone = done + 1 === charts;
    areas.push({ row, column: 0, rows: CHART_ROWS - 1, columns: alone ? page.widths.length : left });
    if (!alone) areas.push({ row, column: left, rows: CHART_ROWS - 1, columns: page.widths.length - left });
  }
  return areas;
};

/** What a table of the first columns leaves free at its right, from its headings down. */
export const areaBeside = (page: Page, placed: PlacedSection, columns: number): Area => ({
  row: placed.headingRow,
  column: columns,
  rows: placed.rows + 1,
  columns: page.widths.length - columns,
});

/** The columns that make the left half of the sheet's width. */
const halfOf = (widths: readonly number[]): number => {
  const half = widths.reduce((sum, width) => sum + width, 0) / 2;
  let sum = 0;
  return widths.findIndex((width) => (sum += width) >= half * 0.97) + 1;
};
