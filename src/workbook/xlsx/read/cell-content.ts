import { listen } from "./element-text";
import type { Names } from "./names";

/** What stands in a cell that is more than one value. */
export interface CellContent {
  /** The stored value as text, empty where `<v>` holds nothing; null where there is none. */
  value: string | null;
  formula: boolean;
}

/** Only the cell's own children count: newer programs hang more behind them. */
export const readCellContent = (bytes: Uint8Array, start: number, end: number, names: Names): CellContent => {
  const content: CellContent = { value: null, formula: false };
  let depth = 0;
  let inValue = false;
  listen(bytes, start, end, {
    open: (tag) => {
      if (depth++ > 0) return;
      if (tag.is(bytes, names.formula)) content.formula = true;
      inValue = tag.is(bytes, names.value);
      if (inValue) content.value ??= "";
    },
    close: () => {
      depth--;
      inValue = false;
    },
    text: (text) => {
      if (inValue) content.value = (content.value ?? "") + text;
    },
  });
  return content;
};
