import { Parser } from "htmlparser2";
import { tidy } from "../../core/lib/text";
import { type Grid, GridBuilder, Kind, type MergedArea } from "../../core/table/grid";

/** Spans beyond this are slips of a generator, not tables. */
const MOST_COLUMNS = 500;
const MOST_SPAN_ROWS = 10_000;
/** Layouts stand some four tables deep. */
const DEEPEST = 20;
/** Tags that end a line within a cell, as they open or as they close. */
const BREAKING = new Set(["br", "li", "p", "div"]);
const UNSEEN = new Set(["script", "style"]);
/** Tags within a line of text. */
const ASIDE = new Set(["b", "strong", "i", "em", "u", "span", "font", "a", "sub", "sup", "s", "o:p"]);

/** What a cell holds: a text, or the number that Excel's own HTML keeps beside what it shows (`x:num="14697"`). */
type Content = string | number;

interface Table {
  grid: GridBuilder;
  row: number;
  column: number;
  inRow: boolean;
  filled: boolean;
  /** For each column the rows still covered by a cell above, with its content. */
  covered: ({ rows: number; content: Content } | undefined)[];
  cell: { text: string; attributes: Record<string, string> } | null;
  cells: number;
  merges: MergedArea[];
  /** The lines of text between the table before and this one. */
  lines: string[];
  /** Of its rows, for the cell of another table that it stands in. */
  texts: string[];
  within: Table[];
}

/**
 * The tables of an HTML page, as portals save it under the name of an Excel file, those with more cells first. Every
 * value stays the text it is. A merged cell's content stands in its first cell, and down the rows it spans.
 */
export const readHtmlTables = (html: string, sheet = "HTML"): Grid[] => {
  const reader = new PageReader(sheet);
  readPage(html, reader);
  return reader.tables
    .filter(({ cells }) => cells > 0)
    .sort((a, b) => b.cells - a.cells)
    .map(({ grid }) => grid);
};

const PIECE = 1 << 16;

/** Reads a page, piece by piece. */
export const readPage = (html: string, reader: PageReader): void => {
  const parser = new Parser({
    onopentag: (name, attributes) => reader.open(name, attributes),
    onclosetag: (name) => reader.close(name),
    ontext: (text) => reader.text(text),
  });
  for (let at = 0; at < html.length; at += PIECE) parser.write(html.slice(at, at + PIECE));
  parser.end();
};

/** @param filled a merged cell's content is repeated down the rows it spans, for a reader that knows no merged cells */
export class PageReader {
  readonly tables: Table[] = [];
  private readonly within: Table[] = [];
  private unseen = 0;
  private outside = "";
  /** Tables that stand too deep in others to be read by themselves; their texts go into the cell around them. */
  private tooDeep = 0;

  constructor(
    private readonly sheet: string,
    private readonly filled = true,
  ) {}

  /** The lines of text since the last table. */
  takeLines(): string[] {
    const lines = tidy(this.outside).split("\n").filter(Boolean);
    this.outside = "";
    return lines;
  }

  open(name: string, attributes: Record<string, string>): void {
    if (UNSEEN.has(name)) this.unseen++;
    const table = this.within.at(-1);
    if (name === "table" && (this.filled || this.within.length < DEEPEST)) return this.begin();
    if (name === "table") this.tooDeep++;
    if (this.tooDeep > 0) return;
    if (!table) return void (this.outside += ASIDE.has(name) ? "" : "\n");
    if (name === "tr") startRow(table);
    else if (name === "td" || name === "th") startCell(table, attributes);
    else if (table.cell) table.cell.text += BREAKING.has(name) ? "\n" : " ";
  }

  close(name: string): void {
    if (UNSEEN.has(name)) this.unseen--;
    const table = this.within.at(-1);
    if (!table) return void (this.outside += ASIDE.has(name) ? "" : "\n");
    if (this.tooDeep > 0) {
      if (name === "table") this.tooDeep--;
    } else if (name === "table") {
      endRow(table);
      this.within.pop();
      const around = this.within.at(-1)?.cell;
      if (around && !this.filled) around.text += `\n${table.texts.join("\n")}\n`;
    } else if (name === "tr") endRow(table);
    else if (name === "td" || name === "th") endCell(table);
    else if (table.cell) table.cell.text += BREAKING.has(name) ? "\n" : " ";
  }

  text(text: string): void {
    if (this.unseen > 0) return;
    const table = this.within.at(-1);
    if (!table) this.outside += text.replace(/\s+/g, " ");
    else if (table.cell) table.cell.text += text.replace(/\s+/g, " ");
  }

  private begin(): void {
    const grid = new GridBuilder(this.sheet);
    const parent = this.within.at(-1);
    const table: Table = {
      grid,
      row: -1,
      column: 0,
      inRow: false,
      filled: this.filled,
      covered: [],
      cell: null,
      cells: 0,
      merges: [],
      lines: parent ? [] : this.takeLines(),
      texts: [],
      within: [],
    };
    parent?.within.push(table);
    this.tables.push(table);
    this.within.push(table);
  }
}

const startRow = (table: Table): void => {
  endRow(table);
  table.row++;
  table.column = 0;
  table.inRow = true;
};

const startCell = (table: Table, attributes: Record<string, string>): void => {
  endCell(table);
  if (!table.inRow) startRow(table);
  table.cell = { text: "", attributes };
};

const endCell = (table: Table): void => {
  const { cell } = table;
  if (!cell) return;
  table.cell = null;
  table.cells++;
  fillCovered(table);
  const content = contentOf(cell.text, cell.attributes);
  if (content !== "") table.texts.push(String(content));
  const columns = span(cell.attributes.colspan, MOST_COLUMNS);
  const rows = span(cell.attributes.rowspan, MOST_SPAN_ROWS);
  if (rows > 1 || columns > 1) table.merges.push({ row: table.row, column: table.column, rows, columns });
  for (let index = 0; index < columns && table.column < MOST_COLUMNS; index++) {
    const placed = index === 0 ? content : "";
    if (rows > 1) table.covered[table.column] = { rows, content: table.filled ? placed : "" };
    put(table, placed);
  }
};

const endRow = (table: Table): void => {
  if (!table.inRow) return;
  endCell(table);
  fillCovered(table);
  table.inRow = false;
  for (const above of table.covered) if (above && above.rows > 0) above.rows--;
};

/** Puts in what hangs down from the rows above, up to the next free column. */
const fillCovered = (table: Table): void => {
  for (let above = table.covered[table.column]; above && above.rows > 0; above = table.covered[table.column]) {
    put(table, above.content);
  }
};

const put = (table: Table, content: Content): void => {
  if (typeof content === "number") table.grid.set(table.row, table.column, Kind.number, content);
  else table.grid.setText(table.row, table.column, content);
  table.column++;
};

const span = (text: string | undefined, most: number): number =>
  Math.min(most, Math.max(1, Number(/^\d{1,5}/.exec(text?.trim() ?? "")?.[0] ?? 1)));

const contentOf = (text: string, attributes: Record<string, string>): Content => {
  const shown = tidy(text);
  const kept = attributes["x:num"];
  const number = kept === undefined || kept === "" ? NaN : Number(kept);
  // A date comes as its serial number there; what it shows says that it is one.
  return Number.isFinite(number) && !/\d[/.-]\d+[/.-]\d/.test(shown) ? number : shown;
};
