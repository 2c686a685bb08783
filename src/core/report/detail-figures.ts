import type { ReportTexts } from "./report-texts";
import type { Assessment } from "../assess";
import { round } from "../lib/number";
import { criteriaOf, criterionGroups } from "./criteria-figures";
import { type FigureKind } from "./key-figures";
import { codeName } from "./figure-names";
import { resultsKnown } from "./results-known";

/** A figure of one indicator, group of criteria or unit, which the history keeps beside the key figures. */
export interface DetailFigure {
  name: string;
  label: string;
  kind: FigureKind;
  value: number;
}

/** What stands below the key figures; of two with one code the first is kept, and one without a figure is left out. */
export const detailFigures = (assessment: Assessment, texts: ReportTexts): DetailFigure[] => {
  const seen = new Set<string>();
  return [
    ...unitFigures(assessment, texts),
    ...indicatorFigures(assessment),
    ...groupFigures(assessment, texts),
  ].flatMap(({ name, ...figure }) => {
    if (name === null || seen.has(name)) return [];
    seen.add(name);
    return [
      {
        name,
        ...figure,
        label: figure.label
          .replace(/^[\s-]+/, "")
          .replace(/\s+/g, " ")
          .trim(),
      },
    ];
  });
};

type Unnamed = Omit<DetailFigure, "name"> & { name: string | null };

const unitFigures = (assessment: Assessment, texts: ReportTexts): Unnamed[] => {
  const { known } = resultsKnown(assessment);
  return assessment.byUnit.flatMap(({ unit, done, overdue }): Unnamed[] => {
    const shown = unit ?? texts.noUnit;
    const figure = (tail: string, what: string, value: number): Unnamed => ({
      name: codeName("BC_DV_", `${tail} ${shown}`),
      label: texts.unitFigure({ unit: shown, what }),
      kind: "count",
      value,
    });
    return [
      ...(known ? [figure("HT", texts.columns.done, done)] : []),
      figure("QH", known ? texts.columns.overdue : texts.columns.pastDue, overdue),
    ];
  });
};

const indicatorFigures = ({ indicators }: Assessment): Unnamed[] =>
  indicators.flatMap(({ code, name, unit, value, uncalculated }): Unnamed[] => {
    if (value === null || uncalculated) return [];
    const isShare = unit === "%";
    return [
      {
        // Shares have names of their own, by which the history knows how to show them.
        name: codeName(isShare ? "BC_TL_" : "BC_CT_", code),
        label: name,
        kind: isShare ? "index" : "count",
        value,
      },
    ];
  });

const groupFigures = (assessment: Assessment, texts: ReportTexts): Unnamed[] => {
  const criteria = criteriaOf(assessment);
  return (criteria === null ? [] : criterionGroups(criteria)).map(({ code, name, kind, points }) => ({
    name: codeName("BC_TC_", code),
    label: texts.pointsFigure({ name: kind === "regular" ? name : texts.groupKind({ kind, name }) }),
    kind: "points" as const,
    value: round(points, 9),
  }));
};
