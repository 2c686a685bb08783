import type { Assessment } from "../assess";
import type { PointsSource } from "../criteria/tree/points-source";
import { totalsOf } from "../criteria/tree/totals";
import { defaultSettings } from "../settings";

/** What of one office's workbook the roll-up needs: plain figures, no rows of cases and no names of persons. */
export interface OfficeResult {
  /** As the workbook's own settings name it. */
  office: string | null;
  score: OfficeScore | null;
  indicators: OfficeIndicator[];
  criteria: OfficeCriterion[];
}

export interface OfficeScore {
  total: number;
  max: number;
  index: number | null;
  class: string | null;
  /** How many criteria count by which points. */
  sources: { appraised: number; computed: number; self: number };
  /** Criteria without any points: their maximum counts. */
  unscored: number;
}

export interface OfficeIndicator {
  code: string | null;
  name: string;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  unit: string | null;
  met: boolean | null;
  /** null where the figures are typed */
  formula: string | null;
}

export interface OfficeCriterion {
  code: string | null;
  name: string;
  max: number;
  points: number | null;
  rule: string;
}

/** @param formulas of the indicators, in their order */
export const officeResult = (
  { settings, indicators, criteria }: Pick<Assessment, "settings" | "indicators" | "criteria">,
  formulas: readonly (string | null)[],
): OfficeResult => {
  const leaves = (criteria?.items ?? []).filter(({ leaf, applicable }) => leaf && applicable);
  const by = (...wanted: PointsSource[]) =>
    leaves.filter(({ source }) => source !== null && wanted.includes(source)).length;
  return {
    office: settings.office,
    score: criteria && {
      // One class table for all, whatever an office has set.
      ...totalsOf({ total: criteria.total, maxTotal: criteria.max }, { ...settings, classes: defaultSettings.classes }),
      sources: { appraised: by("appraised", "appraisedAgain"), computed: by("computed"), self: by("self") },
      unscored: criteria.unscored.length,
    },
    indicators: indicators.map(({ code, name, numerator, denominator, value, unit, met }, index) => ({
      code,
      name,
      numerator,
      denominator,
      value,
      unit,
      met,
      formula: formulas[index] ?? null,
    })),
    criteria: leaves.flatMap(({ code, name, max, points, rule, kind }) =>
      max === null || kind !== "regular" ? [] : [{ code, name, max, points, rule }],
    ),
  };
};
