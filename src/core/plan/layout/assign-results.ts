import type { Columns } from "../../table/headings";
import type { PlanColumn } from "../plan-column";
import { byRank, type Candidate, isSure, mayBe, setIf, shareOf } from "./candidate";
import type { Guess } from "./plan-table";

/** "Kết quả thực hiện" is how far it has come where states stand below it, else what comes of it. */
export const assignResults = (
  candidates: readonly Candidate[],
  columns: Columns<PlanColumn>,
  guessed: Guess[],
): void => {
  setIf(columns, "status", candidates.filter((one) => isSure(one, "status")).sort(byRank)[0]);
  const taken = new Set(Object.values(columns));
  const results = candidates.filter((one) => mayBe(one, "product") && !taken.has(one.column)).sort(byRank);
  const open: Candidate[] = [];
  for (const one of results) {
    if (mayBe(one, "status") && one.cells.states >= 2 && shareOf(one.cells, "states") >= 0.5) {
      guessStatus(one, columns, guessed);
    } else open.push(one);
  }
  setIf(columns, "product", open[0]);
};

export const guessStatus = (one: Candidate, columns: Columns<PlanColumn>, guessed: Guess[]): void => {
  if (columns.status !== undefined) return;
  columns.status = one.column;
  guessed.push({ key: "status", column: one.column, read: one.cells.states, of: one.cells.filled });
};
