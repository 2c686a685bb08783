import type { Day } from "../../lib/calendar-day";
import type { CountedTable } from "../data-table";
import { failed, type Outcome } from "../outcome";
import type { EvaluationProblem } from "../problem";
import { printQuantity } from "../print-quantity";
import type { Aggregate } from "../quantity";
import { sqlName } from "./column-ids";
import { type Compiled, compileAggregates, type Measured, type Quoted } from "./compile-aggregates";
import type { Dialect } from "./dialect";

/** A table whose rows lie in an engine. */
export interface ExportedTable {
  /** What tells its rows from those of other offices, and how many there must be. */
  id: string;
  rows: number;
  table: CountedTable;
  /** Why nothing over it can be counted, or null. */
  uncertain: EvaluationProblem | null;
}

/** What one office asks of one of its tables. */
export interface CountRequest {
  of: ExportedTable;
  aggregates: readonly Aggregate[];
  period: { from: Day; to: Day } | null;
}

/** One statement over all exports that ask the same. */
export interface EngineStatement {
  /** The engine's table, as {@link tableNameOf} names it. */
  table: string;
  compiled: Compiled;
  asked: { request: CountRequest; compiled: Compiled }[];
}

/** Aggregates in one statement; engines limit how long one may be. */
const MOST = 25;

export const tableNameOf = ({ sheet }: Pick<CountedTable, "sheet">): string => sqlName(sheet);

/** As few statements as the requests allow: equal ones are asked once, for all exports together. */
export const statementsFor = (requests: readonly CountRequest[], dialect: Dialect): EngineStatement[] => {
  const statements = new Map<string, EngineStatement>();
  for (const request of requests) {
    const { of, aggregates, period } = request;
    for (let from = 0; from < aggregates.length; from += MOST) {
      const compiled = compileAggregates(aggregates.slice(from, from + MOST), of.table, period, dialect);
      const { leaves, masks, measures } = compiled;
      const table = tableNameOf(of.table);
      const key = JSON.stringify([table, leaves, masks, measures]);
      const same = statements.get(key) ?? { table, compiled, asked: [] };
      statements.set(key, same);
      same.asked.push({ request, compiled });
    }
  }
  return [...statements.values()];
};

/** What a statement answered for one export: the rows it found, and the measures. */
export interface Answer {
  rows: number;
  measured: Measured;
}

/** An export of which the engine holds fewer rows than were exported, or more: none of its figures is taken. */
export interface Incomplete {
  id: string;
  expected: number;
  found: number;
}

/** The outcomes of what one statement asked, or what is not whole. */
export const outcomesOf = (
  { asked }: EngineStatement,
  answers: ReadonlyMap<string, Answer>,
  quotedOf: (of: ExportedTable) => Quoted,
): { request: CountRequest; outcomes: Map<string, Outcome> | Incomplete }[] =>
  asked.map(({ request, compiled }) => {
    const { of } = request;
    const answer = answers.get(of.id) ?? { rows: 0, measured: compiled.measures.map(() => null) };
    if (answer.rows !== of.rows)
      return { request, outcomes: { id: of.id, expected: of.rows, found: answer.rows } satisfies Incomplete };
    const outcomes = compiled.finish(answer.measured, quotedOf(of));
    // What is missing is told before what nobody can count, as the own evaluator does.
    const { uncertain } = of;
    if (uncertain !== null) {
      for (const [key, { problem }] of outcomes)
        if (problem?.code !== "unknown-column" && problem?.code !== "no-period") outcomes.set(key, failed(uncertain));
    }
    return { request, outcomes };
  });

/** The parts of each column that the requests' statements ask for must be exported. */
export const printedOf = (aggregates: readonly Aggregate[]): Aggregate[] => [
  ...new Map(aggregates.map((one) => [printQuantity(one), one])).values(),
];
