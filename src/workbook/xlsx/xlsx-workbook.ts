import type { Texts } from "../../core/anonymise/texts";
import type { Grid } from "../../core/table/grid";
import type {
  ClearResult,
  DataEffects,
  DataSheet,
  DataWriter,
  ReadRequest,
  SheetSurvey,
  Staying,
  Workbook,
  WorkbookOutput,
} from "../workbook";
import { replaceRows } from "./write/replace-rows";
import { readChoicesOf, removeChoices, writeChoices } from "./choices";
import { rewritePackage } from "./anonymise/rewrite-package";
import { asTrackerError, withFileName } from "./fault";
import type { Package } from "./package";
import { readCellLooks } from "./read/cell-looks";
import type { CellMeaning } from "./read/cell-reader";
import { FormulaOrigins, mayBeOld } from "./read/formula-origins";
import { readNumberKinds } from "./read/number-kind";
import { readSheet } from "./read/read-sheet";
import { readSheetLayout, type SheetLayout } from "./read/sheet-layout";
import { SharedStrings } from "./read/shared-strings";
import { measureSheet, type Surveyed, surveySheet } from "./read/survey-sheet";
import type { Extent } from "./read/walk-sheet";
import { isProtected } from "./sheet-tail";
import { endingOf, leaveTemplate } from "./workbook-kind";
import { readWorkbookPart, sheetPath, type WorkbookPart } from "./workbook-part";
import { dropSignatures } from "./write/drop-signatures";
import { addOutput, refuseUnwritable } from "./write/add-output";
import { activeReport, holdsOutput, removeOutput } from "./write/remove-output";
import { ruledCells } from "./ruled-cells";
import { readSheetTail } from "./sheet-tail";
import { formulasOf, inventoryOf, type SheetInventory } from "./inventory";
import { markersOf } from "./markers";
import { askToRecalculate, asksToRecalculate } from "./write/recalculation";
import { keepRecord, readRecord } from "./write/written-record";

/** What a copy lacks, or carries along, without anyone's having asked for it. */
export interface CopyRemarks {
  /** The workbook was signed, and a changed one cannot be. */
  signatureDropped: boolean;
  /** Parts that nothing has read, copied as they are, whose bytes do not fit their checksum. */
  damagedParts: string[];
}

/** Everything that a workbook file holds at a moment; the parts themselves never change. */
export interface XlsxState {
  readonly parts: Package;
  readonly signatureDropped: boolean;
  readonly recalculated: boolean;
}

/** A workbook file in memory. Changes are made aside and take the old state's place only when all of them are made. */
export class XlsxWorkbook implements Workbook, DataWriter<DataEffects> {
  private strings: SharedStrings | null | undefined;
  private numberKinds: Uint8Array | undefined;
  private signatureDropped = false;
  /** False once data have changed that formulas may come from. */
  private recalculated = true;
  /** By the sheet's path, as far as they have been met. */
  private protections = new Map<string, boolean>();
  private extents = new Map<string, Extent>();
  private origins: FormulaOrigins | undefined;
  private readonly opened: Package;
  private openedOld: boolean | undefined;

  constructor(
    private parts: Package,
    private readonly fileName: string,
    private readonly zip64: boolean,
  ) {
    this.opened = parts;
  }

  survey(): Promise<SheetSurvey[]> {
    return this.run(async () => {
      const { parts } = this;
      const book = readWorkbookPart(parts);
      const meaning = this.meaningOf(book);
      const ours = markersOf(book);
      const surveys: SheetSurvey[] = [];
      for (const [place, { name, path, hidden }] of book.sheets.entries()) {
        if (path === null) continue;
        const seen = await surveySheet(parts, path, name, meaning);
        surveys.push(this.surveyOf({ name, hidden, ours: ours.get(place) ?? null }, parts, path, seen));
      }
      return surveys;
    });
  }

