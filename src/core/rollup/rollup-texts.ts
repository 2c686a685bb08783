import type { OfficeScore } from "./office-result";
import type { Missing, RankedOffice, RollUp } from "./roll-up";
import type { OtherFormula } from "./sum-indicators";

type Sheets<Value> = Record<"ranking" | "indicators" | "criteria" | "missing" | "others", Value>;

/** What the sheets of a roll-up say. */
export interface RollupTexts {
  missing: (one: Missing) => { reason: string; todo: string };
  /** Whether the index stands on appraised, computed or self-scored points. */
  source: (score: OfficeScore) => string;
  rankNote: (office: RankedOffice) => string;
  other: (what: OtherFormula["what"]) => string;
  sheets: Sheets<string>;
  titles: Sheets<string>;
  columns: Sheets<string[]>;
  nothing: string;
  basis: (roll: RollUp) => string;
  whole: string;
  wholeNote: (about: { offices: number; of: number; met: number; median: string | null }) => string;
  differs: string;
  noFigure: string;
  met: (met: boolean | null) => string;
  loser: (one: { office: string; lost: number }) => string;
  /** What the command line says at the end; null where nothing was written. */
  done: (roll: RollUp, output: string | null) => string;
}
