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
};
