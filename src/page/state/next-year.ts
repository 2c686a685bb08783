import { rollYear } from "../../actions/roll-year";
import type { Told } from "../../core/rollover/told";
import type { Language, PaneMessages } from "../../messages/messages";
import { loadPapers } from "../../messages/papers";
import { newStyledXlsx } from "../../workbook/xlsx/new-styled-xlsx";
import { openXlsx } from "../../workbook/xlsx/open-xlsx";
import { browserCompression } from "./browser-compression";
import type { OpenBook } from "./open-book";

/** The next year's workbook of the open one, which stays as it is. @throws TrackerError as rollYear */
export const nextYearOf = async (
  { pane, workbook, name }: OpenBook,
  texts: PaneMessages,
  language: Language,
): Promise<{ name: string; bytes: Uint8Array; told: Told }> => {
  const words = { ...texts, ...(await loadPapers(language)) };
  const { made, told } = await rollYear(workbook, { today: pane.host.today(), next: null }, words, (sheets) =>
    openXlsx(newStyledXlsx(sheets), name, browserCompression),
  );
  return { name: `${name.replace(/\.[^.]+$/, "")}-nam-${told.year}.xlsx`, bytes: made.save(), told };
};
