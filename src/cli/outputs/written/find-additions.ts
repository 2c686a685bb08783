import type { Addition } from "../../../core/error";
import type { XlsxWorkbook } from "../../../workbook/xlsx/xlsx-workbook";
import { type SheetStock, takeStock } from "./take-stock";
import { readWrittenRecord, type WrittenSheetRecord } from "./written-record";

/** What people have added to an earlier output, beside what is carried on. */
export interface Additions {
  /** What certainly was added since it was written. */
  certain: Addition[];
  /** There may be more that nobody can tell from what was written. */
  maybeMore: boolean;
}

/**
 * Compares an earlier output with the record of what was written. An output of version 0.1 has none; there, sheets,
 * charts and comments that the workbook lacks from which it is written anew were certainly added.
 */
export const findAdditions = async (earlier: XlsxWorkbook, source: XlsxWorkbook | null): Promise<Additions> => {
  const record = readWrittenRecord(earlier.record());
  const now = await takeStock(earlier, looked(record ?? []));
  const theirs = now.filter(({ ours }) => !ours);
  if (record !== null) {
    const maybeMore = writtenByPane(earlier);
    const compared = maybeMore ? theirs : now;
    // The pane marks what is overdue anew.
    const before = maybeMore ? record.map((sheet) => ({ ...sheet, ruled: null })) : record;
    return { certain: compared.flatMap((sheet) => addedTo(sheet, recordOf(sheet, before))), maybeMore };
  }
  if (source === null) return { certain: [], maybeMore: true };
  const before = (await takeStock(source)).map(asRecord);
  const all = theirs.flatMap((sheet) => addedTo(sheet, recordOf(sheet, before)));
  return { certain: all.filter(({ what }) => what !== "rows"), maybeMore: true };
};

/** The sheets that were looked through when they were written. */
const looked = (record: readonly WrittenSheetRecord[]): Set<string> =>
  new Set(record.flatMap(({ key, rows }) => (rows === null ? [] : [key])));

/** Excel's pane keeps the report before its own, very hidden: the record speaks of that one. */
const writtenByPane = (workbook: XlsxWorkbook): boolean =>
  workbook.inventory().some(({ ours }) => /^(?:new|old1|old2)-/.test(ours ?? ""));

const asRecord = ({ key, objects, comments, rows }: SheetStock): WrittenSheetRecord => ({
  key,
  objects,
  comments,
  // What is overdue was highlighted by a conditional format.
  ruled: null,
  rows: rows === null ? null : new Set(rows.map(({ print }) => print)),
});

const recordOf = ({ key }: SheetStock, record: readonly WrittenSheetRecord[]): WrittenSheetRecord | null =>
  record.find((one) => one.key === key) ?? null;

const addedTo = (sheet: SheetStock, before: WrittenSheetRecord | null): Addition[] => {
  const { name, objects, comments, ours, ruled } = sheet;
  if (before === null) return ours ? [] : [{ sheet: name, what: "sheet", rows: [], count: 1 }];
  const rows = before.rows === null ? [] : unknownRows(sheet, before.rows);
  const known = [...before.comments];
  const added = comments.filter((print) => {
    const place = known.indexOf(print);
    if (place >= 0) known.splice(place, 1);
    return place < 0;
  });
  const found: Addition[] = [
    { sheet: name, what: "rows", rows, count: rows.length },
    { sheet: name, what: "objects", rows: [], count: Math.max(0, objects - before.objects) },
    { sheet: name, what: "comments", rows: [], count: added.length },
    {
      sheet: name,
      what: "rules",
      rows: [],
      count: before.ruled === null ? 0 : Math.max(0, (ruled ?? 0) - before.ruled),
    },
  ];
  return found.filter(({ count }) => count > 0);
};

/** One-based. */
const unknownRows = ({ rows }: SheetStock, known: ReadonlySet<string>): number[] =>
  (rows ?? []).filter(({ print }) => !known.has(print)).map(({ row }) => row + 1);
