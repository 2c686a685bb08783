import { strFromU8, unzipSync } from "fflate";
import { type Cell, gridOfRows } from "../../../src/core/table/grid";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import type { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsx-workbook";
import { reportSheet } from "../contract";
import { OFFICE, packageOf, type Parts, relationships, SHEETML, zipOf } from "./small-package";

const text = (content: string): string => `<c t="inlineStr"><is><t>${content}</t></is></c>`;
const row = (number: number, cells: string, attributes = ""): string =>
  `<row r="${number}"${attributes}>${cells}</row>`;
const sheet = (rows: string, tail = ""): string =>
  `<worksheet xmlns="${SHEETML}" xmlns:r="${OFFICE}"><sheetPr filterMode="1"/><sheetData>${rows}</sheetData>${tail}</worksheet>`;
const formula = (place: string, written: string, attributes = ""): string =>
  `<c r="${place}"><f${attributes}>${written}</f><v>7</v></c>`;

const RECORDS =
  row(1, text("Mã") + text("Ngày trả"), ' ht="30" customHeight="1"') +
  row(2, `${text("A1")}<c r="B2" s="1"><v>46000</v></c>`) +
  row(3, `${text("A2")}<c r="B3" s="1"><v>46001</v></c>`, ' hidden="1"');
const day = (date: string): Cell => ({ type: "date", day: date, minutes: 0 });
const FRESH = gridOfRows("HoSo", [
  ["Mã", "Ngày trả"],
  ["B1", day("2026-09-25")],
  ["B2", day("2026-09-26")],
  ["B3", day("2026-09-27")],
]);

const partsOf = (workbook: XlsxWorkbook): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(workbook.save())).map(([path, bytes]) => [path, strFromU8(bytes)]));
const open = (sheets: { name: string; xml: string }[], change: (parts: Parts) => Parts = (parts) => parts) =>
  openXlsx(zipOf(change(packageOf(sheets))), "so.xlsx");
const withBook = (change: (book: string) => string) => (parts: Parts) => ({
  ...parts,
  "xl/workbook.xml": change(String(parts["xl/workbook.xml"])),
});

test("what pointed at the old records points at the new ones", async () => {
  const tail =
    '<autoFilter ref="A1:B3"><filterColumn colId="0"><filters><filter val="A1"/></filters></filterColumn></autoFilter>' +
    '<mergeCells count="2"><mergeCell ref="A3:B3"/><mergeCell ref="D1:E1"/></mergeCells>' +
    '<conditionalFormatting sqref="B2:B3"><cfRule type="expression" priority="1"><formula>COUNTIF($A$2:$A$3,$A2)&gt;1</formula></cfRule></conditionalFormatting>' +
    '<dataValidations count="1"><dataValidation type="date" sqref="B2:B3 D2"><formula1>1</formula1></dataValidation></dataValidations>' +
    '<hyperlinks><hyperlink ref="A2" r:id="l1"/></hyperlinks>';
  const workbook = open([{ name: "HoSo", xml: sheet(RECORDS, tail) }], (parts) => ({
    ...withBook((book) =>
      book.replace(
        "</sheets>",
        '</sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">HoSo!$A$1:$B$3</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">HoSo!$A$1:$B$3</definedName><definedName name="MaHoSo">HoSo!$A$2:$A$3</definedName></definedNames>',
      ),
    )(parts),
    "xl/worksheets/_rels/sheet1.xml.rels": relationships(["l1", "hyperlink", "https://example.invalid/"]),
  }));
  await workbook.replaceData({ grid: FRESH, headingRow: 0 });
  const parts = partsOf(workbook);
  const xml = parts["xl/worksheets/sheet1.xml"] ?? "";
  expect(xml.slice(xml.indexOf("</sheetData>"))).toBe(
    '</sheetData><autoFilter ref="A1:B4"></autoFilter><mergeCells count="1"><mergeCell ref="D1:E1"/></mergeCells>' +
      '<conditionalFormatting sqref="B2:B4"><cfRule type="expression" priority="1"><formula>COUNTIF($A$2:$A$4,$A2)&gt;1</formula></cfRule></conditionalFormatting>' +
      '<dataValidations count="1"><dataValidation type="date" sqref="B2:B4 D2"><formula1>1</formula1></dataValidation></dataValidations></worksheet>',
  );
  expect(xml).toContain('<row r="1" ht="30" customHeight="1">');
  expect(xml).not.toContain("hidden");
  expect(xml).toContain("<sheetPr/>");
  const names = Array.from((parts["xl/workbook.xml"] ?? "").matchAll(/>(HoSo![^<]*)</g), ([, name]) => name);
  expect(names).toEqual(["HoSo!$A$1:$B$4", "HoSo!$A$1:$B$4", "HoSo!$A$2:$A$4"]);
  expect(parts["xl/worksheets/_rels/sheet1.xml.rels"]).not.toContain("l1");
});

