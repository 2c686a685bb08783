import { assessWorkbook } from "../../src/actions/write-report";
import { gridOfRows } from "../../src/core/table/grid";
import { vi } from "../../src/messages/vi/index";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { packageOf, type Parts, relationships, SHEETML, zipOf } from "../workbook/xlsx/small-package";
import { type Cells, sheetXml } from "./formula-cells";

const AS_OF = "2026-09-30";

const PLAN: Cells = {
  A1: "STT", B1: "Nội dung công việc", C1: "Đơn vị chủ trì", D1: "Thời gian thực hiện", E1: "Tình trạng", F1: "Ngày hoàn thành",
  A2: "1", B2: "Ban hành quy chế năm 2026", C2: "Văn phòng", D2: "Quý II/2026",
}; // prettier-ignore
const FRESH = gridOfRows("HoSo", [
  ["Mã", "Phí"],
  ["HS7", 1],
  ["HS8", 2],
  ["HS9", 3],
]);
const HO_SO: Cells = { A1: "Mã", B1: "Phí", A2: "HS1", B2: 46_180, A3: "HS2", B3: 46_180 };
/** A formula that gives a day; the last saving left this one. */
const day = (at: string, formula: string): string =>
  `<c r="${at}" s="1"><f>${formula.replaceAll("<", "&lt;").replaceAll("&&", "&amp;")}</f><v>46180</v></c>`;
const words = (at: string, formula: string, left: string): string =>
  `<c r="${at}" t="str"><f>${formula.replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll(" & ", "&amp;")}</f><v>${left}</v></c>`;

interface Book {
  plan?: Cells;
  tables?: Record<string, Cells>;
  calcPr?: string;
  tail?: string;
  change?: (parts: Parts) => Parts;
}

const assessed = async (
  { plan = {}, tables = {}, calcPr = "", tail = "", change = (parts) => parts }: Book,
  fresh = false,
) => {
  const parts = packageOf([
    { name: "KeHoach", xml: sheetXml({ ...PLAN, ...plan }) },
    { name: "HoSo", xml: sheetXml(HO_SO, tail) },
    ...Object.entries(tables).map(([name, cells]) => ({ name, xml: sheetXml(cells) })),
  ]);
  const book = String(parts["xl/workbook.xml"]).replace("</sheets>", `</sheets>${calcPr}`);
  const workbook = openXlsx(zipOf(change({ ...parts, "xl/workbook.xml": book })), "kh.xlsx");
  if (fresh) await workbook.replaceData({ grid: FRESH, headingRow: 0 });
  const result = await assessWorkbook(workbook, { today: AS_OF }, vi);
  return { ...result, rules: result.findings.map(({ rule, sheet, cell }) => `${rule} ${sheet}!${cell ?? ""}`) };
};

describe("days of a task by formula", () => {
  test.each<[what: string, plan: Cells, fresh: boolean, status: string, rule: string]>([
    ["a deadline by today is none", { D2: day("D2", "TODAY()+30") }, false, "unreadable", "values-of-another-day KeHoach!"],
    ["a day of completion by today is not known", { E2: "Đã hoàn thành", F2: day("F2", "TODAY()") }, false, "done", "values-of-another-day KeHoach!"],
    ["a stamp that stays is the day it shows", { E2: "Đã hoàn thành", F2: day("F2", 'IF(E2="","",IF(F2="",NOW(),F2))') }, false, "done-early", ""],
    ["a deadline by other cells is what it was", { D2: day("D2", "DATE(2026,6,8)") }, false, "overdue", ""],
    ["a state by today keeps its words and is told", { E2: words("E2", 'IF(TODAY()>46203,"Quá hạn","Đang thực hiện")', "Đang thực hiện") }, false, "overdue", "values-of-another-day KeHoach!"],
    ["a state over records that have been replaced is none", { E2: words("E2", 'IF(COUNTA(HoSo!A2:A9)>1,"Đã hoàn thành","")', "Đã hoàn thành") }, true, "overdue", "error-value KeHoach!E2"],
    ["a deadline over such records is none", { D2: day("D2", "MAX(HoSo!B2:B9)") }, true, "unreadable", "error-value KeHoach!D2"],
  ])("%s", async (_, plan, fresh, status, rule) => {
    const { tasks, rules } = await assessed({ plan }, fresh);
    expect(tasks[0]?.status.status).toBe(status);
    const told = rules.filter((one) => /^(?:values-|error-value)/.test(one));
    expect(told).toEqual(rule === "" ? [] : [rule]);
  });
}); // prettier-ignore

test("a period that ends today ends on the day as given; by a day that is not understood it is none, and told", async () => {
  const table = (end: string): Cells => ({
    A1: "Kỳ báo cáo", B1: "Từ ngày", C1: "Đến ngày",
    A2: "Kỳ này", B2: '<c r="B2" s="1"><v>46100</v></c>', C2: day("C2", end),
  }); // prettier-ignore
  const known = await assessed({ tables: { KyBaoCao: table("TODAY()") } });
  expect(known.period).toEqual({ name: "Kỳ này", from: "2026-03-19", to: AS_OF });
  const unknown = await assessed({ tables: { KyBaoCao: table("WORKDAY(TODAY(),90)") } });
  expect(unknown.period).toMatchObject({ name: null, to: AS_OF });
  expect(unknown.rules).toContain("period-unreadable KyBaoCao!B2");
});

