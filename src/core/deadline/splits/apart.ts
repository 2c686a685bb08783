import { type Clause, maskOf, momentsIn, part } from "../clause";
import type { Reading } from "../reading";
import { settle } from "../settle";
import type { Reader, Split } from "./split";

const LEAD = /^(?:rieng(?: doi voi)?|trong do|truoc mat)\s*[,:]?\s+|^doi voi\s+(?=[MQ]_)/;
const REPORT_OF = /^(?:bao cao|bc|so lieu)\s+(?=[MQ]_)/;

/**
 * "riêng tháng 12 trước ngày 15", "đối với tháng 12 là ngày 15", "trong đó báo cáo trước 15/12", "trước mắt trong quý
 * I": beside the rest, never in it.
 */
export const apart: Split = {
  id: "apart",
  read: (clause, reader) => {
    const lead = LEAD.exec(maskOf(clause))?.[0];
    if (lead === undefined) return null;
    const rest = part(clause, clause.at + lead.length, clause.end);
    const said = readReportOf(rest, reader) ?? reader.read(rest);
    return said && said.kind !== "date-of-month" ? { ...said, apart: true } : null;
  },
};

/** "riêng báo cáo quý II và quý IV trước ngày 15": of those quarters, instead of what is said of each. */
const readReportOf = (rest: Clause, reader: Reader): Reading | null => {
  const words = REPORT_OF.exec(maskOf(rest))?.[0];
  if (words === undefined) return null;
  const ofPeriods = reader.read(part(rest, rest.at + words.length, rest.end));
  if (ofPeriods && ofPeriods.excepts.length > 0) return ofPeriods;
  const said = reader.read(rest);
  const moments = momentsIn(rest).filter(({ letter }) => letter === "M" || letter === "Q");
  const periods = settle(moments, [], rest.context.year)?.periods ?? [];
  return said && said.due.length === periods.length ? { ...said, excepts: periods } : said;
};
