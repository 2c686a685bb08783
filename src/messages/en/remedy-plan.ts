import { formatNumber } from "../../core/lib/number";
import type { RemedyPlanTexts } from "../../core/report/word/remedy-plan-texts";

export const remedyPlan: RemedyPlanTexts = {
  kind: "PLAN",
  about: ({ year }) => `Remedies for shortcomings in administrative reform, ${year}`,
  opening: ({ year, office, hasBasis }) =>
    `${hasBasis ? "" : `After the scoring of the administrative reform index of ${year}, `}${office} plans to win back the points lost as follows:`,
  parts: { aims: "A. AIMS", losses: "B. RESULTS, POINTS LOST AND REMEDIES", work: "C. WHO DOES WHAT" },
  aims: ({ criteria, lost }) => [
    `1. To win back ${lost} points lost on ${criteria} criteria named in part B, and not to repeat the causes.`,
    "2. Each criterion has a remedy, a unit in charge and a day; what is done is proved by documents sent in time.",
  ],
  result: "Scores",
  resultIs: ({ total, max, index, name, rank }) =>
    `${total} of ${max} points${index === null ? "" : `; index ${index}`}${name === null ? "" : `, class ${name}`}${rank === null ? "" : `, rank ${rank}`}.`,
  before: ({ index, change, rank }) =>
    `The year before: ${[
      index === null
        ? ""
        : `index ${index}${change === null ? "" : change === 0 ? " (unchanged)" : ` (${change > 0 ? "up" : "down"} ${formatNumber(Math.abs(change))} percentage points)`}`,
      rank === null ? "" : `rank ${rank}`,
    ]
      .filter(Boolean)
      .join(", ")}.`,
  losses: "Criteria with points lost, and remedies",
  criterion: ({ code, name }) => `Criterion ${code === "" ? name : `${code}${name === "" ? "" : ` (${name})`}`}`,
  together: ({ codes }) => `Criteria ${codes} have one cause`,
  points: ({ max, points, lost }) => `- Maximum: ${max}; reached: ${points}; lost: ${lost}.`,
  cause: ({ text }) => `- Cause: ${text}`,
  remedy: ({ text }) => `- Remedy: ${text}`,
  lead: ({ text }) => `- In charge: ${text}`,
  dueOn: ({ text }) => `- Until: ${text}`,
  blank: "……………………………………………………",
  unit: ({ unit, criteria }) => `- ${unit}: criteria ${criteria}.`,
  follow: "- The administrative office follows up and reports.",
  table: "Summary, the least work first",
  columns: { order: "No.", code: "Criterion", lost: "Lost", what: "To do", lead: "In charge", dueOn: "Until" },
  closing: ({ year, office }) =>
    `This is the plan of remedies of ${year}${office === null ? "" : ` of ${office}`}; the units will act on it./.`,
};
