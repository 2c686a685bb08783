import type { XlsxState, XlsxWorkbook } from "../xlsx-workbook";

/** A change that was made, and can be made again on another state. */
export interface Step {
  make: (file: XlsxWorkbook) => Promise<unknown>;
  /** What the file held before; only of a change that may be taken back by itself. */
  before: XlsxState | null;
  kind: "report" | "highlights" | "cells" | "columns" | "data" | "choices";
  /** Cells of the user's that it has changed. */
  cells: readonly { sheet: string; row: number; column: number }[];
}

/**
 * The changes since the oldest one that may still be taken back. One is taken back by making those behind it again
 * without it: what the user has done since stays.
 */
export class History {
  private steps: Step[] = [];
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly file: XlsxWorkbook) {}

  make<Result>(
    kind: Step["kind"],
    change: (file: XlsxWorkbook) => Promise<Result>,
    { keep = false, cells = [] }: { keep?: boolean; cells?: Step["cells"] } = {},
  ): Promise<{ result: Result; step: Step }> {
    return this.inTurn(async () => {
      const before = this.file.state;
      const result = await change(this.file);
      const step: Step = { make: change, before: keep ? before : null, kind, cells };
      this.steps.push(step);
      this.forgetOld();
      return { result, step };
    });
  }

  /** What was done behind this step. */
  since(step: Step): readonly Step[] {
    return this.steps.slice(this.steps.indexOf(step) + 1);
  }

  /** The step cannot be taken back any more. */
  forget(step: Step): void {
    step.before = null;
    this.forgetOld();
  }

  /** As if the step had not been; of those behind it, `lost` go with it. On failure all stays. */
  takeBack(step: Step, lost: (later: Step) => boolean): Promise<void> {
    return this.inTurn(() => this.without(step, lost));
  }

  private async without(step: Step, lost: (later: Step) => boolean): Promise<void> {
    if (step.before === null) throw new RangeError("the step has been forgotten");
    const { file } = this;
    const now = file.state;
    const staying = this.since(step).filter((later) => !lost(later));
    const befores = new Map(staying.map((later) => [later, later.before]));
    try {
      file.state = step.before;
      for (const later of staying) {
        if (later.before !== null) later.before = file.state;
        await later.make(file);
      }
    } catch (error) {
      file.state = now;
      for (const [later, before] of befores) later.before = before;
      throw error;
    }
    this.steps = [...this.steps.slice(0, this.steps.indexOf(step)), ...staying];
    this.forgetOld();
  }

  /** A change that is asked for while another is made waits for it. */
  private inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
    const mine = this.last.then(act);
    this.last = mine.catch(() => undefined);
    return mine;
  }

  private forgetOld(): void {
    const first = this.steps.findIndex(({ before }) => before !== null);
    this.steps = first < 0 ? [] : this.steps.slice(first);
  }
}
