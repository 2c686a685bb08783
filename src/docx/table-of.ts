import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable } from "docx";
import type { WordCell, WordTable } from "../core/report/word/word-document";
import { run } from "./run";
import { HALF_POINTS, TEXT_WIDTH } from "./measures";

/** Tables are set smaller than the text, so that seven columns fit on an upright page. */
const SIZE = 11 * HALF_POINTS;
const MARGINS = { top: 40, bottom: 40, left: 80, right: 80 };

/** A table of so many rows and letters is not parted. */
const SHORT = 8;
const SHORT_LETTERS = 600;

/** A table over the whole width of the text; its headings stand again on every page. */
export const tableOf = ({ columns, rows, hasTotal }: WordTable): Table => {
  const letters = rows.flat().reduce((sum, { text }) => sum + text.length, 0);
  const short = rows.length <= SHORT && letters <= SHORT_LETTERS;
  const all = columns.reduce((sum, { weight }) => sum + weight, 0);
  const widths = columns.map(({ weight }) => Math.floor((weight / all) * TEXT_WIDTH));
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: TEXT_WIDTH, type: "dxa" },
    margins: MARGINS,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ heading }, index) =>
          cellOf({ text: heading, align: "center" }, widths[index] ?? 0, { bold: true, shaded: true, keepNext: true }),
        ),
      }),
      ...rows.map(
        (cells, row) =>
          new TableRow({
            cantSplit: true,
            children: cells.map((cell, index) =>
              cellOf(cell, widths[index] ?? 0, {
                bold: hasTotal && row === rows.length - 1,
                shaded: false,
                // No total, and no last row, stands alone on a page.
                keepNext:
                  row < rows.length - 1 && (short || row === rows.length - 2 || (hasTotal && row === rows.length - 3)),
              }),
            ),
          }),
      ),
    ],
  });
};

const ALIGNMENT = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };

const cellOf = (
  { text, align }: WordCell,
  width: number,
  { bold, shaded, keepNext }: { bold: boolean; shaded: boolean; keepNext: boolean },
) =>
  new TableCell({
    width: { size: width, type: "dxa" },
    verticalAlign: shaded ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    ...(shaded ? { shading: { fill: "F2F2F2" } } : {}),
    children: text
      .split("\n")
      .map(
        (line) =>
          new Paragraph({ keepNext, alignment: ALIGNMENT[align], children: [run({ text: line, bold, size: SIZE })] }),
      ),
  });
