import type { XlsxWorkbook } from "../../../workbook/xlsx/xlsx-workbook";
import { PRINT } from "./print-sheet";
import { type SheetStock, takeStock } from "./take-stock";

/** What a tab held when it was written. */
export type WrittenSheetRecord = Pick<SheetStock, "key" | "objects" | "comments" | "ruled"> & {
  rows: ReadonlySet<string> | null;
};

const VERSION = "v2";

/** Keeps in an output what it holds now: what differs later, somebody has added. */
export const recordWritten = async (workbook: XlsxWorkbook): Promise<void> => {
  workbook.keepRecord([VERSION, ...(await takeStock(workbook)).map(printStock)].join(";"));
};

const printStock = ({ key, objects, comments, rows, ruled }: SheetStock): string =>
  [
    key,
    objects,
    comments.join(""),
    rows === null ? "" : `.${rows.map(({ print }) => print).join("")}`,
    ruled ?? "",
  ].join("|");

/** Null where there is none: an output of version 0.1, or of Excel's pane. */
export const readWrittenRecord = (text: string): WrittenSheetRecord[] | null => {
  const [version, ...sheets] = text.split(";");
  if (version !== VERSION) return null;
  return sheets.map((sheet) => {
    // Outputs before version 1.2 have no fifth field.
    const [key = "", objects = "0", comments = "", rows = "", ruled = ""] = sheet.split("|");
    return {
      key,
      objects: Number(objects),
      comments: prints(comments),
      rows: rows === "" ? null : new Set(prints(rows.slice(1))),
      ruled: ruled === "" ? null : Number(ruled),
    };
  });
};

const prints = (text: string): string[] => text.match(new RegExp(`.{${PRINT}}`, "g")) ?? [];
