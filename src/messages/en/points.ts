import { formatNumber } from "../../core/lib/number";
import type { Messages } from "../messages";

const count = (number: number, word: string): string => `${formatNumber(number)} ${word}${number === 1 ? "" : "s"}`;
/** Points come written out. */
const pointsOf = (points: string): string => `${points} ${points === "1" ? "point" : "points"}`;

/** What the tab of points says. */
export const points: Messages["points"] = {
  none: "No table of criteria yet. Make a sheet with the columns Mã, Tiêu chí, Điểm tối đa, Cách tính, Dữ liệu; it will be found by itself.",
  total: ({ total, max }) => `${total} of ${pointsOf(max)}`,
  index: ({ index, name }) => `Index ${index}%${name === null ? "" : ` · class ${name}`}`,
  self: "Self score",
  appraised: "Appraised",
  lost: "Lost",
  unexplained: ({ points }) => `${points} lost ${points === "1" ? "point has" : "points have"} no known cause.`,
  unscored: ({ codes }) => `Without points: ${codes.join(", ")}`,
  cheapest: "Points easiest to win back",
  win: ({ gain }) => `+${pointsOf(gain)}`,
  indexAfter: ({ index }) => `index ${index}%`,
  try: "Try",
  tryOf: ({ name }) => `Try: ${name}`,
  untry: "Undo",
  untryOf: ({ name }) => `Undo: ${name}`,
  whatIf: "Try other figures",
  whatIfHelp: "Drag a slider or type a number to see how the points change. Nothing is written.",
  search: "Find a criterion by code or name",
  others: "Show criteria that lost nothing, too",
  nothingLost: "No criterion lost points.",
  noneFound: "No criterion matches.",
  change: ({ before, after, max }) =>
    `${before === after ? "" : `${before} → `}${max === null ? pointsOf(after) : `${after} of ${pointsOf(max)}`}`,
  signed: ({ change, up }) => (up ? `+${change}` : change),
  leverOf: ({ lever, criterion }) => `${lever} (${criterion})`,
  ofWhole: ({ value, whole }) => `${value} of ${whole}`,
  present: ({ value }) => `Now ${value}`,
  moved: ({ change, up }) => `tried ${up ? "+" : ""}${change}`,
  between: ({ min, max }) => `Please type a number from ${min} to ${max}`,
  noState: "no state given",
  stateWith: ({ state, points }) => `${state} (${pointsOf(points)})`,
  yes: "yes",
  no: "no",
  trying: (tried) => `Trying ${count(tried.count, "change")}`,
  trialIndex: ({ before, after }) => `Index ${before === after ? `${after}%` : `${before} → ${after}%`}`,
  trialClass: ({ before, after }) =>
    before === null || before === after ? `class ${after}` : `class ${before} → ${after}`,
  reset: "Reset",
  resetOf: ({ name }) => `Reset: ${name}`,
  resetAll: "Reset all",
  all: "All criteria",
  bar: ({ points, max }) => `${points}/${max}`,
  notApplicable: "not applicable",
  noPoints: "no points yet",
  rule: "Rule",
  cause: "Cause",
  alarms: "Close to losing points",
  open: ({ name }) => `How the points are computed: ${name}`,
  spare: ({ points }) => `Losing more than ${pointsOf(points)} lowers the class.`,
  next: ({ name, points }) => `${pointsOf(points)} short of class ${name}.`,
};
