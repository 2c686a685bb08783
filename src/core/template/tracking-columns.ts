import { fold } from "../lib/text";
import type { PlanColumn } from "../plan/plan-column";
import { columnName } from "../table/grid";
import { dateRule, listRule, shareRule } from "./validations";
import { statuses } from "./statuses";
import type { Validation } from "../table/validation";

/** A column in which an office writes down how a task goes, as the software offers it. */
export interface TrackingColumn {
  key: PlanColumn;
  heading: string;
  /** In characters. */
  width: number;
  /** The number format of its cells; null for texts. */
  format: string | null;
  /** What may be typed into an area of it ("G5:G500"); null where anything may. */
  rule: ((area: string) => Validation) | null;
}

export const trackingColumns: readonly TrackingColumn[] = [
  { key: "status", heading: "Tình trạng", width: 16, format: null, rule: (area) => listRule(area, statuses) },
  { key: "completedOn", heading: "Ngày hoàn thành", width: 14, format: "dd/mm/yyyy", rule: dateRule },
  { key: "share", heading: "Tỷ lệ hoàn thành", width: 11, format: "0%", rule: shareRule },
  { key: "extendedTo", heading: "Gia hạn đến", width: 12, format: "dd/mm/yyyy", rule: dateRule },
  { key: "eventOn", heading: "Ngày sự kiện", width: 12, format: "dd/mm/yyyy", rule: dateRule },
  { key: "evidence", heading: "Tài liệu kiểm chứng", width: 20, format: null, rule: null },
  { key: "obstacle", heading: "Khó khăn, vướng mắc", width: 24, format: null, rule: null },
  { key: "note", heading: "Ghi chú", width: 18, format: null, rule: null },
];

/** Beside a column "Hoàn thành" that says when a task is due, "Ngày hoàn thành" would be the same again. */
const ACTUALLY = "Ngày hoàn thành thực tế";

/** The columns that a table with these headings lacks, headed so that each is told from those that are there. */
export const lackingColumns = (has: (key: PlanColumn) => boolean, headings: readonly string[]): TrackingColumn[] => {
  const saysCompletion = headings.some((text) => fold(text).includes("hoan thanh"));
  return trackingColumns
    .filter(({ key }) => !has(key))
    .map((one) => (one.key === "completedOn" && saysCompletion ? { ...one, heading: ACTUALLY } : one));
};

/**
 * What may be typed into the tracking columns of a table.
 * @param first the zero-based column of the first of them
 * @param keys which of them the table has, in their order
 */
export const trackingRules = (
  first: number,
  firstRow: number,
  lastRow: number,
  keys: readonly PlanColumn[] = trackingColumns.map(({ key }) => key),
): Validation[] =>
  trackingColumns
    .filter(({ key }) => keys.includes(key))
    .flatMap(({ rule }, index) => {
      const column = columnName(first + index);
      return rule ? [rule(`${column}${firstRow}:${column}${lastRow}`)] : [];
    });
