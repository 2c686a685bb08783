import type { Assessment } from "../assess";
import type { Tables } from "../locate";
import type { InputPage } from "./sheet-model";

/** A table of so many columns is wider than an upright page. */
const WIDE = 5;

/** The sheets that go to a meeting beside the report: plans, criteria and indicators. Data and settings are not printed. */
export const inputPages = (
  { plans }: Pick<Assessment, "plans">,
  tables: Pick<Tables, "criteria" | "indicators">,
): InputPage[] => {
  const pages = new Map<string, InputPage>();
  const add = (sheet: string, columns: Partial<Record<string, number>>, repeatedRows: [number, number]) => {
    const last = Math.max(0, ...Object.values(columns).map((column) => column ?? 0));
    const first = pages.get(sheet);
    // Above a second table the headings of the first would stand.
    pages.set(sheet, first ? { ...first, repeatedRows: null } : { sheet, landscape: last + 1 >= WIDE, repeatedRows });
  };
  for (const { sheet, columns, firstRow, headerRow } of plans) add(sheet, columns, [firstRow, headerRow]);
  for (const { sheet, columns, headerRow } of [...tables.criteria, ...tables.indicators])
    add(sheet, columns, [headerRow, headerRow]);
  return [...pages.values()];
};
