import { nameKey } from "../lib/text";
import { aggregatesOf, columnsOf, type Quantity } from "./quantity";

/** The sheets that quantities name (as first written), each with the columns to be read of it (possibly none). */
export const namedColumns = (quantities: Iterable<Quantity>): Map<string, Set<string>> => {
  const bySheet = new Map<string, { sheet: string; columns: Map<string, string> }>();
  for (const quantity of quantities) {
    for (const { sheet, column, when } of aggregatesOf(quantity)) {
      const key = nameKey(sheet);
      const entry = bySheet.get(key) ?? { sheet, columns: new Map<string, string>() };
      bySheet.set(key, entry);
      const names = [...(column === null ? [] : [column]), ...(when ? columnsOf(when) : [])];
      for (const name of names) if (!entry.columns.has(nameKey(name))) entry.columns.set(nameKey(name), name);
    }
  }
  return new Map([...bySheet.values()].map(({ sheet, columns }) => [sheet, new Set(columns.values())]));
};
