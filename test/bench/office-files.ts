import type { Cell, Grid } from "../../src/core/table/grid";
import { gridOfRows, Kind, GridBuilder } from "../../src/core/table/grid";
import { PLAN_HEAD, PLAN_ROWS, type SampleCell } from "../../src/setup/sample/plan-rows";
import { newXlsx } from "../../src/workbook/xlsx/new-xlsx";
import { excelLikeXlsx } from "./excel-like-xlsx";
import { caseGrid, PARTS } from "./quantities";

/** The sample's tasks again and again, numbered on, until there are so many. */
export const taskRows = (count: number): SampleCell[][] => {
  const tasks = PLAN_ROWS.filter((cells) => cells.length > 4 && typeof cells[0] === "number");
  return Array.from({ length: count }, (_, index) => [index + 1, ...(tasks[index % tasks.length] ?? []).slice(1)]);
};

export const cellOf = (cell: SampleCell): Cell =>
  cell !== null && typeof cell === "object" ? { type: "date", day: cell.day, minutes: 0 } : cell;

export const planGrid = (tasks: number): Grid =>
  gridOfRows(
    "KeHoach",
    [["KẾ HOẠCH NĂM 2026"], PLAN_HEAD, ...taskRows(tasks)].map((cells) => cells.map(cellOf)),
  );

/** Twenty indicators that count a part of the cases and their whole. */
export const indicatorGrid = (): Grid =>
  gridOfRows("ChiTieu", [
    ["Mã", "Chỉ tiêu", "Mục tiêu", "Tử số", "Mẫu số", "Kết quả", "Nguồn số liệu"],
    ...PARTS.map((part, index) => [
      `CT${index + 1}`,
      `Chỉ tiêu thứ ${index + 1}`,
      "≥ 70%",
      part,
      "đếm HoSo",
      null,
      "Một cửa",
    ]),
  ]);

const MORE_HEADINGS = ["Tên người nộp", "Số điện thoại", "Ghi chú"];

/** The export as a portal makes it: three more columns, which no indicator names. */
export const wideCases = (rows: number): Grid => {
  const narrow = caseGrid(rows);
  const grid = new GridBuilder(narrow.sheet);
  for (let row = 0; row < narrow.rows; row++) {
    for (let column = 0; column < narrow.columns; column++) {
      const from = narrow.column(column);
      const kind = from?.kinds[row] ?? Kind.empty;
      const value = from?.values[row] ?? 0;
      if (kind === Kind.text) grid.setText(row, column, narrow.texts[value] ?? "");
      else grid.set(row, column, kind, value);
    }
    MORE_HEADINGS.forEach((heading, index) => {
      const text = row === 0 ? heading : [`Nguyễn Văn ${row % 5003}`, `09${10_000_000 + row}`, "đã trả"][index];
      grid.setText(row, narrow.columns + index, text ?? "");
    });
  }
  return grid;
};

export interface OfficeFile {
  tasks: number;
  cases: number;
  /** As Excel writes it: texts in a common table, sizes stated; otherwise texts in place, as portals do. */
  like: "excel" | "portal";
}

/** A workbook with a plan, the cases of a year and twenty indicators over them. */
export const officeFile = ({ tasks, cases, like }: OfficeFile): Uint8Array => {
  const grids = [planGrid(tasks), ...(cases > 0 ? [indicatorGrid(), wideCases(cases)] : [])];
  return like === "excel" ? excelLikeXlsx(grids) : newXlsx(grids);
};
