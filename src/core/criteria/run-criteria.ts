import { type Evaluator, makeEvaluator, type QuantityContext } from "../data/evaluate";
import type { Quantity } from "../data/quantity";
import { round } from "../lib/number";
import { applicability } from "./tree/applicability";
import { buildItem, type ItemFigures } from "./tree/build-item";
import type { CriteriaResult, CriterionItem, TotalBasis } from "./tree/criteria-result";
import type { CriteriaTexts } from "./tree/criteria-texts";
import type { CriterionRow } from "./table/criterion";
import { criterionFindings } from "./findings/criterion-findings";
import { totalFinding } from "./findings/total-finding";
import type { TotalRow } from "./table/total-row";
import { evaluateData } from "./tree/evaluate-data";
import { explainGroup, explainLeaf } from "./tree/explain-item";
import { isUnexplained, lossOf } from "./tree/losses";
import { scoreLeaf, type ScoredLeaf, signed } from "./tree/score-leaf";
import { type Sums, sumUp, type Summand, totalsOf } from "./tree/totals";
import { listAlarms, marginOf, rankWins } from "./trying/what-if";
import { wayToClass } from "./trying/way-to-class";
import { allowedLoss, winOptions } from "./trying/win-options";

export interface CriteriaContext {
  quantities: QuantityContext;
  /** The office's settings; `evidenceDeduction` is the share lost for late evidence, as a fraction. */
  settings: TotalBasis & { evidenceDeduction: number };
  /** What the table prints as its total. */
  total?: TotalRow | null;
}

/** The quantities that the rows hold, for namedColumns to tell what must be read. */
export const quantitiesOfCriteria = (rows: readonly CriterionRow[]): Quantity[] =>
  rows
    .flatMap(({ data }) => data.parts)
    .flatMap((part) =>
      part.kind === "quantity" && part.figure && "quantity" in part.figure ? [part.figure.quantity] : [],
    );

/**
 * Scores a criteria table: points of each leaf, sums, index and class, what was lost and the cheapest ways to win it
 * back. Leaves without any points count with their maximum and are named in `unscored`; leaves that do not apply count
 * with neither. Never throws; faults of the table are findings.
 */
