import { nameKey } from "../core/lib/text";

/** Names that share most of their letters with one that nobody knows; "" where none is near. */
export const nearNames = (names: readonly string[], known: readonly string[], before: string): string => {
  const near = names.flatMap((name) => {
    const wanted = pairs(nameKey(name.replace(/[{}#]|\|.*/g, "")));
    const [best] = known
      .map((one) => ({ one, alike: alike(wanted, pairs(nameKey(one))) }))
      .filter(({ alike: share }) => share > NEAR)
      .sort((a, b) => b.alike - a.alike);
    return best ? [`{${best.one}}`] : [];
  });
  return near.length === 0 ? "" : `${before}${[...new Set(near)].join(", ")}. `;
};

const NEAR = 0.6;

const pairs = (text: string): Set<string> =>
  new Set(Array.from({ length: Math.max(1, text.length - 1) }, (_, at) => text.slice(at, at + 2)));

const alike = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  (2 * [...one].filter((pair) => other.has(pair)).length) / (one.size + other.size);
