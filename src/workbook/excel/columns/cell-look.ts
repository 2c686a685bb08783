import { untracked } from "../requests/requests";

/** [row, column, rows, columns], zero-based, as `getRangeByIndexes` takes them. */
export type Block = readonly [row: number, column: number, rows: number, columns: number];

/** How cells look that all look the same; a property in which they differ is null. */
export interface CellLook {
  font: { name: string; size: number; color: string; bold: boolean; italic: boolean };
  format: { horizontalAlignment: string; verticalAlignment: string; wrapText: boolean };
  /** Null where there is none. */
  fill: string | null;
  /** The line below them; null where there is none. */
  line: { style: Excel.RangeBorder["style"]; color: string } | null;
  /** Nothing but the font and the alignment, the same in all cells: that can be put back by setting it. */
  plain: boolean;
}

type Edge = (typeof EDGES)[number] | "InsideHorizontal" | "InsideVertical";
const EDGES = ["EdgeTop", "EdgeBottom", "EdgeRight"] as const;

/** Without the left edge, which is the neighbour's right one. */
const edgesOf = ([, , rows, columns]: Block): Edge[] => [
  ...EDGES,
  ...(rows > 1 ? (["InsideHorizontal"] as const) : []),
  ...(columns > 1 ? (["InsideVertical"] as const) : []),
];

const rangeOf = (sheet: Excel.Worksheet, block: Block): Excel.Range => untracked(sheet.getRangeByIndexes(...block));

/** Queues what is to be read; what it returns reads the answer. */
export const askLook = (sheet: Excel.Worksheet, block: Block): (() => CellLook) => {
  const { format } = rangeOf(sheet, block);
  format.load("horizontalAlignment,verticalAlignment,wrapText");
  format.font.load("name,size,color,bold,italic");
  format.fill.load("color,pattern");
  const borders = edgesOf(block).map((edge) => format.borders.getItem(edge).load("style,color"));
  return () => {
    const { name, size, color, bold, italic } = format.font;
    const { horizontalAlignment, verticalAlignment, wrapText } = format;
    const look = {
      font: { name, size, color, bold, italic },
      format: { horizontalAlignment, verticalAlignment, wrapText },
    };
    const uniform = [...Object.values(look.font), ...Object.values(look.format)].every(
      (value: unknown) => value !== null,
    );
    const below = borders[1];
    const isNone = format.fill.pattern === "None";
    return {
      ...look,
      fill: isNone ? null : format.fill.color,
      line: below && isLine(below.style) ? { style: below.style, color: below.color } : null,
      plain: uniform && isNone && borders.every(({ style }) => style === "None"),
    };
  };
};

/** Null stands for several kinds of line. */
const isLine = (style: string | null): boolean => style !== null && style !== "None";

/** Puts a look on; where the model's cells differ in something, that stays as it is. */
export const setLook = (sheet: Excel.Worksheet, block: Block, look: CellLook): void => {
  const { format } = rangeOf(sheet, block);
  setAlike(format.font, look.font);
  setAlike(format, look.format);
  if (look.fill !== null && look.fill !== "") format.fill.color = look.fill;
  if (look.line === null) return;
  for (const edge of edgesOf(block)) {
    const border = format.borders.getItem(edge);
    border.style = look.line.style;
    if (look.line.color) border.color = look.line.color;
  }
};

/** Puts a plain look back. */
export const putLookBack = (sheet: Excel.Worksheet, block: Block, look: CellLook): void => {
  const { format } = rangeOf(sheet, block);
  format.fill.clear();
  for (const edge of edgesOf(block)) format.borders.getItem(edge).style = "None";
  setAlike(format.font, look.font);
  setAlike(format, look.format);
};

const setAlike = (target: object, values: object): void => {
  for (const [name, value] of Object.entries(values) as [string, unknown][])
    if (value !== null) Object.assign(target, { [name]: value });
};
