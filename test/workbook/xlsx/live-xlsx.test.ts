import { strFromU8, unzipSync } from "fflate";
import { TrackerError } from "../../../src/core/error";
import { gridOfRows } from "../../../src/core/table/grid";
import { LiveXlsx } from "../../../src/workbook/xlsx/live/live-xlsx";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import type { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsx-workbook";
import { describeContract, mark, reportSheet } from "../contract";
import { describeDataContract } from "../data-contract";
import { richWorkbook } from "./rich-workbook";
import { fileOf, packageOf, type Parts, partsOfSheets, SHEETML, worksheet, zipOf } from "./small-package";
import { tablePackage } from "./table-package";

const quiet = { reading: () => undefined, changed: () => undefined };
const liveOf = (bytes: Uint8Array): { file: XlsxWorkbook; live: LiveXlsx } => {
  const file = openXlsx(bytes, "ke-hoach.xlsx");
  return { file, live: new LiveXlsx(file, quiet) };
};
const partsOf = (file: XlsxWorkbook): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(file.save())).map(([path, bytes]) => [path, strFromU8(bytes)]));
const cellsOf = async (live: LiveXlsx, sheet: string) => {
  const [grid] = await live.read([{ sheet, columns: "all" }]);
  return Array.from({ length: grid!.rows }, (_, row) =>
    Array.from({ length: grid!.columns }, (__, column) => grid!.cell(row, column)),
  );
};
const codeOf = async (work: Promise<unknown>): Promise<unknown> => {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  return error instanceof TrackerError ? [error.code, error.details] : error;
};

describeContract("an open .xlsx file", (sheets, part) => liveOf(fileOf(sheets, part)).live);
describeDataContract("the open file", (given) => {
  const { file, live } = liveOf(zipOf(tablePackage(given)));
  const attribute = (xml: string, tag: string, name: string) =>
    new RegExp(`<${tag} [^>]*?\\b${name}="([^"]*)"`).exec(xml)?.[1] ?? "";
  const plain = (text: string) =>
    text.replaceAll("_x000a_", "\n").replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&"); // prettier-ignore
  return {
    workbook: live,
    state: () => file.save(),
    tables: () =>
      given.tables.map((_, at) => {
        const xml = partsOf(file)[`xl/tables/table${at + 1}.xml`] ?? "";
        const names = Array.from(xml.matchAll(/<tableColumn id="\d+" name="([^"]*)"\/>/g), ([, name = ""]) => plain(name)); // prettier-ignore
        return `${attribute(xml, "table", "name")} ${attribute(xml, "table", "ref")}: ${names.join(", ")}`;
      }),
  };
});

const KH = "KH";
const PLAN = [
  {
    name: KH,
    rows: [
      ["STT", "Nhiệm vụ", "Tình trạng", "Số"],
      [1, "Rà soát", null, 7],
      [2, "Báo cáo", "Đang làm", 8],
    ],
  },
];
const REPORT = { sheets: [reportSheet("report", "BaoCao", ["một"])], marks: [mark(KH, 1)] };
const edit = (row: number, column: number, text: string) => ({ sheet: KH, row, column, text });

