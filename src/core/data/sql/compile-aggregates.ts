import type { Day } from "../../lib/calendar-day";
import { type Counting, leafKeys, namesOf, whatIsMissing } from "../counting";
import { type CountedTable, findHeading } from "../data-table";
import { finishCounting } from "../finish-counting";
import { typeOf } from "../leaf-mask";
import type { Leaf } from "../mask";
import type { Spelling } from "../other-spelling";
import { failed, type Outcome } from "../outcome";
import { printCondition, printQuantity } from "../print-quantity";
import type { Aggregate, Condition } from "../quantity";
import type { Tally } from "../tally";
import { columnIds } from "./column-ids";
import { type Dialect, nameIn } from "./dialect";
import { type LeafSql, leafSql, type Simple } from "./leaf-sql";
import { type Part, partName, type Parts, ROW } from "./parts";
import type { SqlContext } from "./sql-context";
import { cellName, Kind } from "../../table/grid";

/** What an engine answers for one table: a figure for each measure, in their order. */
export type Measured = readonly (number | null)[];

/** The cells that notes and problems quote; an engine names them by their place alone. */
export interface Quoted {
  shown: (row: number, column: number) => string;
  spelling: Spelling;
}

export interface Compiled {
  /** Named parts of the statement, the later over the earlier. */
  leaves: readonly Named[];
  masks: readonly Named[];
  measures: readonly string[];
  parts: Parts;
  /** The figures with their problems and notes, by the aggregate as printed: finished by what finishes the own count. */
  finish: (measured: Measured, quoted: Quoted) => Map<string, Outcome>;
}

export interface Named {
  name: string;
  sql: string;
}

/** First rows are answered together with what else must be known of them, in one number. */
const KINDS = 8;
const COLUMNS = 1024;

/** All aggregates over one table as measures of one statement: an engine compares, counts and adds, nothing else. */
export const compileAggregates = (
  aggregates: readonly Aggregate[],
  table: CountedTable,
  period: { from: Day; to: Day } | null,
  dialect: Dialect,
): Compiled => {
  const compiler = new Compiler(table, period, dialect);
  const outcomes = new Map<string, Outcome>();
  const readers = aggregates.flatMap((aggregate) => {
    const key = printQuantity(aggregate);
    const problem = whatIsMissing(aggregate, table, period);
    if (!problem) return [{ key, read: compiler.aggregate(aggregate) }];
    outcomes.set(key, failed(problem));
    return [];
  });
  const { leaves, masks, measures, parts } = compiler;
  return {
    leaves,
    masks,
    measures,
    parts,
    finish: (measured, quoted) =>
      new Map([
        ...outcomes,
        ...readers.map(
          ({ key, read }) => [key, finishCounting(read(measured, quoted), table, quoted.spelling)] as const,
        ),
      ]),
  };
};

type Reader<Value> = (measured: Measured, quoted: Quoted) => Value;

class Compiler {
  readonly leaves: Named[] = [];
  readonly masks: Named[] = [];
  readonly measures: string[] = [];
  readonly parts: Parts = new Map();
  private readonly knownMasks = new Map<string, string>();
  private readonly leafNames = new Map<string, string>();
  private readonly knownLeaves = new Map<string, Reader<Leaf>>();
  private readonly knownMeasures = new Map<string, number>();
  private readonly ids: Map<number, string>;
  private readonly context: SqlContext;
  private readonly row: string;

  constructor(
    private readonly table: CountedTable,
    period: { from: Day; to: Day } | null,
    private readonly dialect: Dialect,
  ) {
    this.ids = columnIds(table.headings);
    this.row = nameIn(dialect, ROW);
    this.context = { dialect, period, part: (column, part) => this.part(column, part) };
  }

  aggregate(aggregate: Aggregate): Reader<Counting> {
    const mask = aggregate.when === null ? null : this.mask(aggregate.when);
    const leaves = aggregate.when === null ? [] : leafKeys(aggregate.when).map((key) => this.knownLeaves.get(key));
    const tally = this.tally(aggregate, mask);
    const unknown = mask === null ? null : this.unknown(aggregate, mask);
    return (measured, quoted) => ({
      aggregate,
      mask: null,
      tally: tally(measured, quoted),
      leaves: leaves.flatMap((read) => read?.(measured, quoted) ?? []),
      ...(unknown?.(measured, quoted) ?? { unknown: null, uncomputed: null }),
    });
  }

  private part(column: string, part: Part): string {
    const id = this.ids.get(this.columnOf(column)) ?? "";
    const parts = this.parts.get(id) ?? new Set<Part>();
    this.parts.set(id, parts.add(part));
    return nameIn(this.dialect, partName(id, part));
  }

  private columnOf(name: string): number {
    return findHeading(this.table, name)?.column ?? 0;
  }

