import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { OFFICE, packageOf, type Parts, relationships, SHEETML, worksheet, zipOf } from "./small-package";

const row = (number: number) =>
  `<row r="${number}"><c r="A${number}"><v>${number}</v></c><c r="B${number}"><v>1</v></c></row>`;
const rows = (count: number) => Array.from({ length: count }, (_, index) => row(index + 1)).join("");
const survey = (parts: Parts) => openXlsx(zipOf(parts), "a.xlsx").survey();

test.each<[what: string, dimension: string, count: number, size: [number, number]]>([
  ["as stated", '<dimension ref="A1:D500"/>', 300, [500, 4]],
  ["missing: counted", "", 300, [300, 2]],
  ["stated too small: counted", '<dimension ref="A1"/>', 300, [300, 2]],
  ["stated too narrow: counted", '<dimension ref="A1:A300"/>', 300, [300, 2]],
  ["senseless: counted", '<dimension ref="A1:B9999999"/>', 300, [300, 2]],
  ["of a short sheet: known, whatever is stated", '<dimension ref="A1:XFD1048576"/>', 9, [9, 2]],
])("the size is %s", async (_, dimension, count, size) => {
  const [sheet] = await survey(packageOf([{ name: "S", xml: worksheet(rows(count), "", dimension) }]));
  expect([sheet!.rows, sheet!.columns]).toEqual(size);
});

test("a sheet formatted to its last row costs next to nothing", async () => {
  const formatted = Array.from(
    { length: 100_000 },
    (_, index) => `<row r="${index + 2}" s="1"><c r="A${index + 2}" s="1"/></row>`,
  );
  const book = openXlsx(zipOf(packageOf([{ name: "S", xml: worksheet(row(1) + formatted.join("")) }])), "a.xlsx");
  const [sheet] = await book.survey();
  const [grid] = await book.read([{ sheet: "S", columns: "all" }]);
  expect([sheet!.rows, grid!.rows]).toEqual([1, 1]);
});

test("chart sheets are no input, very hidden sheets are hidden, targets may be absolute or percent-encoded", async () => {
  const parts = packageOf([{ name: "Ẩn kỹ", xml: worksheet(row(1)), state: "veryHidden" }]);
  parts["xl/workbook.xml"] =
    `<workbook xmlns="${SHEETML}" xmlns:r="${OFFICE}"><sheets><sheet name="Biểu đồ" sheetId="7" r:id="c"/><sheet name="Ẩn kỹ" sheetId="1" state="veryHidden" r:id="s1"/><sheet name="Khác" sheetId="3" r:id="s3"/></sheets></workbook>`;
  parts["xl/_rels/workbook.xml.rels"] = relationships(
    ["c", "chartsheet", "chartsheets/sheet1.xml"],
    ["s1", "worksheet", "/xl/worksheets/sheet1.xml"],
    ["s3", "worksheet", "../xl/./worksheets/trang%20ba.xml"],
  );
  parts["xl/chartsheets/sheet1.xml"] = `<chartsheet xmlns="${SHEETML}"/>`;
  parts["xl/worksheets/trang ba.xml"] = worksheet(row(2));
  expect((await survey(parts)).map(({ name, hidden, rows: count }) => [name, hidden, count])).toEqual([
    ["Ẩn kỹ", true, 1],
    ["Khác", false, 2],
  ]);
});

test("backslashes in the archive, a byte order mark, UTF-16 and Strict namespaces are read", async () => {
  const parts = packageOf([{ name: "Kế hoạch", xml: `\ufeff${worksheet(row(1))}` }]);
  const strict = (xml: string) =>
    xml
      .replaceAll(SHEETML, "http://purl.oclc.org/ooxml/spreadsheetml/main")
      .replaceAll(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships");
  const utf16 = (xml: string) =>
    new Uint8Array(Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${xml}`, "utf16le"));
  const other: Parts = {};
  for (const [path, xml] of Object.entries(parts)) {
    const text = strict(xml as string);
    other[path.replaceAll("/", "\\")] = path === "xl/workbook.xml" ? utf16(text) : text;
  }
  const [sheet] = await survey(other);
  expect([sheet!.name, sheet!.rows]).toEqual(["Kế hoạch", 1]);
});
