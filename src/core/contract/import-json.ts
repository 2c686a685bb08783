import type { Import, ImportedTable } from "../import/import-plans";

/** `import --json` (format.md); rows are one-based, of the table as it stands in the document. */
export const importJson = ({ tables, leftOut }: Import, whyOf: (table: ImportedTable) => string, output: string) => ({
  tables: tables.map((table) => ({
    place: `table ${table.place}`,
    taken: table.sheet !== null,
    why: table.sheet === null ? whyOf(table) : null,
    tasks: table.tasks,
    repaired: table.repaired.map(({ row, what }) => ({ row: row + 1, what })),
    sheet: table.sheet,
  })),
  linesLeftOut: leftOut,
  output,
});
