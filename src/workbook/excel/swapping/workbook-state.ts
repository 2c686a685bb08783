import { isFigureName } from "../../../core/report/figure-names";
import { isOurName } from "../../names";
import { askChoiceIds } from "../choices";
import type { EverySheet } from "../requests/every-sheet";
import {
  backupMarker,
  figureOfFormer,
  type Generation,
  type HiddenNames,
  hiddenNamesOf,
  type Role,
  swapMarker,
} from "./hidden-names";
import { untracked } from "../requests/requests";

export interface SheetFacts {
  id: string;
  name: string;
  position: number;
  visible: boolean;
  protected: boolean;
  /**
   * The highlights of ours in it: Excel's id of the rule, and the name that is its formula; "" where a swap stopped before
   * the rule got its formula, which no rule of a user's is without.
   */
  highlights: { id: string; name: string }[];
}

export interface OwnSheet {
  /** The report sheet's id across writes. */
  id: string;
  marker: string;
  comment: string;
  sheet: SheetFacts;
}

/** A name like "BC_QuaHan": the sheet that it leads to, or null where that is gone; its cells, "" where they are gone. */
export interface NamedFigure {
  name: string;
  sheet: string | null;
  cells: string;
}

/** What of a swap is in its place, to be taken away on the way back. */
export type Placed = "nothing" | "marks" | "all";

/** What a change of the workbook has to know of it: one request. */
export interface WorkbookState {
  sheets: SheetFacts[];
  structureProtected: boolean;
  activeId: string;
  /** Lower-case names of ours that exist. */
  names: Set<string>;
  marks: HiddenNames;
  figures: NamedFigure[];
  /** Names of figures that are kept for restoring, under their hidden names. */
  formerFigures: NamedFigure[];
  /** Ids of the parts that hold the user's choices. */
  choiceIds: string[];
  own(role: Role): OwnSheet[];
  /** The generation that can be restored, or null. */
  backup: Generation | null;
  /** It was kept when the report was cleared: sheets that stand beside it were left by the user's wish. */
  cleared: boolean;
  /** A swap that did not come to its end. */
  swap: { generation: Generation; placed: Placed } | null;
}

const askSheet = (sheet: Excel.Worksheet) => {
  sheet.load("id,name,position,visibility,protection/protected");
  const formats = untracked(sheet.getRange()).conditionalFormats;
  formats.load("items/id,items/type,items/customOrNullObject/rule/formula");
  return { sheet, formats };
};

const askWorkbook = (workbook: Excel.Workbook) => ({
  names: workbook.names.load("items/name,items/formula,items/comment"),
  protection: workbook.protection.load("protected"),
  active: workbook.worksheets.getActiveWorksheet().load("id"),
  choiceIds: askChoiceIds(workbook),
});

const highlightsOf = (formats: Excel.ConditionalFormatCollection): SheetFacts["highlights"] =>
  formats.items.flatMap(({ id, customOrNullObject: custom }) => {
    const name = custom.isNullObject ? "" : custom.rule.formula.replace(/^=/, "").trim();
    const ours = custom.isNullObject ? false : name === "" || isOurName(name);
    return ours ? [{ id, name: name.toLowerCase() }] : [];
  });

export const readWorkbookState = async (everySheet: EverySheet): Promise<WorkbookState> => {
  const { sheets: asked, also } = await everySheet.ask(askSheet, askWorkbook);
  const sheets = asked.map(({ sheet, formats }) => ({
    id: sheet.id,
    name: sheet.name,
    position: sheet.position,
    visible: sheet.visibility === "Visible",
    protected: sheet.protection.protected,
    highlights: highlightsOf(formats),
  }));
  const marks = hiddenNamesOf(also.names.items);
  const numberIn = (marker: string) => {
    const item = also.names.items.find(({ name }) => name.toLowerCase() === marker);
    return item ? Number(String(item.formula).replace("=", "")) : null;
  };
  const swap = numberIn(swapMarker);
  const backup = numberIn(backupMarker);
  return {
    sheets,
    structureProtected: also.protection.protected,
    activeId: also.active.id,
    names: new Set(also.names.items.map(({ name }) => name.toLowerCase()).filter(isOurName)),
    marks,
    figures: also.names.items.filter(({ name }) => isFigureName(name)).map(namedFigure),
    formerFigures: also.names.items.filter(({ name }) => figureOfFormer(name) !== null).map(namedFigure),
    choiceIds: also.choiceIds(),
    own: (role) =>
      marks.sheets
        .filter((mark) => mark.role === role)
        .flatMap(({ name: marker, sheet: sheetName, id, comment }) => {
          const sheet = sheets.find(({ name }) => name.toLowerCase() === sheetName.toLowerCase());
          return sheet ? [{ id, marker, comment, sheet }] : [];
        }),
    backup: generationOf(backup),
    cleared: backup !== null && backup > 2,
    swap:
      swap === null
        ? null
        : { generation: generationOf(swap) ?? 1, placed: swap > 4 ? "marks" : swap > 2 ? "all" : "nothing" },
  };
};

const namedFigure = ({ name, formula }: { name: string; formula: unknown }): NamedFigure => ({
  name,
  sheet: sheetOfFormula(String(formula)),
  cells: /!(\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?)$/.exec(String(formula))?.[1] ?? "",
});

/** "Báo cáo" of `='Báo cáo'!$C$8`; null for `=#REF!$C$8`. */
const sheetOfFormula = (formula: string): string | null => {
  const found = /^=(?:'((?:[^']|'')*)'|([^'!#]+))!/.exec(formula);
  return found ? (found[1]?.replaceAll("''", "'") ?? found[2] ?? null) : null;
};

/** Names of figures that lead to a sheet of ours, or whose sheet is gone; a user's own lead elsewhere, and stay. */
export const ownFigures = ({ figures, marks }: WorkbookState): string[] => {
  const ours = new Set(marks.sheets.map(({ sheet }) => sheet.toLowerCase()));
  return figures.filter(({ sheet }) => sheet === null || ours.has(sheet.toLowerCase())).map(({ name }) => name);
};

/** Odd numbers are of the first generation, even ones of the second. */
const generationOf = (number: number | null): Generation | null =>
  number === null || !Number.isInteger(number) || number < 1 ? null : number % 2 === 1 ? 1 : 2;
