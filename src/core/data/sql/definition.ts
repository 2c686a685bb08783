import { type Dialect, nameIn } from "./dialect";
import { EXPORT, OFFICE, type Part, partName, type Parts, PERIOD, ROW } from "./parts";

const TYPE: Readonly<Record<Part, keyof Dialect["types"]>> = {
  k: "kind",
  n: "number",
  d: "day",
  t: "optionalText",
  u: "optionalText",
};

/** The table that holds exported cells, for an engine in which it is to be made. */
export const definitionOf = (table: string, parts: Parts, dialect: Dialect): string => {
  const { types, tail } = dialect;
  const column = (name: string, type: string) => `  ${nameIn(dialect, name)} ${type}`;
  const cells = [...parts].flatMap(([id, asked]) =>
    [...asked].sort().map((part) => column(partName(id, part), types[TYPE[part]])),
  );
  const own = [column(EXPORT, types.id), column(OFFICE, types.text), column(PERIOD, types.id), column(ROW, types.row)];
  return `CREATE TABLE ${nameIn(dialect, table)} (\n${[...own, ...cells].join(",\n")}\n)${tail}`;
};