test("formulas over all the old records are over all the new ones, wherever they stand", async () => {
  const tally =
    formula("A1", "SUM(HoSo!$B$3:$B$4)+SUM(HoSo!B3:B1000)+HoSo!B4+SUM(B3:B4)") +
    formula("B1", "SUM(--('hoso'!A3:A4&lt;&gt;&quot;HoSo!A3:A4&quot;))", ' t="array" ref="B1"') +
    formula("C1", "COUNTA(HoSo!A3:A4)", ' t="shared" ref="C1:D1" si="0"') +
    '<c r="D1"><f t="shared" si="0"/><v>7</v></c>';
  const records = [formula("A1", "COUNTA(A3:A4)"), text("Mã") + text("Ngày trả"), text("A1"), text("A2")];
  const workbook = open([
    { name: "HoSo", xml: sheet(records.map((cells, at) => row(at + 1, cells)).join("")) },
    { name: "TongHop", xml: sheet(row(1, tally)) },
  ]);
  const grid = gridOfRows("HoSo", [["Tổng"], ["Mã", "Ngày trả"], ["B1"], ["B2"], ["B3"]]);
  await workbook.replaceData({ grid, headingRow: 1 });
  const parts = partsOf(workbook);
  const formulas = [1, 2].map((place) =>
    Array.from((parts[`xl/worksheets/sheet${place}.xml`] ?? "").matchAll(/<f[^>]*>([^<]*)<\/f>/g), ([, is]) => is),
  );
  expect(formulas).toEqual([
    ["COUNTA(A3:A5)"],
    [
      "SUM(HoSo!$B$3:$B$5)+SUM(HoSo!B3:B1000)+HoSo!B4+SUM(B3:B4)",
      "SUM(--('hoso'!A3:A5&lt;&gt;&quot;HoSo!A3:A4&quot;))",
      "COUNTA(HoSo!A3:A5)",
    ],
  ]);
});

test("a chart over the old records shows the new ones, and nothing of what it had drawn", async () => {
  const C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
  const series = (where: string) =>
    `<c:val><c:numRef><c:f>${where}</c:f><c:numCache><c:ptCount val="2"/></c:numCache></c:numRef></c:val>`;
  const workbook = open(
    [
      { name: "HoSo", xml: sheet(RECORDS) },
      { name: "Hinh", xml: sheet("", '<drawing r:id="d1"/>') },
    ],
    (parts) => ({
      ...parts,
      "xl/worksheets/_rels/sheet2.xml.rels": relationships(["d1", "drawing", "../drawings/drawing1.xml"]),
      "xl/drawings/drawing1.xml": "<xdr:wsDr/>",
      "xl/drawings/_rels/drawing1.xml.rels": relationships(["c1", "chart", "../charts/chart1.xml"]),
      "xl/charts/chart1.xml": `<c:chartSpace xmlns:c="${C}"><c:ser>${series("HoSo!$B$2:$B$3")}</c:ser><c:ser>${series("Khac!$B$2:$B$3")}</c:ser></c:chartSpace>`,
    }),
  );
  await workbook.replaceData({ grid: FRESH, headingRow: 0 });
  expect(partsOf(workbook)["xl/charts/chart1.xml"]).toBe(
    `<c:chartSpace xmlns:c="${C}"><c:ser><c:val><c:numRef><c:f>HoSo!$B$2:$B$4</c:f></c:numRef></c:val></c:ser><c:ser>${series("Khac!$B$2:$B$3")}</c:ser></c:chartSpace>`,
  );
});

test("a pivot table over the sheet is marked for filling anew, another is not", async () => {
  const cache = (name: string) =>
    `<pivotCacheDefinition xmlns="${SHEETML}" recordCount="2"><cacheSource type="worksheet"><worksheetSource ref="A1:B3" sheet="${name}"/></cacheSource></pivotCacheDefinition>`;
  const workbook = open([{ name: "HoSo", xml: sheet(RECORDS) }], (parts) => ({
    ...parts,
    "xl/_rels/workbook.xml.rels": String(parts["xl/_rels/workbook.xml.rels"]).replace(
      "</Relationships>",
      [1, 2]
        .map(
          (n) => `<Relationship Id="p${n}" Type="${OFFICE}/pivotCacheDefinition" Target="pivotCache/cache${n}.xml"/>`,
        )
        .join("") + "</Relationships>",
    ),
    "xl/pivotCache/cache1.xml": cache("HoSo"),
    "xl/pivotCache/cache2.xml": cache("Khac"),
  }));
  await workbook.replaceData({ grid: FRESH, headingRow: 0 });
  const parts = partsOf(workbook);
  expect(parts["xl/pivotCache/cache1.xml"]).toMatch(/<pivotCacheDefinition refreshOnLoad="1" invalid="1"/);
  expect(parts["xl/pivotCache/cache1.xml"]).toContain('ref="A1:B4"');
  expect(parts["xl/pivotCache/cache2.xml"]).toBe(cache("Khac"));
});

