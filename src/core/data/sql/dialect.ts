/** What an engine writes otherwise than the others; everything else is said alike in all of them. */
export interface Dialect {
  name: DialectName;
  /** What stands around a name, and what a text's signs become within its quotes. */
  identifier: '"' | "`";
  escapes: readonly (readonly [sign: string, written: string])[];
  yes: string;
  no: string;
  /**
   * Whether AND and OR know of NULL. Before 2019 ClickHouse took it for false there: what nobody can say would have been
   * counted as "no".
   */
  knowsUnknown: boolean;
  contains: "POSITION(part IN text)" | "position(text, part)";
  /** Names for parts of the statement: in subqueries, or (where those would fetch every row) in a WITH of expressions. */
  names: "subqueries" | "with";
  types: { id: string; text: string; optionalText: string; kind: string; row: string; number: string; day: string };
  /** What follows the columns of a table definition. */
  tail: string;
}

export type DialectName = "duckdb" | "clickhouse" | "postgresql" | "trino" | "spark";

const DOUBLED = [["'", "''"]] as const;
const BACKSLASHED = [
  ["\\", "\\\\"],
  ["'", "\\'"],
] as const;

const STANDARD: Omit<Dialect, "name"> = {
  identifier: '"',
  escapes: DOUBLED,
  yes: "TRUE",
  no: "FALSE",
  knowsUnknown: true,
  contains: "POSITION(part IN text)",
  names: "subqueries",
  types: {
    id: "VARCHAR",
    text: "VARCHAR",
    optionalText: "VARCHAR",
    kind: "SMALLINT",
    row: "BIGINT",
    number: "DOUBLE",
    day: "INTEGER",
  },
  tail: "",
};

export const dialects: Readonly<Record<DialectName, Dialect>> = {
  duckdb: { ...STANDARD, name: "duckdb" },
  clickhouse: {
    name: "clickhouse",
    identifier: '"',
    escapes: BACKSLASHED,
    yes: "1",
    no: "0",
    knowsUnknown: false,
    contains: "position(text, part)",
    names: "with",
    types: {
      id: "String",
      text: "String",
      optionalText: "Nullable(String)",
      kind: "UInt8",
      row: "Int64",
      number: "Nullable(Float64)",
      day: "Nullable(Int32)",
    },
    tail: " ENGINE = MergeTree() ORDER BY (export_id, row)",
  },
  postgresql: {
    ...STANDARD,
    name: "postgresql",
    types: {
      id: "TEXT",
      // Texts order by their code points, whatever the database's language.
      text: 'TEXT COLLATE "C"',
      optionalText: 'TEXT COLLATE "C"',
      kind: "SMALLINT",
      row: "BIGINT",
      number: "DOUBLE PRECISION",
      day: "INTEGER",
    },
  },
  trino: { ...STANDARD, name: "trino" },
  spark: {
    ...STANDARD,
    name: "spark",
    identifier: "`",
    escapes: BACKSLASHED,
    types: { ...STANDARD.types, id: "STRING", text: "STRING", optionalText: "STRING" },
    tail: " USING PARQUET",
  },
};

export const nameIn = ({ identifier }: Dialect, name: string): string =>
  `${identifier}${name.replaceAll(identifier, identifier + identifier)}${identifier}`;

export const textIn = ({ escapes }: Dialect, text: string): string =>
  `'${escapes.reduce((done, [sign, written]) => done.replaceAll(sign, written), text)}'`;

/** Always with an exponent: without one some engines make a decimal of it, which compares otherwise. */
export const numberIn = (value: number): string => (value < 0 ? `(${value.toExponential()})` : value.toExponential());
