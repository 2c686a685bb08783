/** Times of day: "17 giờ", "17h", "16h30", "17 giờ 00 phút", "8:30", "24h00"; not the duration "24 giờ kể từ khi". */
const CLOCK =
  /(?<![\d/.])(?:\d{1,2}\s?(?:gio|h|g)(?![a-z])(?:\s?\d{2}(?![\d/.-]|\s*thang)(?:\s?(?:phut|p(?![a-z])|'))?)?|\d{1,2}:\d{2})(?!\s*(?:lam viec|ke tu|tinh tu|tu khi|sau|truoc))/g;

export const findClockTimes = (folded: string): { at: number; end: number }[] =>
  /\d\s?[gh:]/.test(folded)
    ? [...folded.matchAll(CLOCK)].map((match) => ({ at: match.index, end: match.index + match[0].length }))
    : [];

/** Midnight at the start of a day leaves the day out, as no clock time does. */
export const isMidnight = (clock: string): boolean => /^0?0\s*(?:gio|h|g|:)/.test(clock) && !/[1-9]/.test(clock);
