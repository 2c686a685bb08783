import { formatNumber } from "../../core/lib/number";
import type { Messages } from "../messages";

const count = (number: number, word: string): string => `${formatNumber(number)} ${word}${number === 1 ? "" : "s"}`;

/** What the tab of findings says. */
export const checks: Messages["checks"] = {
  search: "Find",
  severity: "Severity",
  severities: { all: "All", error: "Errors", warning: "Warnings", info: "Notes" },
  summary: ({ error, warning, info }) =>
    `${count(error, "error")} · ${count(warning, "warning")} · ${count(info, "note")}`,
  none: "Nothing needs a look.",
  noMatch: "Nothing matches.",
  whyFigures: "Targets and points are right only where their figures and rules can be read.",
  why: "Why it matters",
  fix: "Fix",
  fixLabel: ({ cell, before, after }) => `Fix cell ${cell}: ${before} becomes ${after}`,
  change: ({ before, after }) => `${before === "" ? "(empty)" : before} → ${after}`,
  fixAll: ({ count }) => `Fix all ${formatNumber(count)} cells`,
  fixAllLabel: ({ count, kind }) => `Fix all ${formatNumber(count)} cells: ${kind}`,
  otherColumn: "Choose columns again",
  join: "Join",
  joinLabel: ({ name, other }) => `Join ${other} with ${name}`,
  joined: ({ name, other }) => `"${other}" is joined with "${name}" in the unit table.`,
  joinUndone: "The unit table is as it was.",
  ignore: "Ignore",
  ignoreLabel: ({ message }) => `Ignore: ${message}`,
  ignoreKind: ({ count }) => `Ignore this kind (${formatNumber(count)})`,
  ignoreKindLabel: ({ count, kind }) => `Ignore this kind (${formatNumber(count)}): ${kind}`,
  ignored: ({ count }) => `${formatNumber(count)} ignored`,
  showIgnored: "Show again",
  fixed: (made) => `${count(made.count, "cell")} fixed.`,
  fixUndone: "The cells are as they were.",
  notApplicable: "Not checked, columns are missing",
};
