import { asDamage } from "../fault";
import type { Package } from "../package";
import { utf8Bytes, utf8Pieces } from "../xml/encoding";
import { mayHoldFormulas } from "./may-hold-formulas";
import { type CellTaker, SheetScanner } from "./scan-sheet";
import { TailReader } from "./tail-reader";

/** One past the last row and column. */
export interface Extent {
  rows: number;
  columns: number;
}

/** What a walk over a sheet's part has met beside the cells. */
export interface Walked {
  /** What stands before the rows. */
  opening: string;
  /** What stands behind them; null where the taker had enough before the rows were over. */
  tail: TailReader | null;
  /** Of the cells that hold anything, as far as the walk went. */
  extent: Extent;
  /** Whether formulas may stand in it. */
  formulas: boolean;
}

/** Goes over a sheet piece by piece: to the part's very end, or no further than the taker wants rows. */
export const walkSheet = async (parts: Package, path: string, taker: CellTaker, toTheEnd: boolean): Promise<Walked> => {
  const walk = new Walk(taker, path);
  try {
    for await (const piece of utf8Pieces(parts.pieces(path))) {
      walk.feed(piece);
      if (walk.stopped && !toTheEnd) break;
    }
    return walk.result();
  } catch (error) {
    throw asDamage(error, path);
  }
};

/** The same at once, for a question that is asked where nothing can be waited for. */
export const walkWholeSheet = (parts: Package, path: string, taker: CellTaker): Walked => {
  const walk = new Walk(taker, path);
  try {
    walk.feed(utf8Bytes(parts.bytes(path)));
    return walk.result();
  } catch (error) {
    throw asDamage(error, path);
  }
};

class Walk {
  private readonly scanner: SheetScanner;
  private tail: TailReader | null = null;
  private formulas = false;
  /** The taker wants no more rows. */
  stopped = false;

  constructor(
    taker: CellTaker,
    private readonly path: string,
  ) {
    this.scanner = new SheetScanner(taker, path);
  }

  feed(piece: Uint8Array): void {
    if (this.tail) return this.tail.feed(piece);
    if (this.stopped) return;
    const { scanner } = this;
    this.formulas ||= mayHoldFormulas(piece);
    if (!scanner.feed(piece)) return;
    this.stopped = scanner.rowsEnd < 0;
    if (this.stopped || !scanner.names) return;
    this.tail = new TailReader(scanner.names, this.path);
    this.tail.feed(scanner.behind);
  }

  result(): Walked {
    if (!this.stopped) this.scanner.end();
    const { opening, rows, columns } = this.scanner;
    return { opening, tail: this.tail, extent: { rows, columns }, formulas: this.formulas };
  }
}
