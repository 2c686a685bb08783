import { columnOfPart, ownColumns, type SqlColumn } from "../../../core/data/sql/definition";
import { dialects } from "../../../core/data/sql/dialect";
import { EXPORT } from "../../../core/data/sql/parts";
import { tableNameOf } from "../../../core/data/sql/count-exports";
import { TrackerError } from "../../../core/error";
import type { FileExport } from "../export-file";
import { periodText } from "../files-of-export";
import { heldOf } from "./clickhouse-source";
import { MOST_ROWS, rowBinaryOf } from "./row-binary";
import type { ClickHouse } from "./servers";
import { prepareTable, quoted, quotedText, rowsTable } from "./tables";

type OfTable = FileExport["tables"][number] & { office: string; period: string };

/**
 * Puts the rows of exports into the servers' tables. An export's id stands for its contents: what is there whole is left,
 * what is there in part (a run that was killed) is taken away and put there anew.
 * @returns how many rows were put there now
 * @throws TrackerError engine-failed, engine-incomplete, foreign-table
 */
export const loadExports = async (exports: readonly FileExport[], at: ClickHouse): Promise<number> => {
  const byTable = new Map<string, OfTable[]>();
  for (const { document, tables } of exports)
    for (const one of tables) {
      const name = tableNameOf(one.table);
      const of = { ...one, office: document.office, period: periodText(document) };
      byTable.set(name, [...(byTable.get(name) ?? []), of]);
    }
  let loaded = 0;
  for (const [table, all] of byTable) {
    await prepareTable(table, columnsOfAll(all), at);
    const held = await heldOf(table, idsOf(all), at);
    const open = all.filter(({ table: { id, rows } }) => held.get(id) !== rows);
    await takeAway(
      table,
      idsOf(open).filter((id) => held.has(id)),
      at,
    );
    for (const one of open) loaded += await put(table, one, at);
    await checkWhole(table, all, at);
  }
  return loaded;
};

const idsOf = (all: readonly OfTable[]): string[] => all.map(({ table: { id } }) => id);

const columnsOfAll = (all: readonly OfTable[]): SqlColumn[] => [
  ...new Map(
    all
      .flatMap(({ cells }) => cells.columns)
      .map(({ name, part }) => [name, columnOfPart(name, part, dialects.clickhouse)]),
  ).values(),
];

const put = async (
  table: string,
  { table: { id }, cells, office, period }: OfTable,
  at: ClickHouse,
): Promise<number> => {
  const names = [...ownColumns(dialects.clickhouse), ...cells.columns].map(({ name }) => quoted(name));
  const sql = `INSERT INTO ${quoted(table)} (${names.join(", ")}) FORMAT RowBinary`;
  for (let from = 0; from < cells.rows.length; from += MOST_ROWS)
    await at.ask(sql, { body: rowBinaryOf(cells, { id, office, period }, from) });
  return cells.rows.length;
};

const WAIT_MS = 200;
const MOST_WAITS = 300;

/** Deleting runs behind the answer: it is waited for, a minute at most. */
const takeAway = async (table: string, ids: readonly string[], at: ClickHouse): Promise<void> => {
  if (ids.length === 0) return;
  const rows = rowsTable(table, at);
  const open = `SELECT COUNT(*) FROM system.mutations WHERE database = currentDatabase() AND table = ${quotedText(rows)} AND is_done = 0`;
  for (const server of at.servers) {
    const which = ids.map(quotedText).join(", ");
    await at.ask(`ALTER TABLE ${quoted(rows)} DELETE WHERE ${EXPORT} IN (${which})`, { server });
  }
  for (const server of at.servers) {
    for (let waits = 0; ; waits++) {
      const [[left] = []] = await at.ask(open, { server });
      if (Number(left) === 0) break;
      if (waits === MOST_WAITS)
        throw new TrackerError("engine-failed", { engine: at.name, reason: `${server}: ALTER TABLE … DELETE` });
      await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    }
  }
};

/** What was put there is counted as a roll-up will count it. */
const checkWhole = async (table: string, all: readonly OfTable[], at: ClickHouse): Promise<void> => {
  const held = await heldOf(table, idsOf(all), at);
  const offices = all.flatMap(({ office, table: { id, rows } }) => {
    const found = held.get(id) ?? 0;
    return found === rows ? [] : [{ office, expected: rows, found }];
  });
  if (offices.length > 0) throw new TrackerError("engine-incomplete", { engine: at.name, offices });
};
