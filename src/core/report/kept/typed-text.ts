import { cellText } from "../../table/cell-values";
import type { Cell } from "../../table/grid";

/** What a person typed, as typed: only the ends are trimmed; numbers and dates as they are read, a tick as Excel shows it. */
export const typedText = (cell: Cell): string => {
  if (typeof cell === "string") return cell.trim();
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return cell !== null && typeof cell === "object" && cell.type === "error" ? cell.code : cellText(cell);
};

/** Excel, LibreOffice and people write line ends and accents differently: that alone is no change. */
export const sameText = (one: string, other: string): boolean => plain(one) === plain(other);

const plain = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim();
