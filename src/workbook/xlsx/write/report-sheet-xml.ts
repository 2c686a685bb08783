import { serialOf } from "../../../core/lib/calendar-day";
import type { Area, ReportCell, ReportSheet, ReportValue, StyleName } from "../../../core/report/sheet-model";
import { cellName } from "../../../core/table/grid";
import { quotedSheet } from "../../names";
import { encodeCellText, escapeXml } from "../xml/text";

export interface SheetContext {
  cellFormats: ReadonlyMap<StyleName, number>;
  /** The name under which a sheet of the report, or of the user, can be reached. */
  sheetName: (wanted: string) => string;
  date1904: boolean;
  /** The tab that is open when the workbook is. */
  selected: boolean;
  /** The relationship that leads to the sheet's charts, or null. */
  drawing?: string | null;
}

const NAMESPACES = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const A4 = 9;
/** Excel's widths hold the cell's padding too: 5 of the 7 pixels of a digit. */
const PADDING = 0.7109375;
/** Excel's bounds, in characters and points. */
const WIDEST = 255;
const TALLEST = 409;
/** Nghị định 30/2020, appendix I: 20 mm above and below, 30 mm on the left where pages are bound, 15 mm on the right. */
const MARGINS = '<pageMargins left="1.18110236220472" right="0.59055118110236" top="0.78740157480315" bottom="0.78740157480315" header="0.3" footer="0.3"/>'; // prettier-ignore
const PAGE_NUMBERS = '<headerFooter><oddFooter>&amp;C&amp;"Times New Roman,Regular"&amp;10&amp;P</oddFooter></headerFooter>'; // prettier-ignore

