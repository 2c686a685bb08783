import type { MarkLook } from "../core/report/sheet-model";

/**
 * The hidden defined names by which every adapter finds again what the software added, whoever saved the workbook in
 * between: Excel and LibreOffice keep them through saving and renaming, while XML comments and style numbers are lost.
 */
export const OUR_PREFIX = "_khcv_";

const SHEET_PREFIX = `${OUR_PREFIX}sheet_`;

/** "_khcv_sheet_remedy_plan" for the report sheet "remedy-plan"; the name refers to the sheet's A1. Ids are kebab-case. */
export const sheetMarkerName = (id: string): string => {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) throw new RangeError(`report sheet id not kebab-case: ${id}`);
  return SHEET_PREFIX + id.replaceAll("-", "_");
};

/** The report sheet's id of such a name, or null for every other name. Names compare without case, as in Excel. */
export const reportSheetId = (name: string): string | null =>
  name.toLowerCase().startsWith(SHEET_PREFIX)
    ? name.slice(SHEET_PREFIX.length).toLowerCase().replaceAll("_", "-")
    : null;

/**
 * "_khcv_due_soon": a name that means TRUE. It is the formula of the highlight's rule, so that the rule can be told from
 * the user's own, and switched off for a whole workbook by the name.
 */
export const lookName = (look: MarkLook): string => OUR_PREFIX + look.replaceAll("-", "_");

export const isOurName = (name: string): boolean => name.toLowerCase().startsWith(OUR_PREFIX);

const LONGEST_SHEET_NAME = 31;

/** The name itself, or "name (2)" … where a sheet has it already; Excel compares sheet names without case. */
export const freeSheetName = (wanted: string, taken: readonly string[]): string => {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const end = number === 1 ? "" : ` (${number})`;
    const name = wanted.slice(0, LONGEST_SHEET_NAME - end.length).trimEnd() + end;
    if (!used.has(name.toLowerCase())) return name;
  }
};

/** `'Báo cáo'!$A$1`, always quoted: no name needs to be looked at for what it might be mistaken for. */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;
