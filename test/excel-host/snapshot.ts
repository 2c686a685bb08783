import { isOurName, reportSheetId } from "../../src/workbook/names";
import { addressOf } from "./area";
import { type HostConditionalFormat, HostSheet, eachCell, seenLook } from "./host-sheet";
import type { HostWorkbook } from "./host-workbook";

/** What a person sees of the workbook: tabs, cells, looks, highlights that are on, and which tab is the report. */
export const seen = (workbook: HostWorkbook): unknown => ({
  tabs: workbook.sheets
    .filter(({ visibility }) => visibility !== "VeryHidden")
    .map((sheet) => ({
      ...sheetOf(sheet),
      highlights: highlightsOf(workbook, sheet),
      report: reportOf(workbook, sheet),
    })),
  // In no order: a name that is given again comes last.
  names: workbook.names
    .filter(({ name }) => !isOurName(name))
    .map((item) => [item.name, workbook.formulaOf(item), item.visible, item.comment].join(" "))
    .sort(),
  active: workbook.sheets.find(({ id }) => id === workbook.active)?.name,
});

/** What is left in the workbook that nobody sees: sheets being built or kept, and names of ours. */
export const hiddenOf = (workbook: HostWorkbook): { sheets: string[]; names: string[] } => ({
  sheets: workbook.sheets.filter(({ visibility }) => visibility === "VeryHidden").map(({ name }) => name),
  names: workbook.names.map(({ name }) => name).filter(isOurName),
});

const sheetOf = (sheet: HostSheet): object => {
  const { name, visibility, tabColor, frozenRows, page, merges, filter, widths, heights, charts, pageBreaks } = sheet;
  const { tables } = sheet;
  const cells: unknown[] = [];
  const used = sheet.used();
  if (used) {
    eachCell(used, (row, column) => {
      const key = HostSheet.key(row, column);
      const value = sheet.value(row, column);
      if (value === undefined) return;
      const link = sheet.hyperlinks.get(key)?.documentReference;
      cells.push([
        row,
        column,
        value,
        sheet.format(row, column),
        seenLook(sheet.looks.get(key)),
        link,
        sheet.formulas.get(key),
      ]);
    });
  }
  return {
    name,
    visibility,
    tabColor,
    frozenRows,
    page,
    merges,
    filter,
    tables,
    widths: [...widths],
    heights: [...heights],
    charts,
    pageBreaks,
    hiddenColumns: [...sheet.hiddenColumns],
    cells,
  };
};

/** Of ours only those that are on; the order is their priority. */
const highlightsOf = (workbook: HostWorkbook, sheet: HostSheet): unknown[] =>
  sheet.conditionalFormats
    .filter(({ formula }) => {
      const name = formula.slice(1);
      if (!isOurName(name)) return true;
      const item = workbook.name(name);
      return item !== undefined && workbook.formulaOf(item) === "=TRUE";
    })
    .map(({ areas, fill, formula }: HostConditionalFormat) => [areas.map(addressOf).join(), fill, formula]);

const reportOf = (workbook: HostWorkbook, sheet: HostSheet): string | null => {
  const own = workbook.names.find(
    ({ name, refersTo }) => reportSheetId(name) !== null && "sheet" in refersTo && refersTo.sheet === sheet.id,
  );
  return own ? reportSheetId(own.name) : null;
};
