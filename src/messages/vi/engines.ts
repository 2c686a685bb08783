import { formatNumber } from "../../core/lib/number";

/** A table that was exported, and where its rows went. */
interface Exported {
  file: string;
  document: string;
  tables: readonly { sheet: string; rows: number; file: string; columns: readonly string[] }[];
}

/** Which servers are about to be asked. */
interface Asking {
  servers: readonly string[];
  secure: boolean;
  database: string;
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
  asking: ({ servers, secure, database }: Asking): string =>
    `Máy chủ: ${servers.join(", ")}, cơ sở dữ liệu ${database}${secure ? "" : " (đường truyền không mã hóa)"}.`,
  loaded: ({ to, rows, put }: { to: string; rows: number; put: number }): string =>
    `Đã nạp ${formatNumber(put)} dòng vào ${to}${put < rows ? `; ${formatNumber(rows - put)} dòng đã có sẵn` : ""}.`,
  notLoaded: "sổ này chưa được xuất và nạp lên máy chủ; hãy chạy export … --load trước",
};

export type EngineTexts = typeof engines;
