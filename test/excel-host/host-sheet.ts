import type { Area } from "../../src/core/report/sheet-model";
import { intersection, MAX_COLUMNS } from "./area";
import type { CellValue } from "./typed-value";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

export interface HostConditionalFormat {
  id: string;
  type: string;
  areas: Area[];
  formula: string;
  fill: string | null;
  stopIfTrue: boolean;
}

export interface HostValidation {
  area: Area;
  rule: Record<string, unknown>;
  alert: unknown;
}

export interface Hyperlink {
  documentReference?: string;
  screenTip?: string;
}

export interface HostSeries {
  name: string;
  values: Area | null;
  categories: Area | null;
  color: string;
  labels: Record<string, unknown>;
}

/** A chart as far as it was described; nothing is drawn. */
export interface HostChart {
  name: string;
  type: string;
  title: string;
  legend: string;
  position: [Area, Area] | null;
  axes: Record<string, unknown>;
  series: HostSeries[];
}

/** A table (list object); with headings and without totals where nothing else is said. */
export interface HostTable {
  name: string;
  area: Area;
  showHeaders?: boolean;
  showTotals?: boolean;
  /** Its filter leaves rows out. */
  filtered?: boolean;
}

/** How a cell looks that nobody has given a look. */
const USUAL: Record<string, unknown> = {
  ...{ "font.name": "Calibri", "font.size": 11, "font.color": "#000000", "font.bold": false, "font.italic": false },
  ...{ horizontal: "General", vertical: "Bottom", wrap: false },
};

/** What of a look a person sees, in one order; undefined where that is nothing. */
export const seenLook = (look: Record<string, unknown> = {}): Record<string, unknown> | undefined => {
  const isSeen = ([name, value]: [string, unknown]): boolean => {
    const edge = /^(border\.\w+)\.color$/.exec(name)?.[1];
    if (edge !== undefined) return look[edge] !== undefined && look[edge] !== "None";
    return value !== "None" && USUAL[name] !== value;
  };
  const seen = Object.entries(look).filter(isSeen).sort();
  return seen.length > 0 ? Object.fromEntries(seen) : undefined;
};

/** A sheet of the pretended workbook. Values lie by column, so that 100,000 rows stay cheap. */
export class HostSheet {
  visibility: Visibility = "Visible";
  protected = false;
  tabColor = "";
  readonly formulas = new Map<number, string>();
  /** Formatting by cell, as far as it was set: { "font.bold": true, "fill.color": "#DCE6F1", "border.EdgeTop.style": … } */
  readonly looks = new Map<number, Record<string, unknown>>();
  readonly hyperlinks = new Map<number, Hyperlink>();
  readonly widths = new Map<number, number>();
  readonly heights = new Map<number, number>();
  /** Filtered or hidden by hand; their values are read all the same. */
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  charts: HostChart[] = [];
  /** Cells before whose rows a printed page ends. */
  pageBreaks: string[] = [];
  merges: Area[] = [];
  /** In the order of their priority: the first one wins. */
  conditionalFormats: HostConditionalFormat[] = [];
  /** What may be typed where; no two of them share a cell. */
  validations: HostValidation[] = [];
  frozenRows = 0;
  filter: Area | null = null;
  /** The filter leaves rows out. */
  filtered = false;
  tables: HostTable[] = [];
  readonly page = {
    orientation: "Portrait",
    paperSize: "Letter",
    zoom: { scale: 100 } as unknown,
    titleRows: null as string | null,
    printArea: null as string | null,
    firstNumber: null as number | null,
    centered: false,
    margins: {} as Record<string, number>,
    centerFooter: "",
  };
  private readonly values: (CellValue | undefined)[][] = [];
  private readonly formats: (string | undefined)[][] = [];

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  static key(row: number, column: number): number {
    return row * MAX_COLUMNS + column;
  }

  value(row: number, column: number): CellValue | undefined {
    return this.values[column]?.[row];
  }

  setValue(row: number, column: number, value: CellValue | undefined): void {
    (this.values[column] ??= [])[row] = value;
    if (this.formulas.size > 0) this.formulas.delete(HostSheet.key(row, column));
  }

  format(row: number, column: number): string {
    return this.formats[column]?.[row] ?? "General";
  }

  setFormat(row: number, column: number, format: string): void {
    (this.formats[column] ??= [])[row] = format;
  }

  /** The smallest area with all values, or null on an empty sheet; sheets with formats only count as empty. */
  used(): Area | null {
    let top = Infinity;
    let bottom = -1;
    let left = Infinity;
    let right = -1;
    this.values.forEach((column, index) => {
      const first = column.findIndex((value) => value !== undefined);
      if (first < 0) return;
      const last = column.findLastIndex((value) => value !== undefined);
      top = Math.min(top, first);
      bottom = Math.max(bottom, last);
      left = Math.min(left, index);
      right = Math.max(right, index);
    });
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** The smallest area with all values and formats, or null. */
  dressed(): Area | null {
    const used = this.used();
    let [top, left, bottom, right] = used
      ? [used.row, used.column, used.row + used.rows, used.column + used.columns]
      : [Infinity, Infinity, 0, 0];
    const reach = (row: number, column: number) => {
      [top, left] = [Math.min(top, row), Math.min(left, column)];
      [bottom, right] = [Math.max(bottom, row + 1), Math.max(right, column + 1)];
    };
    for (const key of this.looks.keys()) reach(Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS);
    const isOwn = (format: string | undefined) => format !== undefined && format !== "General";
    this.formats.forEach((column, index) => {
      const first = column.findIndex(isOwn);
      if (first < 0) return;
      reach(first, index);
      reach(column.findLastIndex(isOwn), index);
    });
    return bottom === 0 ? null : { row: top, column: left, rows: bottom - top, columns: right - left };
  }

  /** What a person does with whole rows: all that stands below moves down, rules and merged cells with it. */
  insertRows(at: number, count: number): void {
    // Columns that nothing was ever put into are holes, which forEach passes over.
    for (const columns of [this.values, this.formats] as unknown[][][]) {
      columns.forEach((column) => column.splice(at, 0, ...Array<undefined>(count)));
    }
    const moved = (key: number) => (Math.floor(key / MAX_COLUMNS) < at ? key : key + count * MAX_COLUMNS);
    for (const cells of [this.formulas, this.looks, this.hyperlinks] as Map<number, unknown>[]) {
      const entries = [...cells];
      cells.clear();
      for (const [key, value] of entries) cells.set(moved(key), value);
    }
    const areas = new Set([...this.merges, ...this.conditionalFormats.flatMap((format) => format.areas)]);
    for (const { area } of this.tables) areas.add(area);
    if (this.filter) areas.add(this.filter);
    for (const area of areas) {
      if (area.row >= at) area.row += count;
      else if (area.row + area.rows > at) area.rows += count;
    }
    const hidden = [...this.hiddenRows];
    this.hiddenRows.clear();
    for (const row of hidden) this.hiddenRows.add(row < at ? row : row + count);
  }

  formatsIn(area: Area): HostConditionalFormat[] {
    return this.conditionalFormats.filter(({ areas }) => areas.some((own) => intersection(own, area)));
  }
}

export const eachCell = (area: Area, visit: (row: number, column: number) => void): void => {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) visit(row, column);
  }
};