test("a day off by a formula that is not understood is told", async () => {
  const table = (formula: string) => ({ NgayNghi: { A1: "Ngày nghỉ", A2: day("A2", formula) } });
  expect((await assessed({ tables: table("DATE(YEAR(TODAY()),9,2)") })).rules).not.toContain(
    "day-off-unreadable NgayNghi!A2",
  );
  expect((await assessed({ tables: table("WORKDAY(TODAY(),3)") })).rules).toContain("day-off-unreadable NgayNghi!A2");
});

test.each<[what: string, book: Book, fresh: boolean]>([
  ["may be old", { calcPr: '<calcPr calcMode="manual" calcOnSave="0"/>' }, false],
  ["comes from records that have been replaced", {}, true],
])("a setting whose formula %s keeps its default", async (_, book, fresh) => {
  const settings = { A1: "Thiết lập", B1: "Giá trị", A2: "Ngày chốt số liệu", B2: day("B2", "MAX(HoSo!B2:B9)") };
  const { asOf, rules } = await assessed({ ...book, tables: { CauHinh: settings } }, fresh);
  expect([asOf, rules.includes("uncalculated-setting CauHinh!B2")]).toEqual([AS_OF, true]);
});

const indicators = (cells: Cells): Record<string, Cells> => ({
  ChiTieu: { A1: "Mã", B1: "Chỉ tiêu", C1: "Mục tiêu", D1: "Tử số", A2: "A", B2: "Số việc", C2: "≥ 5", ...cells },
});

describe("what else an indicator is made of", () => {
  test.each<[what: string, cells: Cells, fresh: boolean, value: number | null]>([
    ["a target by today", { C2: "=DAY(TODAY())", D2: 6 }, false, 6],
    ["an expression put together by today", { D2: words("D2", '"đếm HoSo khi [Phí] > " & DAY(TODAY())', "đếm HoSo khi [Phí] &gt; 4") }, false, null],
    ["an expression put together from replaced records", { D2: words("D2", 'COUNTA(HoSo!A2:A9) & ""', "9") }, true, null],
    ["a figure of an indicator that is not calculated", { D2: "B.tử", A3: "B", B3: "x", C3: "≥ 5", D3: "=COUNTA(HoSo!A2:A9)" }, true, null],
  ])("%s meets nothing", async (_, cells, fresh, value) => {
    const [indicator] = (await assessed({ tables: indicators(cells) }, fresh)).indicators;
    expect([indicator?.value, indicator?.met]).toEqual([value, null]);
  });

  test("what a formula has spilled into its neighbours is none", async () => {
    const spilled = '<c r="D2"><f t="array" ref="D2:D3">TODAY()-46000</f><v>90</v></c>';
    const tables = indicators({ D2: spilled, A3: "B", B3: "x", C3: "≥ 5", D3: 90 });
    expect((await assessed({ tables })).indicators.map(({ value }) => value)).toEqual([null, null]);
  });
}); // prettier-ignore

describe("a figure that is sound but speaks of something else is told", () => {
  const pivot = (parts: Parts): Parts => ({
    ...parts,
    "xl/worksheets/_rels/sheet2.xml.rels": relationships(["t1", "pivotTable", "../pivotTables/pivot1.xml"]),
    "xl/pivotTables/pivot1.xml": `<pivotTableDefinition xmlns="${SHEETML}" cacheId="1"><location ref="A2:B5" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/></pivotTableDefinition>`,
  });
  const filter = '<autoFilter ref="A1:B3"><filterColumn colId="0"><filters><filter val="HS1"/></filters></filterColumn></autoFilter>';
  test.each<[formula: string, book: Book, rule: string | null]>([
    ["=HoSo!B3", { change: pivot }, "values-of-a-pivot ChiTieu!"],
    ["=GETPIVOTDATA(1,HoSo!A2)", {}, "values-of-a-pivot ChiTieu!"],
    ["=HoSo!D3", { change: pivot }, null],
    ["=SUBTOTAL(3,HoSo!A2:A9)", { tail: filter }, "values-of-shown-rows ChiTieu!"],
    ["=AGGREGATE(3,5,HoSo!A2:A9)*2", { tail: filter }, "values-of-shown-rows ChiTieu!"],
    ["=SUBTOTAL(3,HoSo!A2:A9)", { tail: '<autoFilter ref="A1:B3"/>' }, null],
    ["=COUNTA(HoSo!A2:A9)", { tail: filter }, null],
  ])("%s", async (formula, book, rule) => {
    const { rules, indicators: [indicator] } = await assessed({ ...book, tables: indicators({ D2: formula }) });
    expect([indicator?.value, rules.filter((one) => one.startsWith("values-"))]).toEqual([90, rule === null ? [] : [rule]]);
  });
}); // prettier-ignore
