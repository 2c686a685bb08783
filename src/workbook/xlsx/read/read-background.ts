import type { Background } from "../../../core/table/grid";
import type { Package } from "../package";
import type { FormulaOrigins } from "./formula-origins";

/** `<row r="3" hidden="1">`, `<row r="3" ht="0" customHeight="1">` */
const HIDDEN_ROW =
  /<(?:[\w.-]+:)?row\s(?=[^>]*\b(?:hidden\s*=\s*["'](?:1|true)|ht\s*=\s*["']0(?:\.0*)?)["'])[^>]*?\br\s*=\s*["'](\d+)["']/g;

/** The formulas and hidden rows of a sheet; of a small one, for its whole text is looked through. */
export const readBackground = (parts: Package, path: string, origins: FormulaOrigins): Background => {
  const { formulas, byDay, ...origin } = origins.of(path);
  return {
    formulas: new Map([...formulas, ...byDay]),
    byDay: new Set(byDay.keys()),
    ...origin,
    hiddenRows: new Set(Array.from(parts.text(path).matchAll(HIDDEN_ROW), ([, row]) => Number(row) - 1)),
    mayBeOld: origins.mayBeOld,
  };
};
