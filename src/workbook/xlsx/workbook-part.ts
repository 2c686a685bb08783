import { TrackerError } from "../../core/error";
import { broken, Fault } from "./fault";
import { freeNumbers } from "./free-numbers";
import type { Package } from "./package";
import { readRelationships, type Relationship } from "./relationships";
import type { XmlElement } from "./xml/parse-xml";

/** What xl/workbook.xml says, with the elements that say it. */
export interface WorkbookPart {
  path: string;
  root: XmlElement;
  relationships: Relationship[];
  /** All tabs, chart sheets too: names count their places. */
  sheets: SheetEntry[];
  names: NameEntry[];
  /** The 1904 date system of old Macs. */
  date1904: boolean;
  strict: boolean;
  /** Sheets may not be added or removed, says the user's protection. */
  structureProtected: boolean;
}

export interface SheetEntry {
  name: string;
  sheetId: number;
  hidden: boolean;
  /** The part of a worksheet; null for chart, dialog and macro sheets, which hold no table. */
  path: string | null;
  /** The part, whatever kind it is. */
  part: string | null;
  relationId: string;
  element: XmlElement;
}

export interface NameEntry {
  name: string;
  /** Place of the sheet that the name belongs to, or null for the whole workbook. */
  sheet: number | null;
  formula: string;
  element: XmlElement;
}

const STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";

/** Throws Fault "not-a-workbook" for other packages (a Word file), "broken-file" where the sheets cannot be found. */
export const readWorkbookPart = (parts: Package): WorkbookPart => {
  const path = findWorkbook(parts);
  const root = parts.xml(path);
  if (root.local !== "workbook") throw new Fault("not-a-workbook");
  const relationships = readRelationships(parts, path);
  const sheets = (root.child("sheets")?.all("sheet") ?? []).map((element) => readSheet(element, relationships, path));
  if (sheets.length === 0) throw broken(path);
  return {
    path,
    root,
    relationships,
    sheets,
    names: (root.child("definedNames")?.all("definedName") ?? []).map(readName),
    date1904: root.child("workbookPr")?.flag("date1904") ?? false,
    strict: root.openTag.includes(STRICT),
    structureProtected: root.child("workbookProtection")?.flag("lockStructure") ?? false,
  };
};

const findWorkbook = (parts: Package): string => {
  if (parts.find("[Content_Types].xml") === null) throw new Fault("not-a-workbook");
  const main = readRelationships(parts, "").find(({ type }) => type === "officeDocument")?.target;
  if (!main) throw new Fault("not-a-workbook");
  if (main.toLowerCase().endsWith(".bin")) throw new Fault("unsupported-save", main, "binary");
  const path = parts.find(main);
  if (path === null) throw broken(main);
  return path;
};

const readSheet = (element: XmlElement, relationships: readonly Relationship[], part: string): SheetEntry => {
  const relationId = element.get("id") ?? "";
  const relationship = relationships.find(({ id }) => id === relationId);
  // Old macro modules stand in the list without any part (r:id=""), and Excel passes over them.
  if (!relationship && relationId !== "") throw broken(part);
  const state = element.get("state");
  return {
    name: element.get("name") ?? "",
    sheetId: Number(element.get("sheetId")),
    hidden: state === "hidden" || state === "veryHidden",
    path: relationship?.type === "worksheet" ? relationship.target : null,
    part: relationship?.target ?? null,
    relationId,
    element,
  };
};

const readName = (element: XmlElement): NameEntry => {
  const sheet = element.get("localSheetId");
  return {
    name: element.get("name") ?? "",
    sheet: sheet === null ? null : Number(sheet),
    formula: element.text,
    element,
  };
};

/** What the paths of this workbook's worksheets begin with: "xl/worksheets/sheet". */
export const worksheetStem = ({ path }: WorkbookPart): string =>
  `${path.slice(0, path.lastIndexOf("/") + 1)}worksheets/sheet`;

/** The highest sheetId that Excel takes. */
const LAST_SHEET_ID = 65_534;

export const freeSheetIds = ({ sheets }: WorkbookPart, count: number): number[] =>
  freeNumbers(
    sheets.map(({ sheetId }) => sheetId),
    count,
    1,
    LAST_SHEET_ID,
  );

/** The part of a worksheet by its name. Throws TrackerError "no-such-sheet". */
export const sheetPath = (book: WorkbookPart, sheet: string): string => {
  const path = book.sheets.find(({ name }) => name === sheet)?.path;
  if (path) return path;
  const sheets = book.sheets.filter((known) => known.path !== null).map(({ name }) => name);
  throw new TrackerError("no-such-sheet", { sheet, sheets });
};
