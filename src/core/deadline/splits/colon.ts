import { maskOf, part, trimmed } from "../clause";
import { mayBeLabel, withLabel } from "../labels";
import type { Split } from "./split";

/** "Báo cáo năm: trước ngày 10/12", "Quý I: xây dựng kế hoạch", "Quý I: trước ngày 15/3" */
export const colon: Split = {
  id: "colon",
  read: (clause, reader) => {
    const place = maskOf(clause).indexOf(":");
    if (place < 0) return null;
    const left = trimmed(part(clause, clause.at, clause.at + place));
    const right = trimmed(part(clause, clause.at + place + 1, clause.end));
    if (left.at >= left.end || right.at >= right.end) return null;
    const said = reader.read(right);
    const named = reader.readExact(left);
    if (!said) return named && mayBeLabel(right) ? withLabel(named, right) : null;
    if (!named) return mayBeLabel(left) ? withLabel({ ...said, bare: false }, left) : null;
    const both = reader.narrow(left, right, "colon") ?? said;
    // "Trước 30/4; tổng hợp: 10/5": it has words of its own, and takes no "trước" over.
    return both.kind === "recurring" ? both : withLabel({ ...both, bare: false }, left);
  },
};
