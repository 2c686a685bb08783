import { onceForEach } from "../../lib/once-for-each";

/** The two places of a tone mark in "hoà" and "hòa", "uỷ" and "ủy"; both are typed everywhere. */
const TONES: readonly (readonly [string, string])[] = [
  ["oàoáoảoãoạ", "òaóaỏaõaọa"],
  ["oèoéoẻoẽoẹ", "òeóeỏeõeọe"],
  ["uỳuýuỷuỹuỵ", "ùyúyủyũyụy"],
];
const TONE_PAIRS = new Map(
  TONES.flatMap(([late, early]) =>
    Array.from({ length: 5 }, (_, at) => [late.slice(at * 2, at * 2 + 2), early.slice(at * 2, at * 2 + 2)] as const),
  ),
);
const LATE_TONE = /(?<!q)u[ỳýỷỹỵ](?!\p{L})|o[àáảãạèéẻẽẹ](?!\p{L})/gu;

/** Small letters, each tone mark at its one place. The length stays, so that places in both texts are the same. */
export const foldWords = onceForEach((text) =>
  text.toLowerCase().replace(LATE_TONE, (pair) => TONE_PAIRS.get(pair) ?? pair),
);