describe("cells of the user's", () => {
  test("texts go into cells, whether there was one or not; put back, the file's parts are the same to the byte", async () => {
    const { file, live } = liveOf(fileOf(PLAN));
    const before = partsOf(file);
    const former = await live.editCells([
      edit(1, 2, "Đã xong <1> & 'hết'"),
      edit(2, 2, ""),
      edit(2, 3, "=1+1"),
      edit(9, 5, " xa "),
    ]);
    expect(await cellsOf(live, KH)).toEqual([
      [...PLAN[0]!.rows[0]!, null, null],
      [1, "Rà soát", "Đã xong <1> & 'hết'", 7, null, null],
      [2, "Báo cáo", null, "=1+1", null, null],
      ...Array.from({ length: 6 }, () => Array.from({ length: 6 }, () => null)),
      [null, null, null, null, null, " xa "],
    ]);
    expect(former.map(({ content }) => content)).toEqual(["", "Đang làm", 8, ""]);
    await live.putBack(former);
    const after = partsOf(file);
    expect(after["xl/worksheets/sheet1.xml"]).toBe(before["xl/worksheets/sheet1.xml"]!.replace("</sheetData>", '<row r="10"></row></sheetData>')); // prettier-ignore
    expect({ ...after, "xl/worksheets/sheet1.xml": "" }).toEqual({ ...before, "xl/worksheets/sheet1.xml": "" });
  });

  test("only the sheet's own part changes, in a macro workbook with all that people keep in theirs", async () => {
    const { file, live } = liveOf(zipOf(richWorkbook()));
    const before = partsOf(file);
    const [first] = await live.survey();
    const former = await live.editCells([{ sheet: first!.name, row: 3, column: 1, text: "Đã xong" }]);
    const changed = Object.entries(partsOf(file)).filter(([path, text]) => text !== before[path]);
    expect(changed.map(([path]) => path)).toEqual(["xl/worksheets/sheet1.xml"]);
    await live.putBack(former);
    expect(partsOf(file)).toEqual(before);
  });

  test("a cell that is not what it was when it was read: nothing is changed", async () => {
    const { file, live } = liveOf(fileOf(PLAN));
    const before = file.save();
    const edits = [edit(1, 1, "x"), { ...edit(2, 2, "Đã xong"), before: "Chưa làm" }];
    expect(await codeOf(live.editCells(edits))).toEqual(["changed-meanwhile", { sheet: KH, cell: "C3" }]);
    expect(file.save()).toEqual(before);
  });

  test.each([
    ["a day beside others is one, and looks like them", { row: 1 }, { type: "date", day: "2026-06-14", minutes: 0 }],
    ["a day alone is the text that says it", null, "14/06/2026"],
  ] as const)("%s; put back, the parts are the same", async (_, asDate, cell) => {
    const day = { type: "date", day: "2026-01-05", minutes: 0 } as const;
    const { file, live } = liveOf(fileOf([{ name: KH, rows: [["Ngày"], [day], ["khác"]] }]));
    const before = partsOf(file);
    const former = await live.editCells([{ ...edit(2, 0, "14/06/2026"), day: { day: "2026-06-14", asDate } }]);
    expect((await cellsOf(live, KH))[2]).toEqual([cell]);
    await live.putBack(former);
    expect(partsOf(file)).toEqual(before);
  });

  test("what has been entered since is not overwritten by putting back", async () => {
    const { file, live } = liveOf(fileOf(PLAN));
    const former = await live.editCells([edit(2, 2, "Đã xong")]);
    await live.editCells([edit(2, 2, "Tạm dừng")]);
    const before = file.save();
    expect(await codeOf(live.putBack(former))).toEqual(["changed-meanwhile", { sheet: KH, cell: "C3" }]);
    expect(file.save()).toEqual(before);
  });

  test("a protected sheet is left alone", async () => {
    const { live } = liveOf(fileOf([{ ...PLAN[0]!, protected: true }]));
    expect(await codeOf(live.editCells([edit(1, 2, "x")]))).toEqual(["sheet-protected", { sheet: KH }]);
  });

  const rows = (...cells: string[]) => cells.map((row, at) => `<row r="${at + 1}">${row}</row>`).join("");
  const openRows = (xml: string, more: Parts = {}) =>
    liveOf(zipOf(packageOf([{ name: KH, xml: worksheet(xml) }], more)));

  test.each([
    ["rows and cells that do not say where they are", "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>", [0, 1], [[1, "x"], [3, null]]],
    ["a row that closes itself", '<row r="1" s="1" customFormat="1"/><row r="2"><c r="A2"><v>3</v></c></row>', [0, 1], [[null, "x"], [3, null]]],
    ["a row between others", '<row r="1"><c r="A1"><v>1</v></c></row><row r="5"><c r="A5"><v>5</v></c></row>', [2, 1], [[1, null], [null, null], [null, "x"], [null, null], [5, null]]],
    ["a cell between others", '<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>3</v></c></row>', [0, 1], [[1, "x", 3]]],
  ] as const)("%s", async (_, xml, [row, column], expected) => {
    const { live } = openRows(xml);
    await live.editCells([edit(row, column, "x")]);
    expect(await cellsOf(live, KH)).toEqual(expected);
  }); // prettier-ignore

  test("part's elements with a prefix, a sheet without rows, and a stated size that is too small", async () => {
    const prefixed = `<x:worksheet xmlns:x="${SHEETML}"><x:dimension ref="A1:B2"/><x:sheetData/></x:worksheet>`;
    const { file, live } = liveOf(zipOf(packageOf([{ name: KH, xml: prefixed }])));
    await live.editCells([edit(3, 2, "x")]);
    expect((await cellsOf(live, KH))[3]).toEqual([null, null, "x"]);
    expect(partsOf(file)["xl/worksheets/sheet1.xml"]).toContain('<x:dimension ref="A1:C4"/>');
  });

  test("the look of the cell stays; a new cell has the look of its row", async () => {
    const { file, live } = openRows('<row r="1" s="2" customFormat="1"><c r="A1" s="1"><v>1</v></c></row>');
    await live.editCells([edit(0, 0, "a"), edit(0, 1, "b")]);
    expect(partsOf(file)["xl/worksheets/sheet1.xml"]).toMatch(/<c r="A1" s="1" t="inlineStr">.*<c r="B1" s="2" t="inl/);
  });

  test("formulas that come from the cell hold no old figure, and Excel is asked to calculate; others keep theirs", async () => {
    const formula = (at: string, text: string, attributes = "") =>
      `<c r="${at}"><f${attributes}>${text}</f><v>5</v></c>`;
    const { file, live } = openRows(
      rows(
        `<c r="A1"><v>1</v></c>${formula("C1", 'COUNTIF(A1:A3,"xong")')}${formula("D1", "C1*2")}`,
        formula("B2", "B1+1", ' t="shared" ref="B2:B4" si="0"'),
        formula("B3", "", ' t="shared" si="0"'),
        formula("B4", "", ' t="shared" si="0"'),
      ),
    );
    await live.editCells([edit(1, 0, "xong")]);
    const [first, ...others] = await cellsOf(live, KH);
    expect(first!.slice(2)).toEqual([{ type: "uncomputed" }, { type: "uncomputed" }]);
    expect(others.map((cells) => cells[1])).toEqual([5, 5, 5]);
    expect(partsOf(file)["xl/workbook.xml"]).toContain('<calcPr fullCalcOnLoad="1"/>');
    const refused = await codeOf(live.editCells([edit(1, 1, "1")]));
    expect(refused).toEqual(["shared-formula", { sheet: KH, cell: "B2" }]);
    await live.editCells([edit(2, 1, "9")]);
    expect((await cellsOf(live, KH)).map((cells) => cells[1])).toEqual([null, 5, "9", { type: "uncomputed" }]);
  });
});

describe("taking back", () => {
  test("the report goes, what was edited since stays", async () => {
    const { file, live } = liveOf(fileOf(PLAN));
    await live.editCells([edit(1, 2, "trước")]);
    const before = partsOf(file);
    await live.write(REPORT);
    expect([live.restorable, await live.highlighted()]).toEqual([true, true]);
    const former = await live.editCells([edit(2, 2, "sau")]);
    expect(await live.restore()).toBe(true);
    expect((await live.survey()).map(({ name }) => name)).toEqual([KH]);
    expect((await cellsOf(live, KH)).map((cells) => cells[2])).toEqual(["Tình trạng", "trước", "sau"]);
    await live.putBack(former);
    expect(partsOf(file)).toEqual(before);
    expect([live.restorable, await live.restore(), await live.highlighted()]).toEqual([false, false, false]);
  });

  test("a report set aside comes back with its highlights", async () => {
    const { file, live } = liveOf(fileOf(PLAN));
    await live.write(REPORT);
    const written = partsOf(file);
    expect(await live.setAside([])).toEqual({ removed: ["BaoCao"], unmarked: [KH] });
    expect(await live.restore()).toBe(true);
    expect(partsOf(file)).toEqual(written);
  });

  test("replaced data come back; an edit made since is told first, and lost only on the user's word", async () => {
    const { file, live } = liveOf(fileOf([...PLAN, { name: "HoSo", rows: [["Mã"], ["A"]] }]));
    const before = partsOf(file);
    const { added, putBack } = await live.replaceData({
      grid: gridOfRows("HoSo", [["Mã"], ["B"], ["C"]]),
      headingRow: 0,
    });
    expect(added).toBe(false);
    await live.editCells([{ sheet: "HoSo", row: 1, column: 0, text: "sửa" }, edit(1, 2, "giữ")]);
    expect(await putBack()).toEqual({ cell: "A2" });
    expect(await cellsOf(live, "HoSo")).toEqual([["Mã"], ["sửa"], ["C"]]);
    expect(await putBack(true)).toBeNull();
    expect(partsOf(file)["xl/worksheets/sheet2.xml"]).toBe(before["xl/worksheets/sheet2.xml"]);
  });

  test("a sheet that was added goes again, whatever came after it", async () => {
    const { live } = liveOf(fileOf(PLAN));
    const { added, putBack } = await live.replaceData({ grid: gridOfRows("DonVi", [["a"], ["b"]]), headingRow: 0 });
    await live.write(REPORT);
    expect([added, await putBack()]).toEqual([true, null]);
    expect((await live.survey()).map(({ name }) => name)).toEqual([KH, "BaoCao"]);
    expect(await live.restore()).toBe(true);
    expect((await live.survey()).map(({ name }) => name)).toEqual([KH]);
  });
});

describe("highlights by themselves", () => {
  test("on and off leaves the file as it was", async () => {
    const { file, live } = liveOf(fileOf(PLAN));
    const before = partsOf(file);
    await live.highlight([mark(KH, 1), mark(KH, 2, "due-soon")]);
    expect(await live.highlighted()).toBe(true);
    await live.highlight([]);
    expect([await live.highlighted(), partsOf(file)]).toEqual([false, before]);
  });

  test("beside a report: it stays, its formats are used again, and clearing gives the first parts back", async () => {
    const { file, live } = liveOf(fileOf(PLAN));
    const before = partsOf(file);
    await live.write({ ...REPORT, marks: [] });
    await live.highlight([mark(KH, 1)]);
    const lit = partsOf(file);
    await live.highlight([]);
    expect([await live.highlighted(), (await live.survey()).map(({ ours }) => ours)]).toEqual([
      false,
      [null, "report"],
    ]);
    await live.highlight([mark(KH, 1)]);
    expect(partsOf(file)["xl/styles.xml"]).toBe(lit["xl/styles.xml"]);
    expect(await live.clear()).toEqual({ removed: ["BaoCao"], unmarked: [KH] });
    expect(partsOf(file)).toEqual(before);
  });

  test("a sheet that is protected", async () => {
    const { live } = liveOf(zipOf(partsOfSheets([{ ...PLAN[0]!, protected: true }])));
    await live.write({ ...REPORT, marks: [] });
    expect(await codeOf(live.highlight([mark(KH, 1)]))).toEqual(["sheet-protected", { sheet: KH }]);
  });
});

test("what the user chooses is kept in the file, and forgotten", async () => {
  const { file, live } = liveOf(fileOf(PLAN));
  const before = partsOf(file);
  await live.remember({ ignored: ["a"] });
  expect(await liveOf(file.save()).live.remembered()).toEqual({ ignored: ["a"] });
  await live.remember(null);
  expect(partsOf(file)).toEqual(before);
});

test("the layout on the screen: widths, hidden columns, what is frozen", async () => {
  const before =
    '<sheetViews><sheetView workbookViewId="0"><pane xSplit="2" ySplit="3" topLeftCell="C4" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultColWidth="12.5" defaultRowHeight="15"/><cols><col min="1" max="2" width="40.7" customWidth="1"/><col min="4" max="16384" width="9" hidden="1"/></cols>';
  const { live } = liveOf(zipOf(packageOf([{ name: KH, xml: worksheet("", "", before) }])));
  const { widths, width, hiddenColumns, frozen } = await live.layout(KH);
  expect([widths.get(0), widths.get(1), widths.get(2), width, frozen]).toEqual([40.7, 40.7, undefined, 12.5, { rows: 3, columns: 2 }]); // prettier-ignore
  expect([hiddenColumns.has(2), hiddenColumns.has(3)]).toEqual([false, true]);
});
