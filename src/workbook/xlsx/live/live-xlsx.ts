import { TrackerError } from "../../../core/error";
import type { Mark } from "../../../core/report/sheet-model";
import { cellName, type Grid } from "../../../core/table/grid";
import type { CellEdit, FormerCell, LaterEdit, LiveWorkbook, ReplacedData } from "../../live-workbook";
import type { NewColumns, StandingColumns } from "../../new-columns";
import type { ClearResult, DataSheet, ReadRequest, SheetSurvey, Staying, WorkbookOutput } from "../../workbook";
import type { SheetLayout } from "../read/sheet-layout";
import { markersOf } from "../markers";
import { sheetPath } from "../workbook-part";
import { recalculateOnOpening } from "../write/recalculation";
import { isHighlighted, replaceMarks } from "../write/replace-marks";
import type { XlsxWorkbook } from "../xlsx-workbook";
import { editFile, putBackInFile } from "./edit-file";
import { History, type Step } from "./history";
import { addColumnsToFile, cellsOf, isInside, refuseFilled } from "./live-columns";

/** Told of what happens to the open file: each reading before it begins, each change once it is made. */
export interface LiveWatcher {
  reading(): void;
  changed(): void;
}

/** A workbook file that is open before a person. */
export class LiveXlsx implements LiveWorkbook {
  private readonly history: History;
  /** The last write or clearing. */
  private report: Step | null = null;

  constructor(
    private readonly file: XlsxWorkbook,
    private readonly watcher: LiveWatcher,
  ) {
    this.history = new History(file);
  }

  survey(): Promise<SheetSurvey[]> {
    return this.reads(() => this.file.survey());
  }

  read(requests: readonly ReadRequest[]): Promise<Grid[]> {
    return this.reads(() => this.file.read(requests));
  }

  remembered(): Promise<unknown> {
    return this.file.remembered();
  }

  /** How the sheet is laid out on the screen. */
  layout(sheet: string): Promise<SheetLayout> {
    return this.file.layout(sheet);
  }

  /** For who only shows cells: no request that could be stopped. */
  readQuietly(requests: readonly ReadRequest[]): Promise<Grid[]> {
    return this.file.read(requests);
  }

  /** The names of the sheets that hold cells, which costs no reading of any. */
  tabs(): Promise<{ name: string; hidden: boolean; ours: boolean }[]> {
    return this.file.look((_, book) => {
      const ours = markersOf(book);
      return book.sheets.flatMap(({ name, hidden, path }, place) =>
        path === null ? [] : [{ name, hidden, ours: ours.has(place) }],
      );
    });
  }

  /** The same object for as long as the sheet's cells are the same. @throws TrackerError no-such-sheet */
  version(sheet: string): Promise<object> {
    return this.file.look((parts, book) => parts.version(sheetPath(book, sheet)));
  }

  get restorable(): boolean {
    return this.report !== null;
  }

  async write(output: WorkbookOutput): Promise<void> {
    await this.changeReport((file) => file.write(output));
  }

  async clear(staying: Staying = {}): Promise<ClearResult> {
    const { result } = await this.history.make("report", (file) => file.clear(staying));
    if (this.report) this.history.forget(this.report);
    this.report = null;
    this.watcher.changed();
    return result;
  }

  async setAside(keep: readonly string[] = []): Promise<ClearResult> {
    return this.changeReport((file) => file.clear({ sheets: keep, choices: true }));
  }

  async restore(): Promise<boolean> {
    const { report } = this;
    if (!report) return false;
    await this.history.takeBack(report, ({ kind }) => kind === "highlights");
    this.report = null;
    this.watcher.changed();
    return true;
  }

  async highlight(marks: readonly Mark[]): Promise<void> {
    await this.history.make("highlights", (file) => file.change((parts) => replaceMarks(parts, marks)));
    this.watcher.changed();
  }

  highlighted(): Promise<boolean> {
    return this.file.look((_, book) => isHighlighted(book));
  }

  async editCells(edits: readonly CellEdit[]): Promise<FormerCell[]> {
    const { result } = await this.history.make("cells", (file) => editFile(file, edits), { cells: edits });
    this.watcher.changed();
    return result;
  }

  async putBack(cells: readonly FormerCell[]): Promise<void> {
    await this.history.make("cells", (file) => putBackInFile(file, cells), { cells });
    this.watcher.changed();
  }

  async addColumns(columns: NewColumns): Promise<StandingColumns> {
    const add = (file: XlsxWorkbook) => addColumnsToFile(file, columns);
    const { step } = await this.history.make("columns", add, { keep: true, cells: cellsOf(columns) });
    this.watcher.changed();
    return {
      putBack: async () => {
        await refuseFilled(this.file, columns, this.history.since(step));
        if (step.before === null) throw new TrackerError("half-restored", { sheet: columns.sheet });
        await this.history.takeBack(step, ({ cells }) => cells.some((cell) => isInside(cell, columns)));
        this.watcher.changed();
      },
    };
  }

  async remember(choices: unknown): Promise<void> {
    await this.history.make("choices", (file) => file.remember(choices));
    this.watcher.changed();
  }

  async replaceData(data: DataSheet): Promise<ReplacedData> {
    const sheet = data.grid.sheet;
    const added = (await this.file.survey()).every(({ name }) => name !== sheet);
    const replace = async (file: XlsxWorkbook): Promise<void> => {
      const { stale } = await file.replaceData(data);
      if (stale.length > 0) await file.change((parts) => recalculateOnOpening(parts));
    };
    const { step } = await this.history.make("data", replace, { keep: true });
    this.watcher.changed();
    const editedSince = () =>
      this.history.since(step).flatMap(({ cells }) => cells.filter((cell) => cell.sheet === sheet));
    return {
      added,
      putBack: async (anyway = false): Promise<LaterEdit | null> => {
        const [edit] = editedSince();
        if (edit && !anyway) return { cell: cellName(edit.row, edit.column) };
        if (step.before === null) throw new TrackerError("half-restored", { sheet });
        await this.history.takeBack(step, ({ cells }) => cells.some((cell) => cell.sheet === sheet));
        this.watcher.changed();
        return null;
      },
    };
  }

  private async changeReport<Result>(change: (file: XlsxWorkbook) => Promise<Result>): Promise<Result> {
    const { result, step } = await this.history.make("report", change, { keep: true });
    if (this.report) this.history.forget(this.report);
    this.report = step;
    this.watcher.changed();
    return result;
  }

  private reads<Result>(read: () => Promise<Result>): Promise<Result> {
    try {
      this.watcher.reading();
    } catch (error) {
      return Promise.reject(error instanceof Error ? error : new Error(String(error)));
    }
    return read();
  }
}
