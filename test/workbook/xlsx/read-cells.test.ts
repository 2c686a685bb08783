import type { Cell } from "../../../src/core/table/grid";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { numberKind, NumberKind } from "../../../src/workbook/number-kind";
import { packageOf, SHEETML, worksheet, zipOf } from "./small-package";

const SHARED = `<sst xmlns="${SHEETML}"><si><t>Kế hoạch</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">Đơn vị </t></r><r><t>chủ trì</t></r></si><si><t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh><phoneticPr fontId="1"/></si><si/><si><t/></si><si><t>PH&#7908; L&#x1EE4;C &amp;lt;</t></si><si><t>a_x000D_\nb _x005F_x000D_</t></si><si><t><![CDATA[a < b & c]]></t></si></sst>`;

const read = async (sheetXml: string, more: Record<string, string> = {}, attributes = "") => {
  const parts = packageOf([{ name: "S", xml: sheetXml }], { "xl/sharedStrings.xml": SHARED, ...more }, attributes);
  const [grid] = await openXlsx(zipOf(parts), "a.xlsx").read([{ sheet: "S", columns: "all" }]);
  return grid!;
};
const date = (day: string, minutes = 0): Cell => ({ type: "date", day, minutes });

test.each<[what: string, cell: string, value: Cell]>([
  ["a shared text", '<c r="A1" t="s"><v>0</v></c>', "Kế hoạch"],
  ["a text in several formats", '<c r="A1" t="s"><v>1</v></c>', "Đơn vị chủ trì"],
  ["a text with a phonetic guide", '<c r="A1" t="s"><v>2</v></c>', "東京"],
  ["an empty shared item", '<c r="A1" t="s"><v>3</v></c>', null],
  ["an empty shared text", '<c r="A1" t="s"><v>4</v></c>', null],
  ["numeric references, decoded once", '<c r="A1" t="s"><v>5</v></c>', "PHỤ LỤC &lt;"],
  ["Excel's own escapes", '<c r="A1" t="s"><v>6</v></c>', "a\r\nb _x000D_"],
  ["CDATA", '<c r="A1" t="s"><v>7</v></c>', "a < b & c"],
  ["a text in place", '<c r="A1" t="inlineStr"><is><t>T&#7845;t c&#7843;</t></is></c>', "Tất cả"],
  [
    "formats in place",
    '<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t xml:space="preserve"> b</t></r></is></c>',
    "a b",
  ],
  ["a formula's text", '<c r="A1" t="str"><f>B1&amp;"x"</f><v>kết quả</v></c>', "kết quả"],
  ["a formula's empty text", '<c r="A1" t="str"><f>""</f><v></v></c>', null],
  ["true", '<c r="A1" t="b"><v>1</v></c>', true],
  ["an error", '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', { type: "error", code: "#DIV/0!" }],
  ["a number", '<c r="A1"><v>7.10</v></c>', 7.1],
  ["a number in scientific notation", '<c r="A1" t="n"><v>1.5E-3</v></c>', 0.0015],
  ["a formula's number", '<c r="A1"><f t="shared" ref="A1:A9" si="0">B1*2</f><v>4</v></c>', 4],
  ["a formula never computed", '<c r="A1"><f>B1*2</f></c>', { type: "uncomputed" }],
  ["a formula with an empty value", '<c r="A1"><f>B1*2</f><v></v></c>', { type: "uncomputed" }],
  ["a formula with a closed value", '<c r="A1" s="1"><f>B1*2</f><v/></c>', { type: "uncomputed" }],
  ["a date", '<c r="A1" s="1"><v>45382</v></c>', date("2024-03-31")],
  ["a date with a time", '<c r="A1" s="1"><v>45382.75</v></c>', date("2024-03-31", 1080)],
  ["a date as ISO text", '<c r="A1" t="d"><v>2024-03-31T17:30:00Z</v></c>', date("2024-03-31", 1050)],
  ["a percentage", '<c r="A1" s="2"><v>0.7</v></c>', { type: "percent", value: 0.7 }],
  ["a cell that is only formatted", '<c r="A1" s="1"/>', null],
  ["end tags with spaces", '<c r="A1" t="inlineStr" ><is ><t xml:space="preserve" >Rà soát</t ></is ></c >', "Rà soát"],
  ["a value's end tag with a line break", '<c r="A1"><v>12</v\n></c\n>', 12],
  [
    "CDATA that holds a cell's end",
    '<c r="A1" t="inlineStr"><is><t><![CDATA[Việc </c> một]]></t></is></c>',
    "Việc </c> một",
  ],
  ["a remark within a text", '<c r="A1" t="inlineStr"><is><t>Báo <!-- </t> -->cáo</t></is></c>', "Báo cáo"],
  ["a remark between value and end", '<c r="A1"><v>5</v><!-- </c> --></c>', 5],
  ["a > within an attribute", '<c r="A1" x:y="a>b"><v x:z="/>">5</v></c>', 5],
  [
    "what newer programs hang behind the value",
    '<c r="A1"><v>5</v><extLst><ext><x:v>9</x:v><v>7</v></ext></extLst></c>',
    5,
  ],
  ["a number written as references", '<c r="A1"><v>&#49;2</v></c>', 12],
  ["a number with spaces around it", '<c r="A1"><v> 12.5 </v></c>', 12.5],
  ["a negative number", '<c r="A1"><v>-0.25</v></c>', -0.25],
  ["a number of seventeen digits", '<c r="A1"><v>0.30000000000000004</v></c>', 0.30000000000000004],
  ["what no number is, as text", '<c r="A1"><v>0x1F</v></c>', "0x1F"],
  ["attributes in single quotes and other order", "<c s='1' r='A1' ><v>45382</v></c>", date("2024-03-31")],
])("reads %s", async (_, cell, value) =>
  expect((await read(worksheet(`<row r="1">${cell}</row>`))).cell(0, 0)).toEqual(value),
);

