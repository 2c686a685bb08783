import { type Clause, isInBrackets, maskOf, part } from "../clause";
import { narrow } from "../composition/compose";
import type { Joint } from "../composition/row";
import type { Reading } from "../reading";
import type { Reader, Split } from "./split";

/** ", và", ", nhưng", ",", "và", " - ", "hoặc", ";", "/" before a word */
const JOINTS = /,\s*(?:va|nhung|song)\s|,|\sva\s|\s-\s|\shoac\s|;|\/(?=\s*[a-z]{2})/g;

const jointOf = (sign: string): Joint => (sign.includes("hoac") ? "or" : sign.includes("va") ? "and" : "sign");

/** Parts with a comma, "và" or a dash between: "Quý II và quý IV", "Thường xuyên, liên tục" */
export const separated: Split = {
  id: "separated",
  read: (clause, reader) => {
    const ofAll = dayOfAll(clause, reader);
    if (ofAll) return ofAll;
    for (const match of maskOf(clause).matchAll(JOINTS)) {
      const left = part(clause, clause.at, clause.at + match.index);
      const right = part(clause, clause.at + match.index + match[0].length, clause.end);
      if (isInBrackets(clause, match.index) || isTurn(left, right) || isSpan(left, match[0], right)) continue;
      const both = reader.join(left, right, jointOf(match[0]));
      if (both) return both;
    }
    return null;
  },
};

const PERIODS = /^\s*(?:(?:cac|vao|trong)\s+)*[MQ]_*(?:\s*(?:,\s*va|,|va)\s*[MQ]_*)+/;

/** "Tháng 6 và tháng 11 trước ngày 15", "Quý II, quý IV: ngày 10 tháng cuối quý": the day of each. */
const dayOfAll = (clause: Clause, reader: Reader): Reading | null => {
  const end = clause.at + (PERIODS.exec(maskOf(clause))?.[0].length ?? 0);
  const ofAll = end === clause.at ? null : reader.readExact(part(clause, end, clause.end));
  const isDay = ofAll?.kind === "date-of-month" || (ofAll?.kind === "recurring" && ofAll.recurrence?.day !== null);
  const periods = isDay ? reader.readExact(part(clause, clause.at, end)) : null;
  return ofAll && periods && periods.covers.length > 1 ? narrow(periods, ofAll, "sign", clause) : null;
};

/** "Cuối quý III, đầu quý IV" is one time around the turn, not two deadlines. */
const isTurn = (left: Clause, right: Clause): boolean =>
  /(?:^|\s)cuoi [^,]{1,25}$/.test(left.line.folded.slice(left.at, left.end)) &&
  /^\s*(?:vao |den )?dau (?:thang|qu|nam)/.test(right.line.folded.slice(right.at, right.end));

/** "Tháng 4 - 10", "01/6 - 30/6": a dash between two times of a kind spans them; it does not part a list. */
const isSpan = (left: Clause, joint: string, right: Clause): boolean =>
  joint.includes("-") &&
  /(?:[DP]_*\s*D|[MQHNY]_*\s*[MQHNY])$/.test(
    `${/[DMQHNYP]_*$/.exec(maskOf(left))?.[0] ?? ""}${/^\s*(?:(?:het|den|ngay)\s+)*([DMQHNYP])_*/.exec(maskOf(right))?.[1] ?? ""}`,
  );
