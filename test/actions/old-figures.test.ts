import { assessWorkbook } from "../../src/actions/write-report";
import { type Cell, gridOfRows } from "../../src/core/table/grid";
import { vi } from "../../src/messages/vi/index";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { escapeText, packageOf, type Parts, relationships, SHEETML, zipOf } from "../workbook/xlsx/small-package";
import { type Cells, sheetXml } from "./formula-cells";

const AS_OF = "2026-09-30";

interface Book {
  /** Cells of the sheet "Tam", beside the tables. */
  tam?: Cells;
  khac?: Cells;
  hoSo?: Cells;
  /** `<definedName …>` and what follows the sheets. */
  names?: string;
  calcPr?: string;
  change?: (parts: Parts) => Parts;
}

const PLAN = sheetXml({
  A1: "STT", B1: "Nội dung công việc", C1: "Đơn vị chủ trì", D1: "Thời gian thực hiện",
  A2: "1", B2: "Ban hành quy chế", C2: "Văn phòng", D2: "Quý II/2026",
}); // prettier-ignore
const RECORDS: Cells = { A1: "Mã", B1: "Phí", A2: "HS1", B2: 5, A3: "HS2", B3: 6 };
const FRESH: Cell[][] = [
  ["Mã", "Phí"],
  ["HS7", 1],
  ["HS8", 2],
  ["HS9", 3],
];

const indicatorsXml = (result: string, heading: string): string =>
  sheetXml({
    A1: "Mã", B1: "Chỉ tiêu", C1: "Mục tiêu", D1: heading,
    A2: "A", B2: "Số phải xem", C2: "≥ 5", D2: result,
    A3: "B", B3: "Số không đổi", C3: "≥ 5", D3: "=3*30",
  }); // prettier-ignore

const named = (...names: [name: string, formula: string, attributes?: string][]): string =>
  names
    .map(([name, formula, more = ""]) => `<definedName name="${name}"${more}>${escapeText(formula)}</definedName>`)
    .join("");

const open = (result: string, book: Book, heading: string) => {
  const sheets = [
    { name: "KeHoach", xml: PLAN },
    { name: "ChiTieu", xml: indicatorsXml(result, heading) },
    { name: "Tam", xml: sheetXml(book.tam ?? {}) },
    { name: "Khac", xml: sheetXml(book.khac ?? {}) },
    { name: "HoSo", xml: sheetXml(book.hoSo ?? RECORDS) },
  ];
  const parts = packageOf(sheets);
  const behind = `</sheets>${book.names ? `<definedNames>${book.names}</definedNames>` : ""}${book.calcPr ?? ""}`;
  const workbook = String(parts["xl/workbook.xml"]).replace("</sheets>", behind);
  const change = book.change ?? ((same: Parts) => same);
  return openXlsx(zipOf(change({ ...parts, "xl/workbook.xml": workbook })), "kh.xlsx");
};

/** What the indicator shows ("old" where it is not calculated), and which rules speak of formulas. */
const shown = async (result: string, book: Book, { fresh = false, heading = "Kết quả" } = {}) => {
  const workbook = open(result, book, heading);
  if (fresh) await workbook.replaceData({ grid: gridOfRows("HoSo", FRESH), headingRow: 0 });
  const { indicators, findings } = await assessWorkbook(workbook, { today: AS_OF }, vi);
  const [asked, control] = indicators.map(({ value, uncalculated }) =>
    uncalculated && value === null ? "old" : value,
  );
  const rules = findings.filter(({ rule }) => /^values-|^data-of-/.test(rule)).map(({ rule }) => rule);
  return { asked, control, rules: [...new Set(rules)] };
};

const DAY = "TODAY()";
const LOCAL = ' localSheetId="2"';
const withTable = (parts: Parts, place: number, name: string, ref: string, columns: string[]): Parts => ({
  ...parts,
  [`xl/worksheets/_rels/sheet${place}.xml.rels`]: relationships(["t1", "table", "../tables/table1.xml"]),
  [`xl/worksheets/sheet${place}.xml`]: String(parts[`xl/worksheets/sheet${place}.xml`]).replace(
    "</worksheet>",
    '<tableParts count="1"><tablePart r:id="t1"/></tableParts></worksheet>',
  ),
  "xl/tables/table1.xml": `<table xmlns="${SHEETML}" id="1" name="${name}" displayName="${name}" ref="${ref}"><tableColumns count="${columns.length}">${columns.map((one, at) => `<tableColumn id="${at + 1}" name="${one}"/>`).join("")}</tableColumns></table>`,
});

