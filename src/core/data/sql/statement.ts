import type { Compiled } from "./compile-aggregates";
import { type Dialect, nameIn, textIn } from "./dialect";
import { EXPORT, partName, ROW } from "./parts";

/** How many rows an export has, so that one that is missing is seen; before the measures. */
const ROWS = "rows";

/**
 * One row for each export: its id, its rows, the measures `v0`, `v1` … in their order.
 * @param source what follows FROM
 */
export const statementOf = (
  { leaves, masks, measures, parts }: Compiled,
  source: string,
  exports: readonly string[],
  dialect: Dialect,
): string => {
  const name = (text: string) => nameIn(dialect, text);
  const id = name(EXPORT);
  const figures = [
    id,
    `COUNT(*) AS ${name(ROWS)}`,
    ...measures.map((sql, index) => `${sql} AS ${name(`v${index}`)}`),
  ].join(",\n  ");
  const asNamed = ({ name: as, sql }: { name: string; sql: string }) => `(${sql}) AS ${name(as)}`;
  const only = `${id} IN (${exports.map((one) => textIn(dialect, one)).join(", ")})`;
  if (dialect.names === "with") {
    const named = [...leaves, ...masks].map(asNamed).join(",\n  ");
    return `${named === "" ? "" : `WITH\n  ${named}\n`}SELECT\n  ${figures}\nFROM ${source}\nWHERE ${only}\nGROUP BY ${id}`;
  }
  const cells = [...parts].flatMap(([column, asked]) => [...asked].sort().map((part) => name(partName(column, part))));
  const own = [id, name(ROW), ...cells];
  const inner = `SELECT ${[...own, ...leaves.map(asNamed)].join(",\n  ")}\nFROM ${source}\nWHERE ${only}`;
  const floors =
    masks.length === 0 ? inner : `SELECT *,\n  ${masks.map(asNamed).join(",\n  ")}\nFROM (\n${inner}\n) AS leaves`;
  return `SELECT\n  ${figures}\nFROM (\n${floors}\n) AS cases\nGROUP BY ${id}`;
};
