import readExcelFile from "read-excel-file/node";
import { gridOfRows } from "../../../src/core/table/grid";
import { newXlsx } from "../../../src/workbook/xlsx/new-xlsx";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";

const rows = [
  ["STT", null, "Nội dung & <việc>"],
  [1.5, true, { type: "date" as const, day: "2024-02-29", minutes: 0 }],
  [
    { type: "percent" as const, value: 0.7 },
    { type: "error" as const, code: "#N/A" },
    { type: "date" as const, day: "2024-02-29", minutes: 61 },
  ],
];

test("every kind of value is read back, by us and by another reader", async () => {
  const file = newXlsx([gridOfRows("Kế hoạch", rows), gridOfRows("Trống", [])]);
  const [grid, empty] = await openXlsx(file, "a.xlsx").read([
    { sheet: "Kế hoạch", columns: "all" },
    { sheet: "Trống", columns: "all" },
  ]);
  rows.forEach((row, at) => row.forEach((cell, column) => expect(grid!.cell(at, column)).toEqual(cell)));
  expect(empty!.rows).toBe(0);
  const [first] = await readExcelFile(Buffer.from(file));
  expect(first!.data[0]).toEqual(["STT", null, "Nội dung & <việc>"]);
});
