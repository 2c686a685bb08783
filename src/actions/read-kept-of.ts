import type { Kept } from "../core/report/kept/kept";
import { readKept } from "../core/report/kept/read-kept";
import { messagesOf } from "../messages/messages";
import type { SheetSurvey, Workbook } from "../workbook/workbook";

/** What people typed into the report sheets that a workbook holds, whatever language these were written in. */
export const readKeptOf = async (workbook: Workbook, survey: readonly SheetSurvey[]): Promise<Kept> => {
  const own = survey.flatMap(({ name, ours }) => (ours === null ? [] : [{ name, id: ours }]));
  const grids = own.length === 0 ? [] : await workbook.read(own.map(({ name }) => ({ sheet: name, columns: "all" })));
  const sheets = grids.map((grid, index) => ({ id: own[index]?.id ?? "", grid }));
  return readKept(sheets, [messagesOf("vi").report, messagesOf("en").report]);
};