describe("a figure of the day of the last saving is none", () => {
  test.each<[what: string, result: string, book: Book, expected: "old" | 90]>([
    ["through OFFSET", "=Tam!A1*1", { tam: { A1: "=OFFSET(Tam!C1,0,0)", C1: `=${DAY}` } }, "old"],
    ["through OFFSET from another sheet's cell", "=OFFSET(Tam!A1,1,0)", { tam: { A1: 1, A2: `=${DAY}` } }, "old"],
    ["through INDIRECT", '=INDIRECT("Tam!A1")', { tam: { A1: `=${DAY}` } }, "old"],
    ["through INDIRECT put together", '=INDIRECT("Ta"&"m!A1")', { tam: { A1: `=${DAY}` } }, "old"],
    ["INDIRECT where nothing asks for the day", '=INDIRECT("Tam!A1")', { tam: { A1: 90 } }, 90],
    ["OFFSET where nothing on its sheet asks for the day", "=SUM(OFFSET(Tam!A1,0,0,2,1))", { tam: { A1: 45, A2: 45 }, khac: { A1: `=${DAY}` } }, 90],
    ["RAND", "=RAND()*100", {}, "old"],
    ["RANDBETWEEN in another cell", "=Tam!A1", { tam: { A1: "=RANDBETWEEN(1,100)" } }, "old"],
    ["LET", "=_xlfn.LET(_xlpm.x,TODAY(),46387-_xlpm.x)", {}, "old"],
    ["a LAMBDA with a name", "=ConLai(Tam!B1)", { names: named(["ConLai", "_xlfn.LAMBDA(_xlpm.d,_xlpm.d-TODAY())"]) }, "old"],
    ["a sheet's own name", "=Tam!Moc+1", { names: named(["Moc", DAY, LOCAL], ["Moc", "5", ' localSheetId="0"']) }, "old"],
    ["a sheet's own name before another's", "=Tam!Moc+1", { names: named(["Moc", "5", ' localSheetId="0"'], ["Moc", DAY, LOCAL]) }, "old"],
    ["an array formula", "=Tam!A2", { tam: { A1: '<c r="A1"><f t="array" ref="A1:A3">TODAY()-C1:C3</f><v>90</v></c>', A2: 90, A3: 90 } }, "old"],
    ["a spilled array", "=SUM(_xlfn.ANCHORARRAY(Tam!A1))", { tam: { A1: '<c r="A1" cm="1"><f t="array" ref="A1:A3">_xlfn.SEQUENCE(3,1,TODAY())</f><v>90</v></c>' } }, "old"],
    ["a table's column", "=SUM(tHan[Còn])", { tam: { A1: "Còn", A2: "=46387-TODAY()" }, change: (parts) => withTable(parts, 3, "tHan", "A1:A2", ["Còn"]) }, "old"],
    ["a table's column that does not", "=SUM(tHan[Còn])", { tam: { A1: "Còn", A2: "=45*2", D9: `=${DAY}` }, change: (parts) => withTable(parts, 3, "tHan", "A1:A2", ["Còn"]) }, 90],
    ["a row of sheets", "=SUM(Tam:Khac!A1)", { khac: { A1: `=${DAY}` } }, "old"],
    ["a whole column", "=SUM(Tam!A:A)", { tam: { A7: `=${DAY}` } }, "old"],
    ["a what-if table", "=Tam!B3", { tam: { A2: "=C9*TODAY()", B3: '<c r="B3"><f t="dataTable" ref="B3:B4" dt2D="0" dtr="0" r1="C9"/><v>90</v></c>', B4: 90, C9: 1 } }, "old"],
    ["a cell without its place", "=Tam!A1", { tam: { A1: "<c><f>TODAY()</f><v>90</v></c>" } }, "old"],
    ["a formula as CDATA", "=Tam!A1", { tam: { A1: '<c r="A1"><f><![CDATA[TODAY()]]></f><v>90</v></c>' } }, "old"],
    ["a formula over two lines", "=Tam!A1", { tam: { A1: '<c\n  r="A1"><f>TODAY\n()</f><v>90</v></c>' } }, "old"],
    ["a word that only looks like it", "=Tam!A1", { tam: { A1: '="TODAY()"&A2' } }, 90],
    ["a name of the user's that begins alike", "=TodayPlan*2", { names: named(["TodayPlan", "45"]) }, 90],
    ["the year of the day", "=YEAR(TODAY())-1936", {}, "old"],
    ["the information on the file", '=LEN(CELL("filename"))', {}, 90],
  ])("%s", async (_, result, book, expected) => {
    expect(await shown(result, book)).toMatchObject({ asked: expected, control: 90 });
  });
}); // prettier-ignore

