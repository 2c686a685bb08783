import { decodeEntities, tidy } from "../lib/text";
import { type Cell, type Grid, gridOfRows } from "../table/grid";
import { typedCell } from "./typed-text";

/** The tags that make a table; everything else is content. Attributes hold no angle brackets. */
const TABLE_TAG = /<(\/?)(table|tr|td|th)\b([^<>]*)>/gi;
const HIDDEN = /<!--[\s\S]*?-->|<(script|style|head)\b[^<>]*>[\s\S]*?<\/\1\s*>/gi;
const BREAK = /<(?:br|li|\/p|\/div|\/li)\b[^<>]*>/gi;
const ANY_TAG = /<\/?[a-z!?][^<>]*>/gi;
/** "&agrave;", "&Ecirc;": letters with one accent, as older portals write them */
const ACCENTED = /&([A-Za-z])(grave|acute|circ|tilde|uml);/g;
const ACCENTS: Readonly<Record<string, string>> = {
  grave: "\u0300",
  acute: "\u0301",
  circ: "\u0302",
  tilde: "\u0303",
  uml: "\u0308",
};

/** Spans beyond this are slips of a generator, not tables. */
const MOST_COLUMNS = 500;
const MOST_SPAN_ROWS = 10_000;

interface Table {
  rows: Cell[][];
  /** For each column the rows still covered by a cell above, with its content. */
  covered: { rows: number; cell: Cell }[];
  cells: number;
}

interface Open {
  table: Table;
  row: Cell[] | null;
  cell: { start: number; attributes: string; inner: string } | null;
}

/**
 * The largest table of an HTML page, as portals save it under the name of an Excel file. A merged cell's content stands
 * in its first cell, and down the rows it spans. Total: a text without a table gives an empty grid.
 */
export const readHtmlTable = (text: string, sheet = "HTML"): Grid => {
  const html = text.replace(HIDDEN, "");
  const tables: Table[] = [];
  const open: Open[] = [];
  for (const tag of html.matchAll(TABLE_TAG)) {
    const [whole, slash, name = "", attributes = ""] = tag;
    const current = open.at(-1);
    const kind = name.toLowerCase();
    if (kind === "table" && !slash) {
      if (current?.cell) current.cell.inner += html.slice(current.cell.start, tag.index);
      const table: Table = { rows: [], covered: [], cells: 0 };
      tables.push(table);
      open.push({ table, row: null, cell: null });
      continue;
    }
    if (!current) continue;
    closeCell(current, html, tag.index);
    if (kind === "table") {
      closeRow(current);
      open.pop();
      const outer = open.at(-1)?.cell;
      if (outer) outer.start = tag.index + whole.length;
    } else if (kind === "tr") {
      closeRow(current);
      current.row = slash ? null : [];
    } else if (!slash) {
      current.row ??= [];
      current.cell = { start: tag.index + whole.length, attributes, inner: "" };
    }
  }
  for (const rest of open) {
    closeCell(rest, html, html.length);
    closeRow(rest);
  }
  const largest = tables.reduce<Table | null>((best, table) => (table.cells > (best?.cells ?? 0) ? table : best), null);
  return gridOfRows(sheet, largest?.rows ?? []);
};

const closeCell = (open: Open, html: string, end: number): void => {
  const { cell, row, table } = open;
  if (!cell || !row) return;
  open.cell = null;
  const content = readCell(cell.inner + html.slice(cell.start, end), cell.attributes);
  fillCovered(table, row);
  const columns = span(cell.attributes, "colspan", MOST_COLUMNS);
  const rows = span(cell.attributes, "rowspan", MOST_SPAN_ROWS);
  table.cells++;
  for (let index = 0; index < columns && row.length < MOST_COLUMNS; index++) {
    const placed = index === 0 ? content : null;
    if (rows > 1) table.covered[row.length] = { rows, cell: placed };
    row.push(placed);
  }
};

/** Puts in what hangs down from the rows above, up to the next free column. */
const fillCovered = (table: Table, row: Cell[]): void => {
  for (let above = table.covered[row.length]; above && above.rows > 0; above = table.covered[row.length]) {
    row.push(above.cell);
  }
};

const closeRow = (open: Open): void => {
  const { row, table } = open;
  if (!row) return;
  open.row = null;
  fillCovered(table, row);
  table.rows.push(row);
  table.covered.forEach((above) => (above.rows = Math.max(0, above.rows - 1)));
};

const span = (attributes: string, name: string, most: number): number => {
  const digits = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,5})`, "i").exec(attributes)?.[1];
  return Math.min(most, Math.max(1, Number(digits ?? 1)));
};

/** Excel's own HTML says what a cell is: `x:num="14697"`, or the text format `\@`. */
const readCell = (inner: string, attributes: string): Cell => {
  const number = /\bx:num\s*=\s*["']([-\d.eE+]{1,30})["']/i.exec(attributes)?.[1];
  const content = contentOf(inner);
  const typed = typedCell(content);
  // A date comes as its serial number there; what it shows says that it is one.
  if (number !== undefined && Number.isFinite(Number(number)))
    return typeof typed === "object" ? typed : Number(number);
  const asText = /\bx:str\b|mso-number-format\s*:\s*["']?\\+@/i.test(attributes);
  return asText ? content || null : typed;
};

const contentOf = (inner: string): string => {
  const bare = inner.replace(/\s+/g, " ").replace(BREAK, "\n").replace(ANY_TAG, " ");
  const accented = bare.replace(ACCENTED, (_, letter: string, accent: string) =>
    `${letter}${ACCENTS[accent] ?? ""}`.normalize("NFC"),
  );
  return tidy(decodeEntities(accented));
};
