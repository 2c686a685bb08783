import { strFromU8, unzipSync } from "fflate";
import { writeReport } from "../../../src/actions/write-report";
import type { ReportSheet } from "../../../src/core/report/sheet-model";
import { messagesOf } from "../../../src/messages/messages";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { makeSample } from "../../../src/setup/sample/make-sample";
import { addressOf } from "../../excel-host/area";
import { hostOf } from "../../excel-host/fill";
import { openHost } from "../../excel-host/open-host";
import { hostOfXlsx } from "../../excel-host/xlsx-bridge";
import { hiddenOf, seen } from "../../excel-host/snapshot";
import { reportSheet, textCell } from "../contract";

const figure = { value: { kind: "number" as const, number: 3 }, style: "count" as const };
const report: ReportSheet = {
  ...reportSheet("report", "BaoCao"),
  widths: [20, 10, 4],
  rows: [
    { cells: [textCell("Đơn vị"), textCell("Quá hạn"), textCell("khóa")], height: null },
    { cells: [textCell("Văn phòng"), figure, null], height: null },
  ],
  charts: [
    {
      id: "units",
      kind: "stacked-bar",
      title: "Theo đơn vị",
      area: { row: 3, column: 0, rows: 8, columns: 2 },
      categories: { row: 1, column: 0, rows: 1, columns: 1 },
      series: [{ title: { row: 0, column: 1 }, values: { row: 1, column: 1, rows: 1, columns: 1 }, color: "C00000" }],
      format: "#,##0",
    },
  ],
  names: [{ name: "BC_QuaHan", row: 1, column: 1 }],
  breaks: [1],
  hiddenColumns: [2],
};

const PLAN = {
  name: "Ke hoach",
  rows: [
    ["Nội dung", "Thời hạn"],
    ["Việc", "Tháng 3"],
  ],
};

const written = async (sheets: readonly ReportSheet[] = [report]) => {
  const host = hostOf([PLAN]);
  const workbook = openHost(host);
  await workbook.write({ sheets, marks: [] });
  expect([host.unknown, host.formulasTyped]).toEqual([[], []]);
  return { host, workbook };
};
type Host = Awaited<ReturnType<typeof written>>["host"];

const figures = ({ workbook }: Host): [string, string][] =>
  workbook.names.filter(({ name }) => name.startsWith("BC_")).map((name) => [name.name, workbook.formulaOf(name)]);

test("charts, page breaks, hidden columns and names stand in Excel", async () => {
  const { host } = await written();
  const sheet = host.workbook.find("BaoCao")!;
  expect(sheet.charts).toMatchObject([
    {
      name: "units",
      type: "BarStacked",
      title: "Theo đơn vị",
      axes: { format: "#,##0", reversed: true },
      series: [{ name: "Quá hạn", color: "#C00000" }],
    },
  ]);
  expect(sheet.charts[0]!.position!.map(addressOf)).toEqual(["A4", "B11"]);
  expect(sheet.pageBreaks).toEqual(["A2"]);
  expect([...sheet.hiddenColumns]).toEqual([2]);
  expect(figures(host)).toEqual([["BC_QuaHan", "=BaoCao!$B$2"]]);
});

test("written again, the names lead to the new sheet and there is one of each", async () => {
  const { host, workbook } = await written();
  const moved = { ...report, names: [{ name: "BC_QuaHan", row: 0, column: 0 }] };
  await workbook.write({ sheets: [moved], marks: [] });
  expect(figures(host)).toEqual([["BC_QuaHan", "=BaoCao!$A$1"]]);
});

test("a name that the user has stays theirs, through writing and clearing", async () => {
  const host = hostOf([PLAN]);
  const own = host.workbook.sheets[0]!;
  host.workbook.addName("bc_quahan", { sheet: own.id, address: "A1" }, "");
  const workbook = openHost(host);
  await workbook.write({ sheets: [report], marks: [] });
  await workbook.clear();
  expect(host.workbook.names.map(({ name }) => name)).toEqual(["bc_quahan"]);
});

