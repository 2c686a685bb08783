import { formatDay } from "../../lib/calendar-day";
import { formatNumber, formatPercent } from "../../lib/number";
import type { NamedCell } from "../page";
import type { Section } from "../section";
import { styles } from "../styles";
import type { WordCell, WordTable } from "./word-document";

/** Which columns of a section Word shows, each with its share of the page's width: an upright page holds fewer. */
export type ShownColumns = readonly (readonly [column: number, weight: number])[];

export const wordTable = ({ columns, rows, total }: Section, wanted: ShownColumns): WordTable => {
  // A plan without results has fewer columns.
  const shown = wanted.filter(([index]) => columns[index] !== undefined);
  const pick = (cells: readonly NamedCell[]): WordCell[] =>
    shown.flatMap(([index]) => (cells[index] ? [wordCell(cells[index])] : []));
  return {
    kind: "table",
    columns: shown.map(([index, weight]) => ({ heading: columns[index]?.heading ?? "", weight })),
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
