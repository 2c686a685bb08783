import { scoring } from "../../core/criteria/scoring";
import {
  type Answer,
  type CountRequest,
  type EngineStatement,
  outcomesOf,
  statementsFor,
  tableNameOf,
} from "../../core/data/sql/count-exports";
import type { Quoted } from "../../core/data/sql/compile-aggregates";
import type { Dialect } from "../../core/data/sql/dialect";
import { statementOf } from "../../core/data/sql/statement";
import type { Outcome } from "../../core/data/outcome";
import { TrackerError } from "../../core/error";
import { countedBefore, type OfficeExport, requestsOf, resultOfExport } from "../../core/rollup/office-export";
import type { OfficeResult } from "../../core/rollup/office-result";
import type { CliMessages } from "../../messages/cli-messages";
import type { Engine } from "./engine";

/** An engine that holds the rows of offices' exports. */
export interface Source {
  /** As a person knows it: "DuckDB", "ClickHouse (may1:8123)". */
  name: string;
  dialect: Dialect;
  engine: Engine;
  /** What follows FROM for these rows of a table. */
  from: (table: string, ids: readonly string[]) => string;
  /** Asked where a statement fails: the rows that it holds of each export, so that offices can be named. */
  held?: (table: string, ids: readonly string[]) => Promise<Map<string, number>>;
}

/** Exports counted by one statement. */
const MOST_EXPORTS = 500;
/** Statements and cells are not quoted from what offices keep to themselves. */
const NOTHING_QUOTED: Quoted = { shown: () => "", spelling: () => null };

/**
 * The offices' figures, their rows counted by an engine: one figure for each document, in their order.
 * @throws TrackerError engine-incomplete where it holds other than the rows that were exported; engine-failed
 */
export const countOffices = async (
  exports: readonly OfficeExport[],
  source: Source,
  texts: CliMessages,
): Promise<OfficeResult[]> => {
  const requests = exports.map((one) => requestsOf(one, scoring, texts));
  const officeOf = new Map(exports.flatMap(({ office, tables }) => tables.map(({ id }) => [id, office] as const)));
  const counted = new Map<CountRequest, Map<string, Outcome>>();
  const incomplete = new Map<string, { office: string; expected: number; found: number }>();
  for (const statement of batched(statementsFor(requests.flat(), source.dialect))) {
    const answers = await ask(statement, source).catch(async (error: unknown) => {
      throw (await missingRows(exports, source)) ?? error;
    });
    for (const { request, outcomes } of outcomesOf(statement, answers, () => NOTHING_QUOTED)) {
      if (outcomes instanceof Map) {
        counted.set(request, new Map([...(counted.get(request) ?? []), ...outcomes]));
      } else {
        const { id, expected, found } = outcomes;
        incomplete.set(id, { office: officeOf.get(id) ?? id, expected, found });
      }
    }
  }
  if (incomplete.size > 0)
    throw new TrackerError("engine-incomplete", { engine: source.name, offices: [...incomplete.values()] });
  return exports.map((one, index) => {
    const bySheet = new Map(
      (requests[index] ?? []).map((request) => [
        request.of.table.sheet,
        counted.get(request) ?? new Map<string, Outcome>(),
      ]),
    );
    return resultOfExport(one, one.tables, countedBefore(bySheet), scoring, texts);
  });
};

const batched = (statements: readonly EngineStatement[]): EngineStatement[] =>
  statements.flatMap((statement) =>
    Array.from({ length: Math.ceil(statement.asked.length / MOST_EXPORTS) }, (_, batch) => ({
      ...statement,
      asked: statement.asked.slice(batch * MOST_EXPORTS, (batch + 1) * MOST_EXPORTS),
    })),
  );

/** Servers that do not answer, or never got the rows: whose they are says more than the engine's own words. */
const missingRows = async (exports: readonly OfficeExport[], { name, held }: Source): Promise<TrackerError | null> => {
  if (!held) return null;
  const all = exports.flatMap(({ office, tables }) => tables.map((table) => ({ office, table })));
  const there = new Map<string, number>();
  let answered = false;
  for (const table of new Set(all.map((one) => tableNameOf(one.table)))) {
    const ids = all.filter((one) => tableNameOf(one.table) === table).map((one) => one.table.id);
    const found = await held(table, ids).catch(() => null);
    answered ||= found !== null;
    for (const [id, rows] of found ?? []) there.set(id, rows);
  }
  if (!answered) return null;
  const offices = all.flatMap(({ office, table: { id, rows } }) => {
    const found = there.get(id) ?? 0;
    return found === rows ? [] : [{ office, expected: rows, found }];
  });
  return offices.length === 0 ? null : new TrackerError("engine-incomplete", { engine: name, offices });
};

const ask = async (
  { table, compiled, asked }: EngineStatement,
  { name, dialect, engine, from }: Source,
): Promise<Map<string, Answer>> => {
  const ids = asked.map(({ request }) => request.of.id);
  try {
    const rows = await engine.query(statementOf(compiled, from(table, ids), ids, dialect));
    return new Map(
      rows.map(([id, count, ...measured]) => [
        String(id),
        { rows: Number(count), measured: measured.map((figure) => (figure === null ? null : Number(figure))) },
      ]),
    );
  } catch (error) {
    if (error instanceof TrackerError) throw error;
    throw new TrackerError("engine-failed", { engine: name, reason: String(error) }, { cause: error });
  }
};
