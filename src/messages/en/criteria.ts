import type { ScoringTexts } from "../../core/criteria/scoring/scoring-texts";

const inputNames: Record<string, string> = { lateEvidence: "share with late evidence" };
const nameOf = (name: string): string => inputNames[name] ?? name;

export const criteria: ScoringTexts = {
  methods: {
    proportional: "proportional",
    bands: "bands",
    states: "states",
    "per-unit": "points per unit",
    deductions: "deductions",
    parts: "sum of parts",
    manual: "manual",
    "not-applicable": "not applicable",
    unreadable: "not understood",
  },
  problems: {
    gap: ({ between }) => `The bands leave a gap at ${between}: a value there gets no points.`,
    overlap: ({ first, second }) => `Two bands overlap: "${first}" and "${second}".`,
    "above-max": ({ points, max, quote }) => `"${quote}" gives ${points} points, more than the maximum ${max}.`,
    "points-range": ({ quote }) => `"${quote}" only names a range of points; a person has to decide.`,
    unread: ({ quote, words = [] }) =>
      words.length === 0
        ? `"${quote}" was not understood, so no points were given.`
        : `${words.map((word) => `"${word}"`).join(", ")} in "${quote}" was not understood, so no points were given.`,
    "no-rule": () => "No readable rule was found.",
    "missing-data": ({ needs }) => `Figures are missing: ${[...new Set(needs)].map(nameOf).join(", ")}.`,
    "no-band": ({ value }) => `${value} lies in no band.`,
    "two-bands": ({ value, first, second }) =>
      `${value} lies in two bands with different points: "${first}" and "${second}".`,
    "zero-whole": ({ letter }) =>
      `The whole (${letter}) is 0 or nothing arose, and the rule does not say what then holds.`,
    "part-over-whole": ({ part, whole }) =>
      `The part ${part} is larger than its whole ${whole}. Please check the figures.`,
    "negative-data": ({ name }) => `${nameOf(name)} is negative. Please check.`,
    "rate-too-large": ({ rate }) => `The rate ${rate} is too large; type 83% or 0,83.`,
    "data-conflict": ({ stated, computed }) => `The stated rate ${stated} differs from the computed ${computed}.`,
    "not-whole": ({ count }) => `The count ${count} must be a whole number.`,
    "part-of-step": ({ steps, quote }) => `${steps} steps is no whole number of steps of "${quote}".`,
    "unknown-state": ({ state, states }) =>
      `The state "${state}" matches no branch for certain. Branches: ${states.filter(Boolean).join("; ")}.`,
    "missing-target": () => "The assigned target is missing.",
    "shared-quantity": ({ quantity }) =>
      `Several parts use the same figure (${nameOf(quantity)}) and cannot be told apart.`,
    manual: () => "People give these points; please type them.",
  },
  explain: {
    input: (name, value, meaning) => `${nameOf(name)}${meaning === null ? "" : ` (${meaning})`} = ${value}`,
    inputs: (list) => `Figures: ${list}.`,
    branch: (quote) => `Rule applied: "${quote}".`,
    arithmetic: (list) => `Arithmetic: ${list}.`,
    note: (note, show) => {
      if (note.kind === "unmet") return "This is not met, so there are no points.";
      if (note.kind === "unasked")
        return `"${note.words}" is left out, for the figures do not speak of it; if it holds, enter the state.`;
      if (note.kind === "start")
        return note.words === null
          ? `It starts from the maximum of ${show(note.points)}.`
          : `It starts from the ${show(note.points)} points of "${note.words}".`;
      if (note.kind === "not-yet") return `Nothing is taken before time ${show(note.nth)}.`;
      if (note.kind === "no-evidence") return "The evidence is late, but there are no points to take.";
      const quoted = note.words === null ? "" : ` ("${note.words}")`;
      if (note.kind === "cap") return `Beyond the most that counts${quoted}, so ${show(note.points)}.`;
      if (note.kind === "rounding") return `Rounded to ${show(note.step)} as the rule says${quoted}.`;
      if (note.kind === "floor")
        return note.points === 0
          ? `More is taken than the row has${quoted}: 0 is left.`
          : `More than may be taken${quoted}: ${show(note.points)} is left.`;
      return note.byRule
        ? `The price of late evidence is the rule's own${quoted}.`
        : 'The price of late evidence is the setting "Trừ điểm minh chứng".';
    },
    points: (points, max) => `Points: ${points}/${max}.`,
    open: (reasons) => `Not scored: ${reasons}`,
    notApplicable: "Not applicable: left out of the points and the maximum.",
  },
  winBack: {
    more: (actions, value) => `${actions} more ${actions === "1" ? "case" : "cases"} meeting the rule → ${value}`,
    less: (actions, value) => `${actions} fewer late or faulty → ${value}`,
    countedAs: (what, noun) => what.replace(/\bcases?\b/, noun),
    rate: (value) => `raise the rate to ${value}`,
    lowerRate: (value) => `lower the rate to ${value}`,
    state: (words) => `reach "${words}"`,
    evidence: "hand in the evidence on time",
  },
};
