import type { IndicatorResult } from "../../indicators/indicator";
import { formatNumber, round } from "../../lib/number";
import { type CriteriaFigures, criterionCell, type CriterionFigures, criterionGroups } from "../criteria-figures";
import { codeName } from "../figure-names";
import { nearEdges } from "../near-edges";
import { count, linked, type NamedCell, number, text } from "../page";
import type { ReportContext } from "../report-context";
import type { Section } from "../section";

type Texts = ReportContext["texts"];

/** Points reached and lost by outermost group, and of bonus and penalty; the rows add up to the total. */
export const groups = (criteria: CriteriaFigures, texts: Texts): Section => {
  const { columns } = texts;
  const all = criterionGroups(criteria);
  const lost = round(
    all.reduce((sum, group) => sum + group.lost, 0),
    9,
  );
  return {
    title: texts.groups,
    columns: [columns.code, columns.group, columns.max, columns.points, columns.lost, columns.share].map((heading) => ({
      heading,
    })),
    rows: all.map(({ code, name, kind, max, points, lost: own }) => [
      text(code, "center"),
      text(kind === "regular" ? name : texts.groupKind({ kind, name })),
      number(max, "points"),
      number(points, "points"),
      number(own, "points"),
      number(max === 0 ? null : points / max, "share"),
    ]),
    total: [
      text("", "total"),
      text(texts.totalRow, "total"),
      ...[criteria.max, criteria.total, lost].map((sum) => number(sum, "totalPoints")),
      number(criteria.index === null ? null : criteria.index / 100, "totalShare"),
    ],
  };
};

/** Every criterion: maximum, self-scored, appraised, computed, reached, lost, and why. */
export const criterionItems = (criteria: CriteriaFigures, { texts, remarks }: ReportContext): Section => {
  const { columns } = texts;
  const rest = criteria.unexplainedLoss;
  return {
    title: texts.criteria,
    notes: [texts.criteriaNote, ...(rest > 0 ? [texts.unexplained({ points: formatNumber(rest) })] : [])],
    columns: [
      { heading: columns.code },
      { heading: columns.criterion },
      { heading: columns.max },
      { heading: columns.self },
      { heading: columns.appraised },
      { heading: columns.computed },
      { heading: columns.points },
      { heading: columns.lost },
      { heading: columns.why, span: 4 },
      { heading: columns.remark },
    ],
    rows: criteria.items.map((item) => {
      const style = item.leaf ? "points" : "totalPoints";
      const name = codeName("BC_TC_", item.code);
      return [
        linked(item.code ?? "", item.sheet, criterionCell(item)),
        text(item.name, item.leaf ? "text" : "total"),
        number(item.max, style),
        number(item.self, style),
        number(item.appraised, style),
        number(item.computed, style),
        { ...number(item.points, style), ...(name === null ? {} : { name }) },
        number(item.lost, style),
        text(whyOf(item, texts), item.leaf ? "small" : "total"),
        text(remarks.take(item.code ?? "", item.name), "typed"),
      ];
    }),
  };
};

/** What the points rest on, and where the appraisal sees it otherwise. */
const whyOf = (item: CriterionFigures, texts: Texts): string => {
  if (!item.leaf) return "";
  if (!item.applicable) return texts.notApplicable;
  const difference = -(item.differences.computed ?? 0);
  return [
    item.explanation,
    item.explanation.includes(item.cause) ? "" : item.cause,
    Math.abs(difference) > 0.004
      ? texts.differs({ difference: `${difference > 0 ? "+" : ""}${formatNumber(difference)}` })
      : "",
  ]
    .filter(Boolean)
    .join("\n");
};

/** Points that can be won back, those for the fewest actions first. */
export const cheapest = (criteria: CriteriaFigures, texts: Texts): Section => {
  const { columns } = texts;
  return {
    title: texts.cheapest,
    ...(winsBonus(criteria) ? { notes: [texts.withBonus] } : {}),
    columns: [
      { heading: columns.code },
      { heading: columns.criterion },
      { heading: columns.gain },
      { heading: columns.actions },
      { heading: columns.indexAfter },
      { heading: columns.together, span: 2 },
      { heading: columns.what, span: 6 },
    ],
    rows: criteria.cheapest.map(({ code, name, gain, actions, what, indexAfter, together }): NamedCell[] => [
      text(code ?? "", "center"),
      text(name),
      number(gain, "points"),
      count(actions),
      number(indexAfter === null ? null : indexAfter / 100, "index"),
      number(together.index === null ? null : together.index / 100, "index"),
      text(what),
    ]),
  };
};

/** Whether bonus points are among what is reached or can be won: then the index may pass what the maxima allow. */
export const winsBonus = ({ items, cheapest: wins, basis }: CriteriaFigures): boolean =>
  !basis.bonusInMaximum &&
  (items.some(({ kind, leaf, points }) => leaf && kind === "bonus" && (points ?? 0) > 0) ||
    wins.some(({ item }) => items[item]?.kind === "bonus"));

/** Criteria near the edge of a step: how far their figure is from it, and what is lost there. */
export const alarms = (criteria: CriteriaFigures, indicators: readonly IndicatorResult[], texts: Texts): Section => {
  const { columns } = texts;
  return {
    title: texts.alarms,
    columns: [
      { heading: columns.code },
      { heading: columns.criterion },
      { heading: columns.allowed },
      { heading: columns.lostAfter },
      { heading: columns.why, span: 9 },
    ],
    rows: nearEdges(criteria, indicators).map(({ alarm, noun }): NamedCell[] => [
      text(alarm.code ?? "", "center"),
      text(alarm.name, alarm.urgent ? "warning" : "text"),
      count(alarm.allowed),
      number(alarm.loss, "points"),
      text(
        texts.nearEdge({
          allowed: formatNumber(alarm.allowed),
          next: formatNumber(alarm.allowed + 1),
          noun,
          points: formatNumber(alarm.pointsAfter),
          loss: formatNumber(alarm.loss),
        }),
      ),
    ]),
  };
};
