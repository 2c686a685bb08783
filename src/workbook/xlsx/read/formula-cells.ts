import { type CellRange, rangeOf } from "../../follow-rows";
import { asDamage } from "../fault";
import type { Package } from "../package";
import { utf8Bytes } from "../xml/encoding";
import { attribute } from "./attribute";
import { listen } from "./element-text";
import type { Names } from "./names";
import { type CellTaker, CellType, SheetScanner } from "./scan-sheet";

/** A cell with a formula, and where its stored value stands in the sheet's part. */
export interface FormulaCell {
  row: number;
  column: number;
  formula: string;
  /** How far a formula that is written in another cell stands from there; null for one of the cell's own. */
  moved: { rows: number; columns: number } | null;
  /** The cells that an array formula or a data table fills, its own among them; null for a formula of one cell. */
  fills: CellRange | null;
  /** A table of what-if values (Excel's "data table"): its text does not tell what it is calculated from. */
  whatIf: boolean;
  /** What stands between `<f>` and `</f>`; null where the formula is written in another cell. */
  written: Stretch | null;
  /** `<v>…</v>`, or null where nothing is stored. */
  value: Stretch | null;
}

/** Bytes of a part in UTF-8, whatever it is written in. */
export interface Stretch {
  start: number;
  end: number;
}

const nothing = () => undefined;

const scan = (parts: Package, path: string, taker: Partial<CellTaker>): void => {
  const scanner = new SheetScanner(
    { row: () => true, wants: () => true, plain: nothing, mixed: nothing, ...taker },
    path,
  );
  try {
    // In one piece: then places in it are places in the part.
    scanner.feed(utf8Bytes(parts.bytes(path)));
    scanner.end();
  } catch (error) {
    throw asDamage(error, path);
  }
};

/** All cells with formulas of a sheet, in reading order. */
export const formulaCells = (parts: Package, path: string): FormulaCell[] => {
  const cells: FormulaCell[] = [];
  const masters = new Map<string, { formula: string; row: number; column: number }>();
  scan(parts, path, {
    mixed: ({ row, column }, bytes, start, end, names) => {
      const written = readFormula(bytes, start, end, names);
      if (!written) return;
      const { text, kind, group, ref, content, value } = written;
      if (kind === "shared" && text !== "") masters.set(group, { formula: text, row, column });
      const master = kind === "shared" && text === "" ? masters.get(group) : undefined;
      const filling = kind === "array" || kind === "dataTable";
      cells.push({
        row,
        column,
        formula: master?.formula ?? text,
        moved: master ? { rows: row - master.row, columns: column - master.column } : null,
        fills: filling ? rangeOf(ref) : null,
        whatIf: kind === "dataTable",
        written: text === "" ? null : content,
        value,
      });
    },
  });
  return cells;
};

interface Written {
  text: string;
  kind: string;
  group: string;
  ref: string;
  content: Stretch;
  value: Stretch | null;
}

const [KIND, GROUP, REF] = ["t", "si", "ref"].map((name) => new TextEncoder().encode(name)) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
];

/** `<f t="shared" ref="B2:B9" si="0">A2*2</f><v>4</v>`: the cell's own children alone. */
const readFormula = (bytes: Uint8Array, start: number, end: number, names: Names): Written | null => {
  let found: Written | null = null;
  let value: Stretch | null = null;
  let inside: "formula" | "value" | null = null;
  let depth = 0;
  listen(bytes, start, end, {
    open: (tag) => {
      if (depth++ > 0) return;
      if (tag.is(bytes, names.formula)) {
        const of = (name: Uint8Array) => attribute(bytes, tag.nameEnd, tag.end, name) ?? "";
        const content = { start: tag.end, end: tag.end };
        found = { text: "", kind: of(KIND), group: of(GROUP), ref: of(REF), content, value: null };
        inside = "formula";
      } else if (tag.is(bytes, names.value)) {
        value = { start: tag.nameStart - 1, end: tag.end };
        inside = "value";
      }
    },
    close: (tag) => {
      if (--depth > 0) return;
      if (inside === "value" && value) value.end = tag.end;
      if (inside === "formula" && found) found.content.end = Math.max(found.content.start, tag.nameStart - 2);
      inside = null;
    },
    text: (text) => {
      if (inside === "formula" && found) found.text += text;
    },
  });
  // The listener's closures are not seen by the compiler.
  const formula = found as Written | null;
  return formula && { ...formula, value };
};

/** Where the values of the cells without formulas in some areas of a sheet stand: those that an array formula has filled. */
export const valuesWithin = (parts: Package, path: string, areas: readonly CellRange[]): Stretch[] => {
  const found: Stretch[] = [];
  if (areas.length === 0) return found;
  scan(parts, path, {
    wants: (column) => areas.some(({ left, right }) => column >= left && column <= right),
    plain: ({ row, column, type }, bytes, start, end) => {
      if (
        !areas.some(({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right)
      )
        return;
      // `<v>`, or `<is><t>`, whose own tags are two each.
      const inline = type === CellType.inline;
      const open = bytes.lastIndexOf(LESS, start - 1);
      const close = bytes.indexOf(GREATER, end);
      found.push({
        start: inline ? bytes.lastIndexOf(LESS, open - 1) : open,
        end: (inline ? bytes.indexOf(GREATER, close + 1) : close) + 1,
      });
    },
  });
  return found;
};

const [LESS = 0, GREATER = 0] = new TextEncoder().encode("<>");
