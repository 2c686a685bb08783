import type { Day } from "../lib/calendar-day";
import type { Grid } from "../table/grid";
import type { ValueType } from "./problem";
import type { TextValues } from "./text-values";

/** Rows are looked at in blocks of this many, so that the masks stay in the processor's cache. */
export const BLOCK = 4096;

/** Whether a condition holds in a row. `unknown`: a cell it needs holds an error or was not computed. */
export const Verdict = { no: 0, yes: 1, unknown: 2 } as const;

/** One condition over the rows of a block; `fill` brings `verdicts` up to date for the rows from `from` on. */
export interface Mask {
  verdicts: Uint8Array;
  fill(from: number, count: number): void;
}

/** What a comparison met: whether anything could be compared, and the first cell that could not. */
export interface Leaf extends Mask {
  column: string;
  wanted: ValueType;
  /** Cells that cannot be compared matter for an order; for = they are just different. */
  ordering: boolean;
  compared: boolean;
  misfits: number;
  misfit: { row: number; column: number; text: string } | null;
  /** The text that = looks for, and whether a row has it. */
  sought: { text: string; found: boolean } | null;
}

export interface MaskContext {
  grid: Grid;
  values: TextValues;
  columnOf(name: string): number;
  period: { from: Day; to: Day } | null;
  /** All masks of the table in an order in which they can be filled; a condition that returns is shared. */
  masks: Map<string, Mask>;
  leaves: Map<string, Leaf>;
}
