import type { Note } from "./result";
import type { Method, ScoreProblemDetails } from "../scoring-rule";

/** A text for each reason why a score is not sure. */
export type ProblemTexts = { [Code in keyof ScoreProblemDetails]: (details: ScoreProblemDetails[Code]) => string };

/** What is said of a score: how the points came about, and why there are none. */
export interface ScoringTexts {
  methods: Record<Method, string>;
  problems: ProblemTexts;
  explain: {
    input: (name: string, value: string, meaning: string | null) => string;
    inputs: (list: string) => string;
    branch: (quote: string) => string;
    arithmetic: (list: string) => string;
    note: (note: Note, show: (value: number) => string) => string;
    points: (points: string, max: string) => string;
    open: (reasons: string) => string;
    notApplicable: string;
  };
  winBack: {
    more: (actions: string, value: string) => string;
    less: (actions: string, value: string) => string;
    countedAs: (what: string, noun: string) => string;
    rate: (value: string) => string;
    lowerRate: (value: string) => string;
    state: (words: string) => string;
    evidence: string;
  };
}
