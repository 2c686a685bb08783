import { formatNumber } from "../../core/lib/number";

/** A table that was exported, and where its rows went. */
interface Exported {
  file: string;
  document: string;
  tables: readonly { sheet: string; rows: number; file: string; columns: readonly string[] }[];
}

/** What is said where another engine counts. */
export const engines = {
  exported: ({ file, document, tables }: Exported): string =>
    [
      `${file}: ${tables.length === 0 ? "không có công thức nào đếm dữ liệu" : "đã xuất dữ liệu mà công thức cần"}.`,
      ...tables.map(
        ({ sheet, rows, file: to, columns }) => `  ${sheet}: ${formatNumber(rows)} dòng, ${columns.length} cột → ${to}`,
      ),
      `  Cách tính và các số khác: ${document}`,
    ].join("\n"),
};

export type EngineTexts = typeof engines;
