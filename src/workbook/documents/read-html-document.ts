import type { SourceDocument, SourceTable } from "../../core/import/source-table";
import { PageReader, readPage } from "../exports/html-tables";

/** The tables of a page in their order, with their merged cells and the lines of text between them. */
export const readHtmlDocument = (html: string): SourceDocument => {
  const reader = new PageReader("HTML", false);
  readPage(html, reader);
  const inner = new Set(reader.tables.flatMap(({ within }) => within));
  return { tables: reader.tables.filter((table) => !inner.has(table)).map(sourceOf), after: reader.takeLines() };
};

type PageTable = PageReader["tables"][number];

const sourceOf = ({ grid, merges, lines, within }: PageTable): SourceTable => {
  grid.merges = merges;
  return { grid, lines, within: within.map(sourceOf), deletedRows: [] };
};