test.each<[what: string, rows: string, row: number, column: number]>([
  ["a cell far out", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', 1_048_575, 16_383],
  ["rows and cells without numbers", "<row><c/></row><row><c><v>0</v></c><c><v>1</v></c></row>", 1, 1],
  ["cells with numbers in rows without", '<row><c r="C5"><v>1</v></c></row>', 4, 2],
  ["a cell without number behind one with", '<row r="3"><c r="D3"/><c><v>1</v></c></row>', 2, 4],
  ["rows out of order", '<row r="9"><c r="A9"><v>3</v></c></row><row r="2"><c r="B2"><v>1</v></c></row>', 1, 1],
])("finds %s", async (_, rows, row, column) => expect((await read(worksheet(rows))).cell(row, column)).toBe(1));

test("tags with a namespace prefix", async () => {
  const xml = `<x:worksheet xmlns:x="${SHEETML}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>tên</x:t></x:is></x:c><x:c r="B1"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  const shared = `<x:sst xmlns:x="${SHEETML}"><x:si><x:t>a</x:t></x:si></x:sst>`;
  const grid = await read(xml, { "xl/sharedStrings.xml": shared });
  expect([grid.cell(0, 0), grid.cell(0, 1)]).toEqual(["tên", 2]);
});

test("dates of the 1904 system are the days that a Mac showed", async () =>
  expect(
    (await read(worksheet('<row r="1"><c r="A1" s="1"><v>43920</v></c></row>'), {}, 'date1904="1"')).cell(0, 0),
  ).toEqual(date("2024-03-31")));

test("comments between cells are passed over", async () =>
  expect(
    (await read(worksheet('<!-- <c r="A1"><v>9</v></c> --><row r="1"><c r="A1"><v>1</v></c></row>'))).cell(0, 0),
  ).toBe(1));

test("a text cut by the pieces in which a part is unpacked keeps its accents", async () => {
  const rows = Array.from(
    { length: 4000 },
    (_, row) =>
      `<row r="${row + 1}"><c r="A${row + 1}" t="inlineStr"><is><t>Nhiệm vụ thứ ${row * 7919}: rà soát, đơn giản hóa</t></is></c></row>`,
  );
  const grid = await read(worksheet(rows.join("")));
  const texts = Array.from({ length: 4000 }, (_, row) => grid.cell(row, 0));
  expect(texts).toEqual(texts.map((_, row) => `Nhiệm vụ thứ ${row * 7919}: rà soát, đơn giản hóa`));
});

test.each<[code: string, kind: keyof typeof NumberKind]>([
  ["dd/mm/yyyy", "date"],
  ["[$-42A]dddd, dd mmmm yyyy;@", "date"],
  ['"ngày" d "tháng" m "năm" yyyy', "date"],
  ["d\\-m\\-yyyy", "date"],
  ["h:mm AM/PM", "date"],
  ["[Red]d/m", "date"],
  ["mm/yyyy", "month"],
  ["mmm-yy", "month"],
  ['"Tháng "m/yyyy', "month"],
  ["[$-42A]mmmm yyyy;@", "month"],
  ["yyyy", "year"],
  ['"Năm "yyyy', "year"],
  ["mm:ss", "date"],
  ["General", "plain"],
  ["#,##0.00", "plain"],
  ["0.00E+00", "plain"],
  ['#,##0 "đồng"', "plain"],
  ["#,##0\\ \\đ", "plain"],
  ["[$₫-42A]#,##0", "plain"],
  ["[h]:mm:ss", "plain"],
  ['0" ngày"', "plain"],
  ["_(* #,##0_);_(* (#,##0)", "plain"],
  ["0%", "percent"],
  ["0,0 %", "percent"],
  ['0.0"%"', "plain"],
  ["@", "plain"],
])("the number format %j shows a %s", (code, kind) => expect(numberKind(code)).toBe(NumberKind[kind]));
