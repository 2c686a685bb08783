import { strFromU8, unzipSync } from "fflate";
import { gridOfRows } from "../../../src/core/table/grid";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import type { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsx-workbook";
import { describeDataContract, type GivenData } from "../data-contract";
import { relationships, zipOf } from "./small-package";
import { tablePackage } from "./table-package";

const partsOf = (workbook: XlsxWorkbook): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(workbook.save())).map(([path, bytes]) => [path, strFromU8(bytes)]));

const attribute = (xml: string, tag: string, name: string): string =>
  new RegExp(`<${tag} [^>]*?\\b${name}="([^"]*)"`).exec(xml)?.[1] ?? "";

const plain = (text: string): string =>
  text
    .replaceAll("_x000a_", "\n")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

/** What a table's part says; a filter over other cells is told. */
const told = (xml: string): string => {
  const ref = attribute(xml, "table", "ref");
  const filter = attribute(xml, "autoFilter", "ref");
  const names = Array.from(xml.matchAll(/<tableColumn id="\d+" name="([^"]*)"\/>/g), ([, name = ""]) => plain(name));
  expect([filter, Number(attribute(xml, "tableColumns", "count"))]).toEqual([ref, names.length]);
  return `${attribute(xml, "table", "name")} ${ref}: ${names.join(", ")}`;
};

describeDataContract("the file", (given) => {
  const workbook = openXlsx(zipOf(tablePackage(given)), "kh.xlsx");
  return {
    workbook,
    state: () => workbook.save(),
    tables: () => given.tables.map((_, at) => told(partsOf(workbook)[`xl/tables/table${at + 1}.xml`] ?? "")),
  };
});

const GIVEN: GivenData = {
  name: "HoSo",
  rows: [
    ["Mã", "Ngày"],
    ["A0", 1],
    ["A1", 2],
  ],
  tables: [{ name: "BangHoSo", area: { row: 0, column: 0, rows: 3, columns: 2 } }],
};
const FRESH = gridOfRows("HoSo", [["Mã", "Ngày", "Kênh"], ["B0", 5, "x"]]); // prettier-ignore
const after = async (workbook: XlsxWorkbook): Promise<string> => {
  await workbook.replaceData({ grid: FRESH, headingRow: 0 });
  return partsOf(workbook)["xl/tables/table1.xml"] ?? "";
};

test("of a table's part only size and columns change; order and filter of the old rows are not said of the new ones", async () => {
  const order = '<sortState ref="A2:B3"><sortCondition ref="B2:B3"/></sortState>';
  const filter = '<filterColumn colId="1"><filters><filter val="1"/></filters></filterColumn>';
  const parts = tablePackage(GIVEN, ' insertRow="0"', `${filter}${order}`);
  const before = String(parts["xl/tables/table1.xml"]);
  const xml = await after(openXlsx(zipOf(parts), "kh.xlsx"));
  expect(xml).toBe(
    before
      .replaceAll('ref="A1:B3"', 'ref="A1:C2"')
      .replace(order, "")
      .replace(filter, "")
      .replace('<tableColumns count="2">', '<tableColumns count="3">')
      .replace("</tableColumns>", '<tableColumn id="3" name="Kênh"/></tableColumns>'),
  );
});

test("a table that a query fills keeps the query's columns", async () => {
  const xml = await after(openXlsx(zipOf(tablePackage(GIVEN, ' tableType="queryTable"')), "kh.xlsx"));
  expect(told(xml)).toBe("BangHoSo A1:B2: Mã, Ngày");
});

test("the chain of calculations goes where it names cells of the sheet that hold no formula any more", async () => {
  const parts = tablePackage(GIVEN);
  const rels = relationships(
    ["s1", "worksheet", "worksheets/sheet1.xml"],
    ["x1", "styles", "styles.xml"],
    ["x2", "calcChain", "calcChain.xml"],
  );
  for (const [sheet, stays] of [
    [1, false],
    [2, true],
  ] as const) {
    const chain = `<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="B2" i="${sheet}"/></calcChain>`;
    const workbook = openXlsx(
      zipOf({ ...parts, "xl/_rels/workbook.xml.rels": rels, "xl/calcChain.xml": chain }),
      "kh.xlsx",
    );
    await after(workbook);
    const now = partsOf(workbook);
    expect(["xl/calcChain.xml" in now, now["xl/_rels/workbook.xml.rels"]!.includes("calcChain")]).toEqual([
      stays,
      stays,
    ]);
  }
});
