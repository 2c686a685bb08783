import { definitionOf, ownColumns, type SqlColumn } from "../../../core/data/sql/definition";
import { dialects, nameIn, textIn } from "../../../core/data/sql/dialect";
import { OFFICE } from "../../../core/data/sql/parts";
import { TrackerError } from "../../../core/error";
import type { ClickHouse } from "./servers";

const dialect = dialects.clickhouse;
export const quoted = (name: string): string => nameIn(dialect, name);
export const quotedText = (text: string): string => textIn(dialect, text);

/** Where rows lie: in the table itself, or, spread over a cluster, in this one on each of its servers. */
export const rowsTable = (table: string, { cluster }: Pick<ClickHouse, "cluster">): string =>
  cluster === null ? table : `${table}_rows`;

/**
 * Makes the tables on every server, and the columns that they lack. The rows of one office lie on one server, so that a
 * server that is lost costs whole offices, whose names can be told.
 * @throws TrackerError engine-failed; foreign-table where somebody's own table has that name
 */
export const prepareTable = async (table: string, columns: readonly SqlColumn[], at: ClickHouse): Promise<void> => {
  const holds = rowsTable(table, at);
  for (const server of at.servers) {
    await prepareRows(holds, columns, at, server);
    if (at.cluster === null) continue;
    const there = await columnsOf(table, at, server);
    // The table over all servers holds nothing: where a column has come, it is made anew.
    const { missing } = await lacking(table, there, columns, at, server, "Distributed");
    if (there.size > 0 && missing.length === 0) continue;
    if (there.size > 0) await at.ask(`DROP TABLE ${quoted(table)}`, { server });
    const spread = `Distributed(${quotedText(at.cluster)}, currentDatabase(), ${quotedText(holds)}, cityHash64(${OFFICE}))`;
    await at.ask(`CREATE TABLE ${quoted(table)} AS ${quoted(holds)} ENGINE = ${spread}`, { server });
  }
};

const prepareRows = async (
  table: string,
  columns: readonly SqlColumn[],
  at: ClickHouse,
  server: string,
): Promise<void> => {
  const there = await columnsOf(table, at, server);
  if (there.size === 0) {
    await at.ask(definitionOf(table, columns, dialect), { server });
    return;
  }
  const { missing } = await lacking(table, there, columns, at, server, "MergeTree");
  for (const { name, type } of missing)
    await at.ask(`ALTER TABLE ${quoted(table)} ADD COLUMN ${quoted(name)} ${type}`, { server });
};

/** The columns that a table of ours lacks. */
const lacking = async (
  table: string,
  there: ReadonlyMap<string, string>,
  columns: readonly SqlColumn[],
  at: ClickHouse,
  server: string,
  engine: "MergeTree" | "Distributed",
): Promise<{ missing: SqlColumn[] }> => {
  if (there.size === 0) return { missing: [...columns] };
  const [[kind] = []] = await at.ask(
    `SELECT engine FROM system.tables WHERE database = currentDatabase() AND name = ${quotedText(table)}`,
    { server },
  );
  const ours = String(kind).endsWith(engine) && ownColumns(dialect).every(({ name, type }) => there.get(name) === type);
  const other = columns.some(({ name, type }) => there.has(name) && there.get(name) !== type);
  if (!ours || other) throw new TrackerError("foreign-table", { engine: at.name, table });
  return { missing: columns.filter(({ name }) => !there.has(name)) };
};

const columnsOf = async (table: string, at: ClickHouse, server: string): Promise<Map<string, string>> => {
  const rows = await at.ask(
    `SELECT name, type FROM system.columns WHERE database = currentDatabase() AND table = ${quotedText(table)}`,
    { server },
  );
  return new Map(rows.map(([name, type]) => [String(name), String(type)]));
};
