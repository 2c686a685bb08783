/** A row of an engine's answer, in the order of the columns asked for. */
export type EngineRow = readonly (string | number | null)[];

/** An engine that counts: DuckDB within this program, or servers elsewhere. */
export interface Engine {
  query: (sql: string) => Promise<EngineRow[]>;
  close: () => void;
}
