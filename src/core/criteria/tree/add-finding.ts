import type { Severity } from "../../rules/rule";
import type { CriteriaTexts } from "./criteria-texts";
import type { CriterionRow } from "../table/criterion";
import type { CriterionColumn } from "../table/criterion-headings";

/** Lists a fault of the row at hand, on the cell of the given column. */
export type AddFinding = (
  rule: string,
  severity: Severity,
  column: CriterionColumn,
  message: string,
  fix?: string,
) => void;

/** How messages name a criterion: I.5 "Thực hiện …". */
export const labelOf = (row: Pick<CriterionRow, "code" | "name">, { criteriaTree: words }: CriteriaTexts): string =>
  words.label(row.code, row.name);