export const runCriteria = (
  rows: readonly CriterionRow[],
  context: CriteriaContext,
  texts: CriteriaTexts,
): CriteriaResult => {
  const { settings } = context;
  const basis: TotalBasis = {
    decimals: settings.decimals,
    classes: settings.classes,
    bonusInMaximum: settings.bonusInMaximum,
  };
  const evaluator = makeEvaluator(quantitiesOfCriteria(rows), context.quantities);
  const leaves = scoreLeaves(rows, evaluator, settings.evidenceDeduction, texts);
  const figures = rows.map((row, index) => figuresOf(row, leaves.get(index), basis.decimals));
  const applicable = applicability(rows, leaves);
  const summands = (pick: (figures: ItemFigures) => number | null): Summand[] =>
    rows.map((row, index) => {
      const figure = figures[index];
      return {
        parent: row.parent,
        leaf: row.leaf,
        kind: row.kind,
        applicable: (applicable[index] ?? false) && (row.kind !== "regular" || !row.leaf || row.max.value !== null),
        ownMax: row.max.value,
        points: figure ? pick(figure) : null,
      };
    });
  const inForce = summands(({ points }) => points);
  const sums = sumUp(inForce, basis);
  const sumsOf = (pick: (figures: ItemFigures) => number | null): Sums | null => {
    const counted = summands(pick);
    return counted.some((one) => one.leaf && one.applicable && one.points !== null) ? sumUp(counted, basis) : null;
  };
  const others = {
    computed: sumsOf(({ computed }) => computed),
    self: sumsOf(({ self }) => self),
    appraised: sumsOf(({ appraised }) => appraised),
  };
  const items = rows.map((row, index) =>
    buildItem(row, { figures, applicable, sums, others, rows, leaf: leaves.get(index) ?? null, basis }, index),
  );
  items.forEach((item, index) => {
    const leaf = leaves.get(index);
    const counts = leaf !== undefined && (inForce[index]?.applicable ?? false);
    if (counts && item.points !== null) item.allowed = allowedLoss(leaf, item.points, basis.decimals, texts);
    item.lost = lossOf(items, index, basis);
    if (leaf) explainBy(item, explainLeaf(item, leaf, rows[index]?.self.value ?? null, texts));
  });
  items.forEach((item, index) => {
    if (item.leaf) return;
    const children = items.filter(({ parent }) => parent === index);
    explainBy(item, explainGroup(item, children, children.length, texts.criteriaTree.explain));
  });
  const totals = totalsOf(sums, basis);
  const counted = items.filter(({ leaf }, index) => leaf && inForce[index]?.applicable);
  const unexplained = counted.filter(isUnexplained);
  const having = (key: "self" | "appraised") => counted.filter((item) => item[key] !== null).length;
  const cheapest = rankWins(items, inForce, optionsOf(items, leaves, inForce, basis, texts), basis);
  const margin = marginOf(totals, basis);
  return {
    ...totals,
    selfTotal: others.self && round(others.self.total, basis.decimals),
    appraisedTotal: others.appraised && round(others.appraised.total, basis.decimals),
    typed: { self: having("self"), appraised: having("appraised"), of: counted.length },
    items,
    leaves,
    unexplainedLoss: round(
      unexplained.reduce((sum, { lost }) => sum + (lost ?? 0), 0),
      basis.decimals,
    ),
    unscored: counted.filter(({ points, kind }) => points === null && kind === "regular").map(nameOf),
    cheapest,
    alarms: listAlarms(items, inForce, basis),
    margin,
    way: wayToClass({ ...totals, cheapest, margin }),
    basis,
    findings: [
      ...criterionFindings(rows, items, leaves, texts),
      ...totalFinding(context.total ?? null, rows, items, texts),
    ],
  };
};

const nameOf = ({ code, name }: CriterionItem): string => code ?? name;

const explainBy = (item: CriterionItem, parts: string[]): void => {
  item.explanationParts = parts;
  item.explanation = parts.join(" ");
};

const scoreLeaves = (
  rows: readonly CriterionRow[],
  evaluator: Evaluator,
  evidenceDeduction: number,
  texts: CriteriaTexts,
): Map<number, ScoredLeaf> =>
  new Map(
    rows.flatMap((row, index) =>
      row.leaf
        ? [[index, scoreLeaf(row, evaluateData(row, evaluator, texts), evidenceDeduction, texts.criteria)] as const]
        : [],
    ),
  );

/** The printed figures of a leaf; a parent has none of its own. */
const figuresOf = (row: CriterionRow, leaf: ScoredLeaf | undefined, decimals: number): ItemFigures => {
  const printed = (points: number | null) => (points === null ? null : round(signed(row, points) ?? 0, decimals));
  const typed = (key: "self" | "appraised" | "appraisedAgain") => (leaf ? printed(row[key].value) : null);
  const [self, appraisedFirst, appraisedAgain] = [typed("self"), typed("appraised"), typed("appraisedAgain")];
  const computed = leaf ? printed(leaf.computed) : null;
  const appraised = appraisedAgain ?? appraisedFirst;
  return { computed, self, appraised, appraisedFirst, appraisedAgain, points: appraised ?? computed ?? self };
};

const optionsOf = (
  items: readonly CriterionItem[],
  leaves: ReadonlyMap<number, ScoredLeaf>,
  summands: readonly Summand[],
  { decimals }: TotalBasis,
  texts: CriteriaTexts,
) =>
  new Map(
    [...leaves].flatMap(([index, leaf]) => {
      const item = items[index];
      if (!item || item.points === null || !summands[index]?.applicable) return [];
      const options = winOptions(leaf, item.points, item.max, decimals, texts);
      return options.length > 0 ? [[index, options] as const] : [];
    }),
  );
