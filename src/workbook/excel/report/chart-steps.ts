import type { Area, Chart, ReportSheet } from "../../../core/report/sheet-model";
import { cellName } from "../../../core/table/grid";
import type { Step } from "./step";
import { areaName } from "../requests/cell-blocks";
import { untracked } from "../requests/requests";

/** What an action takes in a request, with the paths it needs; a chart takes about so many for each series. */
const ACTION = 400;
const ACTIONS_A_SERIES = 14;

const TYPES = {
  doughnut: "Doughnut",
  "stacked-bar": "BarStacked",
  "clustered-column": "ColumnClustered",
  line: "LineMarkers",
} as const satisfies Record<Chart["kind"], string>;

/** Excel's own charts, over the same cells as in the file adapter; one step each. */
export const chartSteps = (sheet: ReportSheet): Step[] =>
  (sheet.charts ?? []).map((chart) => ({
    bytes: ACTION * (16 + chart.series.length * ACTIONS_A_SERIES + (chart.series[0]?.pointColors?.length ?? 0) * 6),
    run: (target) => draw(target, chart, sheet),
  }));

const draw = (target: Excel.Worksheet, chart: Chart, sheet: ReportSheet): void => {
  const range = (area: Area) => untracked(target.getRange(areaName(area)));
  const [first, ...others] = chart.series;
  if (!first) return;
  const made = target.charts.add(TYPES[chart.kind], range(first.values), "Columns");
  made.name = chart.id;
  made.title.text = chart.title;
  made.legend.position = chart.kind === "doughnut" ? "Right" : "Bottom";
  const { row, column, rows, columns } = chart.area;
  made.setPosition(cellName(row, column), cellName(row + rows - 1, column + columns - 1));
  [made.series.getItemAt(0), ...others.map(() => made.series.add())].forEach((series, index) => {
    const model = chart.series[index] ?? first;
    series.name = titleOf(sheet, model.title);
    if (index > 0) series.setValues(range(model.values));
    series.setXAxisValues(range(chart.categories));
    if (chart.kind === "line") series.format.line.color = `#${model.color}`;
    else series.format.fill.setSolidColor(`#${model.color}`);
    (model.pointColors ?? []).forEach((color, point) => {
      series.points.getItemAt(point).format.fill.setSolidColor(`#${color}`);
    });
    series.hasDataLabels = true;
    // A zero is not written over its neighbours.
    series.dataLabels.numberFormat = chart.kind === "doughnut" ? "0%;;" : `${chart.format};;`;
    if (chart.kind === "doughnut") {
      series.dataLabels.showValue = false;
      series.dataLabels.showPercentage = true;
    }
  });
  if (chart.kind === "doughnut") return;
  made.axes.valueAxis.numberFormat = chart.format;
  // The first category at the top, as in the table.
  if (chart.kind === "stacked-bar") made.axes.categoryAxis.reversePlotOrder = true;
};

const titleOf = ({ rows }: ReportSheet, { row, column }: { row: number; column: number }): string => {
  const value = rows[row]?.cells[column]?.value;
  return value?.kind === "text" ? value.text : "";
};
