import { strFromU8, unzipSync } from "fflate";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { ReportSheet } from "../../../src/core/report/sheet-model";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { parseXml } from "../../../src/workbook/xlsx/xml/parse-xml";
import { reportSheet, textCell } from "../contract";
import { richWorkbook } from "./rich-workbook";
import { zipOf } from "./small-package";

const number = (value: number) => ({ value: { kind: "number" as const, number: value }, style: "count" as const });
const column = (column: number) => ({ row: 1, column, rows: 2, columns: 1 });

/** Two units with their counts, a chart over them, a name on a figure, a page break, a hidden column. */
const report: ReportSheet = {
  ...reportSheet("report", "Báo cáo 'T6'"),
  widths: [20, 10, 10],
  rows: [
    { cells: [textCell("Đơn vị"), textCell("Xong"), textCell("Đang làm")], height: null },
    { cells: [textCell("Văn phòng & Thanh tra"), number(3), number(1)], height: null },
    { cells: [textCell("Phòng <HCTP>"), number(5), number(0)], height: null },
  ],
  charts: [
    {
      id: "units",
      kind: "stacked-bar",
      title: "Theo đơn vị & tình trạng",
      area: { row: 4, column: 0, rows: 10, columns: 3 },
      categories: column(0),
      series: [
        { title: { row: 0, column: 1 }, values: column(1), color: "2E75B6" },
        { title: { row: 0, column: 2 }, values: column(2), color: "C55A11" },
      ],
      format: "#,##0",
    },
    {
      id: "status",
      kind: "bar",
      title: "Tỷ lệ",
      area: { row: 16, column: 0, rows: 10, columns: 3 },
      categories: column(0),
      series: [
        { title: { row: 0, column: 1 }, values: column(1), color: "2E75B6" },
        { title: { row: 0, column: 2 }, values: column(2), color: "404040", frame: true },
      ],
      format: "#,##0",
    },
  ],
  names: [
    { name: "BC_HoanThanh", row: 1, column: 1 },
    { name: "BC_CT_TT01", row: 2, column: 1 },
  ],
  breaks: [2],
  hiddenColumns: [2],
};

const partsOf = (file: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]));

const rich = zipOf(richWorkbook());
const written = async (file: Uint8Array, sheets: readonly ReportSheet[] = [report]): Promise<Uint8Array> => {
  const book = openXlsx(file, "a.xlsm");
  await book.write({ sheets, marks: [] });
  return book.save();
};
const addedParts = (parts: Record<string, string>): string[] =>
  Object.keys(parts).filter((path) => !(path in partsOf(rich)));

const names = (parts: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Array.from(
      (parts["xl/workbook.xml"] ?? "").matchAll(/<definedName name="(BC_\w+)"[^>]*>([^<]*)</g),
      ([, name = "", formula = ""]) => [name, formula],
    ),
  );

test("charts come as parts of their own, behind the user's, and every one is well-formed and known by type", async () => {
  const parts = partsOf(await written(rich));
  const charts = addedParts(parts).filter((path) => path.startsWith("xl/charts/"));
  const drawings = addedParts(parts).filter((path) => /^xl\/drawings\/[^/]*$/.test(path));
  expect([charts.length, drawings.length]).toEqual([2, 1]);
  for (const part of [...charts, ...drawings]) {
    expect(() => parseXml(parts[part] ?? "", part)).not.toThrow();
    expect(parts["[Content_Types].xml"]).toContain(`PartName="/${part}"`);
  }
});

