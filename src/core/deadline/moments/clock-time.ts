/** Times of day: "17 giờ", "17h", "16h30", "17 giờ 00 phút", "8:30", "24h00", "cuối giờ chiều"; not the duration "24 giờ kể từ khi". */
const CLOCK =
  /(?<![\d/.])(?:\d{1,2}\s?(?:gio|h|g)(?![a-z])(?:\s?\d{2}(?![\d/.]|-(?!\s*\d{1,2}\s?[gh:])|\s*thang)(?:\s?(?:phut|p(?![a-z])|'))?)?|\d{1,2}:\d{2})(?!\s*(?:lam viec|ke tu|tinh tu|tu khi|sau|truoc))|(?<![a-z])(?:cuoi|het)\s+(?:gio|buoi)\s+(?:lam viec|hanh chinh|sang|chieu)(?:\s+(?:buoi\s+)?chieu)?(?=\s+(?:cua\s+)?(?:ngay|thu|\d))/g;

/** Hours of one day, "từ 07h30 đến 11h30" and "14h00-17h00", are one place. */
export const findClockTimes = (folded: string): { at: number; end: number }[] => {
  const places: { at: number; end: number }[] = [];
  if (!/\d\s?[gh:]|(?:cuoi|het) (?:gio|buoi)/.test(folded)) return places;
  for (const match of folded.matchAll(CLOCK)) {
    const last = places.at(-1);
    const end = match.index + match[0].length;
    if (last && /^\s*(?:-|den|toi)\s*$/.test(folded.slice(last.end, match.index))) {
      const from = folded.slice(Math.max(0, last.at - 3), last.at) === "tu " ? 3 : 0;
      Object.assign(last, { at: last.at - from, end });
    } else places.push({ at: match.index, end });
  }
  return places;
};

/** Midnight at the start of a day leaves the day out, as no clock time does. */
export const isMidnight = (clock: string): boolean => /^0?0\s*(?:gio|h|g|:)/.test(clock) && !/[1-9]/.test(clock);
