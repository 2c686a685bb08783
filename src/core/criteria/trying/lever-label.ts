import type { TreeTexts } from "../tree/tree-texts";
import { letterWords } from "../reading/letter-words";
import type { DataPart } from "../table/criterion";
import type { ScoredLeaf } from "../tree/score-leaf";

type Words = TreeTexts["levers"];

/** What a figure is, in the words of the rule's definitions, else as the data name it. */
export const leverLabel = (
  { name, whole = null }: { name: string; whole?: number | null },
  { rule, row, evaluated }: ScoredLeaf,
  words: Words,
): string => {
  const part = row.data.parts.find(({ key }) => key.toLowerCase() === name.toLowerCase());
  switch (name) {
    case "count":
      return words.count(unitOf(rule));
    case "rate":
      return words.rate(sourceOf(part, words));
    case "state":
      return words.state;
    case "lateEvidence":
      return words.evidence;
    case "points":
      return words.points;
  }
  const meaning = letterWords(rule.text).get(name.toLowerCase());
  // The counts behind a rate have no letter of their own in the table.
  if (!part && evaluated.counts)
    return (
      meaning ??
      words.fulfilled(
        sourceOf(
          row.data.parts.find(({ key }) => key === "rate"),
          words,
        ),
      )
    );
  return words.letter(part?.typed ?? name, meaning ?? sourceOf(part, words) ?? (whole === null ? null : words.part));
};

/** "mỗi sáng kiến được công nhận 0,5 điểm": what is counted. */
const unitOf = (rule: ScoredLeaf["rule"]): string | null => {
  const steps = [...("steps" in rule ? rule.steps : []), ...(rule.extraSteps ?? [])];
  return steps.length === 1 ? (steps[0]?.quote ?? null) : null;
};

/** Where a figure comes from: "tử số của DH", "số nhiệm vụ đã hoàn thành của kế hoạch"; null where it is typed. */
const sourceOf = (part: DataPart | undefined, words: Words): string | null => {
  if (part?.kind !== "quantity" || !part.figure || "problem" in part.figure) return null;
  const { quantity } = part.figure;
  if (quantity.kind === "number") return null;
  if (quantity.kind === "plan") return words.plan[quantity.count];
  return quantity.kind === "indicator" ? words.figure[quantity.figure](quantity.code) : part.text;
};
