import { createHmac } from "node:crypto";
import path from "node:path";
import { exportOffice } from "../../actions/export-office";
import { withHeadings } from "../../actions/point-headings";
import { sqlName } from "../../core/data/sql/column-ids";
import type { Aggregate } from "../../core/data/quantity";
import type { ExportedCells } from "../../core/data/sql/export-cells";
import { VERSION } from "../../core/lib/version";
import { EXPORT_FORMAT, type OfficeExport, type OfficeTable } from "../../core/rollup/office-export";
import type { CliMessages } from "../../messages/cli-messages";
import { openXlsx } from "../../workbook/xlsx/open-xlsx";
import { checksum } from "../checksum";
import { nodeCompression } from "../node-compression";
import type { OfficeTerms } from "../terminal";

/** An office's export before it is written. */
export interface FileExport {
  /** The beginning of all its files' names. */
  name: string;
  document: OfficeExport;
  tables: { table: OfficeTable; cells: ExportedCells; aggregates: Aggregate[] }[];
}

/** So many signs of a hash tell any two exports apart. */
const ID_LENGTH = 32;

/**
 * @param key the province's, by which equal values of two offices have equal keys; without one the keys only count within
 * the export, and tell nothing
 */
export const exportFile = async (
  bytes: Uint8Array,
  file: string,
  { asOf, from, to }: Omit<OfficeTerms, "language">,
  key: Uint8Array | null,
  texts: CliMessages,
): Promise<FileExport> => {
  const bareName = path.basename(file).replace(/\.[^.]+$/, "");
  const workbook = withHeadings(openXlsx(bytes, path.basename(file), nodeCompression));
  const options = { today: asOf, asOf, from, to };
  const { facts, tables } = await exportOffice(workbook, options, bareName, keysBy(key), texts);
  const source = checksum(bytes);
  const id = checksum(JSON.stringify([source, VERSION, EXPORT_FORMAT, asOf, from, to, key && checksum(key)])).slice(
    0,
    ID_LENGTH,
  );
  // "Sở Nội vụ (lần 2)" → "sonoivulan2"; of two that fold alike the second would be refused as the same output.
  const name = sqlName(bareName);
  const named = tables.map(({ about, cells, aggregates }, index) => {
    const twin = tables.slice(0, index).some((other) => other.about.name === about.name);
    const part = twin ? `${about.name}-${index + 1}` : about.name;
    return { table: { ...about, id: `${id}-${index + 1}`, file: `${name}.${part}.parquet` }, cells, aggregates };
  });
  return {
    name,
    document: {
      program: "plan-tracker",
      format: EXPORT_FORMAT,
      file: path.basename(file),
      source,
      ...facts,
      tables: named.map(({ table }) => table),
    },
    tables: named,
  };
};

const keysBy = (key: Uint8Array | null): ((value: string) => string) => {
  if (key !== null) return (value) => createHmac("sha256", key).update(value).digest("base64url").slice(0, 22);
  let number = 0;
  return () => String(++number);
};
