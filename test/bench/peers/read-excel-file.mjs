// The bare values of the case sheet, and nothing done with them.
import { readSheet } from "read-excel-file/node";

const rows = await readSheet(process.argv[2], "HoSo");
process.stdout.write(`${rows.length} rows`);
