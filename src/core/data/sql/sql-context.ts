import type { Day } from "../../lib/calendar-day";
import type { Dialect } from "./dialect";
import type { Part } from "./parts";

export interface SqlContext {
  dialect: Dialect;
  period: { from: Day; to: Day } | null;
  /** The quoted name under which a part of a column (as the expression names it) lies in the engine. */
  part: (column: string, part: Part) => string;
}
