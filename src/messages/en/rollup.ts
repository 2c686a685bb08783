import type { Missing, RankedOffice, RollUp } from "../../core/rollup/roll-up";
import type { OtherFormula } from "../../core/rollup/sum-indicators";
import type { OfficeScore } from "../../core/rollup/office-result";
import type { RollupTexts } from "../../core/rollup/rollup-texts";

const MISSING: Record<Missing["why"], (missing: Missing) => { reason: string; todo: string }> = {
  "not-read": ({ reason }) => ({ reason, todo: "Open the file, mend it or have it sent again, and run again." }),
  "not-sent": () => ({
    reason: "The folder holds no file of this office.",
    todo: "Ask for it; a file is known by its name or by the office that its CauHinh sheet names.",
  }),
  "same-office": ({ reason }) => ({
    reason: `The same office as ${reason} with other figures: neither is counted.`,
    todo: "Keep the right file of the office and run again.",
  }),
  "no-score": () => ({
    reason: "Read, but it has no index: no criteria table, or no maximum.",
    todo: "Add the criteria and run again; its indicators are counted.",
  }),
};

const OTHER: Record<OtherFormula["what"], string> = {
  formula: "Expression",
  unit: "Unit",
  max: "Maximum",
  rule: "Rule",
};

export const rollup: RollupTexts = {
  missing: (one) => MISSING[one.why](one),
  source: ({ sources: { appraised, computed, self } }: OfficeScore) => {
    const parts = [
      appraised > 0 ? `appraised ${appraised}` : "",
      computed > 0 ? `computed ${computed}` : "",
      self > 0 ? `self-scored ${self}` : "",
    ].filter(Boolean);
    if (parts.length !== 1) return `criteria: ${parts.join(", ")}`;
    return appraised > 0 ? "Appraised" : computed > 0 ? "Computed" : "Self-scored";
  },
  rankNote: ({ score, unexpected }: RankedOffice) =>
    [
      score === null || score.index === null ? "no points, not ranked" : "",
      score !== null && score.unscored > 0 ? `${score.unscored} criteria without points count as 0` : "",
      unexpected ? "not on the list of offices" : "",
    ]
      .filter(Boolean)
      .join("; "),
  other: (what) => OTHER[what],
  sheets: {
    ranking: "XepHang",
    indicators: "TongHopChiTieu",
    criteria: "TongHopTieuChi",
    missing: "ThieuDuLieu",
    others: "KhacCongThuc",
  },
  titles: {
    ranking: "RANKING",
    indicators: "INDICATORS",
    criteria: "CRITERIA",
    missing: "OFFICES AND FILES WITHOUT FIGURES",
    others: "COMPUTED OTHERWISE THAN BY MOST: NOT COMPARED",
  },
  columns: {
    ranking: ["Rank", "Office", "Index (%)", "Class", "Points", "Maximum", "Source", "Note", "File"],
    indicators: ["Code", "Indicator", "Office", "Numerator", "Denominator", "Value", "Met", "Note"],
    criteria: ["Code", "Criterion", "Maximum", "Offices", "Average", "Points lost", "Offices that lost", "Lost most"],
    missing: ["File", "Office", "Reason", "What to do"],
    others: ["Code", "Name", "Office", "Differs in", "The office's", "Most have", "File"],
  },
  nothing: "None.",
  basis: ({ asOf, period, offices, missing, expected }: RollUp) =>
    `As of ${asOf}; period ${period.from} – ${period.to}; one class table for all. ${offices.length} offices read${expected === null ? "" : ` of ${expected} on the list`}; ${missing.length} missing (sheet ThieuDuLieu).`,
  whole: "All",
  wholeNote: ({ offices, of, met, median }) =>
    `sum of ${offices}/${of} offices; met by ${met}${median === null ? "" : `; median ${median}`}`,
  differs: "another expression, not added",
  noFigure: "no figure",
  met: (met) => (met === null ? "" : met ? "Met" : "Not met"),
  loser: ({ office, lost }) => `${office} (−${lost})`,
  done: (roll, output) =>
    [
      ...roll.offices
        .filter(({ rank }) => rank !== null)
        .slice(0, 10)
        .map(({ rank, office, score }) => `${rank}. ${office}: ${score?.index ?? 0}% (${score?.class ?? ""})`),
      ...roll.missing
        .slice(0, 10)
        .map((one) => `Missing: ${one.file ?? one.office ?? ""}: ${MISSING[one.why](one).reason}`),
      `${roll.offices.length} offices rolled up; ${roll.missing.length} missing. ${output === null ? "No workbook could be read, and nothing was written." : `The result is in "${output}".`}`,
    ].join("\n"),
};
