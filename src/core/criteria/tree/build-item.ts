import { round } from "../../lib/number";
import type { PointsSource } from "./points-source";
import type { TotalBasis } from "./criteria-result";
import type { PointedItem } from "./criterion-item";
import type { ItemFigures } from "./item-figures";
import type { CriterionRow } from "../table/criterion";
import type { ScoredLeaf } from "./score-leaf";
import type { Sums } from "./totals";

export interface ItemContext {
  rows: readonly CriterionRow[];
  figures: readonly ItemFigures[];
  applicable: readonly boolean[];
  sums: Sums;
  others: Record<"computed" | "self" | "appraised", Sums | null>;
  leaf: ScoredLeaf | null;
  basis: TotalBasis;
}

const nothing: ItemFigures = {
  computed: null,
  self: null,
  appraised: null,
  appraisedFirst: null,
  appraisedAgain: null,
  points: null,
};

/** The first stage of a row's item: what its own cells and the sums give. */
export const buildItem = (row: CriterionRow, context: ItemContext, index: number): PointedItem => {
  const { figures, applicable, leaf, basis } = context;
  const applies = applicable[index] ?? false;
  const own = !applies ? nothing : row.leaf ? (figures[index] ?? nothing) : summedFigures(context, index);
  const { computed, self, appraised, points } = own;
  const differs = (left: number | null, right: number | null) =>
    left === null || right === null || left === right ? null : round(left - right, basis.decimals);
  return {
    sheet: row.sheet,
    row: row.row,
    code: row.code,
    name: row.name,
    path: row.path,
    parent: row.parent,
    leaf: row.leaf,
    kind: row.kind,
    max: row.leaf ? row.max.value : groupMax(row, context, index),
    applicable: applies,
    method: leaf?.rule.method ?? null,
    ...own,
    source: row.leaf && points !== null ? sourceOf(own) : null,
    differences: {
      computed: row.leaf ? differs(computed, appraised) : null,
      self: row.leaf ? differs(self, appraised ?? computed) : null,
    },
    rule: row.rule,
    cause: row.cause,
    remedy: row.remedy,
    lead: row.lead,
    dueOn: row.dueOn,
    evidence: row.evidence,
    cells: row.cells,
  };
};

const sourceOf = ({ appraisedAgain, appraisedFirst, computed }: ItemFigures): PointsSource => {
  if (appraisedAgain !== null) return "appraisedAgain";
  if (appraisedFirst !== null) return "appraised";
  return computed !== null ? "computed" : "self";
};

/** A parent has a figure where one of its leaves has; a computed one only where all have, else it would mislead. */
const summedFigures = ({ rows, figures, applicable, sums, others, basis }: ItemContext, index: number): ItemFigures => {
  const below = rows.flatMap((row, at) =>
    row.leaf && applicable[at] && isUnder(rows, at, index) ? [figures[at]] : [],
  );
  const has = (key: keyof ItemFigures) => below.some((one) => one !== undefined && one[key] !== null);
  const figure = (key: "computed" | "self" | "appraised") =>
    has(key) ? round(others[key]?.points[index] ?? 0, basis.decimals) : null;
  return {
    computed: below.every((one) => one?.computed != null) ? figure("computed") : null,
    self: figure("self"),
    appraised: figure("appraised"),
    appraisedFirst: null,
    appraisedAgain: null,
    points: has("points") ? round(sums.points[index] ?? 0, basis.decimals) : null,
  };
};

const isUnder = (rows: readonly CriterionRow[], at: number, index: number): boolean => {
  for (let one = rows[at]?.parent ?? null; one !== null; one = rows[one]?.parent ?? null)
    if (one === index) return true;
  return false;
};

const groupMax = (row: CriterionRow, { sums }: ItemContext, index: number): number | null =>
  row.kind === "regular" ? (sums.max[index] ?? 0) : row.max.value;
