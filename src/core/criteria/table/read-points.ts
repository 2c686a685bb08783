import { readNumber } from "../../lib/number";
import { fold, plainText } from "../../lib/text";
import { cellText } from "../../table/cell-values";
import type { Cell } from "../../table/grid";
import type { PointsCell } from "./criterion";

/** "0,5 điểm", "3đ", "2 đ." */
const WITH_UNIT = /^(.+?)\s*(?:điểm|đ)\.?$/iu;
/** "không áp dụng", "KAD", "không đánh giá", "không chấm" */
const NOT_APPLICABLE = /^(?:khong ap dung|kad|k\.?a\.?d\.?|khong danh gia|khong cham(?: diem)?)$/;
/** What people put in a cell that stays empty. */
const DASH = /^[-–—.…x]*$/;

const points = (found: Partial<PointsCell>): PointsCell => ({
  value: null,
  notApplicable: false,
  fault: null,
  ...found,
});

export const isNotApplicable = (text: string): boolean => NOT_APPLICABLE.test(fold(text).replace(/[.\s]+$/, ""));

/** Points or a maximum: a number, "0,5", "0,5 điểm", "không áp dụng"; anything else is a fault with what stands there. */
export const readPoints = (cell: Cell): PointsCell => {
  if (cell === null) return points({});
  if (typeof cell === "number") return points({ value: cell });
  if (typeof cell === "string") {
    const text = plainText(cell);
    if (DASH.test(text)) return points({});
    if (isNotApplicable(text)) return points({ notApplicable: true });
    const value = text.includes("%") ? null : readNumber(WITH_UNIT.exec(text)?.[1] ?? text);
    return value === null ? points({ fault: { kind: "misfit", text } }) : points({ value });
  }
  if (typeof cell === "boolean") return points({ fault: { kind: "misfit", text: cell ? "TRUE" : "FALSE" } });
  if (cell.type === "error") return points({ fault: { kind: "error", text: cell.code } });
  if (cell.type === "uncomputed") return points({ fault: { kind: "uncomputed" } });
  return points({ fault: { kind: "misfit", text: cellText(cell) } });
};
