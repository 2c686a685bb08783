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

/** What all cells have, null where they differ. */
const common = (cells: Cells, property: string, otherwise: unknown): unknown => {
  const found = new Set<unknown>();
  for (const area of cells.areas) {
    eachCell(area, (row, column) =>
      found.add(cells.sheet.looks.get(HostSheet.key(row, column))?.[property] ?? otherwise),
    );
  }
  return found.size === 1 ? [...found][0] : null;
};

/** In points: 8,43 characters. */
export const STANDARD_WIDTH = 48;

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
  get: {
    HorizontalAlignment: (cells) => common(cells, "horizontal", "General"),
    VerticalAlignment: (cells) => common(cells, "vertical", "Bottom"),
    WrapText: (cells) => common(cells, "wrap", false),
    ColumnWidth: ({ sheet, areas: [area] }) => (area ? (sheet.widths.get(area.column) ?? STANDARD_WIDTH) : null),
  },
  set: {
    HorizontalAlignment: (cells, value) =>
      paint(cells, "horizontal", oneOf(value, ["General", "Left", "Center", "Right"] as const)),
    VerticalAlignment: (cells, value) => paint(cells, "vertical", oneOf(value, ["Top", "Center", "Bottom"] as const)),
    WrapText: (cells, value) => paint(cells, "wrap", flag(value)),
    ColumnWidth: (cells, value) =>
      eachSize(cells, (area) => {
        for (let column = area.column; column < area.column + area.columns; column++) {
          if (value === STANDARD_WIDTH) cells.sheet.widths.delete(column);
          else cells.sheet.widths.set(column, number(value));
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
  get: {
    Name: (cells) => common(cells, "font.name", "Calibri"),
    Size: (cells) => common(cells, "font.size", 11),
    Bold: (cells) => common(cells, "font.bold", false),
    Italic: (cells) => common(cells, "font.italic", false),
    Color: (cells) => common(cells, "font.color", "#000000"),
  },
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
  get: {
    // Of cells without a fill Excel tells white.
    Color: (cells) => common(cells, "fill", "#FFFFFF"),
    Pattern: (cells) => {
      const fill = common(cells, "fill", "None");
      return fill === "None" || fill === null ? fill : "Solid";
    },
  },
  set: { Color: (cells, value) => paint(cells, "fill", color(value)) },
  call: {
    Clear: (cells) => {
      checkUnprotected(cells.sheet);
      for (const area of cells.areas)
        eachCell(area, (row, column) => delete cells.sheet.looks.get(HostSheet.key(row, column))?.fill);
    },
  },
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
  get: {
    Style: ({ cells, edge }) => common(inside(cells, edge), `border.${edge}`, "None"),
    Color: ({ cells, edge }) => common(cells, `border.${edge}.color`, "#000000"),
  },
  set: {
    Style: ({ cells, edge }, value) =>
      paint(inside(cells, edge), `border.${edge}`, oneOf(value, ["None", "Continuous", "Dash", "Dot"] as const)),
    Color: ({ cells, edge }, value) => paint(cells, `border.${edge}.color`, color(value)),
  },
});
