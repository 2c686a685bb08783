import { writeReport } from "../../../src/actions/write-report";
import { keyFigureNames } from "../../../src/core/report/figure-names";
import type { Area, ReportCell, ReportSheet } from "../../../src/core/report/sheet-model";
import { styles } from "../../../src/core/report/styles";
import { cellName } from "../../../src/core/table/grid";
import { messagesOf } from "../../../src/messages/messages";
import { makeSample } from "../../../src/setup/sample/make-sample";
import type { Workbook } from "../../../src/workbook/workbook";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { expectGolden } from "../../golden";
import { MemoryWorkbook } from "../../workbook/memory/memory-workbook";
import { halfYearWorkbook, TODAY } from "./half-year";

/** The sheets that a report of this workbook writes. */
const sheetsOf = async (workbook: Workbook, unitSheets = false): Promise<ReportSheet[]> => {
  let sheets: readonly ReportSheet[] = [];
  const spy: Workbook = {
    survey: () => workbook.survey(),
    read: (requests) => workbook.read(requests),
    write: (output) => {
      sheets = output.sheets;
      return Promise.resolve();
    },
    clear: () => workbook.clear(),
    remembered: () => workbook.remembered(),
  };
  await writeReport(spy, { ...TODAY, unitSheets }, messagesOf("vi"));
  return [...sheets];
};

const sample = () => sheetsOf(openXlsx(makeSample(), "mau.xlsx"));
const one = async (sheets: Promise<ReportSheet[]>, id: string) => (await sheets).find((sheet) => sheet.id === id)!;

const shown = (cell: ReportCell | null): string => {
  const { value = null } = cell ?? {};
  if (value === null) return "";
  return value.kind === "text" ? value.text : value.kind === "day" ? value.day : String(value.number);
};

const lines = ({ rows }: ReportSheet): string[] =>
  rows.map(({ cells }) =>
    cells
      .map(shown)
      .join(" | ")
      .replace(/( \| )+$/, ""),
  );

const range = ({ row, column, rows, columns }: Area): string =>
  `${cellName(row, column)}:${cellName(row + rows - 1, column + columns - 1)}`;

test.each(["sample", "half-year"])("the report sheets of the %s workbook", async (name) => {
  const sheets = await (name === "sample" ? sample() : sheetsOf(halfYearWorkbook()));
  expectGolden(
    `report-${name}`,
    sheets.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      landscape: sheet.landscape,
      breaks: sheet.breaks,
      names: Object.fromEntries((sheet.names ?? []).map(({ name, row, column }) => [name, cellName(row, column)])),
      charts: (sheet.charts ?? []).map(({ id, kind, title, categories, series }) => ({
        id,
        kind,
        title,
        categories: range(categories),
        values: series.map(({ values }) => range(values)),
      })),
      lines: lines(sheet),
    })),
  );
});

test("every key figure of a workbook with all tables has its name, and each name stands on a figure", async () => {
  const report = await one(sample(), "report");
  const names = (report.names ?? []).map(({ name }) => name);
  expect(names.filter((name) => (keyFigureNames as readonly string[]).includes(name)).sort()).toEqual(
    [...keyFigureNames].sort(),
  );
  expect(names).toEqual(expect.arrayContaining(["BC_CT_TT", "BC_TC_II_1"]));
  expect(new Set(names).size).toBe(names.length);
  for (const { row, column } of report.names ?? []) expect(report.rows[row]?.cells[column]).toBeTruthy();
});

test("a chart's ranges lie on its sheet: texts as categories, numbers as values, names of series above them", async () => {
  const report = await one(sample(), "report");
  const cell = (row: number, column: number) => report.rows[row]?.cells[column]?.value ?? null;
  expect(report.charts?.map(({ id }) => id)).toEqual(["status", "units", "indicators", "groups"]);
  for (const { categories, series, area } of report.charts ?? []) {
    for (let index = 0; index < categories.rows; index++) {
      expect(cell(categories.row + index, categories.column)?.kind).toBe("text");
      for (const { values } of series) expect(cell(values.row + index, values.column)?.kind).toBe("number");
    }
    for (const { title, values } of series) {
      expect(values.rows).toBe(categories.rows);
      expect(cell(title.row, title.column)?.kind).toBe("text");
    }
    // What a chart covers holds nothing.
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++)
        expect(cell(row, column)).toBeNull();
    }
  }
});

