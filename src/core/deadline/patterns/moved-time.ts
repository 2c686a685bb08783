import { type Clause, momentsIn } from "../clause";
import { type Reading, reading } from "../reading";
import { settle } from "../settle";
import { kindOf } from "./by-moment";
import type { Pattern } from "./pattern";
import { ANY, IN, LEAD, TAIL } from "./words";

const WHAT = "(?:\\s+(?:thoi han|thoi gian|tien do|han|moc|lich|tiep|som))*";

/**
 * "Lùi từ tháng 5 sang tháng 8", "Điều chỉnh từ quý II thành quý IV", "đã rút ngắn từ 30/6 xuống 31/5": the time before
 * holds no longer.
 */
export const movedTime: Pattern = {
  id: "moved-time",
  regex: new RegExp(
    `^${LEAD}(?:(?:da|duoc|dong y|cho phep|nay)\\s+)*(?<verb>lui|doi|day|chuyen|dieu chinh|thay doi|gia han|rut ngan)${WHAT}\\s+tu\\s+${IN}${ANY}\\s*(?:,\\s*)?(?:(?<to>sang|den|toi|thanh|qua|xuong|len|ve)\\s+)?(?:(?:het|cuoi|trong|ngay)\\s+)*${ANY}${TAIL}$`,
  ),
  read: (match, clause) => {
    const { verb = "", to } = match.groups ?? {};
    // "sang 30/5" is taken for "sáng 30/5", a morning, and stands in the time itself.
    const isSaid = to !== undefined || /^sang\s/iu.test(momentsIn(clause)[1]?.label ?? "");
    return isSaid ? readMoved(verb, clause) : null;
  },
};

const readMoved = (verb: string, clause: Clause): Reading | null => {
  const moments = momentsIn(clause);
  const settled = settle(moments, ["list"], clause.context.year);
  const to = settled?.moments[1];
  if (!settled || !to || moments.length !== 2) return null;
  const [was, now] = settled.periods ?? [];
  // What is put off comes later: "lùi từ tháng 11 sang tháng 2" is of the next year, and the text does not say so.
  const isLater = was !== undefined && now !== undefined && now.end > was.end;
  if (now && !isLater && /^(?:lui|gia han)$/.test(verb)) return null;
  return reading(kindOf([to]), {
    due: now ? [{ date: now.end, label: null, boundary: to.letter === "D" ? "inclusive" : "period-end" }] : [],
    covers: now && to.letter !== "D" ? [now] : [],
    implied: settled.implied ? ["year"] : [],
    year: settled.year,
    moved: "time",
  });
};