  read(requests: readonly ReadRequest[]): Promise<Grid[]> {
    return this.run(async () => {
      const { parts, protections, extents } = this;
      const book = readWorkbookPart(parts);
      const meaning = this.meaningOf(book);
      const origins = (this.origins ??= new FormulaOrigins(parts, book, this.mayBeOld));
      const grids: Grid[] = [];
      for (const request of requests) {
        const path = sheetPath(book, request.sheet);
        const { grid, extent, isProtected } = await readSheet(parts, path, request.sheet, meaning, origins, request);
        protections.set(path, isProtected);
        extents.set(path, extent);
        grids.push(grid);
      }
      return grids;
    });
  }

  /** Size and protection of a large sheet are looked for where someone wants to know and no reading has met them yet. */
  private surveyOf(
    tab: Pick<SheetSurvey, "name" | "hidden" | "ours">,
    parts: Package,
    path: string,
    { head, extent: stated, isProtected: known }: Surveyed,
  ): SheetSurvey {
    const { fileName, protections, extents } = this;
    if (known !== null) protections.set(path, known);
    const size = (): Extent => {
      const extent = stated ?? extents.get(path) ?? withFileName(fileName, () => measureSheet(parts, path));
      extents.set(path, extent);
      return extent;
    };
    return {
      ...tab,
      head,
      get rows() {
        return size().rows;
      },
      get columns() {
        return size().columns;
      },
      get protected() {
        return protections.get(path) ?? withFileName(fileName, () => isProtected(parts, path));
      },
    };
  }

  write(output: WorkbookOutput): Promise<void> {
    return this.run(() => {
      const book = readWorkbookPart(this.parts);
      refuseUnwritable(book, this.zip64);
      const next = this.parts.fork();
      removeOutput(
        next,
        output.sheets.map(({ name }) => name),
      );
      addOutput(next, output, activeReport(book));
      if (!this.recalculated || asksToRecalculate(book)) askToRecalculate(next);
      this.take(next);
    });
  }

  clear({ sheets: keep = [], choices = false }: Staying = {}): Promise<ClearResult> {
    return this.run(() => {
      const next = this.parts.fork();
      const forgotten = !choices && removeChoices(next, readWorkbookPart(next));
      const book = readWorkbookPart(next);
      if (forgotten || holdsOutput(book)) refuseUnwritable(book, this.zip64);
      const result = removeOutput(next, [], keep);
      if (forgotten || holdsOutput(book)) this.take(next);
      return result;
    });
  }

  remembered(): Promise<unknown> {
    return this.run(() => readChoicesOf(this.parts, readWorkbookPart(this.parts)));
  }

  /** Keeps in the workbook what its user has chosen, in place of what was kept before. */
  remember(choices: unknown): Promise<void> {
    return this.change((next, book) =>
      choices === null ? void removeChoices(next, book) : writeChoices(next, book, choices),
    );
  }

  replaceData({ grid, headingRow }: DataSheet): Promise<DataEffects> {
    return this.run(() => {
      const book = readWorkbookPart(this.parts);
      refuseUnwritable(book, this.zip64);
      const { numberKinds } = this.meaningOf(book);
      const next = this.parts.fork();
      const effects = replaceRows(next, book, { grid, headingRow }, numberKinds);
      this.take(next);
      this.recalculated = false;
      return effects;
    });
  }

  /** A change to a copy of the parts, which takes their place once all of it is made. */
  change<Result>(make: (next: Package, book: WorkbookPart) => Result): Promise<Result> {
    return this.run(() => {
      const book = readWorkbookPart(this.parts);
      refuseUnwritable(book, this.zip64);
      const next = this.parts.fork();
      const result = make(next, book);
      this.take(next);
      return result;
    });
  }

  /** A question to the parts as they are. */
  look<Result>(ask: (parts: Package, book: WorkbookPart) => Result): Promise<Result> {
    return this.run(() => ask(this.parts, readWorkbookPart(this.parts)));
  }

  layout(sheet: string): Promise<SheetLayout> {
    return this.run(() => readSheetLayout(this.parts, sheetPath(readWorkbookPart(this.parts), sheet)));
  }

  get state(): XlsxState {
    const { parts, signatureDropped, recalculated } = this;
    return { parts, signatureDropped, recalculated };
  }

