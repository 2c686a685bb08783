import type { Chart } from "../../../core/report/sheet-model";
import { escapeXml } from "../xml/text";

const NAMESPACES =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** A hair's breadth of the cells around stays visible: English metric units. */
const INSET = 38_100;

/** The drawing part of a sheet: where each of its charts stands; chart n is relationship rIdn. */
export const drawingXml = (charts: readonly Chart[], widths: readonly number[]): string => {
  const anchors = charts.map((chart, index) => anchorXml(chart, index, widths));
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr ${NAMESPACES}>${anchors.join("")}</xdr:wsDr>`;
};

/** 7 pixels a digit and 5 around, 9525 units each: the edge of the last column, where a printed page ends, is kept clear. */
const unitsOf = (width: number): number => Math.round((width * 7 + 5) * 9525);

const anchorXml = ({ title, area }: Chart, index: number, widths: readonly number[]): string => {
  const last = area.column + area.columns - 1;
  const right = corner(last, area.row + area.rows, unitsOf(widths[last] ?? 8) - INSET, 0);
  return [
    '<xdr:twoCellAnchor editAs="oneCell">',
    `<xdr:from>${corner(area.column, area.row, INSET, INSET)}</xdr:from>`,
    `<xdr:to>${right}</xdr:to>`,
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>',
    `<xdr:cNvPr id="${index + 2}" name="${escapeXml(title)}" descr="${escapeXml(title)}"/><xdr:cNvGraphicFramePr/>`,
    '</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONSHIPS}" r:id="rId${index + 1}"/></a:graphicData></a:graphic>`,
    "</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>",
  ].join("");
};

const corner = (column: number, row: number, right: number, down: number): string =>
  `<xdr:col>${column}</xdr:col><xdr:colOff>${right}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${down}</xdr:rowOff>`;