test("numbers are numbers and days days: no figure is written as a text", async () => {
  for (const sheet of await sample()) {
    for (const { cells } of sheet.rows) {
      for (const cell of cells) {
        if (cell?.value?.kind === "text" && styles[cell.style].format !== undefined) {
          throw new Error(`${sheet.name}: "${cell.value.text}" has the format of a number`);
        }
      }
    }
  }
});

test("every row with wrapped text is high enough for it, and none is cut at Excel's limit unseen", async () => {
  for (const { rows } of await sample()) {
    for (const { height, cells } of rows) {
      const written = cells.some((cell) => cell?.value?.kind === "text" && cell.value.text.length > 60);
      if (written) expect(height).toBeGreaterThanOrEqual(18);
      expect(height ?? 15).toBeLessThanOrEqual(409);
    }
  }
});

test("no heading stands among the rows of a table, and no page begins with its last row", async () => {
  const report = await one(sample(), "report");
  const headings = (row: number) => report.rows[row]?.cells.some((cell) => cell?.style === "heading") ?? false;
  const isEmpty = (row: number) => (report.rows[row]?.cells.length ?? 0) === 0;
  expect(report.breaks?.length).toBeGreaterThan(3);
  for (const row of report.breaks ?? []) {
    expect(headings(row)).toBe(false);
    expect(!isEmpty(row) && isEmpty(row + 1)).toBe(false);
  }
});

test("page one and five more: what is printed begins with the page to read aloud, and the maker's note is left out", async () => {
  const report = await one(sample(), "report");
  expect((report.breaks?.length ?? 0) + 1).toBeLessThanOrEqual(6);
  const { rows = 0 } = report.printArea ?? {};
  const printed = lines(report).slice(0, rows);
  expect(printed.join("\n")).not.toContain("BC_");
  expect(printed.slice(0, report.breaks?.[0]).join("\n")).toContain(messagesOf("vi").report.glance.decisions);
  expect(printed.join("\n")).not.toContain(messagesOf("vi").report.operatorNote);
  expect(lines(report).at(-1)).toContain(messagesOf("vi").report.operatorNote);
});

test("one sheet for each unit, only on request", async () => {
  const workbook = () => openXlsx(makeSample(), "mau.xlsx");
  const units = (await sheetsOf(workbook(), true)).filter(({ id }) => id.startsWith("unit-"));
  expect(units.map((sheet) => shown(sheet.rows[0]?.cells[0] ?? null))).toEqual(
    expect.arrayContaining(["NHIỆM VỤ CỦA VĂN PHÒNG SỞ", "NHIỆM VỤ CỦA THANH TRA SỞ"]),
  );
  expect((await sample()).filter(({ id }) => id.startsWith("unit-"))).toEqual([]);
});

test("a reminder names the unit, what is late and by how much, and what comes", async () => {
  const reminders = await one(sample(), "reminders");
  const text = shown(reminders.rows[3]?.cells[3] ?? null);
  expect(text).toContain("Kính gửi Văn phòng Sở: tính đến ngày 30/09/2026,");
  expect(text).toContain("Đơn vị có 02 nhiệm vụ quá hạn:");
  expect(text).toMatch(/- I\.3\. .*: hạn 14\/09\/2026, quá 16 ngày/);
});

test("a list without a task is not printed, not even its title", async () => {
  const { extendedList, waitingList, lateDoneList } = messagesOf("vi").report;
  const plan = (timing: string) =>
    new MemoryWorkbook([
      {
        name: "Ke hoach",
        rows: [
          ["KẾ HOẠCH NĂM 2023"],
          ["TT", "Nội dung", "Đơn vị chủ trì", "Thời hạn", "Tình trạng"],
          [1, "Rà soát quy chế", "Văn phòng", timing, null],
        ],
      },
    ]);
  const titles = async (timing: string) => {
    const all = lines(await one(sheetsOf(plan(timing)), "report"));
    return [extendedList, waitingList, lateDoneList].filter((title) => all.some((line) => line.includes(title)));
  };
  expect(await titles("Khi có hướng dẫn của cấp trên")).toEqual([waitingList]);
  expect(await titles("Trước ngày 20/12/2023")).toEqual([]);
});
