import { formatDay } from "../../lib/calendar-day";
import { formatNumber, formatPercent } from "../../lib/number";
import type { NamedCell } from "../page";
import { REPORT_WIDTHS } from "../report-grid";
import type { Section } from "../section";
import { styles } from "../styles";
import type { WordCell, WordTable } from "./word-document";

/** Some columns of a section as a table for Word: an upright page holds fewer than the sheet. */
export const wordTable = ({ columns, rows, total }: Section, shown: readonly number[]): WordTable => {
  const starts = columns.map((_, index) => columns.slice(0, index).reduce((sum, { span = 1 }) => sum + span, 0));
  const weightOf = (index: number): number =>
    REPORT_WIDTHS.slice(starts[index], (starts[index] ?? 0) + (columns[index]?.span ?? 1)).reduce((a, b) => a + b, 0);
  const pick = (cells: readonly NamedCell[]): WordCell[] =>
    shown.flatMap((index) => (cells[index] ? [wordCell(cells[index])] : []));
  return {
    kind: "table",
    columns: shown.map((index) => ({ heading: columns[index]?.heading ?? "", weight: weightOf(index) })),
    rows: [...rows, ...(total ? [total] : [])].map(pick),
    hasTotal: total !== undefined,
  };
};

/** A cell's value as text, in the number style of Vietnamese offices. */
export const wordCell = ({ value, style }: NamedCell): WordCell => {
  const { horizontal = "left", format } = styles[style];
  if (value === null) return { text: "", align: horizontal };
  if (value.kind === "text") return { text: value.text.trim(), align: horizontal };
  if (value.kind === "day") return { text: formatDay(value.day), align: "center" };
  const decimals = /0\.(0+)/.exec(format ?? "")?.[1]?.length ?? 0;
  const text = format?.includes("%")
    ? formatPercent(value.number, decimals)
    : formatNumber(value.number, decimals, decimals > 0);
  return { text, align: horizontal };
};
