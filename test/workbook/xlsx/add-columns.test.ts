import { unzipSync, strFromU8 } from "fflate";
import { dateRule, listRule } from "../../../src/core/template/validations";
import type { NewColumns } from "../../../src/workbook/new-columns";
import { LiveXlsx } from "../../../src/workbook/xlsx/live/live-xlsx";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { packageOf, SHEETML, zipOf } from "./small-package";

/** What columns beside a table are in the parts of a file. Cell format 1 is the heading's, 2 that of the tasks. */
const styles = (prefix: string) =>
  `<styleSheet xmlns="${SHEETML}"><fonts count="1"><font/></fonts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="0" fontId="1"/><xf numFmtId="14" borderId="1" applyBorder="1"><alignment wrapText="1"/></xf></cellXfs></styleSheet>`
    .replace(/<(\/?)(?=[a-zA-Z])/g, `<$1${prefix}`)
    .replace("xmlns=", prefix === "" ? "xmlns=" : "xmlns:x=");

const sheet = (prefix: string, before: string, behind: string) =>
  `<worksheet xmlns="${SHEETML}"><dimension ref="A1:B4"/>${before}<sheetData><row r="2"><c r="A2" s="1"><v>1</v></c><c r="B2" s="1"><v>2</v></c></row><row r="3"><c r="B3" s="2"><v>3</v></c><c r="D3" s="1"/><c r="F3"><v>9</v></c></row><row r="4"><c r="B4" s="2"><v>3</v></c></row></sheetData>${behind}</worksheet>`
    .replace(/<(\/?)(?=[a-zA-Z])/g, `<$1${prefix}`)
    .replace("xmlns=", prefix === "" ? "xmlns=" : "xmlns:x=");

const WANTED: NewColumns = {
  ...{ sheet: "KH", firstRow: 1, headerRow: 1, textRow: 1, lastRow: 3 },
  model: { row: 2, column: 1 },
  columns: [
    { column: 2, heading: "Tình trạng", width: 16, format: null, rule: listRule("C3:C4", ["Xong", "Chưa"]) },
    { column: 3, heading: "Ngày", width: 14, format: "dd/mm/yyyy", rule: dateRule("D3:D4") },
  ],
};

const added = async (prefix: string, before = "", behind = "") => {
  const xml = sheet(prefix, before, behind);
  const bytes = zipOf(packageOf([{ name: "KH", xml }], { "xl/styles.xml": styles(prefix) }));
  const file = openXlsx(bytes, "kh.xlsx");
  const live = new LiveXlsx(file, { reading: () => undefined, changed: () => undefined });
  const { putBack } = await live.addColumns(WANTED);
  const parts = unzipSync(file.save());
  await putBack();
  expect(Buffer.from(file.save()).equals(Buffer.from(bytes))).toBe(true);
  const text = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
  return { sheet: text("xl/worksheets/sheet1.xml"), styles: text("xl/styles.xml") };
};

test.each(["", "x:"])("cells, widths, formats and rules stand at their places (prefix '%s'); taken back to the byte", async (prefix) => {
  const { sheet: xml, styles: looks } = await added(prefix);
  const bare = xml.replaceAll(`<${prefix}`, "<").replaceAll(`</${prefix}`, "</");
  expect(bare).toContain('<dimension ref="A1:D4"/><cols><col min="3" max="3" width="16.71" customWidth="1"/><col min="4" max="4" width="14.71" customWidth="1"/></cols><sheetData>');
  expect(bare).toContain('<c r="C2" s="1" t="inlineStr"><is><t>Tình trạng</t></is></c><c r="D2" s="1" t="inlineStr">');
  expect(bare).toContain('<c r="B3" s="2"><v>3</v></c><c r="C3" s="3"/><c r="D3" s="4"/><c r="F3"><v>9</v></c></row>');
  expect(bare).toMatch(/<\/sheetData><dataValidations count="2"><dataValidation type="list" .*sqref="D3:D4".*<\/dataValidations><\/worksheet>$/);
  const bareLooks = looks.replaceAll(`<${prefix}`, "<").replaceAll(`</${prefix}`, "</");
  expect(bareLooks).toContain('<numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>');
  expect(bareLooks).toContain('<xf numFmtId="0" applyNumberFormat="1" borderId="1" applyBorder="1"><alignment wrapText="1"/></xf><xf numFmtId="164" applyNumberFormat="1" borderId="1" applyBorder="1"><alignment wrapText="1"/></xf></cellXfs>');
}); // prettier-ignore

test.each<[what: string, cols: string, after: string]>([
  ["a column of several is taken out of them", '<cols><col min="1" max="6" width="5" style="2" customWidth="1"/></cols>', '<cols><col min="1" max="2" width="5" style="2" customWidth="1"/><col min="3" max="3" style="2" width="16.71" customWidth="1"/><col min="4" max="4" style="2" width="14.71" customWidth="1"/><col min="5" max="6" width="5" style="2" customWidth="1"/></cols>'],
  ["a wider one stays", '<cols><col min="3" max="4" width="30" customWidth="1"/></cols>', '<cols><col min="3" max="4" width="30" customWidth="1"/></cols>'],
  ["a hidden one is seen", '<cols><col min="4" max="16384" width="30" hidden="1"/></cols>', '<cols><col min="3" max="3" width="16.71" customWidth="1"/><col min="4" max="4" width="14.71" customWidth="1"/><col min="5" max="16384" width="30" hidden="1"/></cols>'],
  ["wide by the sheet's own width", '<sheetFormatPr defaultColWidth="20"/>', '<sheetFormatPr defaultColWidth="20"/><sheetData>'],
])("widths: %s", async (_, cols, after) => {
  expect((await added("", cols)).sheet).toContain(after);
}); // prettier-ignore

test.each<[what: string, behind: string, after: RegExp]>([
  ["before what the schema puts behind", '<mergeCells count="1"><mergeCell ref="A9:B9"/></mergeCells><pageMargins left="1"/>', /<\/mergeCells><dataValidations count="2">.*<\/dataValidations><pageMargins/],
  ["beside the user's", '<dataValidations count="1"><dataValidation type="list" sqref="A3:A9"><formula1>"x"</formula1></dataValidation></dataValidations>', /<dataValidations count="3"><dataValidation type="list" sqref="A3:A9">/],
  ["the user's own stays alone", '<dataValidations count="1"><dataValidation type="list" sqref="D1:D900"><formula1>"x"</formula1></dataValidation></dataValidations>', /<dataValidations count="2"><dataValidation type="list" sqref="D1:D900"><formula1>"x"<\/formula1><\/dataValidation><dataValidation [^>]*sqref="C3:C4">/],
])("rules: %s", async (_, behind, after) => {
  expect((await added("", "", behind)).sheet).toMatch(after);
}); // prettier-ignore
