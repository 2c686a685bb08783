import { followFormula, type MovedRows } from "../../../follow-rows";
import type { Package } from "../../package";
import { formulaCells } from "../../read/formula-cells";
import { mayHoldFormulas } from "../../read/may-hold-formulas";
import type { WorkbookPart } from "../../workbook-part";
import { escapeXml } from "../../xml/text";
import { replaceBytes } from "./replace-bytes";

/**
 * Formulas whose ranges held all the old records hold all the new ones: Excel would calculate them over a part of the
 * records, and the figure would look like one of all.
 */
export const followFormulas = (parts: Package, book: WorkbookPart, moved: MovedRows): void => {
  for (const { name, path } of book.sheets) {
    if (path === null || !mayHoldFormulas(parts.bytes(path))) continue;
    const stretches = formulaCells(parts, path).flatMap(({ formula, written }) => {
      const now = followFormula(formula, name, moved);
      return written === null || now === formula ? [] : [{ ...written, text: escapeXml(now) }];
    });
    replaceBytes(parts, path, stretches);
  }
};
