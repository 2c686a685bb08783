import { cellText } from "../table/cell-values";
import type { Grid } from "../table/grid";
import type { Located } from "../locate";
import { nameKey } from "../lib/text";
import { settingNames } from "../settings";
import { type TemplateCell, templateSheet, type TemplateSheet } from "../template/template-sheet";
import { copiedTable } from "./copied-table";
import { moveYears, yearsIn } from "./move-years";

/** What is of the year that is over, or of a document already signed. */
const EMPTIED = [
  "Ngày chốt số liệu",
  "Ngày bắt đầu tuần 1",
  "Kỳ báo cáo từ",
  "Kỳ báo cáo đến",
  "Số",
  "Ngày ký",
  "Căn cứ",
  "Xếp hạng",
];
const YEAR = "Năm kế hoạch";
const FORMER_RANK = "Xếp hạng năm trước";
const FORMER_INDEX = "Chỉ số năm trước";
const key = (name: string) => nameKey(name).replace(/["“”'‘’]/g, "");

/** Last year's results that settings name. */
export interface FormerResults {
  rank: string | null;
  /** In per cent; null where not every criterion has its points. */
  index: number | null;
}

/** The settings for the next year; the names of those that were changed or emptied are told. */
export const nextSettings = (
  table: Located<"settings"> | undefined,
  gridOf: (sheet: string) => Grid,
  { from, to, former }: { from: number; to: number; former: FormerResults },
): { sheet: TemplateSheet; told: string[] } => {
  const values = new Map<string, TemplateCell>([
    [key(YEAR), to],
    ...EMPTIED.map((name): [string, null] => [key(name), null]),
    [key(FORMER_RANK), former.rank],
    [key(FORMER_INDEX), former.index === null ? null : { share: former.index / 100 }],
  ]);
  if (!table) {
    const rows = settingNames.map((name): TemplateCell[] => [name, values.get(key(name)) ?? null]);
    return {
      sheet: templateSheet({ name: "CauHinh", head: ["Thiết lập", "Giá trị"], rows, widths: [34, 60] }),
      told: [],
    };
  }
  const grid = gridOf(table.sheet);
  const { name: nameColumn = 0, value: valueColumn = 1 } = table.columns;
  const told: string[] = [];
  const nameOf = (row: number) => cellText(grid.cell(row, nameColumn));
  const copied = copiedTable(grid, table.sheet, table.headerRow, (row, column) => {
    if (column !== valueColumn) return undefined;
    const name = nameOf(row);
    const before = cellText(grid.cell(row, column));
    const moved = moveYears(before, to - from);
    const value = values.get(key(name));
    if (value === undefined && (!yearsIn(before).includes(from) || moved === before)) return undefined;
    if (value !== null || before !== "") told.push(name);
    return value === undefined ? moved : value;
  });
  const there = new Set(Array.from({ length: grid.rows }, (_, row) => key(nameOf(row))));
  const missing = [YEAR, FORMER_RANK, FORMER_INDEX].filter((name) => !there.has(key(name)) && values.get(key(name)));
  const added = missing.map((name): TemplateCell[] => {
    const row: TemplateCell[] = copied.head.map(() => null);
    row[nameColumn] = name;
    row[valueColumn] = values.get(key(name)) ?? null;
    return row;
  });
  return { sheet: templateSheet({ ...copied, rows: [...copied.rows, ...added] }), told: [...told, ...missing] };
};
