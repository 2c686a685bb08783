import fc from "fast-check";
import readExcelFile from "read-excel-file/node";
import type { ReportCell, ReportSheet } from "../../../src/core/report/sheet-model";
import type { Cell } from "../../../src/core/table/grid";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { decodeCellText, encodeCellText } from "../../../src/workbook/xlsx/xml/text";
import { reportSheet } from "../contract";
import { fileOf } from "./small-package";

const days = fc
  .date({ min: new Date("1900-03-01"), max: new Date("9999-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 });
const sample = (cell: ReportCell, value: Cell) => ({ cell, value });
const cells = fc.oneof(
  fc.constant({ cell: null, value: null as Cell }),
  text.map((value) => sample({ value: { kind: "text", text: value }, style: "text" }, value)),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    // A file knows no negative zero.
    .map((number) => number + 0)
    .map((number) => sample({ value: { kind: "number", number }, style: "decimal" }, number)),
  days.map((day) => sample({ value: { kind: "day", day }, style: "day" }, { type: "date", day, minutes: 0 })),
  fc
    .double({ min: 0, max: 1, noNaN: true })
    .map((number) =>
      sample({ value: { kind: "number", number }, style: "percent" }, { type: "percent", value: number }),
    ),
);
const grids = fc.array(fc.array(cells, { maxLength: 6 }), { minLength: 1, maxLength: 8 });

const source = fileOf([{ name: "Kế hoạch", rows: [["STT"]] }]);
const sheetOf = (rows: { cell: ReportCell | null }[][]): ReportSheet => ({
  ...reportSheet("report", "BaoCao"),
  rows: rows.map((row) => ({ cells: row.map(({ cell }) => cell), height: null })),
});

test("whatever a report holds is read back the same after saving", async () => {
  await fc.assert(
    fc.asyncProperty(grids, async (rows) => {
      const book = openXlsx(source, "a.xlsx");
      await book.write({ sheets: [sheetOf(rows)], marks: [] });
      const [grid] = await openXlsx(book.save(), "a.xlsx").read([{ sheet: "BaoCao", columns: "all" }]);
      rows.forEach((row, at) => row.forEach(({ value }, column) => expect(grid!.cell(at, column)).toEqual(value)));
    }),
    { numRuns: 150 },
  );
});

test("another reader finds the same texts and numbers", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.stringMatching(/^[A-Za-zĐđộấ&<>"' ]{1,20}$/), fc.integer()), { minLength: 1, maxLength: 5 }),
      async (rows) => {
        const lines = rows.map(([name, number]) => [
          sample({ value: { kind: "text", text: `x${name}x` }, style: "text" }, name),
          sample({ value: { kind: "number", number }, style: "count" }, number),
        ]);
        const book = openXlsx(source, "a.xlsx");
        await book.write({ sheets: [sheetOf(lines)], marks: [] });
        const sheets = await readExcelFile(Buffer.from(book.save()));
        expect(sheets.find(({ sheet }) => sheet === "BaoCao")!.data).toEqual(
          rows.map(([name, number]) => [`x${name}x`, number]),
        );
      },
    ),
    { numRuns: 25 },
  );
});

test("any text survives a cell, but for halves of characters", () =>
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 30 }), (value) => {
      const xml = encodeCellText(value);
      // eslint-disable-next-line no-control-regex
      expect(xml).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff<>"]/);
      expect(decodeCellText(xml)).toBe(
        value.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd"),
      );
    }),
  ));
