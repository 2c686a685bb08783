import { ExcelUtilities, Storage, StorageType } from "@microsoft/office-js-helpers";

/**
 * The only file that knows office-js-helpers: it is archived and weighs 57 kB, so it is imported when it is needed.
 */

/** What a person (not the workbook) has chosen, kept in the browser of this computer. */
export const personalChoices = (): { get(key: string): string | null; set(key: string, value: string): void } => {
  const storage = new Storage<string>("plan-tracker", StorageType.LocalStorage);
  return {
    get: (key) => (storage.has(key) ? storage.get(key) : null),
    set: (key, value) => void storage.set(key, value),
  };
};

/** A new sheet of this name. A sheet that is there is emptied, never deleted: formulas that name it stay whole. */
export const makeSheet = (workbook: Excel.Workbook, name: string): Promise<Excel.Worksheet> =>
  ExcelUtilities.forceCreateSheet(workbook, name, true);
