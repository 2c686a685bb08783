import { scoring } from "../../core/criteria/scoring";
import {
  type Answer,
  type CountRequest,
  type EngineStatement,
  outcomesOf,
  statementsFor,
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
  const owners = new Map(
    requests.flatMap((asked, index) => asked.map((request) => [request, exports[index]] as const)),
  );
  const counted = new Map<CountRequest, Map<string, Outcome>>();
  const incomplete = new Map<string, { office: string; expected: number; found: number }>();
  for (const statement of batched(statementsFor(requests.flat(), source.dialect))) {
    const answers = await ask(statement, source);
    for (const { request, outcomes } of outcomesOf(statement, answers, () => NOTHING_QUOTED)) {
      if (outcomes instanceof Map) {
        counted.set(request, new Map([...(counted.get(request) ?? []), ...outcomes]));
      } else {
        const { id, expected, found } = outcomes;
        incomplete.set(id, { office: owners.get(request)?.office ?? id, expected, found });
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
