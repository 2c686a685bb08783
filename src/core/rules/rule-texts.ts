import type { Refusal } from "../plan/layout/plan-table";
import type { YearSource } from "../plan/plan";
import type { Day } from "../lib/calendar-day";

/** What is told of a spelling that stands for two units. */
export interface UnitConflictSaid {
  spelling: string;
  /** The unit in whose row it stands. */
  name: string;
  /** The unit it counts for. */
  unit: string;
  kind: "another-name" | "alias-of-two" | "twice" | "nameless";
}

/** A heading row that was not read as a plan's, and why; one-based row, columns by letter. */
export interface UnreadSaid {
  sheet: string;
  row: number;
  texts: string[];
  missing: Refusal["missing"];
  why: Refusal["why"];
  could: { column: string; as: string; read: number; of: number }[];
}

/**
 * What the findings say: for each rule its title and what it says of a case. A type and no interface, so
 * that a rule's texts can be looked up by its id.
 */
export type RuleTexts = {
  "guessed-column": {
    title: string;
    message: (details: {
      column: string;
      heading: string;
      as: string;
      read: number;
      of: number;
      /** Another column that says when, too. */
      beside: { column: string; heading: string } | null;
      /** Where that one is filled, its times count, too. */
      both: boolean;
    }) => string;
  };
  "guessed-year": {
    title: string;
    message: (details: { year: number; from: YearSource }) => string;
  };
  "missing-title": {
    title: string;
    message: (details: { task: string }) => string;
  };
  "missing-lead-unit": {
    title: string;
    message: (details: { task: string; inText: boolean; proposed: readonly string[] }) => string;
    fix: (details: { lead: string }) => string;
    /** What is written into the cell where a proposal is accepted, and read there as the lead. */
    assigned: (details: { units: readonly string[] }) => string;
  };
  "missing-product": {
    title: string;
    message: (details: { task: string }) => string;
  };
  "missing-timing": {
    title: string;
    message: (details: { task: string }) => string;
  };
  "unreadable-timing": {
    title: string;
    message: (details: { task: string; text: string }) => string;
  };
  "deadline-outside-year": {
    title: string;
    message: (details: { task: string; due: string; year: number }) => string;
    fix: (details: { likely: string }) => string;
  };
  "deadline-before-issue": {
    title: string;
    message: (details: { task: string; due: string; issued: string }) => string;
  };
  "swapped-day-month": {
    title: string;
    message: (details: { task: string; day: string; swapped: string }) => string;
    fix: (details: { swapped: string }) => string;
  };
  "deadline-on-day-off": {
    title: string;
    message: (details: { task: string; days: readonly { day: string; next: string }[] }) => string;
  };
  "duplicate-number": {
    title: string;
    message: (details: { task: string; id: string; row: number }) => string;
  };
  "broken-numbering": {
    title: string;
    message: (details: { sheet: string; id: string; expected: string; first: boolean }) => string;
  };
  "lost-zero-number": {
    title: string;
    message: (details: { typed: string; read: string }) => string;
    fix: (details: { read: string }) => string;
  };
  "number-became-date": {
    title: string;
    message: (details: { read: string }) => string;
    fix: (details: { read: string }) => string;
  };
  "unnumbered-row": {
    title: string;
    message: (details: { id: string }) => string;
  };
  "row-left-out": {
    title: string;
    message: (details: { text: string }) => string;
  };
  "unknown-unit": {
    title: string;
    message: (details: { task: string; unit: string; suggestion: string }) => string;
    fix: (details: { unit: string; suggestion: string }) => string;
  };
  "unknown-status-words": {
    title: string;
    message: (details: { task: string; text: string }) => string;
  };
  "status-mismatch": {
    title: string;
    message: (details: { task: string; share: string; stated: string }) => string;
  };
  "done-without-date": {
    title: string;
    message: (details: { task: string }) => string;
  };
  "completion-in-future": {
    title: string;
    message: (details: { task: string; days: string[]; asOf: string }) => string;
  };
  "completion-before-start": {
    title: string;
    message: (details: { task: string; day: string; start: string }) => string;
  };
  "overdue-without-reason": {
    title: string;
    message: (details: { task: string; due: string; daysLate: number }) => string;
  };
  "missing-event-date": {
    title: string;
    message: (details: { task: string; event: string }) => string;
  };
  "value-misfit": {
    title: string;
    message: (details: { task: string; text: string; expected: "date" | "number"; column: string }) => string;
  };
  "error-value": {
    title: string;
    message: (details: { cell: string; code: string | null }) => string;
  };
  "kpi-without-indicator": {
    title: string;
    message: (details: { task: string; percent: string }) => string;
  };
  "missing-column": {
    title: string;
    message: (details: { sheet: string; columns: string[]; rules: string[] }) => string;
  };
  "rule-failed": {
    title: string;
    message: (details: { rule: string; reason: string }) => string;
  };
  "copied-plan-sheet": {
    title: string;
    message: (details: { sheet: string; original: string; tasks: number; differing: number }) => string;
  };
  "repeated-tasks": {
    title: string;
    message: (details: { sheet: string; original: string; repeated: number; tasks: number }) => string;
  };
  "hidden-plan-counted": {
    title: string;
    message: (details: { sheet: string }) => string;
  };
  "hidden-plan-sheet": {
    title: string;
    message: (details: { sheet: string }) => string;
  };
  "unit-name-conflict": {
    title: string;
    message: (details: UnitConflictSaid) => string;
    fix: (details: UnitConflictSaid) => string;
  };
  "ended-unit": {
    title: string;
    message: (details: { unit: string; until: string; now: readonly string[] }) => string;
  };
  "similar-units": {
    title: string;
    message: (details: { name: string; other: string; count: number }) => string;
    fix: (details: { name: string; other: string }) => string;
  };
  "unknown-setting": {
    title: string;
    message: (details: { name: string; names: readonly string[] }) => string;
  };
  "bad-setting-value": {
    title: string;
    message: (details: { name: string; value: string }) => string;
  };
  "set-twice": {
    title: string;
    message: (details: { name: string; value: string }) => string;
  };
  "unread-table": {
    title: string;
    message: (details: { sheets: readonly string[]; seen: UnreadSaid }) => string;
  };
  "second-table": {
    title: string;
    message: (details: { sheet: string; used: string; kind: "settings" | "criteria" }) => string;
  };
  "uncalculated-setting": {
    title: string;
    message: (details: { name: string }) => string;
  };
  "setting-of-another-day": {
    title: string;
    message: (details: { name: string; value: string }) => string;
  };
  "values-of-another-day": {
    title: string;
    message: (details: { sheet: string; cells: readonly string[] }) => string;
  };
  "values-of-another-workbook": {
    title: string;
    message: (details: { sheet: string; cells: readonly string[] }) => string;
  };
  "values-of-a-pivot": {
    title: string;
    message: (details: { sheet: string; cells: readonly string[] }) => string;
  };
  "values-of-shown-rows": {
    title: string;
    message: (details: { sheet: string; cells: readonly string[] }) => string;
  };
  "values-maybe-old": {
    title: string;
    message: (details: { sheet: string; cells: readonly string[] }) => string;
  };
  "data-of-another-day": {
    title: string;
    message: (details: { sheet: string; cell: string }) => string;
  };
  "old-letters": {
    title: string;
    message: (details: { sheet: string; letters: "tcvn3" | "vni" }) => string;
  };
  "hidden-rows": {
    title: string;
    message: (details: { sheet: string; rows: number; kind: "plan" | "indicators" | "criteria" }) => string;
  };
  "day-off-unreadable": {
    title: string;
    message: (details: { values: readonly string[] }) => string;
  };
  "day-off-conflict": {
    title: string;
    message: (details: { days: readonly string[] }) => string;
  };
  "period-unreadable": {
    title: string;
    message: (details: { names: readonly string[] }) => string;
  };
  "tet-unknown": {
    title: string;
    message: (details: { year: number; day: Day | null }) => string;
  };
  "reversed-period": {
    title: string;
    message: (details: { from: string; to: string }) => string;
  };
  "period-too-long": {
    title: string;
    message: (details: { from: string; to: string }) => string;
  };
  "as-of-outside-year": {
    title: string;
    message: (details: { year: number; asOf: string }) => string;
  };
  "year-unknown": {
    title: string;
    message: (details: { sheet: string }) => string;
  };
};

/** Why the findings of each rule matter: told where they are listed. */
export type RuleReasons = Record<keyof RuleTexts, string>;
