import { leafMask } from "./leaf-mask";
import { BLOCK, type Mask, type MaskContext, Verdict } from "./mask";
import { printCondition } from "./print-quantity";
import type { Condition } from "./quantity";

export const maskOf = (condition: Condition, context: MaskContext): Mask => {
  const key = printCondition(condition);
  const known = context.masks.get(key);
  if (known) return known;
  const mask = makeMask(condition, context, key);
  context.masks.set(key, mask);
  return mask;
};

const makeMask = (condition: Condition, context: MaskContext, key: string): Mask => {
  switch (condition.kind) {
    case "not":
      return notMask(maskOf(condition.of, context));
    case "and":
    case "or":
      return joinedMask(
        condition.of.map((part) => maskOf(part, context)),
        condition.kind === "and" ? Verdict.no : Verdict.yes,
      );
    default: {
      const leaf = leafMask(condition, context);
      context.leaves.set(key, leaf);
      return leaf;
    }
  }
};

const notMask = (of: Mask): Mask => {
  const verdicts = new Uint8Array(BLOCK);
  const fill = (_from: number, count: number) => {
    for (let i = 0; i < count; i++) verdicts[i] = of.verdicts[i] === 2 ? 2 : 1 - (of.verdicts[i] ?? 0);
  };
  return { verdicts, fill };
};

/** `decisive` settles the whole by itself: one "no" an `and`, one "yes" an `or`; else an unknown part leaves it open. */
const joinedMask = (parts: readonly Mask[], decisive: number): Mask => {
  const verdicts = new Uint8Array(BLOCK);
  const fill = (_from: number, count: number) => {
    verdicts.fill(1 - decisive, 0, count);
    for (const part of parts) {
      for (let i = 0; i < count; i++) {
        const verdict = part.verdicts[i];
        if (verdict === decisive) verdicts[i] = decisive;
        else if (verdict === 2 && verdicts[i] !== decisive) verdicts[i] = 2;
      }
    }
  };
  return { verdicts, fill };
};
