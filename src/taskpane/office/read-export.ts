import type { Grid } from "../../core/table/grid";
import { readExport as readBytes } from "../../workbook/exports/read-export";

/** The table of a portal's export that the user picked. */
export const readExport = async (file: File): Promise<Grid> =>
  readBytes(new Uint8Array(await file.arrayBuffer()), file.name);
