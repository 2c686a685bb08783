import { type Background, cellName } from "../../../core/table/grid";
import type { Package } from "../package";
import { readWorkbookPart, type WorkbookPart } from "../workbook-part";
import { dayCellsOn } from "./day-cells";
import { formulaCells } from "./formula-cells";

/** `<row r="3" hidden="1">`, `<row r="3" ht="0" customHeight="1">` */
const HIDDEN_ROW =
  /<(?:[\w.-]+:)?row\s(?=[^>]*\b(?:hidden\s*=\s*["'](?:1|true)|ht\s*=\s*["']0(?:\.0*)?)["'])[^>]*?\br\s*=\s*["'](\d+)["']/g;

/** A person calculates by hand, and has it that saving calculates nothing either. */
const mayBeOld = (book: WorkbookPart): boolean => {
  const settings = book.root.child("calcPr");
  const saves = settings?.get("calcOnSave");
  return settings?.get("calcMode") === "manual" && (saves === "0" || saves === "false");
};

/** The formulas and hidden rows of a sheet; of a small one, for its whole text is looked through. */
export const readBackground = (parts: Package, path: string): Background => {
  const text = parts.text(path);
  const book = readWorkbookPart(parts);
  const formulas = new Map(formulaCells(text).map(({ row, column, formula }) => [cellName(row, column), formula]));
  const byDay = formulas.size === 0 ? new Map<string, string>() : dayCellsOn(parts, book, path);
  return {
    formulas: new Map([...formulas, ...byDay]),
    byDay: new Set(byDay.keys()),
    hiddenRows: new Set(Array.from(text.matchAll(HIDDEN_ROW), ([, row]) => Number(row) - 1)),
    mayBeOld: mayBeOld(book),
  };
};
