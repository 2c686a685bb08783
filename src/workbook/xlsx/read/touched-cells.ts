import type { CellRange } from "../../follow-rows";

/** All cells that a sheet may have. */
export const WHOLE_SHEET: CellRange = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

/** Some cells of a sheet: single ones by column, and areas. */
export class TouchedCells {
  private readonly areas: CellRange[] = [];
  private readonly columns = new Map<number, { first: number; last: number; rows: Set<number> }>();

  add(row: number, column: number): void {
    const known = this.columns.get(column);
    if (!known) {
      this.columns.set(column, { first: row, last: row, rows: new Set([row]) });
      return;
    }
    known.rows.add(row);
    known.first = Math.min(known.first, row);
    known.last = Math.max(known.last, row);
  }

  addArea(area: CellRange): void {
    this.areas.push(area);
  }

  meet(range: CellRange): boolean {
    return this.areas.some((area) => overlap(area, range)) || this.meetCells(range);
  }

  private meetCells({ top, bottom, left, right }: CellRange): boolean {
    for (const [column, { first, last, rows }] of this.columns) {
      if (column < left || column > right || first > bottom || last < top) continue;
      if (first >= top || last <= bottom) return true;
      if (bottom - top < rows.size) {
        for (let row = top; row <= bottom; row++) if (rows.has(row)) return true;
      } else for (const row of rows) if (row >= top && row <= bottom) return true;
    }
    return false;
  }
}

const overlap = (one: CellRange, other: CellRange): boolean =>
  one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;
