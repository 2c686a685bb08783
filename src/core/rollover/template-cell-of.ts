import { cellShown, cellText } from "../table/cell-values";
import type { Cell } from "../table/grid";
import type { TemplateCell } from "../template/template-sheet";

/** A cell of the old workbook as one of the new; an error or what nobody has calculated is nothing. */
export const templateCellOf = (cell: Cell): TemplateCell => {
  if (cell === null || typeof cell === "number") return cell;
  if (typeof cell === "string") return cell.trim() === "" ? null : cell;
  if (typeof cell === "boolean") return cellShown(cell);
  if (cell.type === "percent") return { share: cell.value };
  if (cell.type === "date") return cell.shown || cell.minutes > 0 ? cellText(cell) : { day: cell.day };
  return null;
};
