import type { CriterionItem } from "../../../core/criteria/tree/criterion-item";
import { cellName } from "../../../core/table/grid";

/** The cell to lead to. */
export const cellOf = (item: CriterionItem | undefined): string =>
  item?.cells.name ?? (item ? cellName(item.row, 0) : "A1");

/** "II.2.3 Kết quả điện tử" */
export const nameOf = ({ code, name }: Pick<CriterionItem, "code" | "name">): string =>
  [code, name].filter(Boolean).join(" ");
