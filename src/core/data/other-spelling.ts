import { stripAccents } from "../lib/text";
import { Kind } from "../table/grid";
import { type DataTable, findHeading } from "./data-table";
import { foldText } from "./text-values";

/** A text of a column that differs from the one sought only in accents or spaces ("Co" for "Có"); null where none does. */
export type Spelling = (text: string, column: string) => string | null;

/** Looks through the cells of a table that is at hand. */
export const otherSpelling = (text: string, name: string, table: DataTable): string | null => {
  const column = table.grid.column(findHeading(table, name)?.column ?? -1);
  if (!column) return null;
  const bare = (one: string) => stripAccents(foldText(one)).replace(/\s/g, "");
  const sought = bare(text);
  const seen = new Set<number>();
  for (let row = table.firstRow; row < Math.min(table.endRow, column.length); row++) {
    const code = column.values[row] ?? 0;
    if (column.kinds[row] !== Kind.text || seen.has(code)) continue;
    seen.add(code);
    const found = table.grid.texts[code] ?? "";
    if (bare(found) === sought) return found;
  }
  return null;
};