describe("a data column by the day gives no figure", () => {
  const COUNT = "đếm HoSo khi [Phí] > 0";
  test.each<[what: string, hoSo: Cells, tam: Cells, names: string, expected: "old" | number]>([
    ["through another sheet's cell", { ...RECORDS, B2: "=Tam!$A$1-5", B3: 6 }, { A1: `=${DAY}` }, "", "old"],
    ["through a cell beside it", { ...RECORDS, B2: "=$Z$1-5", Z1: `=${DAY}` }, {}, "", "old"],
    ["through a name", { ...RECORDS, B2: "=HomNay-5" }, {}, named(["HomNay", DAY]), "old"],
    ["through a name of a cell", { ...RECORDS, B2: "=Moc-5" }, { A1: `=${DAY}` }, named(["Moc", "Tam!$A$1"]), "old"],
    ["by an array formula", { ...RECORDS, B2: '<c r="B2"><f t="array" ref="B2:B3">TODAY()-A2:A3</f><v>90</v></c>', B3: 90 }, {}, "", "old"],
    ["by RAND", { ...RECORDS, B3: "=RAND()" }, {}, "", "old"],
    ["through a shared formula", { ...RECORDS, B2: '<c r="B2"><f t="shared" ref="B2:B3" si="0">Tam!$A$1-5</f><v>90</v></c>', B3: '<c r="B3"><f t="shared" si="0"/><v>90</v></c>' }, { A1: `=${DAY}` }, "", "old"],
    ["not at all", { ...RECORDS, B2: "=Tam!$A$2-5" }, { A1: `=${DAY}`, A2: 95 }, "", 2],
    ["in a column that is not asked for", { ...RECORDS, C1: "Còn", C2: `=${DAY}-5` }, {}, "", 2],
  ])("%s", async (_, hoSo, tam, names, expected) => {
    const { asked } = await shown(COUNT, { hoSo, tam, names }, { heading: "Tử số" });
    expect(asked).toBe(expected);
  });
}); // prettier-ignore

