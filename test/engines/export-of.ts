import type { FileExport } from "../../src/cli/engines/export-file";
import type { Held } from "./equality";

/** An export of one table, as if an office's workbook had been exported. */
export const exportOf = ({ id, table, cells }: Held): FileExport => ({
  name: id,
  document: { office: `office ${id}`, period: { from: "2024-01-01", to: "2024-03-05" } } as FileExport["document"],
  tables: [
    {
      table: { id, name: "t", sheet: table.sheet, rows: cells.rows.length } as FileExport["tables"][number]["table"],
      cells,
      aggregates: [],
    },
  ],
});
