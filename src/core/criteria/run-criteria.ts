import { type Evaluator, makeEvaluator, type QuantityContext } from "../data/evaluate";
import type { Quantity } from "../data/quantity";
import { round } from "../lib/number";
import { applicability } from "./tree/applicability";
import { buildItem } from "./tree/build-item";
import type { CriteriaResult, TotalBasis } from "./tree/criteria-result";
import type { PointedItem, WeighedItem } from "./tree/criterion-item";
import type { CriteriaTexts } from "./tree/criteria-texts";
import type { CriterionRow } from "./table/criterion";
import { criterionFindings } from "./findings/criterion-findings";
import { totalFinding } from "./findings/total-finding";
import type { TotalRow } from "./table/total-row";
import { evaluateData } from "./tree/evaluate-data";
import { explainItems } from "./tree/explain-item";
import { type ItemFigures, itemFigures } from "./tree/item-figures";
import { isUnexplained, lossOf } from "./tree/losses";
import { scoreLeaf, type ScoredLeaf } from "./tree/score-leaf";
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
  const figures = rows.map((row, index) => itemFigures(row, leaves.get(index), basis.decimals));
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
  const pointed = rows.map((row, index) =>
    buildItem(row, { figures, applicable, sums, others, rows, leaf: leaves.get(index) ?? null, basis }, index),
  );
  const weighed = weighItems(pointed, leaves, inForce, basis, texts);
  const items = explainItems(weighed, leaves, texts);
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

const nameOf = ({ code, name }: PointedItem): string => code ?? name;

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

/** The second stage of the items. */
const weighItems = (
  items: readonly PointedItem[],
  leaves: ReadonlyMap<number, ScoredLeaf>,
  summands: readonly Summand[],
  basis: TotalBasis,
  texts: CriteriaTexts,
): WeighedItem[] =>
  items.map((item, index) => {
    const leaf = summands[index]?.applicable ? leaves.get(index) : undefined;
    const allowed = leaf && item.points !== null ? allowedLoss(leaf, item.points, basis.decimals, texts) : null;
    return { ...item, lost: lossOf(items, index, basis), allowed };
  });

const optionsOf = (
  items: readonly PointedItem[],
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
