import { assignmentHeadings, planHeadings, progressHeadings } from "./plan/plan-headings";
import type { PlanColumn } from "./plan/plan";
import { type CriterionColumn, criterionHeadings } from "./criteria/table/criterion-headings";
import { type IndicatorColumn, indicatorHeadings } from "./indicators/indicator-headings";
import type { Grid } from "./table/grid";
import { type Columns, type Headings, headingKey, headingsOfRow, matchHeadings } from "./table/headings";

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
  | { kind: "plan"; headerRow: number; columns: Columns<PlanColumn>; leadInText: boolean }
  | { kind: "indicators"; headerRow: number; columns: Columns<IndicatorColumn> }
  | { kind: "criteria"; headerRow: number; columns: Columns<CriterionColumn> }
  | { kind: "units"; headerRow: number; columns: Columns<keyof typeof unitHeadings> }
  | { kind: "holidays"; headerRow: number; columns: Columns<keyof typeof holidayHeadings> }
  | { kind: "periods"; headerRow: number; columns: Columns<keyof typeof periodHeadings> }
  | { kind: "settings"; headerRow: number; columns: Columns<keyof typeof settingHeadings> };

/** The plan columns of a heading row, or null where no task or no timing heading stands in it. */
export const matchPlan = (texts: readonly string[]): Columns<PlanColumn> | null => {
  const columns = matchHeadings(texts, planHeadings);
  if (columns.task === undefined || columns.timing === undefined) return null;
  const progress = texts.findIndex((text, column) => column !== columns.timing && isOneOf(text, progressHeadings));
  // "Tiến độ" beside a deadline column is the share done.
  if (progress >= 0 && columns.share === undefined) columns.share = progress;
  return columns;
};

const isOneOf = (text: string, headings: readonly string[]): boolean =>
  text !== "" && headings.some((heading) => headingKey(heading) === headingKey(text));

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
  const plan = matchPlan(texts);
  if (plan) {
    return {
      kind: "plan",
      headerRow,
      columns: plan,
      leadInText: isOneOf(texts[plan.lead ?? -1] ?? "", assignmentHeadings),
    };
  }
  const holidays = matchHeadings(texts, holidayHeadings);
  if (has(holidays, "day")) return { kind: "holidays", headerRow, columns: holidays };
  return null;
};

/** Headings over two rows: "Đơn vị" merged over "chủ trì" and "phối hợp". */
const joinedHeadings = (upper: readonly string[], lower: readonly string[]): string[] => {
  let above = "";
  return lower.map((text, column) => {
    above = upper[column] ? (upper[column] ?? "") : text ? above : "";
    if (!text) return upper[column] ?? "";
    const joined = `${above} ${text}`;
    return Object.values(planHeadings).some((synonyms) => isOneOf(joined, synonyms)) ? joined : text;
  });
};

/** The first table of a sheet, by its headings; null where the sheet holds none that the software knows. */
export const findTable = (head: Grid): FoundTable | null => {
  for (let row = 0; row < head.rows; row++) {
    const texts = headingsOfRow(head, row);
    if (texts.filter(Boolean).length === 0) continue;
    const found = tableOfRow(texts, row);
    if (found) return found;
    const joined = tableOfRow(joinedHeadings(texts, headingsOfRow(head, row + 1)), row + 1);
    if (joined?.kind === "plan") return joined;
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
