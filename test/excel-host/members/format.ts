import { MAX_COLUMNS, MAX_ROWS } from "../area";
import { eachCell, HostSheet } from "../host-sheet";
import { OfficeError } from "../office-error";
import { flag, kind, number, oneOf, text } from "./kind";
import type { Cells } from "./range";
import { checkUnprotected } from "./worksheet";

/** Formats of whole rows or columns would be as large as the sheet: only sizes are set on them. */
const paint = (cells: Cells, property: string, value: unknown): void => {
  checkUnprotected(cells.sheet);
  for (const area of cells.areas) {
    if (area.rows === MAX_ROWS || area.columns === MAX_COLUMNS) {
      throw new OfficeError("InvalidArgument", `${property} of whole rows or columns is not pretended`);
    }
    eachCell(area, (row, column) => {
      const key = HostSheet.key(row, column);
      const look = cells.sheet.looks.get(key) ?? {};
      look[property] = value;
      cells.sheet.looks.set(key, look);
    });
  }
};

const color = (value: unknown): string => {
  const code = text(value);
  if (!/^#[0-9A-F]{6}$/i.test(code)) throw new OfficeError("InvalidArgument", `colour ${code}`);
  return code.toUpperCase();
};

export const rangeFormat = kind<Cells>("RangeFormat", {
  path: {
    Font: (cells) => font.of(cells),
    Fill: (cells) => fill.of(cells),
    Borders: (cells) => borders.of(cells),
  },
  set: {
    HorizontalAlignment: (cells, value) =>
      paint(cells, "horizontal", oneOf(value, ["General", "Left", "Center", "Right"] as const)),
    VerticalAlignment: (cells, value) => paint(cells, "vertical", oneOf(value, ["Top", "Center", "Bottom"] as const)),
    WrapText: (cells, value) => paint(cells, "wrap", flag(value)),
    ColumnWidth: (cells, value) =>
      eachSize(cells, (area) => {
        for (let column = area.column; column < area.column + area.columns; column++) {
          cells.sheet.widths.set(column, number(value));
        }
      }),
    RowHeight: (cells, value) =>
      eachSize(cells, (area) => {
        if (number(value) > 409.5) throw new OfficeError("InvalidArgument", "row height over 409.5 points");
        for (let row = area.row; row < area.row + area.rows; row++) cells.sheet.heights.set(row, number(value));
      }),
  },
});

const eachSize = (cells: Cells, set: (area: Cells["areas"][number]) => void): void => {
  checkUnprotected(cells.sheet);
  cells.areas.forEach(set);
};

const font = kind<Cells>("RangeFont", {
  set: {
    Name: (cells, value) => paint(cells, "font.name", text(value)),
    Size: (cells, value) => paint(cells, "font.size", number(value)),
    Bold: (cells, value) => paint(cells, "font.bold", flag(value)),
    Italic: (cells, value) => paint(cells, "font.italic", flag(value)),
    Underline: (cells, value) => paint(cells, "font.underline", oneOf(value, ["None", "Single"] as const)),
    Color: (cells, value) => paint(cells, "font.color", color(value)),
  },
});

const fill = kind<Cells>("RangeFill", {
  set: { Color: (cells, value) => paint(cells, "fill", color(value)) },
});

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;

const borders = kind<Cells>("RangeBorderCollection", {
  item: (cells, key) => border.of({ cells, edge: oneOf(key, EDGES) }),
});

/** Lines between rows or columns exist only in areas that have several. */
const inside = (cells: Cells, edge: string): Cells => {
  const none = cells.areas.some(({ rows, columns }) =>
    edge === "InsideHorizontal" ? rows < 2 : edge === "InsideVertical" && columns < 2,
  );
  if (none) throw new OfficeError("InvalidArgument", `${edge} of a single row or column`);
  return cells;
};

const border = kind<{ cells: Cells; edge: string }>("RangeBorder", {
  set: {
    Style: ({ cells, edge }, value) =>
      paint(inside(cells, edge), `border.${edge}`, oneOf(value, ["None", "Continuous", "Dash", "Dot"] as const)),
    Color: ({ cells, edge }, value) => paint(cells, `border.${edge}.color`, color(value)),
  },
});