  /** Back to what it held at another moment. */
  set state({ parts, signatureDropped, recalculated }: XlsxState) {
    this.settle(parts);
    this.signatureDropped = signatureDropped;
    this.recalculated = recalculated;
  }

  /** What every tab holds beside values, chart sheets too. */
  inventory(): SheetInventory[] {
    return withFileName(this.fileName, () => inventoryOf(this.parts, readWorkbookPart(this.parts)));
  }

  /** One past the last row that holds anything: what a sheet states may count rows that were only formatted. */
  filledRows(sheet: string): number {
    return withFileName(
      this.fileName,
      () => measureSheet(this.parts, sheetPath(readWorkbookPart(this.parts), sheet)).rows,
    );
  }

  /** The names of the cells of a sheet that are reckoned. */
  formulas(sheet: string): Set<string> {
    return withFileName(this.fileName, () => formulasOf(this.parts, sheetPath(readWorkbookPart(this.parts), sheet)));
  }

  /** See {@link ruledCells}. */
  ruledCells(sheet: string): number {
    return withFileName(this.fileName, () =>
      ruledCells(readSheetTail(this.parts, sheetPath(readWorkbookPart(this.parts), sheet))),
    );
  }

  /** What {@link keepRecord} was last given; "" where that was never. */
  record(): string {
    return withFileName(this.fileName, () => readRecord(readWorkbookPart(this.parts)));
  }

  /** Keeps a text of plain letters about what was written; it goes with all else of ours. */
  keepRecord(text: string): void {
    withFileName(this.fileName, () => {
      const next = this.parts.fork();
      keepRecord(next, text);
      this.take(next);
    });
  }

  /** The ending that a copy of it needs, for Excel to open it. */
  get ending(): ".xlsx" | ".xlsm" {
    return withFileName(this.fileName, () => endingOf(this.parts, readWorkbookPart(this.parts)));
  }

  /** What is saved of a template is a workbook. */
  leaveTemplate(): void {
    withFileName(this.fileName, () => {
      const next = this.parts.fork();
      if (leaveTemplate(next, readWorkbookPart(next))) this.take(next);
    });
  }

  /** The file's bytes as they are now; the very ones that were opened where nothing has changed. */
  save(): Uint8Array {
    return withFileName(this.fileName, () => this.parts.save());
  }

  /** The bytes of a file that differs from this one in its texts; what no text can be read of is left out. */
  rewritten(texts: Texts): Uint8Array {
    return withFileName(this.fileName, () => rewritePackage(this.parts, texts));
  }

  /** What whoever gets the copy must know of it. */
  remarks(): Promise<CopyRemarks> {
    const { signatureDropped, parts } = this;
    return this.run(async () => ({ signatureDropped, damagedParts: await parts.damagedCopies() }));
  }

  private take(next: Package): void {
    this.signatureDropped = dropSignatures(next) || this.signatureDropped;
    this.settle(next);
  }

  /** What was known of other parts is asked anew. */
  private settle(parts: Package): void {
    this.parts = parts;
    this.numberKinds = undefined;
    this.protections = new Map();
    this.extents = new Map();
    this.origins = undefined;
  }

  /** As the file was opened: what has become old since holds no value. */
  private get mayBeOld(): boolean {
    return (this.openedOld ??= mayBeOld(readWorkbookPart(this.opened)));
  }

  private async run<Result>(step: () => Result | Promise<Result>): Promise<Result> {
    try {
      return await step();
    } catch (error) {
      throw asTrackerError(this.fileName, error);
    }
  }

  private meaningOf(book: WorkbookPart): CellMeaning {
    const target = (type: string) =>
      book.relationships.find((relationship) => relationship.type === type)?.target ?? null;
    if (this.strings === undefined) {
      const path = target("sharedStrings");
      this.strings = path === null || this.parts.find(path) === null ? null : new SharedStrings(this.parts, path);
    }
    this.numberKinds ??= readNumberKinds(this.parts, target("styles"));
    const { parts, strings, numberKinds } = this;
    return { strings, numberKinds, date1904: book.date1904, looks: () => readCellLooks(parts, target("styles")) };
  }
}
