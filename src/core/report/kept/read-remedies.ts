import type { Grid } from "../../table/grid";
import { cellText } from "../../table/cell-values";
import type { KeptRemedy, RemedyField } from "./kept";
import { sameText, typedText } from "./typed-text";

/** The hidden cell behind each text of the remedy plan: whose it is ("I.5/cause"). */
const KEY = /^(.+)\/(cause|remedy|lead|dueOn)$/;

export const remedyKey = (code: string, field: RemedyField): string => `${code}/${field}`;

/** The texts that differ from what was written: text, key and written text stand beside each other. */
export const readRemedies = (grid: Grid): KeptRemedy[] => {
  const kept: KeptRemedy[] = [];
  for (let row = 0; row < grid.rows; row++) {
    const column = keyColumn(grid, row);
    if (column < 1) continue;
    const [, code = "", field = ""] = KEY.exec(cellText(grid.cell(row, column))) ?? [];
    const text = typedText(grid.cell(row, column - 1));
    const written = typedText(grid.cell(row, column + 1));
    if (!sameText(text, written)) kept.push({ code, field: field as RemedyField, text });
  }
  return kept;
};

const keyColumn = (grid: Grid, row: number): number => {
  for (let column = grid.columns - 1; column > 0; column--) {
    if (KEY.test(cellText(grid.cell(row, column)))) return column;
  }
  return -1;
};
