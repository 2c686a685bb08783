import type { SourceDocument, SourceTable } from "../../core/import/source-table";
import { tidy } from "../../core/lib/text";
import { GridBuilder, type MergedArea } from "../../core/table/grid";
import type { XmlElement } from "../xlsx/xml/parse-xml";
import type { Compression } from "../xlsx/zip/compression";
import { ListNumbers } from "./list-numbers";
import { BODY, openWord } from "./open-word";
import { paragraphText } from "./paragraph-text";

const BESIDE = /^word\/(?:numbering|styles)\.xml$/i;
/** Spans beyond this are slips of a program, not tables. */
const MOST_COLUMNS = 500;

/**
 * The tables of a Word file, in their order, with the lines of text between them and the numbers that Word counts
 * itself. What tracked changes have deleted is left out. Throws what {@link openWord} throws.
 * @param read what the letters of a text mean, where they are not Unicode's
 */
export const readDocxTables = (
  bytes: Uint8Array,
  file: string,
  compression?: Compression,
  read: (text: string) => string = (text) => text,
): SourceDocument =>
  openWord(
    bytes,
    file,
    BESIDE,
    ({ paths, part }) => {
      const beside = (name: string) => part(paths.find((path) => path.toLowerCase() === `word/${name}.xml`) ?? "");
      const reader = new BodyReader(new ListNumbers(beside("numbering"), beside("styles")), read);
      const body = part(BODY)?.child("body");
      return body ? reader.document(body) : { tables: [], after: [] };
    },
    compression,
  );

class BodyReader {
  constructor(
    private readonly numbers: ListNumbers,
    private readonly read: (text: string) => string,
  ) {}

  document(body: XmlElement): SourceDocument {
    const tables: SourceTable[] = [];
    let lines: string[] = [];
    for (const child of partsOf(body)) {
      if (child.local === "p") lines.push(...this.lines(child));
      if (child.local !== "tbl") continue;
      tables.push(this.table(child, lines));
      lines = [];
    }
    return { tables, after: lines };
  }

  /** A paragraph's lines, its number before the first, and those of its text boxes. */
  private lines(paragraph: XmlElement): string[] {
    const number = this.numbers.before(paragraph);
    const { text, boxes } = paragraphText(paragraph, "\n");
    const own = tidy(`${number} ${this.read(text)}`);
    return [...own.split("\n"), ...boxes.flatMap((box) => partsOf(box).flatMap((part) => this.texts(part)))].filter(
      (line) => line !== "",
    );
  }

  private texts(part: XmlElement): string[] {
    if (part.local === "p") return this.lines(part);
    return part.local === "tbl" ? linesOf(this.table(part, [])) : [];
  }

  private table(element: XmlElement, lines: string[]): SourceTable {
    const grid = new GridBuilder("Word");
    const table: SourceTable & { grid: GridBuilder } = { grid, lines, within: [], deletedRows: [] };
    const merges = new Merges();
    let row = 0;
    for (const part of partsOf(element).filter(({ local }) => local === "tr")) {
      const properties = part.child("trPr");
      if (properties?.child("del")) {
        table.deletedRows.push(row);
        continue;
      }
      let column = countOf(properties?.child("gridBefore"), 0);
      for (const cell of partsOf(part).filter(({ local }) => local === "tc")) {
        if (column >= MOST_COLUMNS) break;
        const look = cell.child("tcPr");
        const columns = Math.min(countOf(look?.child("gridSpan"), 1), MOST_COLUMNS - column);
        const text = this.cell(cell, table);
        const upright = look?.child("vMerge");
        const goesOn = upright !== undefined && upright.get("val") !== "restart";
        if (!goesOn || !merges.goOn(row, column)) {
          grid.setText(row, column, text);
          merges.begin({ row, column, rows: 1, columns });
        }
        column += columns;
      }
      row++;
    }
    grid.merges = merges.all();
    return table;
  }

  private cell(cell: XmlElement, table: SourceTable): string {
    const texts: string[] = [];
    for (const part of partsOf(cell)) {
      if (part.local === "p") texts.push(...this.lines(part));
      if (part.local !== "tbl") continue;
      const inner = this.table(part, []);
      table.within.push(inner);
      texts.push(...linesOf(inner));
    }
    return tidy(texts.join("\n"));
  }
}

/** The merged areas of a table while its rows are read. */
class Merges {
  private readonly areas: MergedArea[] = [];
  /** The last area that begins in a column. */
  private readonly last = new Map<number, MergedArea>();

  begin(area: MergedArea): void {
    this.areas.push(area);
    this.last.set(area.column, area);
  }

  /** Takes a row into the area above it; false where none ends there. */
  goOn(row: number, column: number): boolean {
    const above = this.last.get(column);
    if (!above || above.row + above.rows !== row) return false;
    above.rows++;
    return true;
  }

  all(): MergedArea[] {
    return this.areas.filter(({ rows, columns }) => rows > 1 || columns > 1);
  }
}

/** What stands around paragraphs, rows and cells without being one: content controls, insertions, smart tags. */
const AROUND = new Set(["sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"]);

const partsOf = (element: XmlElement): XmlElement[] =>
  element.children.flatMap((child) => (AROUND.has(child.local) ? partsOf(child) : [child]));

/** `<w:gridSpan w:val="2"/>` */
const countOf = (element: XmlElement | undefined, otherwise: number): number => {
  const value = Number(element?.get("val"));
  return Number.isInteger(value) && value >= otherwise && value <= MOST_COLUMNS ? value : otherwise;
};

const linesOf = ({ grid }: SourceTable): string[] =>
  Array.from({ length: grid.rows }, (_, row) =>
    Array.from({ length: grid.columns }, (__, column) => grid.cell(row, column))
      .filter((cell): cell is string => typeof cell === "string")
      .join(" | "),
  ).filter((line) => line !== "");