test("days are written in the workbook's own system", async () => {
  const workbook = open([{ name: "HoSo", xml: sheet(RECORDS) }], (parts) =>
    withBook((book) => book.replace("<workbookPr ", '<workbookPr date1904="1" '))(parts),
  );
  await workbook.replaceData({ grid: FRESH, headingRow: 0 });
  expect(partsOf(workbook)["xl/worksheets/sheet1.xml"]).toContain('<c r="B2" s="1"><v>44828</v></c>');
  const [grid] = await openXlsx(workbook.save(), "so.xlsx").read([{ sheet: "HoSo", columns: "all" }]);
  expect(grid?.cell(1, 1)).toEqual(day("2026-09-25"));
});

test("titles above the headings stay as they are, formulas and all", async () => {
  const titles = row(1, `${text("Số hồ sơ")}${formula("B1", "COUNTA(A4:A100)")}`) + row(2, text("Một cửa"));
  const records = row(3, text("Mã") + text("Ngày trả")) + row(4, text("A1"));
  const workbook = open([{ name: "HoSo", xml: sheet(titles + records) }]);
  const grid = gridOfRows("HoSo", [["Số hồ sơ", 7], ["Một cửa"], ["Mã", "Ngày trả"], ["B1", null], ["B2", null]]);
  const { stale } = await workbook.replaceData({ grid, headingRow: 2 });
  expect(stale).toEqual(["HoSo!B1"]);
  expect(partsOf(workbook)["xl/worksheets/sheet1.xml"]).toContain(
    `${row(1, `${text("Số hồ sơ")}<c r="B1"><f>COUNTA(A4:A100)</f></c>`)}${row(2, text("Một cửa"))}<row r="3">`,
  );
});

test.each<[written: string, isStale: boolean]>([
  ["COUNTA(HoSo!A2:A100)", true],
  ["COUNTA('HoSo'!$A:$A)", true],
  ["SUM(MaHoSo)", true],
  ["A9+1", true],
  ["SUM(A8:A10)", true],
  ["INDIRECT(&quot;HoSo!A2&quot;)", true],
  ["1+1", false],
  ["A20+1", false],
  ["SUM(B1:B5)", false],
  ["Khac!A1", true],
  ["Khac!A2", false],
  ["LEN(&quot;HoSo!A2&quot;)", false],
])("after new records =%s holds its value no more: %s", async (written, isStale) => {
  const tally = sheet(
    row(1, formula("A1", written)) + row(9, formula("A9", "COUNTA(HoSo!A2:A100)")) + row(20, '<c r="A20"><v>3</v></c>'),
  );
  const other = sheet(row(1, formula("A1", "TongHop!A9")) + row(2, formula("A2", "5*5")));
  const workbook = open(
    [
      { name: "TongHop", xml: tally },
      { name: "Khac", xml: other },
      { name: "HoSo", xml: sheet(RECORDS) },
    ],
    withBook((book) =>
      book.replace(
        "</sheets>",
        '</sheets><definedNames><definedName name="MaHoSo">HoSo!$A$2:$A$3</definedName></definedNames>',
      ),
    ),
  );
  const { stale } = await workbook.replaceData({ grid: FRESH, headingRow: 0 });
  expect(stale).toEqual([...(isStale ? ["TongHop!A1"] : []), "TongHop!A9", "Khac!A1"]);
  const [grid] = await workbook.read([{ sheet: "TongHop", columns: "all" }]);
  expect(grid?.cell(0, 0)).toEqual(isStale ? { type: "uncomputed" } : 7);
});

