import { maskOf, part } from "../clause";
import type { Split } from "./split";

/** "riêng tháng 12 trước ngày 15", "trong đó báo cáo trước 15/12", "trước mắt trong quý I": beside the rest, never in it. */
export const apart: Split = {
  id: "apart",
  read: (clause, reader) => {
    const lead = /^(?:rieng(?: doi voi)?|trong do|truoc mat)\s*[,:]?\s+/.exec(maskOf(clause))?.[0];
    const said = lead === undefined ? null : reader.read(part(clause, clause.at + lead.length, clause.end));
    return said && said.kind !== "date-of-month" ? { ...said, apart: true } : null;
  },
};
