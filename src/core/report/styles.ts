import type { MarkLook, Style, StyleName } from "./sheet-model";

/** Offices must use Times New Roman (Nghị định 30/2020, appendix I). */
const FONT = "Times New Roman";
const DAY = "dd/mm/yyyy";

const cell = (more: Partial<Style> = {}, font: Partial<Style["font"]> = {}): Style => ({
  vertical: "top",
  wrap: true,
  border: true,
  ...more,
  font: { name: FONT, size: 11, ...font },
});
const line = (more: Partial<Style> = {}, font: Partial<Style["font"]> = {}): Style =>
  cell({ border: false, wrap: false, vertical: "center", ...more }, font);

/** What each style of the report looks like. Colours keep 4.5:1 contrast on their fill. */
export const styles: Record<StyleName, Style> = {
  title: line({ horizontal: "center", wrap: true }, { size: 15, bold: true, color: "1F3864" }),
  subtitle: line({ horizontal: "center", wrap: true }, { size: 12, italic: true, color: "404040" }),
  note: line({ wrap: true }, { size: 10, italic: true, color: "595959" }),
  section: line({}, { size: 13, bold: true, color: "1F3864" }),
  heading: cell({ horizontal: "center", vertical: "center", fill: "DCE6F1" }, { size: 10, bold: true }),
  text: cell(),
  label: cell({}, { bold: true }),
  strong: cell({}, { bold: true }),
  center: cell({ horizontal: "center" }),
  count: cell({ horizontal: "right", format: "#,##0" }),
  decimal: cell({ horizontal: "right", format: "#,##0.00" }),
  pointsLeft: cell({ horizontal: "left", format: "#,##0.00" }),
  paragraph: cell({}, { size: 12 }),
  plain: line({}, { size: 8, color: "808080" }),
  points: cell({ horizontal: "right", format: "#,##0.00" }),
  percent: cell({ horizontal: "right", format: "0.0%" }),
  index: cell({ horizontal: "right", format: "0.00%" }),
  share: cell({ horizontal: "right", format: "0.00%" }),
  shareFine: cell({ horizontal: "right", format: "0.000000%" }),
  dashed: cell({ horizontal: "right", format: '#,##0;-#,##0;"–"' }),
  small: cell({}, { size: 9 }),
  right: cell({ horizontal: "right" }),
  change: cell({ horizontal: "left" }, { italic: true }),
  typed: cell({ fill: "FFFDE7" }),
  running: line({ horizontal: "right" }, { size: 11, italic: true }),
  office: line({ horizontal: "left" }, { size: 12, bold: true }),
  day: cell({ horizontal: "center", format: DAY }),
  link: cell({}, { underline: true, color: "0563C1" }),
  good: cell({ fill: "E2F0D9" }, { color: "375623" }),
  warning: cell({ fill: "FFF2CC" }, { color: "7F6000" }),
  bad: cell({ fill: "FBE0DD" }, { color: "9C0006" }),
  total: cell({ fill: "F2F2F2" }, { bold: true }),
  totalCount: cell({ horizontal: "right", format: "#,##0", fill: "F2F2F2" }, { bold: true }),
  totalShare: cell({ horizontal: "right", format: "0.00%", fill: "F2F2F2" }, { bold: true }),
  lead: line({ wrap: true, vertical: "center" }, { size: 12, bold: true }),
  totalPoints: cell({ horizontal: "right", format: "#,##0.00", fill: "F2F2F2" }, { bold: true }),
};

/** Highlights of plan rows, first wins; a differential format: only the fill, so that the user's fonts stay. */
export const markStyles: Record<MarkLook, { fill: string }> = {
  overdue: { fill: "F8CBAD" },
  "due-soon": { fill: "FFE699" },
  "done-late": { fill: "D9D2E9" },
};
