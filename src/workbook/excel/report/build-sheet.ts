import { serialOf } from "../../../core/lib/calendar-day";
import type { Area, ReportCell, ReportSheet, ReportValue, Style, StyleName } from "../../../core/report/sheet-model";
import { styles } from "../../../core/report/styles";
import { quotedSheet } from "../../names";
import { chartSteps } from "./chart-steps";
import { addressLists, areaName, blocksByKey, runsOf } from "../requests/cell-blocks";
import { columnName } from "../../../core/table/grid";
import { pointsOfWidth } from "../requests/column-width";
import { bytesOf } from "../requests/payload";
import { untracked } from "../requests/requests";
import type { Step } from "./step";

/** What one action takes in a request, with the paths it needs. */
const ACTION = 400;
const BYTES_A_STEP = 200_000;
/** An action's share where a whole list of addresses gets a look: font, fill and alignment. */
const LOOK_ACTIONS = 14;
const LONGEST_TEXT = 32_767;
const HIGHEST_ROW = 409;

/** All that makes a report sheet of an empty one. Links come first, for setting one may write into the cell. */
export const buildSheet = (sheet: ReportSheet, sheetName: (wanted: string) => string): Step[] => {
  const columns = sheet.rows.reduce((most, { cells }) => Math.max(most, cells.length), sheet.widths.length);
  return [
    ...linkSteps(sheet, sheetName),
    ...valueSteps(sheet, columns),
    ...formatSteps(sheet, columns),
    ...lookSteps(sheet, columns),
    ...sizeSteps(sheet),
    ...chartSteps(sheet),
    pageStep(sheet),
  ];
};

const linkSteps = ({ rows }: ReportSheet, sheetName: (wanted: string) => string): Step[] =>
  rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column): Step[] => {
      if (!cell?.link) return [];
      const documentReference = `${quotedSheet(sheetName(cell.link.sheet))}!${cell.link.cell}`;
      return [
        {
          bytes: 2 * ACTION,
          run: (sheet) => void (untracked(sheet.getCell(row, column)).hyperlink = { documentReference }),
        },
      ];
    }),
  );

/**
 * Excel reads a text it is given as if it had been typed: "=…" and "+84…" become formulas, "7.10" a number, "1/2" a
 * date, each after the country's habits. An apostrophe in front, which does not show, makes every text stay a text.
 */
const typed = (value: ReportValue | null): string | number => {
  if (value?.kind === "text") return value.text === "" ? "" : `'${value.text.slice(0, LONGEST_TEXT)}`;
  const number = value === null ? NaN : value.kind === "number" ? value.number : serialOf(value.day);
  return Number.isFinite(number) ? number : "";
};

const valueSteps = ({ rows }: ReportSheet, columns: number): Step[] => {
  const steps: Step[] = [];
  if (columns === 0) return steps;
  let chunk: (string | number)[][] = [];
  let bytes = ACTION;
  let first = 0;
  const flush = () => {
    const values = chunk;
    const row = first;
    if (values.length === 0) return;
    steps.push({
      bytes,
      run: (sheet) => void (untracked(sheet.getRangeByIndexes(row, 0, values.length, columns)).values = values),
    });
    chunk = [];
    bytes = ACTION;
    first = row + values.length;
  };
  for (const { cells } of rows) {
    const values = Array.from({ length: columns }, (_, column) => typed(cells[column]?.value ?? null));
    chunk.push(values);
    bytes += bytesOf(values);
    if (bytes > BYTES_A_STEP) flush();
  }
  flush();
  return steps;
};

const styleAt =
  ({ rows }: ReportSheet) =>
  (row: number, column: number): ReportCell["style"] | null =>
    rows[row]?.cells[column]?.style ?? null;

const formatSteps = (sheet: ReportSheet, columns: number): Step[] => {
  const style = styleAt(sheet);
  const blocks = blocksByKey(sheet.rows.length, columns, (row, column) => {
    const name = style(row, column);
    return name === null ? null : (styles[name].format ?? null);
  });
  return [...blocks].flatMap(([format, areas]) =>
    areas.map((area) => ({
      bytes: 2 * ACTION,
      // One value for the whole range, as the API allows beside the array of the range's size.
      run: (target) => void (untracked(target.getRange(areaName(area))).numberFormat = format as unknown as string[][]),
    })),
  );
};

const lookSteps = (sheet: ReportSheet, columns: number): Step[] => {
  const blocks = blocksByKey<StyleName>(sheet.rows.length, columns, styleAt(sheet));
  return [...blocks].flatMap(([name, areas]) => [
    ...onAreas(areas, LOOK_ACTIONS, (range) => paint(range.format, styles[name])),
    ...(styles[name].border ? borderSteps(areas) : []),
  ]);
};

