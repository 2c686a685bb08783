import { formatNumber } from "../../core/lib/number";
import type { EngineTexts } from "../vi/engines";

export const engines: EngineTexts = {
  exported: ({ file, document, tables }) =>
    [
      `${file}: ${tables.length === 0 ? "no expression counts data" : "exported what its expressions need"}.`,
      ...tables.map(
        ({ sheet, rows, file: to, columns }) =>
          `  ${sheet}: ${formatNumber(rows)} rows, ${columns.length} columns → ${to}`,
      ),
      `  Expressions and all else: ${document}`,
    ].join("\n"),
  asking: ({ servers, secure, database }) =>
    `Servers: ${servers.join(", ")}, database ${database}${secure ? "" : " (not encrypted on the way)"}.`,
  loaded: ({ to, rows, put }) =>
    `Loaded ${formatNumber(put)} rows into ${to}${put < rows ? `; ${formatNumber(rows - put)} were there` : ""}.`,
  notLoaded: "this workbook was not exported and loaded; run export … --load first",
};