describe("a figure over records that have been replaced is none", () => {
  test.each<[what: string, result: string, book: Book, expected: "old" | 90]>([
    ["counted", "=COUNTA(HoSo!A2:A99)", {}, "old"],
    ["of what a filter shows", "=SUBTOTAL(3,HoSo!A2:A99)", {}, "old"],
    ["of what a filter shows, through another cell", "=Tam!A1", { tam: { A1: "=AGGREGATE(3,5,HoSo!A2:A99)" } }, "old"],
    ["a table's column", "=SUM(tHoSo[Phí])", { change: (parts) => withTable(parts, 5, "tHoSo", "A1:B3", ["Mã", "Phí"]) }, "old"],
    ["LET", "=_xlfn.LET(_xlpm.x,HoSo!A2:A99,COUNTA(_xlpm.x))", {}, "old"],
    ["a LAMBDA with a name", "=DemHoSo(1)", { names: named(["DemHoSo", "_xlfn.LAMBDA(_xlpm.d,COUNTA(HoSo!$A:$A)-_xlpm.d)"]) }, "old"],
    ["a function of the workbook's own", '=DemHoSo("TT")', { change: (parts) => ({ ...parts, "xl/vbaProject.bin": "x" }) }, "old"],
    ["a function of an add-in", "=_xll.DemTrang(1)", {}, "old"],
    ["a row of sheets", "=COUNTA(Tam:HoSo!A1)", {}, "old"],
    ["through a sheet of data", "=COUNTA(Khac!A1:A9)", { khac: { A1: "=VLOOKUP(1,HoSo!A:B,2,0)" } }, "old"],
    ["a cell without its place", "=Tam!A1", { tam: { A1: "<c><f>COUNTA(HoSo!A:A)</f><v>90</v></c>" } }, "old"],
    ["a formula as CDATA", "=Tam!A1", { tam: { A1: '<c r="A1"><f><![CDATA[COUNTA(HoSo!A:A)]]></f><v>90</v></c>' } }, "old"],
    ["end tags with a space", "=Tam!A1", { tam: { A1: '<c r="A1"><f>COUNTA(HoSo!A:A)</f ><v>90</v ></c >' } }, "old"],
    ["a value before its formula", "=Tam!A1", { tam: { A1: '<c r="A1"><v>90</v><f>COUNTA(HoSo!A:A)</f></c>' } }, "old"],
    ["an own name with the workbook's mark", "=[0]!MaHoSo", { names: named(["MaHoSo", "HoSo!$A$2:$A$3"]) }, "old"],
    ["a name of names", "=Mot*2", { names: named(["Mot", "Hai+1"], ["Hai", "COUNTA(HoSo!$A:$A)"]) }, "old"],
    ["a spilled cell", "=Tam!A3", { tam: { A1: '<c r="A1" cm="1"><f t="array" ref="A1:A3">_xlfn.UNIQUE(HoSo!A2:A9)</f><v>90</v></c>', A2: 90, A3: 90 } }, "old"],
    ["nothing of them", "=SUM(Tam!A1:A2)", { tam: { A1: 45, A2: "=40+5" } }, 90],
    ["a sheet of a like name", "=COUNTA(HoSo2!A1:A2)", {}, 90],
  ])("%s", async (_, result, book, expected) => {
    expect(await shown(result, book, { fresh: true })).toMatchObject({ asked: expected, control: 90 });
  });
}); // prettier-ignore

describe("a workbook that says its values are not calculated has no figure by formula", () => {
  test.each<[calcPr: string, expected: "old" | 90]>([
    ['<calcPr calcId="191029"/>', 90],
    ['<calcPr calcId="191029" calcMode="manual"/>', 90],
    ['<calcPr calcId="124519" fullCalcOnLoad="1"/>', "old"],
    ['<calcPr calcId="191029" calcMode="manual" fullCalcOnLoad="1"/>', "old"],
    ['<calcPr calcId="191029" calcMode="manual" calcOnSave="0"/>', "old"],
    ['<calcPr calcId="191029" calcCompleted="0"/>', "old"],
    ['<calcPr calcId="191029" fullCalcOnLoad="0" calcCompleted="1"/>', 90],
  ])("%s", async (calcPr, expected) => {
    const { asked, rules } = await shown("=SUM(Tam!A1:A2)", { calcPr, tam: { A1: 45, A2: 45 } });
    expect([asked, rules]).toEqual([expected, expected === 90 ? [] : ["values-maybe-old"]]);
    const data = await shown("tổng HoSo[Phí]", { calcPr, hoSo: { ...RECORDS, B2: "=1+1" } }, { heading: "Tử số" });
    expect(data.asked).toBe(expected === 90 ? 96 : "old");
  });
});

describe("a figure of elsewhere is told", () => {
  test.each<[what: string, result: string, tam: Cells, rules: string[]]>([
    ["another workbook", "=[1]Tong!B4", {}, ["values-of-another-workbook"]],
    ["another workbook, through a cell", "=Tam!A1", { A1: "=[1]Tong!B4" }, ["values-of-another-workbook"]],
    ["another workbook's name, through two cells", "=Tam!A1", { A1: "=A2*2", A2: "=[1]!TongHoSo" }, ["values-of-another-workbook"]],
    ["another workbook in the neighbour's cell", "=Tam!A1", { A1: 90, A2: "=[1]Tong!B4" }, []],
  ])("%s", async (_, result, tam, rules) => {
    expect(await shown(result, { tam })).toEqual({ asked: 90, control: 90, rules });
  });
}); // prettier-ignore
