import { type Dialect, nameIn } from "./dialect";
import { EXPORT, OFFICE, type Part, partName, type Parts, PERIOD, ROW } from "./parts";

const TYPE: Readonly<Record<Part, keyof Dialect["types"]>> = {
  k: "kind",
  n: "number",
  d: "day",
  t: "optionalText",
  u: "optionalText",
};

/** A column of a table that holds exported cells. */
export interface SqlColumn {
  name: string;
  type: string;
}

export const columnOfPart = (name: string, part: Part, { types }: Dialect): SqlColumn => ({
  name,
  type: types[TYPE[part]],
});

/** What every such table has: whose rows they are. */
export const ownColumns = ({ types }: Dialect): SqlColumn[] => [
  { name: EXPORT, type: types.id },
  { name: OFFICE, type: types.text },
  { name: PERIOD, type: types.id },
  { name: ROW, type: types.row },
];

/** The table for an engine in which it is to be made. */
export const definitionOf = (table: string, cells: readonly SqlColumn[], dialect: Dialect): string => {
  const columns = [...ownColumns(dialect), ...cells].map(({ name, type }) => `  ${nameIn(dialect, name)} ${type}`);
  return `CREATE TABLE ${nameIn(dialect, table)} (\n${columns.join(",\n")}\n)${dialect.tail}`;
};

export const columnsOfParts = (parts: Parts, dialect: Dialect): SqlColumn[] =>
  [...parts].flatMap(([id, asked]) => [...asked].sort().map((part) => columnOfPart(partName(id, part), part, dialect)));
