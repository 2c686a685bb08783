import { findPlanTables } from "./plan/layout/find-plan-tables";
import type { PlanTable } from "./plan/layout/plan-table";
import { planHeadings } from "./plan/plan-headings";
import { type CriterionColumn, criterionHeadings } from "./criteria/table/criterion-headings";
import { type IndicatorColumn, indicatorHeadings } from "./indicators/indicator-headings";
import type { Grid } from "./table/grid";
import { type Columns, type Headings, headingsOfRow, matchHeadings } from "./table/headings";

export const unitHeadings = {
  name: ["Tên đơn vị"],
  aliases: ["Tên khác"],
  from: ["Từ ngày"],
  until: ["Đến ngày"],
  former: ["Đơn vị trước đây"],
} as const satisfies Headings<string>;
export const holidayHeadings = {
  day: ["Ngày nghỉ"],
  name: ["Tên", "Tên ngày nghỉ", "Tên ngày lễ", "Ngày lễ", "Nội dung", "Ghi chú"],
  kind: ["Loại"],
} as const satisfies Headings<string>;
export const periodHeadings = {
  name: ["Kỳ báo cáo"],
  from: ["Từ ngày"],
  to: ["Đến ngày"],
} as const satisfies Headings<string>;
export const settingHeadings = { name: ["Thiết lập"], value: ["Giá trị"] } as const satisfies Headings<string>;

/** A table found by its headings (format.md "Tables it reads"). */
export type FoundTable =
  | ({ kind: "plan" } & PlanTable)
  | { kind: "indicators"; headerRow: number; columns: Columns<IndicatorColumn> }
  | { kind: "criteria"; headerRow: number; columns: Columns<CriterionColumn> }
  | { kind: "units"; headerRow: number; columns: Columns<keyof typeof unitHeadings> }
  | { kind: "holidays"; headerRow: number; columns: Columns<keyof typeof holidayHeadings> }
  | { kind: "periods"; headerRow: number; columns: Columns<keyof typeof periodHeadings> }
  | { kind: "settings"; headerRow: number; columns: Columns<keyof typeof settingHeadings> };

const tableOfRow = (texts: readonly string[], headerRow: number): FoundTable | null => {
  const has = <Key extends string>(columns: Columns<Key>, ...keys: Key[]) => keys.every((key) => key in columns);
  const criteria = matchHeadings(texts, criterionHeadings);
  if (has(criteria, "name", "max")) return { kind: "criteria", headerRow, columns: criteria };
  const indicators = matchHeadings(texts, indicatorHeadings);
  if (has(indicators, "name", "target")) return { kind: "indicators", headerRow, columns: indicators };
  const units = matchHeadings(texts, unitHeadings);
  if (has(units, "name", "aliases")) return { kind: "units", headerRow, columns: units };
  const settings = matchHeadings(texts, settingHeadings);
  if (has(settings, "name", "value")) return { kind: "settings", headerRow, columns: settings };
  const periods = matchHeadings(texts, periodHeadings);
  if (has(periods, "name", "from")) return { kind: "periods", headerRow, columns: periods };
  const holidays = matchHeadings(texts, holidayHeadings);
  if (has(holidays, "day")) return { kind: "holidays", headerRow, columns: holidays };
  return null;
};

/**
 * The first table of a sheet, by its headings; null where the sheet holds none that the software knows. The software's
 * own tables are settled first: a plan counts only where it stands above them.
 */
export const findTable = (head: Grid): FoundTable | null => {
  const own = findOwnTable(head);
  const [plan] = findPlanTables(head, true).tables;
  return plan && (!own || plan.headerRow < own.headerRow) ? { kind: "plan", ...plan } : own;
};

const findOwnTable = (head: Grid): FoundTable | null => {
  for (let row = 0; row < head.rows; row++) {
    const found = tableOfRow(headingsOfRow(head, row), row);
    if (found) return found;
  }
  return null;
};

/** The row that most looks like headings, for the message when no plan is found: the most known headings, else texts. */
export const likelyHeadings = (head: Grid): { row: number; texts: string[] } | null => {
  let best: { row: number; texts: string[]; rank: number } | null = null;
  for (let row = 0; row < Math.min(head.rows, 30); row++) {
    const texts = headingsOfRow(head, row).filter(Boolean);
    if (texts.length < 2) continue;
    const rank = Object.keys(matchHeadings(texts, planHeadings)).length * 100 + Math.min(texts.length, 20);
    if (!best || rank > best.rank) best = { row, texts, rank };
  }
  return best && { row: best.row, texts: best.texts };
};
