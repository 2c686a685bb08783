import type { ReportSheet } from "../../../core/report/sheet-model";
import { addContentTypes } from "../content-types";
import { freePaths } from "../free-paths";
import type { Package } from "../package";
import { newRelationships } from "../relationships";
import { chartXml } from "./chart-xml";
import { drawingXml } from "./drawing-xml";

const DRAWING = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/** The relationship by which a new report sheet finds its drawing. */
export const DRAWING_ID = "rId1";

/**
 * Puts a sheet's charts beside it: a drawing part, a chart part for each, and their relationships, under numbers that the
 * user's own have not taken. They hang on the sheet, and go when it goes.
 */
export const addCharts = (parts: Package, sheetPath: string, sheet: ReportSheet, name: string): void => {
  const { charts = [] } = sheet;
  if (charts.length === 0) return;
  const folder = sheetPath.replace(/worksheets\/[^/]*$/, "");
  const [drawing = ""] = freePaths(parts, `${folder}drawings/drawing`, 1);
  const paths = freePaths(parts, `${folder}charts/chart`, charts.length);
  charts.forEach((chart, index) => parts.put(paths[index] ?? "", chartXml(chart, sheet, name)));
  parts.put(drawing, drawingXml(charts, sheet.widths));
  newRelationships(parts, drawing, "chart", paths);
  newRelationships(parts, sheetPath, "drawing", [drawing]);
  addContentTypes(parts, [{ part: drawing, type: DRAWING }, ...paths.map((part) => ({ part, type: CHART }))]);
};
