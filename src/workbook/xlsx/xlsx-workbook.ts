import type { Grid } from "../../core/table/grid";
import type {
  ClearResult,
  DataSheet,
  DataWriter,
  ReadRequest,
  SheetSurvey,
  Staying,
  Workbook,
  WorkbookOutput,
} from "../workbook";
import { replaceRows } from "./write/replace-rows";
import { readChoicesOf, removeChoices } from "./choices";
import { withFileName } from "./fault";
import type { Package } from "./package";
import type { CellMeaning } from "./read/cell-reader";
import { readNumberKinds } from "./read/number-kind";
import { readSheet } from "./read/read-sheet";
import { SharedStrings } from "./read/shared-strings";
import { surveySheet } from "./read/survey-sheet";
import { isProtected } from "./sheet-tail";
import { readWorkbookPart, sheetPath, type WorkbookPart } from "./workbook-part";
import { addOutput, refuseUnwritable } from "./write/add-output";
import { activeReport, holdsOutput, removeOutput } from "./write/remove-output";
import { markersOf } from "./markers";

/** A workbook file in memory. Changes are made aside and take the old state's place only when all of them are made. */
export class XlsxWorkbook implements Workbook, DataWriter {
  private strings: SharedStrings | null | undefined;
  private numberKinds: Uint8Array | undefined;

  constructor(
    private parts: Package,
    private readonly fileName: string,
    private readonly zip64: boolean,
  ) {}

  survey(): Promise<SheetSurvey[]> {
    return this.run(() => {
      const { parts, fileName } = this;
      const book = readWorkbookPart(parts);
      const meaning = this.meaningOf(book);
      const ours = markersOf(book);
      const worksheets = book.sheets.flatMap((sheet, place) =>
        sheet.path === null ? [] : [{ ...sheet, path: sheet.path, place }],
      );
      return worksheets.map(({ name, path, hidden, place }) => ({
        name,
        hidden,
        ours: ours.get(place) ?? null,
        ...surveySheet(parts, path, name, meaning),
        // Protection stands behind the rows: a large sheet is unpacked to its end only where someone wants to know.
        get protected() {
          return withFileName(fileName, () => isProtected(parts, path));
        },
      }));
    });
  }

  read(requests: readonly ReadRequest[]): Promise<Grid[]> {
    return this.run(() => {
      const book = readWorkbookPart(this.parts);
      const meaning = this.meaningOf(book);
      return requests.map((request) =>
        readSheet(this.parts, sheetPath(book, request.sheet), request.sheet, meaning, request),
      );
    });
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

  replaceData({ grid, headingRow }: DataSheet): Promise<void> {
    return this.run(() => {
      const book = readWorkbookPart(this.parts);
      refuseUnwritable(book, this.zip64);
      const { numberKinds } = this.meaningOf(book);
      const next = this.parts.fork();
      replaceRows(next, book, { grid, headingRow }, numberKinds);
      this.take(next);
    });
  }

  /** The file's bytes as they are now; the very ones that were opened where nothing has changed. */
  save(): Uint8Array {
    return withFileName(this.fileName, () => this.parts.save());
  }

  private take(next: Package): void {
    this.parts = next;
    this.numberKinds = undefined;
  }

  private run<Result>(step: () => Result): Promise<Result> {
    return new Promise((resolve) => {
      resolve(withFileName(this.fileName, step));
    });
  }

  private meaningOf(book: WorkbookPart): CellMeaning {
    const target = (type: string) =>
      book.relationships.find((relationship) => relationship.type === type)?.target ?? null;
    if (this.strings === undefined) {
      const path = target("sharedStrings");
      this.strings =
        path === null || this.parts.find(path) === null ? null : new SharedStrings(this.parts.chunks(path), path);
    }
    this.numberKinds ??= readNumberKinds(this.parts, target("styles"));
    return { strings: this.strings, numberKinds: this.numberKinds, date1904: book.date1904 };
  }
}