test("clear leaves nothing of it; a sheet that is to be kept stays, and stays ours", async () => {
  const before = seen(hostOf([PLAN]).workbook);
  const { host, workbook } = await written();
  await workbook.clear();
  expect(seen(host.workbook)).toEqual(before);
  const two = await written([report, reportSheet("drafts", "DuThao")]);
  expect(await two.workbook.clear({ sheets: ["drafts"] })).toEqual({ removed: ["BaoCao"], unmarked: [] });
  const survey = await two.workbook.survey();
  expect(survey.map(({ name, ours }) => [name, ours])).toEqual([
    ["Ke hoach", null],
    ["DuThao", "drafts"],
  ]);
  expect(figures(two.host)).toEqual([]);
  expect((await two.workbook.clear()).removed).toEqual(["DuThao"]);
  expect(hiddenOf(two.host.workbook)).toEqual({ sheets: [], names: [] });
});

test("written, written, restored: the names lead to the former report again", async () => {
  const { host, workbook } = await written();
  const before = seen(host.workbook);
  const moved = {
    ...report,
    names: [
      { name: "BC_QuaHan", row: 0, column: 0 },
      { name: "BC_CT_3", row: 1, column: 0 },
    ],
  };
  await workbook.write({ sheets: [moved], marks: [] });
  expect(figures(host)).toEqual([
    ["BC_QuaHan", "=BaoCao!$A$1"],
    ["BC_CT_3", "=BaoCao!$A$2"],
  ]);
  expect(await workbook.restore()).toBe(true);
  expect(figures(host)).toEqual([["BC_QuaHan", "=BaoCao!$B$2"]]);
  expect(seen(host.workbook)).toEqual(before);
  await workbook.write({ sheets: [moved], marks: [] });
  await workbook.clear();
  expect([figures(host), hiddenOf(host.workbook)]).toEqual([[], { sheets: [], names: [] }]);
});

test("restored to no report, no name is left that leads to nothing", async () => {
  const { host, workbook } = await written();
  expect(await workbook.restore()).toBe(true);
  expect([figures(host), hiddenOf(host.workbook)]).toEqual([[], { sheets: [], names: [] }]);
});

test("a name that the user gave something else since stays theirs through restoring", async () => {
  const { host, workbook } = await written();
  await workbook.write({ sheets: [report], marks: [] });
  const own = host.workbook.sheet("Ke hoach").id;
  host.workbook.name("BC_QuaHan")!.refersTo = { sheet: own, address: "B1" };
  await workbook.restore();
  expect(figures(host)).toEqual([["BC_QuaHan", "='Ke hoach'!$B$1"]]);
});

/** "sheet!A1:A3" of each series' values and categories, in the order of the charts. */
const rangesInFile = (file: Uint8Array): string[] =>
  Object.entries(unzipSync(file))
    .filter(([path]) => path.startsWith("xl/charts/"))
    .sort(([a], [b]) => a.localeCompare(b, "en"))
    .flatMap(([, bytes]) =>
      Array.from(
        strFromU8(bytes).matchAll(/<c:(cat|val)>.*?<c:f>'BaoCao'!([^<]*)<\/c:f>/g),
        ([, kind, range = ""]) => `${kind ?? ""} ${range.replaceAll("$", "")}`,
      ),
    );

test("the whole report of the sample: the same charts over the same cells, and the same names, in both adapters", async () => {
  const options = { today: "2026-09-30" };
  const file = openXlsx(makeSample(), "mau.xlsx");
  await writeReport(file, options, messagesOf("vi"));
  const host = await hostOfXlsx(makeSample());
  await writeReport(openHost(host), options, messagesOf("vi"));
  expect([host.unknown, host.formulasTyped]).toEqual([[], []]);
  const inExcel = host.workbook
    .find("BaoCao")!
    .charts.flatMap(({ series }) =>
      series.flatMap(({ values, categories }) => [`cat ${addressOf(categories!)}`, `val ${addressOf(values!)}`]),
    );
  const saved = file.save();
  expect(inExcel.length).toBeGreaterThan(10);
  expect(rangesInFile(saved)).toEqual(inExcel);
  const names = Array.from(
    strFromU8(unzipSync(saved)["xl/workbook.xml"]!).matchAll(/<definedName name="(BC_\w+)">'BaoCao'!([^<]*)</g),
    ([, name = "", cell = ""]) => [name, `=BaoCao!${cell}`],
  );
  expect(names.length).toBeGreaterThan(30);
  expect(figures(host).sort()).toEqual(names.sort());
}, 30_000);
