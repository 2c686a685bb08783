import { type Column, Kind } from "../table/grid";

export const isFilled = (column: Column | undefined, row: number, texts: readonly string[]): boolean => {
  if (!column || row >= column.length) return false;
  const kind = column.kinds[row];
  if (kind === Kind.text) return (texts[column.values[row] ?? 0] ?? "").trim() !== "";
  return kind !== Kind.empty;
};
