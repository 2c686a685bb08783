import type { Figure } from "../data/evaluate";
import { readQuantity } from "../data/read-quantity";
import { cellText } from "../table/cell-values";
import type { Cell } from "../table/grid";
import type { Entry } from "./indicator";

/** "3.158 hồ sơ", "12 phút", "83,5 điểm": a number with its unit, which is no expression. */
const WITH_UNIT = /^(-?\d+(?:[.,]\d+)*)\s*((?:\p{L}+\s?){1,4})$/u;

/** A cell of `Tử số`, `Mẫu số`, `Kết quả` or `Kỳ trước`: a number, a formula's result or an expression. */
export const readEntry = (cell: Cell, sheet: string, name: string | null): Entry => {
  const entry = (figure: Figure, plain = false, percent = false): Entry => ({
    cell: name,
    text: cellText(cell),
    figure,
    percent,
    plain,
  });
  const number = (value: number): Figure => ({ quantity: { kind: "number", value } });
  if (cell === null) return entry(null);
  if (typeof cell === "number") return entry(number(cell), true);
  if (typeof cell === "boolean")
    return entry({ problem: { code: "unknown-word", word: "TRUE", likely: null, position: 0 } });
  if (typeof cell === "string") {
    const text = cellText(cell);
    if (text === "") return entry(null);
    const reading = readQuantity(WITH_UNIT.exec(text)?.[1] ?? text);
    const plain = "quantity" in reading && reading.quantity.kind === "number";
    return entry(reading, plain, plain && text.endsWith("%"));
  }
  switch (cell.type) {
    case "percent":
      return entry(number(cell.value), true, true);
    case "date":
      return entry({ quantity: { kind: "day", day: cell.day } });
    case "error":
      return entry({ problem: { code: "error-cell", sheet, cell: name ?? "", error: cell.code } });
    case "uncomputed":
      return entry({
        problem: { code: "uncomputed-cell", sheet, cell: name ?? "", ...(cell.byDay && { byDay: true }) },
      });
  }
};
