import type { Grid } from "../../table/grid";
import { cellText } from "../../table/cell-values";
import type { KeptRemedy, RemedyField } from "./kept";
import { sameText, typedText } from "./typed-text";

/** The hidden cell behind each text of the remedy plan: whose it is ("I.5/cause"); "I.5/name" where no heading says it. */
const KEY = /^([^]+)\/(cause|remedy|lead|dueOn|name)$/;
/** "3. Tiêu chí I.5 (Nhiệm vụ tỉnh giao)" */
const HEADING = /^\d+\. [^(]*\(([^]*)\)$/;

export const remedyKey = (code: string, field: RemedyField | "name"): string => `${code}/${field}`;

/** The texts that differ from what was written: text, key and written text stand beside each other. */
export const readRemedies = (grid: Grid): KeptRemedy[] => {
  const kept: KeptRemedy[] = [];
  let block: { name: string; code: string | null } = { name: "", code: null };
  for (let row = 0; row < grid.rows; row++) {
    const column = keyColumn(grid, row);
    if (column < 1) {
      const name = HEADING.exec(cellText(grid.cell(row, 0)))?.[1];
      if (name !== undefined) block = { name, code: null };
      continue;
    }
    const [, code = "", field = ""] = KEY.exec(cellText(grid.cell(row, column))) ?? [];
    const written = typedText(grid.cell(row, column + 1));
    if (field === "name") block = { name: written, code };
    // Where somebody has reworded a heading, it is not the one above that counts.
    else block = { name: block.code === null || block.code === code ? block.name : "", code };
    const text = typedText(grid.cell(row, column - 1));
    if (field !== "name" && !sameText(text, written)) {
      kept.push({ code, name: block.name, field: field as RemedyField, text });
    }
  }
  return kept;
};

/** Where the hidden key of a row stands, right behind the text; -1 in other rows. */
export const keyColumn = (grid: Grid, row: number): number => {
  for (let column = grid.columns - 1; column > 0; column--) {
    if (KEY.test(cellText(grid.cell(row, column)))) return column;
  }
  return -1;
};