/** The worksheet part of a report sheet, its elements in the schema's order. */
export const reportSheetXml = (sheet: ReportSheet, context: SheetContext): string =>
  [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet ${NAMESPACES}>`,
    `<sheetPr>${sheet.tabColor ? `<tabColor rgb="FF${sheet.tabColor}"/>` : ""}<pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="${dimensionOf(sheet)}"/>`,
    viewXml(sheet, context),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(sheet),
    `<sheetData>${rowsXml(sheet, context)}</sheetData>`,
    sheet.filter ? `<autoFilter ref="${areaName(sheet.filter)}"/>` : "",
    mergesXml(sheet.merges),
    linksXml(sheet, context),
    '<printOptions horizontalCentered="1"/>',
    MARGINS,
    // Numbered from 1, whatever is printed before it.
    `<pageSetup paperSize="${A4}" firstPageNumber="1" fitToHeight="0" orientation="${sheet.landscape ? "landscape" : "portrait"}" useFirstPageNumber="1"/>`,
    PAGE_NUMBERS,
    breaksXml(sheet.breaks ?? []),
    context.drawing ? `<drawing xmlns:r="${RELATIONSHIPS}" r:id="${context.drawing}"/>` : "",
    "</worksheet>",
  ].join("");

export const areaName = ({ row, column, rows, columns }: Area): string =>
  `${cellName(row, column)}:${cellName(row + rows - 1, column + columns - 1)}`;

const dimensionOf = ({ rows }: ReportSheet): string => {
  const columns = rows.reduce((most, { cells }) => Math.max(most, cells.length), 1);
  return areaName({ row: 0, column: 0, rows: Math.max(1, rows.length), columns });
};

const viewXml = ({ frozenRows }: ReportSheet, { selected }: SheetContext): string => {
  const open = `<sheetView${selected ? ' tabSelected="1"' : ""} workbookViewId="0"`;
  if (frozenRows === 0) return `<sheetViews>${open}/></sheetViews>`;
  const first = cellName(frozenRows, 0);
  const pane = `<pane ySplit="${frozenRows}" topLeftCell="${first}" activePane="bottomLeft" state="frozen"/>`;
  const selection = `<selection pane="bottomLeft" activeCell="${first}" sqref="${first}"/>`;
  return `<sheetViews>${open}>${pane}${selection}</sheetView></sheetViews>`;
};

const columnsXml = ({ widths, hiddenColumns = [] }: ReportSheet): string => {
  if (widths.length === 0) return "";
  const columns = widths.map((width, index) => {
    const hidden = hiddenColumns.includes(index) ? ' hidden="1"' : "";
    return `<col min="${index + 1}" max="${index + 1}" width="${Math.min(width + PADDING, WIDEST)}"${hidden} customWidth="1"/>`;
  });
  return `<cols>${columns.join("")}</cols>`;
};

/** A break stands behind the row of its number, which counts from one: before the row of that number from zero. */
const breaksXml = (breaks: readonly number[]): string => {
  if (breaks.length === 0) return "";
  const all = breaks.map((row) => `<brk id="${row}" max="16383" man="1"/>`);
  return `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${all.join("")}</rowBreaks>`;
};

const rowsXml = (sheet: ReportSheet, context: SheetContext): string => {
  const merged = mergedStyles(sheet);
  const rows = sheet.rows.map(({ cells, height }, row) => {
    const covered = merged.get(row) ?? [];
    const width = Math.max(cells.length, covered.length);
    const content = Array.from({ length: width }, (_, column) => {
      const style = covered[column];
      const cell = cells[column] ?? (style ? { value: null, style } : null);
      return cell ? cellXml(cell, row, column, context) : "";
    }).join("");
    const tall = height === null ? "" : ` ht="${Math.min(height, TALLEST)}" customHeight="1"`;
    return content || tall ? `<row r="${row + 1}"${tall}>${content}</row>` : "";
  });
  return rows.join("");
};

/** By row and column, the style of the first cell of the merged area there: Excel draws each cell's own borders. */
const mergedStyles = ({ merges, rows }: ReportSheet): Map<number, (StyleName | undefined)[]> => {
  const styles = new Map<number, (StyleName | undefined)[]>();
  for (const area of merges) {
    const style = rows[area.row]?.cells[area.column]?.style;
    for (let row = area.row; row < area.row + area.rows; row++) {
      const line = styles.get(row) ?? [];
      for (let column = area.column; column < area.column + area.columns; column++) line[column] = style;
      styles.set(row, line);
    }
  }
  return styles;
};

const cellXml = ({ value, style }: ReportCell, row: number, column: number, context: SheetContext): string => {
  const open = `<c r="${cellName(row, column)}" s="${context.cellFormats.get(style) ?? 0}"`;
  if (value?.kind === "text") return textXml(open, value.text);
  const number = value ? numberOf(value, context.date1904) : NaN;
  return Number.isFinite(number) ? `${open}><v>${number}</v></c>` : `${open}/>`;
};

/** A text stands in its cell as a text: nothing in it can become a formula, and the user's shared texts stay as they are. */
const textXml = (open: string, text: string): string => {
  if (text === "") return `${open}/>`;
  const space = /^\s|\s$|\s\s|\n/.test(text) ? ' xml:space="preserve"' : "";
  return `${open} t="inlineStr"><is><t${space}>${encodeCellText(text)}</t></is></c>`;
};

const numberOf = (value: Exclude<ReportValue, { kind: "text" }>, date1904: boolean): number =>
  value.kind === "number" ? value.number : serialOf(value.day, date1904);

const mergesXml = (merges: readonly Area[]): string => {
  const areas = merges.filter(({ rows, columns }) => rows * columns > 1);
  if (areas.length === 0) return "";
  const cells = areas.map((area) => `<mergeCell ref="${areaName(area)}"/>`);
  return `<mergeCells count="${areas.length}">${cells.join("")}</mergeCells>`;
};

const linksXml = ({ rows }: ReportSheet, { sheetName }: SheetContext): string => {
  const links = rows.flatMap(({ cells }, row) =>
    cells.map((cell, column) => {
      if (!cell?.link) return "";
      const location = escapeXml(`${quotedSheet(sheetName(cell.link.sheet))}!${cell.link.cell}`);
      return `<hyperlink ref="${cellName(row, column)}" location="${location}"/>`;
    }),
  );
  const all = links.join("");
  return all && `<hyperlinks>${all}</hyperlinks>`;
};
