import { assessWorkbook, writeReport } from "../../src/actions/write-report";
import { gridOfRows } from "../../src/core/table/grid";
import type { ReportSheet } from "../../src/core/report/sheet-model";
import { messagesOf } from "../../src/messages/messages";
import { PLAN_HEAD } from "../../src/setup/sample/plan-rows";
import { userSheet } from "../../src/setup/sample/user-sheet";
import { MemoryWorkbook } from "../workbook/memory/memory-workbook";
import { newStyledXlsx } from "../../src/workbook/xlsx/new-styled-xlsx";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { median, milliseconds, row } from "./measure";
import { cellOf, taskRows } from "./office-files";

export const planSheet = (count: number): ReportSheet =>
  userSheet(
    "Ke hoach",
    ["KẾ HOẠCH NĂM 2026"],
    PLAN_HEAD,
    taskRows(count),
    PLAN_HEAD.map(() => 20),
  );

export const benchPlans = async (): Promise<void> => {
  const texts = messagesOf("vi");
  const options = { today: "2026-09-30" };
  for (const count of [300, 3000]) {
    const file = newStyledXlsx([planSheet(count)]);
    const rows = [["KẾ HOẠCH NĂM 2026"], PLAN_HEAD, ...taskRows(count)].map((cells) => cells.map(cellOf));
    const memory = new MemoryWorkbook([{ name: gridOfRows("Ke hoach", rows).sheet, rows }]);
    const assess = await median(9, () => assessWorkbook(memory, options, texts));
    const read = await median(9, () => assessWorkbook(openXlsx(file, "a.xlsx"), options, texts));
    const write = await median(9, async () => {
      const workbook = openXlsx(file, "a.xlsx");
      await writeReport(workbook, options, texts);
      workbook.save();
    });
    row(
      `${count} tasks: assess | read + assess | + write report`,
      milliseconds(assess),
      milliseconds(read),
      milliseconds(write),
    );
  }
};
