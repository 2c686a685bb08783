import { areaOf, quotedSheet } from "./area";
import { HostSheet } from "./host-sheet";
import { OfficeError } from "./office-error";

export interface HostName {
  name: string;
  /** A sheet's cells by the sheet's id, so that the name follows renames; or a formula like "=TRUE". */
  refersTo: { sheet: string; address: string } | { formula: string };
  visible: boolean;
  comment: string;
}

const LONGEST_SHEET_NAME = 31;
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u;

/** The pretended workbook: what Excel would have open, with its rules about sheets and names. */
export class HostWorkbook {
  sheets: HostSheet[] = [];
  names: HostName[] = [];
  /** Custom XML parts, which nobody sees. */
  xmlParts: { id: string; xml: string }[] = [];
  active = "";
  structureProtected = false;
  private lastId = 0;

  newId(): string {
    this.lastId++;
    return `{${String(this.lastId).padStart(8, "0")}-0001-0000-0000-000000000000}`;
  }

  find(nameOrId: string): HostSheet | undefined {
    const wanted = nameOrId.toLowerCase();
    return this.sheets.find(({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted);
  }

  sheet(nameOrId: string): HostSheet {
    const sheet = this.find(nameOrId);
    if (!sheet) throw new OfficeError("ItemNotFound", `no sheet ${nameOrId}`);
    return sheet;
  }

  addSheet(name: string): HostSheet {
    this.checkStructure();
    this.checkSheetName(name, null);
    const sheet = new HostSheet(this.newId(), name);
    this.sheets.push(sheet);
    if (this.active === "") this.active = sheet.id;
    return sheet;
  }

  rename(sheet: HostSheet, name: string): void {
    this.checkStructure();
    this.checkSheetName(name, sheet);
    sheet.name = name;
  }

  show(sheet: HostSheet, visibility: HostSheet["visibility"]): void {
    this.checkStructure();
    if (visibility !== "Visible") this.checkAnotherVisible(sheet);
    sheet.visibility = visibility;
    if (visibility !== "Visible" && this.active === sheet.id) this.activateAnother();
  }

  move(sheet: HostSheet, position: number): void {
    this.checkStructure();
    if (!Number.isInteger(position) || position < 0 || position >= this.sheets.length) {
      throw new OfficeError("InvalidArgument", `position ${position}`);
    }
    this.sheets = this.sheets.filter((other) => other !== sheet);
    this.sheets.splice(position, 0, sheet);
  }

  deleteSheet(sheet: HostSheet): void {
    this.checkStructure();
    this.checkAnotherVisible(sheet);
    if (sheet.visibility === "VeryHidden") throw new OfficeError("InvalidOperation", "a very hidden sheet");
    this.sheets = this.sheets.filter((other) => other !== sheet);
    if (this.active === sheet.id) this.activateAnother();
  }

  activate(sheet: HostSheet): void {
    if (sheet.visibility !== "Visible") throw new OfficeError("InvalidOperation", "a hidden sheet");
    this.active = sheet.id;
  }

  name(wanted: string): HostName | undefined {
    return this.names.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  }

  addName(name: string, refersTo: HostName["refersTo"], comment: string): HostName {
    if (!NAME.test(name)) throw new OfficeError("InvalidArgument", `name ${name}`);
    if (comment.length > 255) throw new OfficeError("InvalidArgument", "comment too long");
    if (this.name(name)) throw new OfficeError("ItemAlreadyExists", `name ${name}`);
    const item: HostName = { name, refersTo, visible: true, comment };
    this.names.push(item);
    return item;
  }

  /** "=BaoCao!$A$1", "=#REF!$A$1" where the sheet is gone, "=TRUE". */
  formulaOf({ refersTo }: HostName): string {
    if ("formula" in refersTo) return refersTo.formula;
    const { row, column } = areaOf(refersTo.address);
    const cell = `$${refersTo.address.replace(/\d+$/, "")}$${row + 1}`;
    const sheet = this.sheets.find(({ id }) => id === refersTo.sheet);
    return column < 0 || !sheet ? `=#REF!${cell}` : `=${quotedSheet(sheet.name)}!${cell}`;
  }

  /** The same workbook once more, for a test to spoil. */
  copy(): HostWorkbook {
    const copy = Object.assign(new HostWorkbook(), structuredClone(this));
    copy.sheets = copy.sheets.map((sheet) => Object.assign(new HostSheet(sheet.id, sheet.name), sheet));
    return copy;
  }

  private activateAnother(): void {
    this.active = this.sheets.find(({ visibility }) => visibility === "Visible")?.id ?? "";
  }

  private checkStructure(): void {
    if (this.structureProtected) throw new OfficeError("AccessDenied", "the workbook's structure is protected");
  }

  private checkAnotherVisible(sheet: HostSheet): void {
    if (!this.sheets.some((other) => other !== sheet && other.visibility === "Visible")) {
      throw new OfficeError("InvalidOperation", "a workbook needs a visible sheet");
    }
  }

  private checkSheetName(name: string, own: HostSheet | null): void {
    if (name === "" || name.length > LONGEST_SHEET_NAME || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name)) {
      throw new OfficeError("InvalidArgument", `sheet name ${name}`);
    }
    const same = this.sheets.find((other) => other !== own && other.name.toLowerCase() === name.toLowerCase());
    if (same) throw new OfficeError("ItemAlreadyExists", `sheet ${name}`);
  }
}
