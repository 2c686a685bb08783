import { TrackerError } from "../../core/error";
import { GridBuilder } from "../../core/table/grid";
import type { Mark } from "../../core/report/sheet-model";
import type { CellEdit, FormerCell, LiveWorkbook } from "../live-workbook";
import { lookName } from "../names";
import type { DataSheet } from "../workbook";
import { Batch } from "./batch";
import { writeChoices } from "./choices";
import { EverySheet } from "./every-sheet";
import { ExcelWorkbook } from "./excel-workbook";
import { type Look, lookAt } from "./look";
import { lookOfFormer } from "./marks";
import { asTrackerError, type ExcelAccess, Requests, untracked } from "./requests";
import { placeHighlights } from "./swap";

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
      const look = await lookAt(this.sheets);
      checkFree(look, [...marks.map(({ sheet }) => sheet), ...highlightedIn(look)]);
      await this.sends.send((workbook) => {
        const batch = new Batch(workbook, look);
        for (const sheet of look.sheets) batch.turnHighlights(sheet, (name) => (isShown(name) ? null : undefined));
        placeHighlights(batch, look, marks);
      });
    });
  }

  highlighted(): Promise<boolean> {
    return asTrackerError(async () => highlightedIn(await lookAt(this.sheets)).length > 0);
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
        return {
          sheet,
          row,
          column,
          content,
          formula: value !== formula,
          format: typeof format === "string" ? format : "General",
        };
      });
      await this.sends.send(({ worksheets }) => {
        for (const { sheet, row, column, text } of edits) {
          untracked(worksheets.getItem(sheet).getCell(row, column)).values = [[asText(text)]];
        }
      });
      return former;
    });
  }

  putBack(cells: readonly FormerCell[]): Promise<void> {
    return asTrackerError(() =>
      this.sends.send(({ worksheets }) => {
        for (const { sheet, row, column, content, formula, format } of cells) {
          const cell = untracked(worksheets.getItem(sheet).getCell(row, column));
          cell.numberFormat = [[format]];
          if (formula) cell.formulas = [[content]];
          else cell.values = [[typeof content === "string" ? asText(content) : content]];
        }
      }),
    );
  }

  remember(choices: unknown): Promise<void> {
    return asTrackerError(async () => {
      await writeChoices(this.sends, choices);
      this.choices = choices;
    });
  }

  replaceData(data: DataSheet): Promise<void> {
    return asTrackerError(async () => {
      const { replaceRows } = await import(/* webpackChunkName: "replacing" */ "./replace-rows");
      await replaceRows(this.sends, data, {
        makeSheet: this.makeSheet,
        survey: () => this.survey(),
        readAll: async (sheet) => (await this.read([{ sheet, columns: "all" }]))[0] ?? new GridBuilder(sheet),
      });
    });
  }
}

/** An apostrophe, which does not show, keeps Excel from reading a text as a formula, a number or a date. */
const asText = (text: string): string => (text === "" ? "" : `'${text}`);

/** A highlight that a person sees, not one that is kept for restoring. */
const isShown = (name: string): boolean => name !== "" && lookOfFormer(name) === null && LOOK_NAMES.has(name);
const LOOK_NAMES = new Set((["overdue", "due-soon", "done-late"] as const).map(lookName));

const highlightedIn = (look: Look): string[] =>
  look.sheets.filter(({ highlights }) => highlights.some(({ name }) => isShown(name))).map(({ name }) => name);

const checkFree = (look: Look, sheets: readonly string[]): void => {
  const closed = look.sheets.find((sheet) => sheet.protected && sheets.includes(sheet.name));
  if (closed) throw new TrackerError("sheet-protected", { sheet: closed.name });
};
