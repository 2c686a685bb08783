import path from "node:path";
import type { OfficeExport } from "../../core/rollup/office-export";
import { documentBytes } from "./document";
import type { FileExport } from "./export-file";
import { parquetOf } from "./parquet";

export const periodText = ({ period: { from, to } }: Pick<OfficeExport, "period">): string => `${from}/${to}`;

export const documentFile = ({ name }: FileExport, folder: string): string => path.join(folder, `${name}.json`);

/** A Parquet file for each table, and the document. */
export const filesOfExport = (made: FileExport, folder: string) => [
  ...made.tables.map(({ table, cells }) => ({
    path: path.join(folder, table.file),
    bytes: parquetOf(cells, { office: made.document.office, period: periodText(made.document), id: table.id }),
  })),
  { path: documentFile(made, folder), bytes: documentBytes(made.document) },
];
