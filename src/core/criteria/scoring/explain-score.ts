import type { ScoringTexts } from "./scoring-texts";
import type { Score } from "./worded-score";
import { numberOf, stateOf, type ScoreData } from "./score-data";
import { showNumber, showRate } from "./show";

/**
 * How a score came about, one sentence for each part: figures, rule, arithmetic, points.
 * @param told figures that stand beside it already and are not said again
 */
export const explainScore = (
  { steps, points, max, applicable, problems }: Omit<Score, "explanation">,
  { explain: words }: ScoringTexts,
  told: ScoreData = {},
): string[] => {
  const counted = steps.inputs.some(({ name }) => name === "count");
  const inputs = steps.inputs
    .filter(({ name, value }) => numberOf(told, name) !== value)
    .map(({ name, value, meaning }) => {
      const share = name === "rate" || (name === "target" && !counted) || name === "lateEvidence";
      return words.input(name, share ? showRate(value) : showNumber(value), shortened(meaning));
    });
  // A state that fits no level is quoted by the problem itself.
  if (steps.state !== null && problems.length === 0 && steps.state !== stateOf(told))
    inputs.push(words.input("state", `"${steps.state}"`, null));
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

/** So much of what a letter stands for is read at a glance. */
const LONGEST = 60;

const shortened = (meaning: string | undefined): string | null => {
  const plain = meaning?.replace(/[\s.,;)]+$/, "") ?? "";
  if (plain === "") return null;
  return plain.length <= LONGEST ? plain : `${plain.slice(0, plain.lastIndexOf(" ", LONGEST))} …`;
};
