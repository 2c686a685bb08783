import { columnOf } from "../../../core/table/grid";

export interface RowPlace {
  attributes: string;
  /** What stands between its tags. */
  inner: number;
  innerEnd: number;
  selfClosing: boolean;
}

/** The rows from `first` to `last` (zero-based) that the part has. Rows that do not say their number follow the one before. */
export const rowsWithin = (
  text: string,
  prefix: string,
  first: number,
  last: number,
): (RowPlace & { row: number })[] => {
  const found: (RowPlace & { row: number })[] = [];
  let number = 0;
  for (const one of text.matchAll(new RegExp(`<${prefix}row(?=[\\s/>])([^>]*?)(/?)>`, "g"))) {
    const [tag, attributes = "", slash] = one;
    number = Number(/\sr\s*=\s*["'](\d+)["']/.exec(attributes)?.[1] ?? number + 1);
    if (number > last + 1) break;
    if (number <= first) continue;
    const inner = one.index + tag.length;
    const innerEnd = slash ? inner : text.indexOf(`</${prefix}row`, inner);
    found.push({ row: number - 1, attributes, inner, innerEnd, selfClosing: slash === "/" });
  }
  return found;
};

/** The cell's element in a row's content, or "" at the place where it must stand. */
export const findCell = (row: string, prefix: string, wanted: number): { at: number; element: string } => {
  const cells = new RegExp(`<${prefix}c(?=[\\s/>])([^>]*?)(?:/>|>[^]*?</${prefix}c\\s*>)`, "g");
  let column = -1;
  for (const found of row.matchAll(cells)) {
    const [element, attributes = ""] = found;
    const named = /\sr\s*=\s*["']([A-Z]{1,3})\d+["']/.exec(attributes)?.[1];
    column = named === undefined ? column + 1 : columnOf(named);
    if (column === wanted) return { at: found.index, element };
    if (column > wanted) return { at: found.index, element: "" };
  }
  return { at: row.length, element: "" };
};

/** The number of the look: a cell's own, or that of a row which has one for cells to come (`s="3" customFormat="1"`). */
export const styleOf = (tag: string): string | null => {
  const [open = ""] = /^[^>]*/.exec(tag) ?? [];
  if (!open.startsWith("<") && !/\bcustomFormat\s*=\s*["'](?:1|true)["']/.test(open)) return null;
  return /\ss\s*=\s*["'](\d+)["']/.exec(open)?.[1] ?? null;
};
