import type { Area, Chart, ChartSeries, ReportSheet } from "../../../core/report/sheet-model";
import { columnName } from "../../../core/table/grid";
import { quotedSheet } from "../../names";
import { escapeXml } from "../xml/text";
import { numbersXml, textsXml } from "./chart-cache";

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const CATEGORY_AXIS = 111111111;
const VALUE_AXIS = 222222222;
const AXES = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;

/** A chart part: Excel's own chart over the sheet's cells, with their present values as its cache. */
export const chartXml = (chart: Chart, sheet: ReportSheet, sheetName: string): string => {
  const series = chart.series.map((one, index) => seriesXml(chart, one, index, sheet, sheetName)).join("");
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${NAMESPACES}>`,
    '<c:roundedCorners val="0"/><c:chart>',
    titleXml(chart.title),
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plotXml(chart, series)}</c:plotArea>`,
    // The title says what a single series is.
    ...(chart.series.length > 1
      ? [`<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textXml(900)}</c:legend>`]
      : []),
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="BFBFBF"/></a:solidFill></a:ln></c:spPr>`,
    textXml(900),
    "</c:chartSpace>",
  ].join("");
};

/** `'BaoCao'!$C$8:$C$14` */
export const areaReference = (sheetName: string, { row, column, rows, columns }: Area): string => {
  const first = `$${columnName(column)}$${row + 1}`;
  const last = `$${columnName(column + columns - 1)}$${row + rows}`;
  return `${quotedSheet(sheetName)}!${first}${first === last ? "" : `:${last}`}`;
};

const plotXml = ({ kind, format }: Chart, series: string): string => {
  switch (kind) {
    case "stacked-bar":
      return `<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>${series}<c:gapWidth val="45"/><c:overlap val="100"/>${AXES}</c:barChart>${axesXml(format, true)}`;
    case "bar":
      return `<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="60"/><c:overlap val="100"/>${AXES}</c:barChart>${axesXml(format, true)}`;
    case "line":
      return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${AXES}</c:lineChart>${axesXml(format, false)}`;
  }
};

/** Bars run from the first category at the top, as the table does, with the values' axis below them. */
const axesXml = (format: string, bars: boolean): string => {
  const line = '<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="BFBFBF"/></a:solidFill></a:ln></c:spPr>';
  const grid =
    '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="E7E6E6"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';
  return [
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${bars ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="0"/><c:axPos val="${bars ? "l" : "b"}"/><c:numFmt formatCode="dd/mm/yyyy" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${line}${textXml(900)}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>${bars ? '<c:tickLblSkip val="1"/>' : ""}<c:noMultiLvlLbl val="1"/></c:catAx>`,
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="${bars ? "b" : "l"}"/>${grid}<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${line}${textXml(900)}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${bars ? "max" : "autoZero"}"/><c:crossBetween val="between"/></c:valAx>`,
  ].join("");
};

const seriesXml = (chart: Chart, one: ChartSeries, index: number, sheet: ReportSheet, sheetName: string): string => {
  const title = { ...one.title, rows: 1, columns: 1 };
  const reference = (area: Area) => `<c:f>${escapeXml(areaReference(sheetName, area))}</c:f>`;
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>`,
    `<c:tx><c:strRef>${reference(title)}${textsXml(sheet, title)}</c:strRef></c:tx>`,
    shapeXml(chart, one),
    chart.kind === "line" ? markerXml(one.color) : "",
    chart.kind === "line" ? "" : '<c:invertIfNegative val="0"/>',
    labelsXml(chart, one),
    `<c:cat><c:strRef>${reference(chart.categories)}${textsXml(sheet, chart.categories)}</c:strRef></c:cat>`,
    `<c:val><c:numRef>${reference(one.values)}${numbersXml(sheet, one.values, chart.format)}</c:numRef></c:val>`,
    chart.kind === "line" ? '<c:smooth val="0"/>' : "",
    "</c:ser>",
  ].join("");
};

const solid = (color: string): string => `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;

/** A frame marks a target over the bar that is to reach it. */
const shapeXml = ({ kind }: Chart, { color, frame }: ChartSeries): string => {
  if (frame) return `<c:spPr><a:noFill/><a:ln w="19050">${solid(color)}</a:ln></c:spPr>`;
  return kind === "line"
    ? `<c:spPr><a:ln w="28575" cap="rnd">${solid(color)}<a:round/></a:ln></c:spPr>`
    : `<c:spPr>${solid(color)}</c:spPr>`;
};

const markerXml = (color: string): string =>
  `<c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr>${solid(color)}</c:spPr></c:marker>`;

/** Values that are zero are not written over one another; a target's frame has no label. */
const labelsXml = ({ kind, format }: Chart, { frame }: ChartSeries): string => {
  const place = kind === "line" ? '<c:dLblPos val="t"/>' : kind === "bar" ? '<c:dLblPos val="inBase"/>' : "";
  return `<c:dLbls><c:numFmt formatCode="${escapeXml(`${format};;`)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textXml(800, kind === "bar" ? "FFFFFF" : null)}${place}<c:showLegendKey val="0"/><c:showVal val="${frame ? 0 : 1}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;
};

const FONT = '<a:latin typeface="Times New Roman"/><a:cs typeface="Times New Roman"/>';

/** Hundredths of a point. */
const textXml = (size: number, color: string | null = null): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}">${color === null ? "" : solid(color)}${FONT}</a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`;

const titleXml = (title: string): string =>
  `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200" b="1">${FONT}</a:defRPr></a:pPr><a:r><a:rPr lang="vi-VN" sz="1200" b="1">${FONT}</a:rPr><a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
