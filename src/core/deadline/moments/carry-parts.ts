import { LISTED } from "./carry-dates";
import type { Shape } from "./family";
import { monthShape } from "./month";
import type { Moment } from "./moment";
import { quarterShape } from "./quarter";

/** "Giữa tháng 3 và tháng 9": the middle of both, or all of September? */
const LOOSE = /^(?:dau|giua)$/;

/**
 * "Tháng cuối của quý I và quý III", "tuần đầu tháng 3, tháng 6": the part is of each month or quarter that is listed
 * behind it and has none of its own. Takes moments in their order.
 * @returns the ones of which it is not certain
 */
export const carryParts = (moments: readonly Moment[], mask: string): Moment[] => {
  const doubtful: Moment[] = [];
  for (const [index, moment] of moments.entries()) {
    const before = moments[index - 1];
    if (before === undefined || before.part === "" || !LISTED.test(mask.slice(before.end, moment.at))) continue;
    const shape = shapeOf(before.part, moment);
    if (shape === null || before.letter !== shape.letter) continue;
    Object.assign(moment, shape);
    if (LOOSE.test(before.part)) doubtful.push(moment);
  }
  return doubtful;
};

/** Of a whole month or quarter. */
const shapeOf = (part: string, { letter, from, to, part: own }: Moment): Shape | null => {
  const [first, last] = [from[0], to[0]];
  if (own !== "" || from[1] !== 1 || to[1] !== 0) return null;
  if (letter === "Q") return last - first === 2 ? quarterShape(last / 3, part) : null;
  return letter === "M" && first === last && !part.startsWith("thang ") ? monthShape(first, part) : null;
};
