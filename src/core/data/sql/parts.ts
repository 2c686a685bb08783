/**
 * What of a cell an engine may ask for, each worked out once by the own evaluator when it is exported: `k` the kind of
 * the grid (a blank text is 0), `n` the number, `d` the day's serial, `t` the text as it compares, `u` a key by which
 * different values are counted.
 */
export type Part = "k" | "n" | "d" | "t" | "u";

/** By a column's name in the engine the parts that some expression asks for. */
export type Parts = Map<string, Set<Part>>;

export const partName = (id: string, part: Part): string => `${id}_${part}`;

/** Columns beside those of the cells: whose rows they are, of which period and export, and which row of the sheet (zero-based). */
export const OFFICE = "office";
export const PERIOD = "period";
export const EXPORT = "export_id";
export const ROW = "row";
