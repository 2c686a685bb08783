import path from "node:path";
import { dialects, textIn } from "../../core/data/sql/dialect";
import type { OfficeExport } from "../../core/rollup/office-export";
import type { Source } from "./count-offices";
import type { Engine } from "./engine";

/** Parquet files beside their documents, counted by DuckDB. @param folders where each document lies */
export const duckDbSource = (
  exports: readonly { document: OfficeExport; folder: string }[],
  engine: Engine,
): Source => {
  const dialect = dialects.duckdb;
  const files = new Map(
    exports.flatMap(({ document, folder }) =>
      document.tables.map(({ id, file }) => [id, path.resolve(folder, file)] as const),
    ),
  );
  return {
    name: "DuckDB",
    dialect,
    engine,
    from: (_table, ids) => {
      const paths = [...new Set(ids.flatMap((id) => files.get(id) ?? []))];
      return `read_parquet([${paths.map((one) => textIn(dialect, exactly(one))).join(", ")}], union_by_name = true)`;
    },
  };
};

/** A path is a pattern there: signs of patterns stand in brackets. */
const exactly = (file: string): string => file.replace(/[[\]*?]/g, "[$&]");
