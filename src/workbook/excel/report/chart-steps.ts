import type { Area, Chart, ReportSheet } from "../../../core/report/sheet-model";
import { cellName } from "../../../core/table/grid";
import type { Step } from "./step";
import { areaName } from "../requests/cell-blocks";
import { untracked } from "../requests/requests";

/** What an action takes in a request, with the paths it needs; a chart takes about so many for each series. */
const ACTION = 400;
const ACTIONS_A_SERIES = 14;

const TYPES = {
  "stacked-bar": "BarStacked",
  bar: "BarClustered",
  line: "LineMarkers",
} as const satisfies Record<Chart["kind"], string>;

/** Excel's own charts, over the same cells as in the file adapter; one step each. */
export const chartSteps = (sheet: ReportSheet): Step[] =>
  (sheet.charts ?? []).map((chart) => ({
    bytes: ACTION * (16 + chart.series.length * ACTIONS_A_SERIES),
    run: (target) => draw(target, chart, sheet),
  }));

const draw = (target: Excel.Worksheet, chart: Chart, sheet: ReportSheet): void => {
  const range = (area: Area) => untracked(target.getRange(areaName(area)));
  const [first, ...others] = chart.series;
  if (!first) return;
  const made = target.charts.add(TYPES[chart.kind], range(first.values), "Columns");
  made.name = chart.id;
  made.title.text = chart.title;
  if (others.length > 0) made.legend.position = "Bottom";
  else made.legend.visible = false;
  const { row, column, rows, columns } = chart.area;
  made.setPosition(cellName(row, column), cellName(row + rows - 1, column + columns - 1));
  [made.series.getItemAt(0), ...others.map(() => made.series.add())].forEach((series, index) => {
    const model = chart.series[index] ?? first;
    series.name = titleOf(sheet, model.title);
    if (index > 0) series.setValues(range(model.values));
    series.setXAxisValues(range(chart.categories));
    if (model.frame) {
      series.format.fill.clear();
      series.format.line.color = `#${model.color}`;
    } else if (chart.kind === "line") series.format.line.color = `#${model.color}`;
    else series.format.fill.setSolidColor(`#${model.color}`);
    // The frame lies over the bar whose target it marks.
    if (chart.kind === "bar") series.overlap = 100;
    series.hasDataLabels = !model.frame;
    // A zero is not written over its neighbours.
    if (model.frame) return;
    series.dataLabels.numberFormat = `${chart.format};;`;
    if (chart.kind !== "bar") return;
    series.dataLabels.position = "InsideBase";
    series.dataLabels.format.font.color = "#FFFFFF";
  });
  made.axes.valueAxis.numberFormat = chart.format;
  // The first category at the top, as in the table.
  if (chart.kind === "line") return;
  made.axes.categoryAxis.reversePlotOrder = true;
  // Every name is shown.
  made.axes.categoryAxis.tickLabelSpacing = 1;
};

const titleOf = ({ rows }: ReportSheet, { row, column }: { row: number; column: number }): string => {
  const value = rows[row]?.cells[column]?.value;
  return value?.kind === "text" ? value.text : "";
};
