import type { CriterionItem } from "./criterion-item";

/** Which points beside the regular ones the total holds: the index must say so. */
export const countedExtras = (items: readonly CriterionItem[]): ("bonus" | "penalty")[] =>
  (["bonus", "penalty"] as const).filter((kind) =>
    items.some((item) => item.kind === kind && item.applicable && (item.points ?? 0) !== 0),
  );
