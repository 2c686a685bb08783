import { cellName, type Cell } from "../table/grid";
import type { PlanColumn } from "../plan/plan";
import { type Fault, type Rule } from "./rule";

/** "#N/A" and formulas whose value the file does not hold. */
export const errorValue: Rule = {
  id: "error-value",
  severity: "error",
  needs: [],
  check: (plan, { grid, texts }) => {
    const faults: Fault[] = [];
    for (const [, column] of Object.entries(plan.columns) as [PlanColumn, number][]) {
      for (let row = plan.headerRow + 1; row < Math.min(plan.endRow, grid.rows); row++) {
        const code = codeOf(grid.cell(row, column));
        if (code === null) continue;
        const task = plan.tasks.find(({ rows }) => rows.includes(row)) ?? null;
        const message = texts["error-value"].message({ cell: cellName(row, column), code: code || null });
        faults.push({ task, row, column, message, ...(code ? {} : { severity: "warning" as const }) });
      }
    }
    return faults;
  },
};

/** The error's code, "" for an uncomputed formula, null for everything else. */
const codeOf = (cell: Cell): string | null => {
  if (cell === null || typeof cell !== "object") return null;
  if (cell.type === "error") return cell.code;
  return cell.type === "uncomputed" ? "" : null;
};
