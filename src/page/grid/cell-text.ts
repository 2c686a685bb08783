import { cellText } from "../../core/table/cell-values";
import type { Cell } from "../../core/table/grid";
import type { PageTexts } from "../../messages/vi/page";

/** What the grid shows of a cell; a text as it stands, line breaks and all. */
export const shownText = (cell: Cell, words: PageTexts): string => {
  if (cell === null) return "";
  if (typeof cell === "string") return cell;
  if (typeof cell === "number") return cellText(cell).replace(".", ",");
  if (typeof cell === "boolean") return cell ? words.sheet.yes : words.sheet.no;
  if (cell.type === "error") return cell.code;
  if (cell.type === "uncomputed") return words.sheet.uncomputed;
  return cellText(cell);
};

/** Figures and days stand at the right, as in Excel. */
export const isFigure = (cell: Cell): boolean =>
  typeof cell === "number" || (typeof cell === "object" && cell !== null && cell.type !== "uncomputed");
