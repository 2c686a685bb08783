/// <reference types="office-js" />
import { TrackerError } from "../../../core/error";

/** What the adapter needs of the world: Excel's own `Excel.run`, and a way to wait. */
export interface ExcelAccess {
  run<Result>(batch: (context: Excel.RequestContext) => Promise<Result>): Promise<Result>;
  wait(milliseconds: number): Promise<void>;
}

/** A person who is typing into a cell mostly finishes within seconds. */
const WAITS = [300, 900, 2500];

const CELL_BEING_EDITED = "InvalidOperationInCellEditMode";
const TOO_LARGE = new Set(["ResponsePayloadSizeLimitExceeded", "RequestPayloadSizeLimitExceeded"]);

/** What Office's client throws carries a code; whatever else is thrown is no answer of Excel's. */
export const codeOf = (error: unknown): string | null => {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : null;
  return typeof code === "string" ? code : null;
};

export const isTooLarge = (error: unknown): boolean => TOO_LARGE.has(codeOf(error) ?? "");

/**
 * Every call of `send` is one request to Excel: the batch queues what it wants, nothing within it waits. While a cell is
 * being edited Excel refuses the whole request, so the batch is built and sent again a few times.
 */
export class Requests {
  constructor(private readonly access: ExcelAccess) {}

  /** Throws TrackerError "cell-editing"; other refusals as Office's errors, for the caller to read their code. */
  async send<Result>(batch: (workbook: Excel.Workbook) => Result): Promise<Result> {
    for (const wait of [...WAITS, null]) {
      try {
        return await this.access.run(async (context) => {
          const result = batch(context.workbook);
          await context.sync();
          return result;
        });
      } catch (error) {
        if (codeOf(error) !== CELL_BEING_EDITED) throw error;
        if (wait === null) throw new TrackerError("cell-editing", {}, { cause: error });
        await this.access.wait(wait);
      }
    }
    throw new Error("unreachable: the last wait is null");
  }
}

/** Runs a call of the port: what Excel refused for a reason of its own comes out as TrackerError "host-failed". */
export const asTrackerError = async <Result>(call: () => Promise<Result>): Promise<Result> => {
  try {
    return await call();
  } catch (error) {
    const code = error instanceof TrackerError ? null : codeOf(error);
    if (code === CELL_BEING_EDITED) throw new TrackerError("cell-editing", {}, { cause: error });
    throw code === null ? error : new TrackerError("host-failed", { code }, { cause: error });
  }
};

/** A range that lives for one request only: untracked, it costs no request of its own to be let go. */
export const untracked = <Kind extends Excel.Range | Excel.RangeAreas>(range: Kind): Kind => {
  range.untrack();
  return range;
};
