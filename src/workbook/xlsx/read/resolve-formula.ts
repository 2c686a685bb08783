import type { CellRange } from "../../follow-rows";
import type { Package } from "../package";
import type { NameEntry, WorkbookPart } from "../workbook-part";
import { readTableParts, type TablePart } from "../write/table-parts";
import { functionName, isExcelFunction } from "./excel-functions";
import { type NameReference, type References, referencesOf, sheetKey, type WrittenRange } from "./formula-references";
import { WHOLE_SHEET } from "./touched-cells";

/** How far a formula reaches beside the ranges that it names. */
export interface Reach {
  /** All functions called, by the names in it as well. */
  calls: ReadonlySet<string>;
  /** It may be calculated from any cell: an address that is put together, a macro's function, a what-if table. */
  untold: boolean;
  /** Something of another workbook stands in it. */
  outside: boolean;
}

/** A formula's text, resolved for the sheet that it stands on. */
interface Resolved extends Reach {
  own: { place: number; range: WrittenRange }[];
  named: { place: number; range: CellRange }[];
}

/** Reaches another range than the one that is written, on the same sheet. */
const SHIFTING = "offset";
/** An address, put together as a text. */
const ADDRESSING = "indirect";
const ADD_IN = /^_xll\.|^_xludf\./;
/** Finds the cells that formulas speak of, by the workbook's sheets, names and tables. */
export class FormulaResolver {
  private readonly places: ReadonlyMap<string, number>;
  private readonly names = new Map<string, NameEntry[]>();
  private readonly resolved = new Map<string, Resolved>();
  private readonly macros: boolean;
  private known: Map<string, { place: number; table: TablePart }> | undefined;

  constructor(
    private readonly parts: Package,
    private readonly book: WorkbookPart,
  ) {
    this.places = new Map(book.sheets.map(({ name }, place) => [sheetKey(name), place]));
    for (const entry of book.names) {
      const key = sheetKey(entry.name);
      this.names.set(key, [...(this.names.get(key) ?? []), entry]);
    }
    this.macros =
      book.relationships.some(({ type }) => type === "vbaProject") || parts.find("xl/vbaProject.bin") !== null;
  }

  /** One formula has many cells; and so has its text where a program writes no shared ones. */
  resolve(formula: string, place: number): Resolved {
    const key = `${place} ${formula}`;
    let resolved = this.resolved.get(key);
    if (!resolved) this.resolved.set(key, (resolved = this.resolveAnew(formula, place)));
    return resolved;
  }

  private resolveAnew(formula: string, place: number): Resolved {
    const references = referencesOf(formula);
    const calls = new Set<string>();
    const named: Resolved["named"] = [];
    const state = { untold: false, outside: references.outside };
    const seen = new Set<string>();
    const follow = (reference: NameReference): void => {
      const { name, called } = reference;
      const meant = this.meaningOf(reference, place);
      if (meant === null && called) {
        calls.add(functionName(name));
        state.untold ||= ADD_IN.test(name) || (this.macros && !isExcelFunction(name));
      }
      const table = meant === null ? this.tables.get(name) : undefined;
      if (table) named.push({ place: table.place, range: areaOf(table.table, reference.columns) });
      if (meant === null || seen.has(meant.key)) return;
      seen.add(meant.key);
      const inner = referencesOf(meant.formula);
      state.outside ||= inner.outside;
      inner.names.forEach(follow);
      named.push(...this.placed(inner, place).map((one) => ({ place: one.place, range: settled(one.range) })));
      state.untold ||= this.isUnknown(inner);
    };
    references.names.forEach(follow);
    const own = this.placed(references, place);
    state.untold ||= this.isUnknown(references) || calls.has(ADDRESSING);
    const shifts = calls.has(SHIFTING) || references.joined;
    const widened = (one: { place: number }) => ({ place: one.place, range: WHOLE_SHEET });
    return {
      own: shifts ? [] : own,
      named: shifts ? [...own, ...named].map(widened) : named,
      calls,
      ...state,
    };
  }

  /** The defined name that is meant: the sheet's own one before the workbook's; null where there is none. */
  private meaningOf({ name, sheet }: NameReference, place: number): { key: string; formula: string } | null {
    const on = sheet === null ? place : (this.places.get(sheet) ?? place);
    const alike = this.names.get(name) ?? [];
    const meant = alike.find((one) => one.sheet === on) ?? alike.find((one) => one.sheet === null);
    return meant ? { key: `${meant.sheet} ${name}`, formula: meant.formula } : null;
  }

  /** Ranges on the sheets that are here; those of a row of sheets on each of them. */
  private placed({ ranges }: References, own: number): Resolved["own"] {
    return ranges.flatMap(({ sheet, range }) => this.placesOf(sheet, own).map((place) => ({ place, range })));
  }

  private placesOf(sheet: string | null, own: number): number[] {
    if (sheet === null) return [own];
    const place = this.places.get(sheet);
    if (place !== undefined) return [place];
    const [first, last] = sheet.split(":").map((name) => this.places.get(name));
    if (first === undefined || last === undefined) return [];
    return Array.from({ length: Math.abs(last - first) + 1 }, (_, at) => Math.min(first, last) + at);
  }

  /** A row of sheets of which one is not here. */
  private isUnknown({ ranges }: References): boolean {
    return ranges.some(({ sheet }) => sheet?.includes(":") === true && this.placesOf(sheet, 0).length === 0);
  }

  private get tables(): Map<string, { place: number; table: TablePart }> {
    return (this.known ??= new Map(
      this.book.sheets.flatMap(({ path }, place) =>
        path === null
          ? []
          : readTableParts(this.parts, path).map((table) => [sheetKey(table.name), { place, table }] as const),
      ),
    ));
  }
}

/** A name's relative range is another one wherever it is used: anything of that sheet. */
const settled = (range: WrittenRange): CellRange => {
  const { top, left, bottom, right } = range.fixed;
  return top && left && bottom && right ? range : WHOLE_SHEET;
};

const areaOf = ({ area, headings }: TablePart, columns: string[] | null): CellRange => {
  const whole = {
    top: area.row,
    left: area.column,
    bottom: area.row + area.rows - 1,
    right: area.column + area.columns - 1,
  };
  const places = columns?.map((column) => headings?.findIndex((heading) => sheetKey(heading) === column) ?? -1) ?? [];
  if (places.length === 0 || places.includes(-1)) return whole;
  return { ...whole, left: area.column + Math.min(...places), right: area.column + Math.max(...places) };
};
