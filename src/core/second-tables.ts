import type { AssessTexts } from "./assess-texts";
import { criteriaInUse } from "./locate";
import type { Finding } from "./rules/rule";
import { sheetFinding } from "./sheet-finding";
import type { WorkbookData } from "./workbook-data";

/** Of settings and of criteria one table counts: what stands in a second one has no effect, and its office must know. */
export const secondTables = ({ tables }: WorkbookData, texts: AssessTexts): Finding[] => {
  const kinds = [
    { kind: "settings", all: tables.settings, used: tables.settings[0] },
    { kind: "criteria", all: tables.criteria, used: criteriaInUse(tables) },
  ] as const;
  return kinds.flatMap(({ kind, all, used }) =>
    [...all].flatMap((table) => {
      if (used === undefined || table.sheet === used.sheet || table.hidden) return [];
      const message = texts.rules["second-table"].message({ sheet: table.sheet, used: used.sheet, kind });
      return [sheetFinding("second-table", table.sheet, message)];
    }),
  );
};