  /** The place of a measure among the answers; one that returns is asked once. */
  private measure(sql: string): number {
    const known = this.knownMeasures.get(sql);
    if (known !== undefined) return known;
    const place = this.measures.push(sql) - 1;
    this.knownMeasures.set(sql, place);
    return place;
  }

  private count(when: string): number {
    return this.measure(`COUNT(CASE WHEN ${when} THEN 1 END)`);
  }

  private first(when: string, sql: string): number {
    return this.measure(`MIN(CASE WHEN ${when} THEN ${sql} END)`);
  }

  /** The name of a condition's verdict on a row: true, false, or NULL where nobody can say. */
  private mask(condition: Condition): string {
    const sql = this.verdict(condition);
    const known = this.knownMasks.get(sql);
    if (known !== undefined) return known;
    const simple = isSimple(condition);
    const name = simple ? sql : nameIn(this.dialect, `m${this.masks.length}`);
    if (!simple) this.masks.push({ name: `m${this.masks.length}`, sql });
    this.knownMasks.set(sql, name);
    return name;
  }

  private verdict(condition: Condition): string {
    if (!this.dialect.knowsUnknown && !isSimple(condition)) {
      const rank = this.rank(condition);
      return `CASE WHEN ${rank} = 2 THEN ${this.dialect.yes} WHEN ${rank} = 0 THEN ${this.dialect.no} ELSE NULL END`;
    }
    switch (condition.kind) {
      case "not":
        return `NOT (${this.verdict(condition.of)})`;
      case "and":
      case "or":
        return condition.of.map((part) => `(${this.verdict(part)})`).join(condition.kind === "and" ? " AND " : " OR ");
      default:
        return this.leaf(condition);
    }
  }

  /** A verdict as a number that is never NULL: no 0, unknown 1, yes 2, of which AND is the least and OR the greatest. */
  private rank(condition: Condition): string {
    switch (condition.kind) {
      case "not":
        return `(2 - ${this.rank(condition.of)})`;
      case "and":
      case "or": {
        const by = condition.kind === "and" ? "least" : "greatest";
        return condition.of.map((part) => this.rank(part)).reduce((one, other) => `${by}(${one}, ${other})`);
      }
      default:
        return `COALESCE(${this.leaf(condition)} * 2, 1)`;
    }
  }

  private leaf(condition: Simple): string {
    const key = printCondition(condition);
    const known = this.leafNames.get(key);
    if (known !== undefined) return known;
    const leaf = leafSql(condition, this.context);
    const name = nameIn(this.dialect, `l${this.leaves.length}`);
    this.leaves.push({ name: `l${this.leaves.length}`, sql: leaf.verdict });
    this.leafNames.set(key, name);
    this.knownLeaves.set(key, this.noted(condition, leaf));
    return name;
  }

  private noted(condition: Simple, { comparable, same, asked, columns }: LeafSql): Reader<Leaf> {
    const [left = "", right] = columns;
    const indexes = columns.map((name) => this.columnOf(name));
    const ordering =
      condition.kind === "in-period" ||
      (condition.kind === "compare" && condition.operator !== "=" && condition.operator !== "<>");
    const literal = condition.kind === "compare" && condition.with.kind !== "column" ? condition.with : null;
    const leaf: Leaf = {
      verdicts: new Uint8Array(0),
      fill: () => undefined,
      column: condition.column,
      wanted: condition.kind === "in-period" ? "day" : (literal?.kind ?? "text"),
      ordering,
      compared: false,
      misfits: 0,
      misfit: null,
      sought: null,
    };
    if (comparable === null) return () => leaf;
    const kinds = right === undefined ? `${this.part(left, "k")} * ${KINDS}` : this.kindsOf(left, right);
    const misfit = `${asked} AND NOT (${comparable})`;
    const compared = this.count(`${asked} AND (${comparable})`);
    const misfits = this.count(misfit);
    const first = this.first(misfit, `${this.row} * ${KINDS * KINDS} + ${kinds}`);
    const found = same === null ? null : this.count(`${asked} AND (${same})`);
    return (measured, { shown }) => {
      const place = measured[first] ?? null;
      const [row, leftKind, rightKind] = placeOf(place);
      const atLeft = right === undefined || leftKind === Kind.text || leftKind === Kind.boolean;
      const column = indexes[atLeft ? 0 : 1] ?? 0;
      return {
        ...leaf,
        wanted: right === undefined || place === null ? leaf.wanted : typeOf(atLeft ? rightKind : leftKind),
        compared: (measured[compared] ?? 0) > 0,
        misfits: measured[misfits] ?? 0,
        misfit: place === null ? null : { row, column, text: shown(row, column) },
        sought:
          found !== null && literal?.kind === "text" ? { text: literal.text, found: (measured[found] ?? 0) > 0 } : null,
      };
    };
  }

