import { type Figure, readFigure } from "./figure";

/** A table's cell: its words, and the figure where it is nothing but one. */
export interface TextCell {
  text: string;
  figure: Figure | null;
  percent: boolean;
}

export interface TextRow {
  line: number;
  cells: TextCell[];
  /** Words of the row that name it: the cells that are no figures. */
  label: string;
}

export interface TextTable {
  heading: string[];
  rows: TextRow[];
}

const RULE = /^[\s|:–-]+$/u;
const FIGURE = /^([+–−-]?)\s?(\d[\d.,]*)\s?(%?)$/u;
/** Wider tables, and longer ones, are data rather than a report's. */
const MOST_COLUMNS = 16;
const MOST_ROWS = 400;

/** Lines whose cells stand apart by "|": as many cells in each row, a heading first. */
export const readTextTables = (lines: readonly string[]): TextTable[] => {
  const tables: TextTable[] = [];
  let rows: TextRow[] = [];
  const close = () => {
    const [first, ...body] = rows;
    if (first && body.length > 1 && body.length <= MOST_ROWS && first.cells.length <= MOST_COLUMNS)
      tables.push({ heading: first.cells.map(({ text }) => text), rows: body });
    rows = [];
  };
  lines.forEach((text, index) => {
    if (text.includes("|") && RULE.test(text)) return;
    const cells = text.includes(" | ") || /^\|.*\|$/u.test(text) ? cellsOf(text) : [];
    if (cells.length < 3 || (rows[0] && rows[0].cells.length !== cells.length)) close();
    if (cells.length < 3) return;
    const label = cells
      .flatMap((cell) => (cell.figure ? [] : cell.text))
      .join(" ")
      .trim();
    rows.push({ line: index + 1, cells, label });
  });
  close();
  return tables;
};

const cellsOf = (text: string): TextCell[] =>
  text
    .replace(/^\|\s?|\s?\|$/gu, "")
    .split(/\s?\|\s?/u)
    .map((cell) => {
      const [, sign = "", number, percent] = FIGURE.exec(cell.trim()) ?? [];
      const figure = readFigure(number);
      const signed = figure && sign !== "" && sign !== "+" ? { ...figure, value: -figure.value } : figure;
      return { text: cell.trim(), figure: signed, percent: percent === "%" };
    });