test.each<[what: string, attributes: string, written: string, isStale: boolean]>([
  ["an array formula", ' t="array" ref="A1:A3"', "HoSo!A2:A4&amp;1", true],
  ["a filter that spills over", ' ref="A1:B2" t="array"', "_xlfn._xlws.FILTER(HoSo!A2:B9,HoSo!A2:A9&lt;&gt;1)", true],
  ["a table of what-if values", ' t="dataTable" ref="A1:A3" dt2D="0" dtr="0" r1="C9"', "", true],
  ["an array formula over other cells", ' t="array" ref="A1:A3"', "C1:C3*2", false],
])("%s: the cells that it fills hold their values no more", async (_, attributes, written, isStale) => {
  const filled = sheet(
    row(1, formula("A1", written, attributes)) +
      row(2, '<c r="A2"><v>8</v></c><c r="C2"><v>1</v></c>') +
      row(3, formula("C3", "A2+1")),
  );
  const workbook = open([
    { name: "Loc", xml: filled },
    { name: "HoSo", xml: sheet(RECORDS) },
  ]);
  await workbook.replaceData({ grid: FRESH, headingRow: 0 });
  const [grid] = await workbook.read([{ sheet: "Loc", columns: "all" }]);
  const uncomputed = { type: "uncomputed" };
  expect([grid?.cell(0, 0), grid?.cell(1, 0), grid?.cell(2, 2)]).toEqual(
    isStale ? [uncomputed, uncomputed, uncomputed] : [7, 8, 7],
  );
  expect(grid?.cell(1, 2)).toBe(1);
});

test.each([
  ["PV!B3", true],
  ["SUM(PV!A1:B9)", true],
  ["PV!D3", false],
])("after new records =%s over a pivot table of them holds its value no more: %s", async (written, isStale) => {
  const workbook = open(
    [
      { name: "TongHop", xml: sheet(row(1, formula("A1", written))) },
      { name: "PV", xml: sheet(row(3, '<c r="B3"><v>2</v></c>')) },
      { name: "HoSo", xml: sheet(RECORDS) },
    ],
    (parts) => ({
      ...parts,
      "xl/_rels/workbook.xml.rels": String(parts["xl/_rels/workbook.xml.rels"]).replace(
        "</Relationships>",
        `<Relationship Id="p1" Type="${OFFICE}/pivotCacheDefinition" Target="pivotCache/cache1.xml"/></Relationships>`,
      ),
      "xl/pivotCache/cache1.xml": `<pivotCacheDefinition xmlns="${SHEETML}"><cacheSource type="worksheet"><worksheetSource ref="A1:B3" sheet="HoSo"/></cacheSource></pivotCacheDefinition>`,
      "xl/worksheets/_rels/sheet2.xml.rels": relationships(["t1", "pivotTable", "../pivotTables/pivot1.xml"]),
      "xl/pivotTables/pivot1.xml": `<pivotTableDefinition xmlns="${SHEETML}" cacheId="1"><location ref="A2:B5" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/></pivotTableDefinition>`,
      "xl/pivotTables/_rels/pivot1.xml.rels": relationships(["c1", "pivotCacheDefinition", "../pivotCache/cache1.xml"]),
    }),
  );
  const { stale } = await workbook.replaceData({ grid: FRESH, headingRow: 0 });
  expect(stale).toEqual(isStale ? ["TongHop!A1"] : []);
  // What the pivot table itself shows is no figure either, in the written file as well.
  for (const one of [workbook, openXlsx(workbook.save(), "so.xlsx")]) {
    const [pivot] = await one.read([{ sheet: "PV", columns: "all" }]);
    expect(pivot?.cell(2, 1)).toEqual({ type: "uncomputed" });
  }
});

describe("the written file asks Excel to calculate once data have changed", () => {
  const output = { sheets: [reportSheet("report", "BaoCao")], marks: [] };
  const bookOf = (workbook: XlsxWorkbook): string => partsOf(workbook)["xl/workbook.xml"] ?? "";

  test.each([
    ["no word of calculating", ""],
    ["calculating", '<calcPr calcId="191029"/>'],
    ["calculating not asked for", '<calcPr calcId="191029" fullCalcOnLoad="0"/>'],
    ["calculating asked for already", '<calcPr calcId="191029" fullCalcOnLoad="1"/>'],
    ["names and calculating", '<definedNames><definedName name="X">HoSo!$D$9</definedName></definedNames><calcPr/>'],
  ])("and clearing takes that away again to the letter: %s", async (_, behind) => {
    const workbook = open(
      [{ name: "HoSo", xml: sheet(RECORDS) }],
      withBook((book) => book.replace("</sheets>", `</sheets>${behind}`)),
    );
    const before = bookOf(workbook);
    await workbook.write(output);
    expect(bookOf(workbook).includes('fullCalcOnLoad="1"')).toBe(before.includes('fullCalcOnLoad="1"'));
    await workbook.replaceData({ grid: FRESH, headingRow: 0 });
    await workbook.write(output);
    expect(bookOf(workbook).match(/fullCalcOnLoad="1"/g)).toHaveLength(1);
    const reopened = openXlsx(workbook.save(), "so.xlsx");
    await reopened.write(output);
    expect(bookOf(reopened).match(/fullCalcOnLoad="1"/g)).toHaveLength(1);
    await reopened.clear();
    expect(bookOf(reopened)).toBe(before);
  });
});
