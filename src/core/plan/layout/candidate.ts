import type { Columns } from "../../table/headings";
import type { PlanColumn } from "../plan-column";
import type { Meaning } from "./classify-heading";
import type { ColumnCells } from "./column-cells";
import type { Role } from "./heading-words";
import type { PeriodName } from "./read-period";

/** A column with what its heading and its cells say. */
export interface Candidate {
  column: number;
  /** The headings over it from the top. */
  path: string[];
  meaning: Meaning | null;
  period: PeriodName | null;
  cells: ColumnCells;
}

export const isSure = ({ meaning }: Candidate, role: Role): boolean => meaning?.sure === true && meaning.role === role;

export const mayBe = ({ meaning }: Candidate, role: Role): boolean =>
  meaning?.sure === true && (meaning.role === role || meaning.or.includes(role));

/** The better headings first, then from the left. */
export const byRank = (a: Candidate, b: Candidate): number =>
  (a.meaning?.rank ?? 0) - (b.meaning?.rank ?? 0) || a.column - b.column;

export const shareOf = (cells: ColumnCells, kind: keyof ColumnCells): number =>
  cells.filled === 0 ? 0 : cells[kind] / cells.filled;

export const setIf = (columns: Columns<PlanColumn>, key: PlanColumn, candidate: Candidate | undefined): void => {
  if (candidate) columns[key] ??= candidate.column;
};
