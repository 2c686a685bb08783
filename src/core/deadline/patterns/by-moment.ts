import type { DeadlineKind, Due } from "../deadline";
import { type Clause, maskOf, momentsIn } from "../clause";
import type { Moment, Period } from "../moments/moment";
import { type Reading, reading } from "../reading";
import { jointsOf, settle } from "../settle";
import type { Pattern } from "./pattern";
import { CLOCK, CLOCK_AFTER, IN, LATEST, LEAD, LIST, TAIL } from "./words";

/**
 * "15/12/2024", "chậm nhất trong ngày 20/12", "đến hết tháng 9/2025", "Quý II/2024", "Quý II, III", "trong 6 tháng đầu
 * năm", "Cuối tháng 5", "Đến năm 2025", "từ nay đến hết 31/12", "17 giờ ngày 25/6", "năm 2024"
 */
export const byMoment: Pattern = {
  id: "by-moment",
  regex: new RegExp(`^${LEAD}${LATEST}${IN}${CLOCK}${LIST}${CLOCK_AFTER}${TAIL}$`),
  read: (_, clause) => settledReading(clause),
};

const IS_LATEST = new RegExp(`^${LEAD}(?=cham|muon|tre|lau|khong|toi)${LATEST}`);

const KINDS: Record<Moment["letter"], Exclude<DeadlineKind, "unknown">> = {
  D: "date",
  P: "date",
  M: "month",
  Q: "quarter",
  H: "half-year",
  N: "range",
  Y: "year",
};

/** The kind of one moment or a list: several days are several deadlines, several quarters are still quarters. */
export const kindOf = (moments: readonly Moment[]): Exclude<DeadlineKind, "unknown"> => {
  const kinds = new Set(moments.map(({ letter }) => KINDS[letter]));
  const [kind] = kinds;
  if (kind === undefined || kinds.size > 1) return "multiple";
  return moments.length > 1 && (kind === "date" || kind === "range") ? "multiple" : kind;
};

/** Each moment of the clause due on its last day. */
export const settledReading = (clause: Clause): Reading | null => {
  const moments = momentsIn(clause);
  const joints = jointsOf(clause, moments);
  const { folded } = clause.line;
  const settled = joints.includes("span") ? null : settle(moments, joints, clause.context.year);
  if (!settled) return null;
  if (
    isTurn(settled.moments) ||
    isHalfSaid(settled.moments) ||
    isWrapped(settled.moments) ||
    isNested(settled.periods ?? [], clause)
  )
    return null;
  const several = settled.moments.length > 1;
  const due = (settled.periods ?? []).map(({ end }, index): Due => {
    const day = settled.moments[index]?.letter === "D";
    return {
      date: end,
      label: several && !day ? (settled.moments[index]?.label ?? null) : null,
      boundary: day ? "inclusive" : "period-end",
    };
  });
  const periodical = settled.moments.every(({ letter }) => letter !== "D");
  const months = settled.moments.some(({ letter }) => letter === "N");
  const start = settled.periods?.map((period) => period.start).sort()[0] ?? null;
  return reading(kindOf(settled.moments), {
    due,
    start: (several && periodical) || months ? start : null,
    implied: settled.implied ? ["year"] : [],
    covers: periodical ? (settled.periods ?? []) : [],
    year: settled.year,
    upTo: /^\s*(?:cho |keo dai )?(?:den|toi|tu nay|het)\s/.test(maskOf(clause)),
    latest: IS_LATEST.test(maskOf(clause)),
    // "Trước ngày 10/6; ngày 20/6": a day of its own.
    bare:
      !(/^ngay/.test(folded.slice(clause.at)) && /[;.|]\s*$/.test(folded.slice(0, clause.at))) &&
      /^\s*D_*(?:\s*(?:,\s*va|,|va)\s*D_*)*\s*$/.test(maskOf(clause)),
  });
};

/** "Cuối quý III, đầu quý IV" is one time around the turn, not two deadlines. */
const isTurn = (moments: readonly Moment[]): boolean =>
  moments.length > 1 && /^cuối/iu.test(moments[0]?.label ?? "") && /^đầu/iu.test(moments[1]?.label ?? "");

/** "ngày 15 tháng 6 và tháng 12": the second may be a day, too. */
const isHalfSaid = (moments: readonly Moment[]): boolean =>
  moments.some(
    ({ letter, label }, index) => letter === "D" && /tháng/iu.test(label) && moments[index + 1]?.letter === "M",
  );

/** "Tháng 11, 12, 01": the last may be of the next year. */
const isWrapped = (moments: readonly Moment[]): boolean =>
  moments.some(({ letter, year, shift, from }, index) => {
    const before = moments[index - 1];
    const isNamed = (letter === "M" || letter === "Q") && year === null && shift === 0;
    return isNamed && before?.letter === letter && before.year === null && from[0] < before.from[0];
  });

/** "Năm 2024, quý III": one narrows the other, unless "và" makes two of them. */
const isNested = (periods: readonly Period[], clause: Clause): boolean => {
  const [first, second] = periods;
  if (!first || !second || periods.length > 2 || /\sva\s/.test(maskOf(clause))) return false;
  const holds = (outer: Period, inner: Period) => outer.start <= inner.start && inner.end <= outer.end;
  return holds(first, second) || holds(second, first);
};
