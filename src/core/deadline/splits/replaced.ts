import { maskOf, part } from "../clause";
import { saysNewTime } from "../changes";
import { passing } from "../reading";
import type { Split } from "./split";

const FORMER =
  /^(?:(?:ke hoach|thoi han|thoi gian|han|moc|lich)\s+)?(?:cu|goc|ban dau|truoc day|truoc do)(?![a-z])\s*(?::|la(?![a-z]))?\s*/;

/** "Ban đầu 30/4, nay gia hạn đến 31/5", "Hạn cũ: 30/6, lùi sang 31/8": the former time holds no longer. */
export const replaced: Split = {
  id: "replaced",
  read: (clause, reader) => {
    const mask = maskOf(clause);
    const lead = FORMER.exec(mask)?.[0];
    const joint = lead === undefined ? null : /\s*[,;-]\s*|\s+(?=nay\s)/.exec(mask);
    if (lead === undefined || !joint) return null;
    const former = part(clause, clause.at + lead.length, clause.at + joint.index);
    const now = part(clause, clause.at + joint.index + joint[0].length, clause.end);
    const said = saysNewTime(now) && reader.readExact(former) ? reader.read(now) : null;
    const due = said?.due.map((one) => ({ ...one, label: null })) ?? [];
    return (
      said && passing({ ...said, due, labelled: false, moved: null }, "remark", part(clause, clause.at, former.end))
    );
  },
};
