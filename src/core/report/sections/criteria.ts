import { formatNumber } from "../../lib/number";
import { type CriteriaFigures, criterionCell, type CriterionFigures, criterionGroups } from "../criteria-figures";
import { codeName } from "../key-figures";
import { count, linked, type NamedCell, number, text } from "../page";
import type { ReportContext } from "../report-context";
import type { Section } from "../section";

type Texts = ReportContext["texts"];

/** Points reached and lost by outermost group. A chart stands over these rows. */
export const groups = (criteria: CriteriaFigures, texts: Texts): Section => {
  const { columns } = texts;
  const all = criterionGroups(criteria);
  const sum = (of: "max" | "points" | "lost") => all.reduce((total, group) => total + group[of], 0);
  return {
    title: texts.groups,
    columns: [columns.code, columns.group, columns.max, columns.points, columns.lost, columns.share].map((heading) => ({
      heading,
    })),
    rows: all.map(({ code, name, max, points, lost }) => [
      text(code, "center"),
      text(name),
      number(max, "points"),
      number(points, "points"),
      number(lost, "points"),
      number(max === 0 ? null : points / max, "percent"),
    ]),
    total: [
      text("", "total"),
      text(texts.totalRow, "total"),
      ...(["max", "points", "lost"] as const).map((of) => number(sum(of), "totalPoints")),
      text("", "total"),
    ],
    unbroken: true,
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
      { heading: columns.why, span: 2 },
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
        text(whyOf(item, texts), item.leaf ? "text" : "total"),
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
    columns: [
      { heading: columns.code },
      { heading: columns.criterion },
      { heading: columns.gain },
      { heading: columns.actions },
      { heading: columns.indexAfter },
      { heading: columns.together },
      { heading: columns.what, span: 5 },
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

/** Criteria near the edge of a band: how far they may fall before points are lost. */
export const alarms = (criteria: CriteriaFigures, texts: Texts): Section => {
  const { columns } = texts;
  return {
    title: texts.alarms,
    columns: [
      { heading: columns.code },
      { heading: columns.criterion },
      { heading: columns.allowed },
      { heading: columns.lostAfter },
      { heading: columns.why, span: 7 },
    ],
    rows: criteria.alarms.map(({ code, name, allowed, loss, message, urgent }): NamedCell[] => [
      text(code ?? "", "center"),
      text(name, urgent ? "warning" : "text"),
      count(allowed),
      number(loss, "points"),
      text(message),
    ]),
  };
};
