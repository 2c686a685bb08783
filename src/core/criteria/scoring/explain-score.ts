import type { Messages } from "../../../messages/messages";
import type { Score } from "./worded-score";
import { numberOf, type ScoreData } from "./score-data";
import { showNumber, showRate } from "./show";

/**
 * How a score came about, one sentence for each part: figures, rule, arithmetic, points.
 * @param told figures that stand beside it already and are not said again
 */
export const explainScore = (
  { steps, points, max, applicable, problems }: Omit<Score, "explanation">,
  { explain: words }: Messages["criteria"],
  told: ScoreData = {},
): string[] => {
  const counted = steps.inputs.some(({ name }) => name === "count");
  const inputs = steps.inputs
    .filter(({ name, value }) => numberOf(told, name) !== value)
    .map(({ name, value }) => {
      const share = name === "rate" || (name === "target" && !counted) || name === "lateEvidence";
      return words.input(name, share ? showRate(value) : showNumber(value));
    });
  // A figure that is taken as it stands is no arithmetic.
  const arithmetic = steps.arithmetic.filter((one) => /[=≈]/.test(one));
  const parts = [
    inputs.length > 0 ? words.inputs(inputs.join("; ")) : null,
    steps.branch ? words.branch(steps.branch) : null,
    arithmetic.length > 0 ? words.arithmetic(arithmetic.join("; ")) : null,
    ...(applicable && points !== null ? steps.notes.map((note) => words.note(note, showNumber)) : []),
    !applicable
      ? words.notApplicable
      : points === null
        ? words.open(problems.map(({ message }) => message).join(" "))
        : words.points(showNumber(points), showNumber(max)),
  ];
  return parts.filter((part) => part !== null);
};
