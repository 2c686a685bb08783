import type { CellRange } from "../../follow-rows";
import type { Package } from "../package";
import type { WorkbookPart } from "../workbook-part";
import { type FormulaCell, formulaCells } from "./formula-cells";
import { movedRange } from "./formula-references";
import { mayHoldFormulas } from "./may-hold-formulas";
import { FormulaResolver, type Reach } from "./resolve-formula";

/** A formula of a workbook, and what it is calculated from as far as its text, names and tables tell. */
export interface GraphFormula extends Reach {
  /** The place of its sheet in the workbook. */
  place: number;
  cell: FormulaCell;
  ranges: { place: number; range: CellRange }[];
}

/** The formulas of a workbook's sheets, each read when it is asked for. */
export class FormulaGraph {
  private readonly sheets = new Map<number, GraphFormula[]>();
  private readonly resolver: FormulaResolver;

  constructor(
    private readonly parts: Package,
    private readonly book: WorkbookPart,
  ) {
    this.resolver = new FormulaResolver(parts, book);
  }

  /** All formulas of all sheets. */
  all(): GraphFormula[] {
    return this.book.sheets.flatMap((_, place) => this.on(place));
  }

  /** The formulas of a sheet and of all sheets that they may come from. */
  reachedFrom(place: number): GraphFormula[] {
    const reached = new Set([place]);
    // A set goes on to what is added while it is walked.
    for (const one of reached) {
      for (const { ranges, untold } of this.on(one)) {
        if (untold) return this.all();
        for (const range of ranges) reached.add(range.place);
      }
    }
    return [...reached].flatMap((one) => this.on(one));
  }

  on(place: number): GraphFormula[] {
    const known = this.sheets.get(place);
    if (known) return known;
    const path = this.book.sheets[place]?.path ?? null;
    const cells = path !== null && mayHoldFormulas(this.parts.bytes(path)) ? formulaCells(this.parts, path) : [];
    const formulas = cells.map((cell): GraphFormula => {
      const { own, named, untold, ...rest } = this.resolver.resolve(cell.formula, place);
      const moved = own.map((one) => ({ place: one.place, range: movedRange(one.range, cell.moved) }));
      return { place, cell, ranges: [...moved, ...named], untold: untold || cell.whatIf, ...rest };
    });
    this.sheets.set(place, formulas);
    return formulas;
  }
}