/** Lines within an area exist only where it has several rows or columns. */
const borderSteps = (areas: readonly Area[]): Step[] => {
  const draw = (edge: "InsideHorizontal" | "InsideVertical") => (range: Excel.RangeAreas) => line(range, edge);
  return [
    ...onAreas(areas, 12, (range) => EDGES.forEach((edge) => line(range, edge))),
    ...onAreas(areas.filter(({ rows }) => rows > 1), 3, draw("InsideHorizontal")), // prettier-ignore
    ...onAreas(areas.filter(({ columns }) => columns > 1), 3, draw("InsideVertical")), // prettier-ignore
  ];
};

const onAreas = (areas: readonly Area[], actions: number, run: (range: Excel.RangeAreas) => void): Step[] =>
  addressLists(areas.map(areaName)).map((addresses) => ({
    bytes: actions * ACTION + addresses.length,
    run: (sheet) => run(untracked(sheet.getRanges(addresses))),
  }));

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
const BORDER_COLOR = "#808080";

const line = (range: Excel.RangeAreas, edge: (typeof EDGES)[number] | "InsideHorizontal" | "InsideVertical"): void => {
  const border = range.format.borders.getItem(edge);
  border.style = "Continuous";
  border.color = BORDER_COLOR;
};

const capital = <Word extends string>(word: Word) => (word.charAt(0).toUpperCase() + word.slice(1)) as Capitalize<Word>;

/** Colour and underline are always set: a link has made them its own. */
const paint = (format: Excel.RangeFormat, { font, fill, horizontal, vertical, wrap }: Style): void => {
  format.font.name = font.name;
  format.font.size = font.size;
  format.font.color = `#${font.color ?? "000000"}`;
  format.font.underline = font.underline ? "Single" : "None";
  if (font.bold) format.font.bold = true;
  if (font.italic) format.font.italic = true;
  if (fill !== undefined) format.fill.color = `#${fill}`;
  if (horizontal) format.horizontalAlignment = capital(horizontal);
  format.verticalAlignment = capital(vertical);
  format.wrapText = wrap;
};

const sizeSteps = ({ rows, widths, merges }: ReportSheet): Step[] => {
  const columns = runsOf(widths.length, (column) => widths[column] ?? null);
  const heights = runsOf(rows.length, (row) => rows[row]?.height ?? null);
  return [
    ...merges
      .filter((area) => area.rows * area.columns > 1)
      .map((area) => ({
        bytes: 2 * ACTION,
        run: (sheet: Excel.Worksheet) => untracked(sheet.getRange(areaName(area))).merge(false),
      })),
    ...columns.map(({ key, row, rows: count }) => ({
      bytes: 3 * ACTION,
      run: (sheet: Excel.Worksheet) => {
        const range = untracked(sheet.getRange(`${columnName(row)}:${columnName(row + count - 1)}`));
        range.format.columnWidth = pointsOfWidth(key);
      },
    })),
    ...heights.map(({ key, row, rows: count }) => ({
      bytes: 3 * ACTION,
      run: (sheet: Excel.Worksheet) => {
        untracked(sheet.getRange(`${row + 1}:${row + count}`)).format.rowHeight = Math.min(key, HIGHEST_ROW);
      },
    })),
  ];
};

/** Points: 2 cm above and below, 3 cm on the left and 1.5 cm on the right (Nghị định 30/2020), as in the file adapter. */
const MARGINS = { topMargin: 56.69, bottomMargin: 56.69, leftMargin: 85.04, rightMargin: 42.52 } as const;
const PAGE_NUMBERS = '&"Times New Roman,Regular"&10&P';

const pageStep = ({
  frozenRows,
  repeatedRows,
  printArea,
  landscape,
  filter,
  tabColor,
  breaks = [],
  hiddenColumns = [],
}: ReportSheet): Step => ({
  bytes: (18 + 2 * breaks.length + 3 * hiddenColumns.length) * ACTION,
  run: (sheet) => {
    for (const row of breaks) sheet.horizontalPageBreaks.add(`A${row + 1}`);
    for (const column of hiddenColumns) {
      untracked(sheet.getRange(`${columnName(column)}:${columnName(column)}`)).columnHidden = true;
    }
    if (tabColor !== null) sheet.tabColor = `#${tabColor}`;
    if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
    if (filter) sheet.autoFilter.apply(untracked(sheet.getRange(areaName(filter))));
    const page = sheet.pageLayout;
    page.orientation = landscape ? "Landscape" : "Portrait";
    page.paperSize = "A4";
    page.zoom = { horizontalFitToPages: 1 };
    page.centerHorizontally = true;
    Object.assign(page, MARGINS);
    page.headersFooters.defaultForAllPages.centerFooter = PAGE_NUMBERS;
    page.firstPageNumber = 1;
    if (printArea) page.setPrintArea(areaName(printArea));
    if (repeatedRows) page.setPrintTitleRows(`$${repeatedRows[0] + 1}:$${repeatedRows[1] + 1}`);
  },
});
