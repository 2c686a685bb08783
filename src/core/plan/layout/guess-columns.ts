import { fold } from "../../lib/text";
import type { Columns } from "../../table/headings";
import type { PlanColumn } from "../plan-column";
import { mayBeDue } from "./assign-times";
import { type Candidate, shareOf } from "./candidate";
import type { LastDues } from "./last-dues";
import { laterHere, lastStep, stepOf } from "./last-step";
import type { Guess, Refusal } from "./plan-table";

type Guessable = "task" | "timing" | "lead" | "status";

export interface Guesses {
  guesses: Guess[];
  /** What a plan needs and no column clearly is. */
  missing: ("task" | "timing")[];
  could: Refusal["could"];
}

/** From here on a column may be it, and by so much it must be ahead of the next. */
const LEAST: Record<Guessable, number> = { task: 0.45, timing: 0.55, lead: 0.6, status: 0.6 };
const MARGIN = 0.2;
/** Fewer cells prove nothing. */
const LEAST_CELLS = 3;
/** A heading that at least begins like one counts for so much. */
const HEADING = 0.25;

/**
 * Takes columns by their cells for what the headings leave open: the assignment with the highest sum, where each choice
 * is clearly ahead of the next best. What a plan cannot be without and is not clear is missing.
 */
export const guessColumns = (
  free: readonly Candidate[],
  wanted: readonly ("task" | "timing")[],
  known: Columns<PlanColumn>,
  rows: number,
  lastDues: LastDues,
): Guesses => {
  const optional = (["lead", "status"] as const).filter((key) => known[key] === undefined);
  const keys: Guessable[] = [...wanted, ...optional];
  const could = keys.flatMap((key) =>
    free
      .filter((one) => scoreOf(key, one, rows) >= LEAST[key])
      .map((one) => ({ ...guessOf(key, one), heading: one.path.at(-1) ?? "" })),
  );
  const guesses: Guess[] = [];
  const missing: Guesses["missing"] = [];
  const taken = new Set<number>();
  for (const key of keys) {
    const open = free.filter(({ column }) => !taken.has(column));
    const step = key === "timing" ? lastOfSteps(open, rows, lastDues) : null;
    const found = step?.last ?? clearBest(key, open, rows);
    if (found) {
      taken.add(found.column);
      guesses.push({ ...guessOf(key, found), ...(step ? besideOf(step) : {}) });
    } else if (key === "task" || key === "timing") missing.push(key);
  }
  const saysWhen = guesses.some((guess) => guess.key === "timing" && isWorded(free, guess));
  if (missing.length === 0 && wanted.length === 2 && !stands(known, guesses, saysWhen)) missing.push(...wanted);
  return { guesses, missing, could };
};

/** Where neither task nor time has a known heading, the rest must look like a plan: without numbers, too, its times are said in words ("Trước 30/4", "Quý II") and it has a lead. */
const stands = (known: Columns<PlanColumn>, guesses: readonly Guess[], saysWhen: boolean): boolean =>
  known.lead !== undefined ||
  known.product !== undefined ||
  ((known.number !== undefined || saysWhen) && guesses.some(({ key }) => key === "lead"));

/** Nearly all cells are deadlines, and most are more than a date, which registers have, too. */
const isWorded = (free: readonly Candidate[], { column, of }: Guess): boolean => {
  const cells = free.find((one) => one.column === column)?.cells;
  return (
    cells !== undefined && of >= LEAST_WORDED && shareOf(cells, "deadlines") >= 0.9 && shareOf(cells, "days") < 0.5
  );
};
const LEAST_WORDED = 4;

const clearBest = (key: Guessable, free: readonly Candidate[], rows: number): Candidate | null => {
  const scored = free
    .map((one) => ({ one, score: scoreOf(key, one, rows) }))
    .sort((a, b) => b.score - a.score || a.one.column - b.one.column);
  const [best, next] = scored;
  if (!best || best.score < LEAST[key]) return null;
  return best.score - (next?.score ?? 0) >= MARGIN ? best.one : null;
};