  /** The kinds of two cells of a row; of two texts those of what they mean. */
  private kindsOf(left: string, right: string): string {
    const texts = `${this.part(left, "k")} = ${Kind.text} AND ${this.part(right, "k")} = ${Kind.text}`;
    const kindOf = (column: string) =>
      `CASE WHEN ${texts} AND ${this.part(column, "d")} IS NOT NULL THEN ${Kind.date} ` +
      `WHEN ${texts} AND ${this.part(column, "n")} IS NOT NULL THEN ${Kind.number} ELSE ${this.part(column, "k")} END`;
    return `(${kindOf(left)}) * ${KINDS} + (${kindOf(right)})`;
  }

  private tally({ of, column }: Aggregate, mask: string | null): Reader<Tally> {
    const where = (more: string) => (mask === null ? more : `${mask} AND ${more}`);
    const none: Tally = { add: () => undefined, value: () => null, error: null, misfit: null, numbers: 0 };
    if (column === null) {
      const rows = mask === null ? this.measure("COUNT(*)") : this.count(mask);
      return (measured) => ({ ...none, value: () => measured[rows] ?? 0 });
    }
    const index = this.columnOf(column);
    const kind = this.part(column, "k");
    const errors = this.count(where(`${kind} >= 6`));
    const firstError = this.first(where(`${kind} >= 6`), `${this.row} * ${KINDS} + ${kind}`);
    const errorOf: Reader<Tally["error"]> = (measured, { shown }) => {
      const place = measured[firstError] ?? null;
      if (place === null) return null;
      const row = Math.floor(place / KINDS);
      const text = place % KINDS === Kind.error ? shown(row, index) : "";
      return { row, cells: measured[errors] ?? 0, kind: place % KINDS, text };
    };
    if (of === "count" || of === "distinct") {
      const filled = where(`${kind} BETWEEN 1 AND 5`);
      const value =
        of === "count"
          ? this.count(filled)
          : this.measure(`COUNT(DISTINCT CASE WHEN ${filled} THEN ${this.part(column, "u")} END)`);
      return (measured, quoted) => ({
        ...none,
        value: () => measured[value] ?? 0,
        error: errorOf(measured, quoted),
      });
    }
    const number = this.part(column, "n");
    const misfit = where(`${kind} BETWEEN 1 AND 5 AND ${number} IS NULL`);
    const numbers = this.count(where(`${number} IS NOT NULL`));
    const misfits = this.count(misfit);
    const firstMisfit = this.first(misfit, this.row);
    const by = of === "least" ? "MIN" : of === "most" ? "MAX" : "SUM";
    const figure = this.measure(mask === null ? `${by}(${number})` : `${by}(CASE WHEN ${mask} THEN ${number} END)`);
    return (measured, quoted) => {
      const counted = measured[numbers] ?? 0;
      // A sum beyond all numbers comes back as none.
      const all = measured[figure] ?? (counted === 0 ? 0 : NaN);
      const row = measured[firstMisfit] ?? null;
      return {
        ...none,
        value: () => (of === "sum" ? all : counted === 0 ? null : of === "average" ? all / counted : all),
        error: errorOf(measured, quoted),
        misfit: row === null ? null : { row, cells: measured[misfits] ?? 0, text: quoted.shown(row, index) },
        numbers: counted,
      };
    };
  }

  /** As `noteUnknown` of count-table: rows of which nobody can say whether they count, and the first cells to blame. */
  private unknown(aggregate: Aggregate, mask: string): Reader<Pick<Counting, "unknown" | "uncomputed">> {
    const names = [...new Set(namesOf(aggregate))];
    const unknown = `${mask} IS NULL`;
    const which = (test: string) =>
      `CASE ${names.map((name, index) => `WHEN ${this.part(name, "k")} ${test} THEN ${index}`).join(" ")} ELSE 0 END`;
    const anyUncomputed = names.map((name) => `${this.part(name, "k")} = 7`).join(" OR ");
    const rows = this.count(unknown);
    const first = this.first(unknown, `${this.row} * ${COLUMNS} + ${which(">= 6")}`);
    const uncomputed = this.first(`${unknown} AND (${anyUncomputed})`, `${this.row} * ${COLUMNS} + ${which("= 7")}`);
    const cellAt = (place: number) =>
      cellName(Math.floor(place / COLUMNS), this.columnOf(names[place % COLUMNS] ?? ""));
    return (measured) => {
      const place = measured[first] ?? null;
      const bare = measured[uncomputed] ?? null;
      return {
        unknown: place === null ? null : { rows: measured[rows] ?? 0, cell: cellAt(place) },
        uncomputed: bare === null ? null : cellAt(bare),
      };
    };
  }
}

const isSimple = (condition: Condition): condition is Simple =>
  condition.kind !== "and" && condition.kind !== "or" && condition.kind !== "not";

const placeOf = (place: number | null): [row: number, left: number, right: number] => {
  const one = place ?? 0;
  return [Math.floor(one / (KINDS * KINDS)), Math.floor(one / KINDS) % KINDS, one % KINDS];
};
