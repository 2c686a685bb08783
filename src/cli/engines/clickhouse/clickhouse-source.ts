import { dialects } from "../../../core/data/sql/dialect";
import { EXPORT } from "../../../core/data/sql/parts";
import { TrackerError } from "../../../core/error";
import type { Source } from "../count-offices";
import type { ClickHouse } from "./servers";
import { quoted, quotedText } from "./tables";

/** Rows that `export --load` has put on servers. */
export const clickHouseSource = (at: ClickHouse): Source => ({
  name: at.name,
  dialect: dialects.clickhouse,
  engine: at,
  from: quoted,
  held: (table, ids) => heldOf(table, ids, at, { skip_unavailable_shards: "1" }).catch(noneOfUnknown),
});

/** A table that was never made holds nothing: its offices are named. */
const noneOfUnknown = (error: unknown): Map<string, number> => {
  if (error instanceof TrackerError && /(?:doesn't|does not) exist/.test(error.message)) return new Map();
  throw error;
};

/** The rows that servers hold of each export; those without any are not named. */
export const heldOf = async (
  table: string,
  ids: readonly string[],
  at: ClickHouse,
  settings?: Readonly<Record<string, string>>,
): Promise<Map<string, number>> => {
  if (ids.length === 0) return new Map();
  const only = ids.map(quotedText).join(", ");
  const rows = await at.ask(
    `SELECT ${EXPORT}, COUNT(*) FROM ${quoted(table)} WHERE ${EXPORT} IN (${only}) GROUP BY ${EXPORT}`,
    settings ? { settings } : {},
  );
  return new Map(rows.map(([id, count]) => [String(id), Number(count)]));
};