/** Several columns of times whose headings name a step or a deadline each: the last of them, and another. */
const lastOfSteps = (open: readonly Candidate[], rows: number, lastDues: LastDues): Steps | null => {
  const times = open.filter((one) => scoreOf("timing", one, rows) >= LEAST.timing);
  const steps = times.filter((one) => stepOf(one) !== null || isDeadline(one));
  if (steps.length < 2 || steps.length < times.length) return null;
  const last = lastStep(steps, lastDues);
  if (!last) return null;
  const later = laterHere(steps, last, lastDues);
  const beside = later ?? steps.find((one) => one !== last);
  return beside ? { last, beside, both: later !== undefined } : null;
};

interface Steps {
  last: Candidate;
  beside: Candidate;
  both: boolean;
}

const besideOf = ({ beside, both }: Steps): Pick<Guess, "beside" | "both"> => ({
  beside: beside.column,
  ...(both ? { both } : {}),
});

/** "Hạn nội bộ", "Thời hạn chính thức" */
const isDeadline = ({ path }: Candidate): boolean => /^(?:thoi han|han|deadline)(?: |$)/.test(fold(path.at(-1) ?? ""));

const guessOf = (key: Guessable, { column, cells }: Candidate): Guess => ({
  key,
  column,
  read:
    key === "timing"
      ? Math.floor(cells.deadlines)
      : key === "lead"
        ? cells.units
        : key === "status"
          ? cells.states
          : cells.texts,
  of: cells.filled,
});

/** How well a column's cells (and the beginning of its heading) fit; 0 where they cannot be it. */
const scoreOf = (key: Guessable, one: Candidate, rows: number): number => {
  const { cells, meaning } = one;
  const heading = (meaning !== null && meaning.role === key) || (key === "timing" && mayBeDue(one)) ? HEADING : 0;
  // "Quý I" among "Quý II", "Quý III": one of them alone is no time.
  if (key === "timing" && one.period !== null && !one.period.bare) return 0;
  if (cells.filled < (heading > 0 ? LEAST_CELLS - 1 : LEAST_CELLS) || isOtherwise(one)) return 0;
  const coverage = (least: number) => Math.min(1, cells.filled / (rows * least));
  const share = (kind: keyof typeof cells) => shareOf(cells, kind);
  switch (key) {
    case "timing":
      return share("deadlines") * coverage(0.4) - share("hours") + (share("deadlines") > 0.3 ? heading : 0);
    case "lead":
      return share("units") * coverage(0.5) * (cells.length > 90 ? 0.5 : 1) + (share("units") > 0.3 ? heading : 0);
    case "status":
      return share("states") * coverage(0.2);
    case "task":
      return (
        Math.min(1, cells.length / 30) *
          (cells.different / cells.filled) *
          coverage(0.8) *
          (1 - share("deadlines")) *
          (1 - 0.7 * share("units")) +
        (share("texts") > 0.5 ? heading : 0)
      );
  }
};

/** Headings that say nothing about plans and yet that the column is no such thing. */
const isOtherwise = ({ path, meaning }: Candidate): boolean => {
  const said = fold(path.at(-1) ?? "");
  return (
    (OTHERWISE.test(said) && meaning?.role !== "task") ||
    (ISSUED.test(said) && (meaning?.role !== "timing" || /^ngay(?! du kien)(?: |$)/.test(said)))
  );
};

const OTHERWISE =
  /(?:^|[^a-z])(?:nhan|giao|han (?:su )?dung|hsd|bao hanh|dang kiem|(?<!phat )sinh|cap|luu|tao|hieu luc|het han bao hanh|so tien|gia|dien tich|dia chi)(?:[^a-z]|$)/;
/** "Ngày ký", "Ngày ban hành" are those of a document; "Thời hạn trình ký" is a deadline, and "Kỳ nộp" reads like "ký" only without its accents. */
const ISSUED = /(?:^|[^a-z])(?:ban hanh|ky(?! (?:han|nop|tra|thanh toan|ket thuc)(?: |$)))(?:[^a-z]|$)/;
