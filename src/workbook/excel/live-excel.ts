import { TrackerError } from "../../core/error";
import { cellName, GridBuilder } from "../../core/table/grid";
import type { Mark } from "../../core/report/sheet-model";
import type { CellEdit, FormerCell, LiveWorkbook, ReplacedData } from "../live-workbook";
import type { DataSheet } from "../workbook";
import { putValue } from "./requests/cell-values";
import { writeChoices } from "./choices";
import { EverySheet } from "./requests/every-sheet";
import { changing, ExcelWorkbook } from "./excel-workbook";
import { readWorkbookState } from "./swapping/workbook-state";
import { asTrackerError, type ExcelAccess, Requests, untracked } from "./requests/requests";
import { highlightedIn } from "./swapping/shown-highlights";

/** The open workbook with the small changes that a pane makes: each looks first, then changes in one request. */
export class LiveExcel extends ExcelWorkbook implements LiveWorkbook {
  private readonly sends: Requests;
  private readonly sheets: EverySheet;

  /** @param makeSheet makes an empty sheet by another road than a request of the adapter's own */
  constructor(
    access: ExcelAccess,
    private readonly makeSheet: ((name: string) => Promise<void>) | null = null,
  ) {
    super(access);
    this.sends = new Requests(access);
    this.sheets = new EverySheet(this.sends);
  }

  highlight(marks: readonly Mark[]): Promise<void> {
    return asTrackerError(async () => {
      const { turnHighlights } = await changing();
      await turnHighlights(this.sends, this.sheets, marks);
    });
  }

  highlighted(): Promise<boolean> {
    return asTrackerError(async () => highlightedIn(await readWorkbookState(this.sheets)).length > 0);
  }

  editCells(edits: readonly CellEdit[]): Promise<FormerCell[]> {
    return asTrackerError(async () => {
      const asked = await this.sends.send(({ worksheets }) =>
        edits.map(({ sheet, row, column }) => ({
          protection: worksheets.getItem(sheet).protection.load("protected"),
          cell: untracked(worksheets.getItem(sheet).getCell(row, column)).load("values,formulas,numberFormat"),
        })),
      );
      const former = edits.map(({ sheet, row, column }, index): FormerCell => {
        const one = asked[index];
        if (one?.protection.protected) throw new TrackerError("sheet-protected", { sheet });
        const [value, formula, format] = [one?.cell.values, one?.cell.formulas, one?.cell.numberFormat].map(
          (cells) => (cells as unknown[][] | undefined)?.[0]?.[0],
        );
        const content = (formula ?? "") as FormerCell["content"];
        checkUnchanged(edits[index], value, format);
        return {
          sheet,
          row,
          column,
          content,
          formula: value !== formula,
          format: typeof format === "string" ? format : "General",
        };
      });
      try {
        await this.sends.send(({ worksheets }) => {
          for (const { sheet, row, column, text } of edits) {
            untracked(worksheets.getItem(sheet).getCell(row, column)).values = [[asText(text)]];
          }
        });
      } catch (error) {
        // Some of them may be changed by now; the first error is the one to be told.
        await this.sends.send((workbook) => putBackInto(workbook, former)).catch(() => undefined);
        throw error;
      }
      return former;
    });
  }

  putBack(cells: readonly FormerCell[]): Promise<void> {
    const put = () => this.sends.send((workbook) => putBackInto(workbook, cells));
    // The same cells once more change nothing, and end what Excel has stopped halfway.
    return asTrackerError(() =>
      put().catch((error: unknown) => {
        if (error instanceof TrackerError) throw error;
        return put();
      }),
    );
  }

  remember(choices: unknown): Promise<void> {
    return asTrackerError(async () => {
      await writeChoices(this.sends, choices);
      this.choices = choices;
    });
  }

  replaceData(data: DataSheet): Promise<ReplacedData> {
    return asTrackerError(async () => {
      const { replaceRows } = await import(/* webpackChunkName: "replacing" */ "./data/replace-rows");
      const { added, putBack } = await replaceRows(this.sends, data, {
        makeSheet: this.makeSheet,
        survey: () => this.survey(),
        readAll: async (sheet) => (await this.read([{ sheet, columns: "all" }]))[0] ?? new GridBuilder(sheet),
      });
      this.known = null;
      return {
        added,
        putBack: (anyway) =>
          asTrackerError(async () => {
            const edit = await putBack(anyway);
            this.known = null;
            return edit;
          }),
      };
    });
  }
}

const putBackInto = ({ worksheets }: Excel.Workbook, cells: readonly FormerCell[]): void => {
  for (const { sheet, row, column, content, formula, format } of cells) {
    const cell = untracked(worksheets.getItem(sheet).getCell(row, column));
    cell.numberFormat = [[format]];
    if (formula) cell.formulas = [[content]];
    else cell.values = [[typeof content === "string" ? asText(content) : content]];
  }
};

const checkUnchanged = (edit: CellEdit | undefined, value: unknown, format: unknown): void => {
  if (edit?.before === undefined) return;
  const { sheet, row, column, before } = edit;
  const now = new GridBuilder(sheet);
  putValue(now, 0, 0, value, format);
  if (JSON.stringify(now.cell(0, 0)) === JSON.stringify(before)) return;
  throw new TrackerError("changed-meanwhile", { sheet, cell: cellName(row, column) });
};

/** An apostrophe, which does not show, keeps Excel from reading a text as a formula, a number or a date. */
const asText = (text: string): string => (text === "" ? "" : `'${text}`);
