import { lookName } from "../../names";
import type { MarkLook } from "../../../core/report/sheet-model";
import type { WorkbookState, OwnSheet, SheetFacts } from "./workbook-state";
import { untracked } from "../requests/requests";

/** The few changes that swapping, restoring and clearing are made of, queued into one request. */
export class Changes {
  /** Lower-case names of ours that will exist after the request. */
  readonly names: Set<string>;

  constructor(
    private readonly workbook: Excel.Workbook,
    state: WorkbookState,
  ) {
    this.names = new Set(state.names);
  }

  sheet({ id }: SheetFacts): Excel.Worksheet {
    return this.workbook.worksheets.getItem(id);
  }

  byName(name: string): Excel.Worksheet {
    return this.workbook.worksheets.getItem(name);
  }

  /** Excel keeps at least one sheet that can be seen: where only hidden ones will be left, the first is shown. */
  leaveOneVisible(left: readonly SheetFacts[]): void {
    if (left.some(({ visible }) => visible)) return;
    const [first] = left;
    if (first) this.sheet(first).visibility = "Visible";
    else this.workbook.worksheets.add();
  }

  /** Very hidden sheets cannot be deleted as they are. */
  deleteSheet(facts: SheetFacts): void {
    const sheet = this.sheet(facts);
    if (!facts.visible) sheet.visibility = "Hidden";
    sheet.delete();
  }

  deleteOwn({ sheet, marker }: OwnSheet): void {
    this.deleteSheet(sheet);
    this.deleteName(marker);
  }

  /** Hidden, as all names of ours; one that exists is given the new meaning where it is a formula. */
  setName(name: string, formula: string): void {
    if (this.names.has(name.toLowerCase())) this.workbook.names.getItem(name).formula = formula;
    else this.workbook.names.add(name, formula).visible = false;
    this.names.add(name.toLowerCase());
  }

  /** Marks a sheet by a name that refers to its A1. */
  markSheet(name: string, sheet: Excel.Worksheet, comment = ""): void {
    this.hideName(name, sheet, "A1", comment);
  }

  /** A hidden name of ours that refers to cells, and goes with them. */
  hideName(name: string, sheet: Excel.Worksheet, cells: string, comment = ""): void {
    this.deleteName(name);
    this.workbook.names.add(name, untracked(sheet.getRange(cells)), comment).visible = false;
    this.names.add(name.toLowerCase());
  }

  deleteName(name: string): void {
    if (this.names.delete(name.toLowerCase())) this.workbook.names.getItem(name).delete();
  }

  addFigure(name: string, sheet: Excel.Worksheet, cells: string): void {
    this.workbook.names.add(name, untracked(sheet.getRange(cells)));
  }

  /** A figure's name is none of the hidden ones: it is deleted by what it leads to. */
  deleteFigure(name: string): void {
    this.workbook.names.getItem(name).delete();
  }

  /** The look's name means TRUE; where somebody has given it another meaning, it is left. */
  lookName(look: MarkLook): string {
    const name = lookName(look);
    if (!this.names.has(name)) this.setName(name, "=TRUE");
    return name;
  }

  /** Makes another name the formula of highlights, or deletes them where the new name is null. */
  turnHighlights(sheet: SheetFacts, turn: (name: string) => string | null | undefined): void {
    for (const { id, name } of sheet.highlights) {
      const turned = turn(name);
      if (turned === undefined) continue;
      const format = this.formats(sheet).getItem(id);
      if (turned === null) format.delete();
      else format.custom.rule.formula = `=${turned}`;
    }
  }

  removeHighlights(sheet: SheetFacts, ids: ReadonlySet<string>): void {
    for (const { id } of sheet.highlights) if (ids.has(id)) this.formats(sheet).getItem(id).delete();
  }

  private formats(sheet: SheetFacts): Excel.ConditionalFormatCollection {
    return untracked(this.sheet(sheet).getRange()).conditionalFormats;
  }
}
