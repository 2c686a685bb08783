import type { TreeTexts } from "./tree-texts";
import type { CriteriaTexts } from "./criteria-texts";
import { formatNumber } from "../../lib/number";
import { explainScore } from "../scoring/explain-score";
import { showNumber, showRate } from "../scoring/show";
import type { CriterionItem, PointedItem, WeighedItem } from "./criterion-item";
import type { EvaluatedData } from "./evaluate-data";
import { isUnexplained } from "./losses";
import type { ScoredLeaf } from "./score-leaf";

type Texts = Pick<CriteriaTexts, "criteria" | "criteriaTree">;
type Words = TreeTexts["explain"];

/** The last stage of the items: how each came to its points. */
export const explainItems = (
  items: readonly WeighedItem[],
  leaves: ReadonlyMap<number, ScoredLeaf>,
  texts: Texts,
): CriterionItem[] =>
  items.map((item, index) => {
    const leaf = leaves.get(index);
    const children = items.filter(({ parent }) => parent === index);
    const parts = leaf ? explainLeaf(item, leaf, texts) : explainGroup(item, children, texts.criteriaTree.explain);
    return { ...item, explanation: parts.join(" "), explanationParts: parts };
  });

/**
 * How a leaf came to its points, one sentence for each part: figures with their cell, rule and arithmetic, which points
 * count, what was lost.
 */
const explainLeaf = (item: WeighedItem, leaf: ScoredLeaf, texts: Texts): string[] => {
  const words = texts.criteriaTree.explain;
  if (!item.applicable) return [words.notApplicable];
  const { computed, points, source, differences, lost, cells, cause, appraised } = item;
  if (item.max === null && item.kind === "regular") return [words.noMax];
  const parts = [sourcesOf(leaf.evaluated, cells.data ?? null, words), ...ruleOf(item, leaf, texts)];
  if (points === null || source === null) parts.push(words.noPoints);
  else parts.push(words.inForce(points, source, source === "computed" ? null : (cells[source] ?? null)));
  if (differences.computed !== null && computed !== null && appraised !== null)
    parts.push(words.difference(computed, appraised));
  if (lost !== null && lost > 0) parts.push(words.lost(lost, cause.replace(/\s+/g, " "), isUnexplained(item)));
  return parts.filter(Boolean);
};

/** Bonus and penalty rows may have no maximum to show the points against. */
export const withoutNoMax = (explanation: string): string => explanation.replace(/\/(?:Infinity|0)\.$/, ".");

const ruleOf = (
  item: PointedItem,
  { row, fromSelf, score, evaluated }: ScoredLeaf,
  { criteria, criteriaTree: { explain: words } }: Texts,
): string[] => {
  const self = row.self.value;
  if (fromSelf && self !== null) return [words.lateEvidence(self, item.computed ?? 0, item.max ?? 0)];
  if (item.rule === "") return [words.noRule];
  return explainScore(score, criteria, evaluated.data).map(withoutNoMax);
};

/** "a = NV.mẫu = 291; b = NV.tử = 285"; plain numbers stand once. */
const sourcesOf = ({ sources }: EvaluatedData, cell: string | null, words: Words): string => {
  if (sources.length === 0) return "";
  const shown = sources.map(({ name, text, value, plain, percent }) => {
    if (plain) return `${name} = ${text}`;
    const figure =
      value === null
        ? words.unknown
        : typeof value === "string"
          ? value
          : percent
            ? showRate(value)
            : showNumber(value);
    return `${name} = ${text} = ${figure}`;
  });
  return words.sources(cell, shown.join("; "));
};

/** So many terms are still read at a glance. */
const MOST_TERMS = 12;

/** A parent as the sum of the rows directly under it. */
const explainGroup = (item: PointedItem, children: readonly PointedItem[], words: Words): string[] => {
  if (!item.applicable) return [words.notApplicable];
  const counted = children.filter(({ applicable, points }) => applicable && points !== null);
  if (counted.length === 0) return [words.noPoints];
  const sum = counted.reduce((total, { points }) => total + (points ?? 0), 0);
  const terms = counted
    .map(({ points }) => formatNumber(points ?? 0, 4))
    .join(" + ")
    .replace(/\+ -/g, "− ");
  const text =
    counted.length <= MOST_TERMS
      ? words.sum(counted.length > 1 ? terms : null, sum)
      : words.sumOf(children.length, sum);
  const capped = item.points !== null && Math.abs(item.points - sum) > 1e-9;
  return capped ? [text, words.capped(sum, item.points ?? 0)] : [text];
};