test("a chart's ranges are the cells of the sheet as it is called here, with their values as a cache", async () => {
  const parts = partsOf(await written(rich));
  const [chart = ""] = addedParts(parts).filter((path) => path.startsWith("xl/charts/"));
  const ranges = Array.from((parts[chart] ?? "").matchAll(/<c:f>([^<]*)<\/c:f>/g), ([, range]) => range);
  const sheet = "'Báo cáo ''T6'''";
  expect(ranges).toEqual([
    `${sheet}!$B$1`,
    `${sheet}!$A$2:$A$3`,
    `${sheet}!$B$2:$B$3`,
    `${sheet}!$C$1`,
    `${sheet}!$A$2:$A$3`,
    `${sheet}!$C$2:$C$3`,
  ]);
  expect(parts[chart]).toContain("<c:v>Văn phòng &amp; Thanh tra</c:v>");
  expect(parts[chart]).toContain('<c:pt idx="1"><c:v>5</c:v></c:pt>');
});

test("key figures have names of the whole workbook; page breaks and hidden columns are in the sheet", async () => {
  const parts = partsOf(await written(rich));
  expect(names(parts)).toEqual({
    BC_HoanThanh: "'Báo cáo ''T6'''!$B$2",
    BC_CT_TT01: "'Báo cáo ''T6'''!$B$3",
  });
  const [sheet = ""] = addedParts(parts)
    .map((path) => parts[path] ?? "")
    .filter((xml) => xml.includes("<drawing "));
  expect(sheet).toContain('<brk id="2" max="16383" man="1"/>');
  expect(sheet).toMatch(/<col min="3" max="3" [^>]*hidden="1"/);
});

test("clear takes charts, drawings and names out again: every part as it was", async () => {
  const book = openXlsx(await written(rich), "a.xlsm");
  await book.clear();
  expect(partsOf(book.save())).toEqual(partsOf(rich));
});

test("a report without charts leaves nothing of the charts before", async () => {
  const again = partsOf(await written(await written(rich), [reportSheet("report", "BaoCao")]));
  expect(addedParts(again).filter((path) => /charts|drawings/.test(path))).toEqual([]);
  expect(names(again)).toEqual({});
});

test("writing twice gives the same bytes as writing once", async () =>
  expect(await written(await written(rich))).toEqual(await written(rich)));

test("a name that the user has already stays theirs, through writing and clearing", async () => {
  const own = { ...richWorkbook() };
  const workbook = "xl/workbook.xml";
  own[workbook] = String(own[workbook]).replace(
    "</definedNames>",
    '<definedName name="bc_hoanthanh">42</definedName><definedName name="BC_CuaToi">7</definedName></definedNames>',
  );
  const file = zipOf(own);
  const parts = partsOf(await written(file));
  expect(names(parts)).toEqual({ BC_CuaToi: "7", BC_CT_TT01: "'Báo cáo ''T6'''!$B$3" });
  expect(parts[workbook]).toContain('<definedName name="bc_hoanthanh">42<');
  const book = openXlsx(await written(file), "a.xlsm");
  await book.clear();
  expect(partsOf(book.save())).toEqual(partsOf(file));
});

test("a sheet may be kept when all else is cleared; cleared in full later, every part is as it was", async () => {
  const drafts = reportSheet("drafts", "DuThao", ["Mẫu câu"]);
  const book = openXlsx(await written(rich, [report, drafts]), "a.xlsm");
  expect((await book.clear({ sheets: ["drafts"] })).removed).toEqual([report.name]);
  const half = book.save();
  const survey = await openXlsx(half, "a.xlsm").survey();
  expect(survey.filter(({ ours }) => ours !== null).map(({ name, ours }) => [name, ours])).toEqual([
    ["DuThao", "drafts"],
  ]);
  expect(names(partsOf(half))).toEqual({});
  const rest = openXlsx(half, "a.xlsm");
  expect((await rest.clear()).removed).toEqual(["DuThao"]);
  expect(partsOf(rest.save())).toEqual(partsOf(rich));
});

test("a file read into Node's own Buffer is never written into", async () => {
  const sample = readFileSync(path.join(__dirname, "../../../assets/ke-hoach-mau.xlsx"));
  const copy = Uint8Array.from(sample);
  const saved = await written(sample);
  expect(Uint8Array.from(sample)).toEqual(copy);
  expect(saved).toEqual(await written(copy));
  expect(() => unzipSync(saved)).not.toThrow();
});
