import { formatNumber } from "../../core/lib/number";
import type { IndicatorTexts } from "../../core/indicators/indicator-texts";

const kinds = { numerator: "Numerator", denominator: "Denominator", result: "Result", previous: "Period before" };

export const indicators: IndicatorTexts = {
  distance: ({ kind, amount, counted, unit }) => {
    const number = amount < 0.005 ? "less than 0,01" : formatNumber(amount);
    const size = `${number}${counted ? (unit ? ` ${unit}` : "") : " percentage points"}`;
    return kind === "missing" ? `${size} short` : `${size} too many`;
  },
  input: ({ kind, cell, expression, number }) =>
    `${kinds[kind]} (cell ${cell}${expression === null ? "" : `: ${expression}`}): ${number ?? "not computed"}.`,
  noValue: () => "No value.",
  valueIs: ({ value, unit }) => `Value: ${value}${unit ? ` ${unit}` : ""}.`,
  against: ({ target, until, met, distance }) =>
    `Target ${target}${until ? ` (checkpoint: ${until})` : ""}: ${
      met === null ? "unknown" : met ? "met" : `not met${distance ? `, ${distance}` : ""}`
    }.`,
  unreadable: ({ label, what, text, cell, reason }) =>
    `Indicator ${label}: the ${kinds[what].toLowerCase()} "${text}"${cell === null ? "" : ` (cell ${cell})`} cannot be read${
      reason === null ? ". Type a number such as 900, or what to count, such as: đếm HoSo." : `: ${reason}.`
    }`,
  withoutData: ({ label }) => `Indicator ${label} has no data yet.`,
  halfOfData: ({ label, what }) => `Indicator ${label} has no ${what} yet, so there is no share.`,
  withoutTarget: ({ label }) => `Indicator ${label} has no target to compare with.`,
  targetUnreadable: ({ label, target }) =>
    `The target "${target}" of indicator ${label} is not understood. Write it as: ≥ 70%, 100%, 0, ≤ 15 phút, tăng, 60% đến 30/9; 85% đến 15/12.`,
  targetWithoutUnit: ({ label, target }) =>
    `The target "${target}" of indicator ${label} has no % sign and is taken as ${target}%. Please write the unit.`,
  resultWithoutPercent: ({ label, result }) =>
    `The result ${formatNumber(result)} of indicator ${label} has no % sign and is taken as ${formatNumber(result)}%. Please write the unit.`,
  previousMissing: ({ label }) => `Indicator ${label} is compared with the period before, but Kỳ trước is empty.`,
  formerUnits: ({ label, unit, former, divided }) =>
    [
      `The period before of indicator ${label}`,
      former.length > 0 ? ` counts ${former.join(", ")} too (now ${unit})` : "",
      former.length > 0 && divided.length > 0 ? ";" : "",
      divided.length > 0 ? ` does not count ${divided.join(", ")}, divided among several units: enter the figure` : "",
      ".",
    ].join(""),
  zeroDenominator: ({ label }) => `The denominator of indicator ${label} is 0, so there is no share.`,
  negativeCount: ({ label, numerator, denominator }) =>
    `Indicator ${label} has a figure below zero (${formatNumber(numerator)} of ${formatNumber(denominator)}), so there is no share. Please check both.`,
  numeratorAboveDenominator: ({ label, numerator, denominator }) =>
    `The numerator is above the denominator in indicator ${label}: ${formatNumber(numerator)} of ${formatNumber(denominator)}.`,
  partAboveWhole: ({ label, part, whole, all }) =>
    `A part larger than its whole: the denominator of indicator ${label} is ${formatNumber(part)}, that of indicator ${whole}, which contains it, only ${formatNumber(all)}.`,
  unknownWhole: ({ code, codes }) =>
    `Column Thuộc says "${code}", but no indicator has this code; there are: ${codes.slice(0, 8).join(", ")}.`,
  wholeInCircle: ({ codes }) =>
    `Column Thuộc goes in a circle: ${[...codes, codes[0] ?? ""].join(" within ")}. Parts cannot be compared with their wholes; please correct it.`,
  duplicateCode: ({ code }) => `The indicator code "${code}" stands twice; expressions use the first row with it.`,
};
