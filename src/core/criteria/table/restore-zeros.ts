import type { Draft } from "./arrange-tree";

/**
 * Excel turns a typed "1.10" into the number 1.1. Behind 1.9 it can only be 1.10: read so, and remarked.
 */
export const restoreZeros = (drafts: (Draft | null)[]): (Draft | null)[] => {
  /** The last segment seen under each parent, "1" → 9 after 1.9 or 1.9.2. */
  const last = new Map<string, number>();
  return drafts.map((draft) => {
    const code = draft?.code;
    if (!draft || !code) return draft;
    const read = code.from === "number" ? restored(code.segments, last) : null;
    const segments = read ?? code.segments;
    if (segments.length === 1) last.clear();
    segments.slice(1).forEach((segment, index) => {
      const number = Number(segment);
      if (Number.isInteger(number)) last.set(segments.slice(0, index + 1).join("."), number);
    });
    if (!read) return draft;
    const text = read.join(".");
    return {
      ...draft,
      code: { ...code, segments: read, text },
      remarks: [...draft.remarks, { kind: "lost-zero", typed: code.text, read: text }],
    };
  });
};

const restored = (segments: string[], last: ReadonlyMap<string, number>): string[] | null => {
  const [first = "", second = ""] = segments;
  if (segments.length !== 2 || second.length !== 1) return null;
  return last.get(first) === Number(`${second}0`) - 1 ? [first, `${second}0`] : null;
};
