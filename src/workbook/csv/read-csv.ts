import Papa from "papaparse";
import { type ErrorDetails, TrackerError } from "../../core/error";
import { type Grid, GridBuilder } from "../../core/table/grid";
import type { OldLetters } from "../old-letters";
import { decodeText } from "./decode-text";

/** Semicolons first: where Excel runs in Vietnamese the comma is the decimal sign, and it saves CSV with semicolons. */
const DELIMITERS = [";", "\t", ",", "|"];
/** Rows by which the delimiter is judged. */
const JUDGED_ROWS = 20;

/** A CSV file's table, and what of the file the grid does not tell. */
export interface CsvTable {
  grid: Grid;
  /** By row: the line of the file, from one, on which it begins, and how many fields it has with the empty ones. */
  lines: readonly number[];
  fields: readonly number[];
  /** Whether the last line ends as lines do. */
  ended: boolean;
  letters: OldLetters | null;
}

/**
 * The table of a CSV file as a grid of one sheet. Every value stays the text it is, "=1+1" and "0012" too; only
 * ="0012", by which programs keep Excel from cutting the zeros, is the text inside.
 * @param file its name, for the message
 * @throws TrackerError broken-table where a quote does not close, or closes behind what must be several rows
 */
export const readCsv = (bytes: Uint8Array, file: string, sheet: string): CsvTable => {
  const { text: whole, letters } = decodeText(bytes);
  const { text, delimiter, firstLine } = withoutDeclaration(whole.replace(/\r\n?/g, "\n"));
  const reader = new CsvReader(new GridBuilder(sheet), file, delimiter ?? likeliestDelimiter(text), firstLine);
  Papa.parse<string[]>(text, {
    delimiter: reader.delimiter,
    newline: "\n",
    step: ({ data, errors: [error] }) => {
      if (error?.type === "Quotes") reader.failAt(text, error.index ?? 0, error.code === "MissingQuotes");
      reader.take(data);
    },
  });
  return { grid: reader.grid, lines: reader.lines, fields: reader.fields, ended: text.endsWith("\n"), letters };
};

class CsvReader {
  readonly lines: number[] = [];
  readonly fields: number[] = [];
  private width = 0;

  constructor(
    readonly grid: GridBuilder,
    private readonly file: string,
    readonly delimiter: string,
    private line: number,
  ) {}

  take(values: readonly string[]): void {
    const row = this.lines.push(this.line) - 1;
    values.forEach((value, column) => {
      if (value === "") return;
      if (value.includes("\n")) this.takeBreaks(value, column, values.length);
      this.grid.setText(row, column, value.startsWith('="') ? unguarded(value) : value);
    });
    this.line++;
    this.fields.push(values.length);
    this.width = Math.max(this.width, values.length);
  }

  failAt(text: string, index: number, missing: boolean): never {
    const line = (this.lines[0] ?? this.line) + breaksIn(text.slice(0, index));
    return this.fail(missing ? "open-quote" : "stray-quote", line, text.slice(index, index + LONGEST_SHOWN));
  }

  private takeBreaks(value: string, column: number, fields: number): void {
    if (this.holdsRows(value, column, fields)) this.fail("swallowed-rows", this.line, value);
    this.line += breaksIn(value);
  }

  /** A quote that is forgotten in one row and again in a later one makes a cell of all that is between them. */
  private holdsRows(value: string, column: number, fields: number): boolean {
    const { width } = this;
    const cut = value.split("\n").map((line) => line.split(this.delimiter).length);
    const [first = 0, last = 0] = [cut[0], cut.at(-1)];
    if (width >= 3 && cut.slice(1, -1).some((count) => count === width)) return true;
    return width >= 2 && first === width - column && last === column + width - fields + 1 && first + last > 2;
  }

  private fail(why: ErrorDetails["broken-table"]["why"], line: number, text: string): never {
    const shown = (text.split("\n", 1)[0] ?? "").slice(0, LONGEST_SHOWN);
    throw new TrackerError("broken-table", { file: this.file, line, why, text: shown });
  }
}

const LONGEST_SHOWN = 60;

const breaksIn = (text: string): number => text.split("\n").length - 1;

/** `="0012"` → `0012`; quotes inside are doubled. */
const unguarded = (value: string): string => {
  const inside = /^="((?:[^"]|"")*)"$/.exec(value.trim())?.[1];
  return inside === undefined ? value : inside.replaceAll('""', '"');
};

/** "sep=;" in the first line is Excel's own way to name the delimiter. */
const withoutDeclaration = (text: string): { text: string; delimiter: string | null; firstLine: number } => {
  const found = /^sep=(.)\n/i.exec(text);
  return found
    ? { text: text.slice(found[0].length), delimiter: found[1] ?? null, firstLine: 2 }
    : { text, delimiter: null, firstLine: 1 };
};

/** The one that cuts most of the first rows into the same number of fields, then the one with more fields. */
const likeliestDelimiter = (text: string): string => {
  const scores = DELIMITERS.map((delimiter) => ({ delimiter, score: judge(text, delimiter) }));
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
};

const judge = (text: string, delimiter: string): number => {
  const { data } = Papa.parse<string[]>(text, { delimiter, newline: "\n", preview: JUDGED_ROWS });
  const counts = new Map<number, number>();
  for (const { length } of data) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [width, rows] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0]);
  return rows * 1000 + Math.min(width, 999);
};
