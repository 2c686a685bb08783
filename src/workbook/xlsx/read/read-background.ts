import { type Background, cellName } from "../../../core/table/grid";
import type { Package } from "../package";
import { readWorkbookPart } from "../workbook-part";
import { asksToRecalculate } from "../write/recalculation";
import { formulaCells } from "./formula-cells";

/** `<row r="3" hidden="1">`, `<row r="3" ht="0" customHeight="1">` */
const HIDDEN_ROW =
  /<(?:[\w.-]+:)?row\s(?=[^>]*\b(?:hidden\s*=\s*["'](?:1|true)|ht\s*=\s*["']0(?:\.0*)?)["'])[^>]*?\br\s*=\s*["'](\d+)["']/g;

/** A program asks for calculating on opening, or a person calculates by hand and has not done so before saving. */
const mayBeOld = (parts: Package): boolean => {
  const book = readWorkbookPart(parts);
  const settings = book.root.child("calcPr");
  if (!settings) return false;
  const byHand =
    settings.get("calcMode") === "manual" && settings.get("calcOnSave") !== null && !settings.flag("calcOnSave");
  // What we have asked for ourselves is about formulas that have lost their values.
  return byHand || (settings.flag("fullCalcOnLoad") && !asksToRecalculate(book));
};

/** The formulas and hidden rows of a sheet; of a small one, for its whole text is looked through. */
export const readBackground = (parts: Package, path: string): Background => {
  const text = parts.text(path);
  return {
    formulas: new Map(formulaCells(text).map(({ row, column, formula }) => [cellName(row, column), formula])),
    hiddenRows: new Set(Array.from(text.matchAll(HIDDEN_ROW), ([, row]) => Number(row) - 1)),
    mayBeOld: mayBeOld(parts),
  };
};
