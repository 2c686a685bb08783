import { messagesOf } from "../../src/messages/messages";
import { excelPane } from "../../src/taskpane/office/excel-pane";
import { errorText } from "../../src/taskpane/figures/error-text";
import { vi } from "../../src/messages/vi/index";
import { createPane, type Pane } from "../../src/taskpane/state/pane";
import { viewOf } from "../../src/taskpane/state/pane-state";
import type { Cell } from "../../src/core/table/grid";
import type { MemorySheet } from "../workbook/memory/memory-workbook";
import { hostOf } from "../excel-host/fill";
import type { ExcelHost } from "../excel-host/host";
import { HostSheet } from "../excel-host/host-sheet";
import { connectShared } from "../excel-host/node-client";
import { seen } from "../excel-host/snapshot";

/**
 * What offices do to their workbooks while the pane is open, each with the pane as Excel runs it over Microsoft's client.
 * The adapter's own answers to the same are in test/workbook/excel/in-excel.test.ts.
 */
const day = (text: string): Cell => ({ type: "date", day: text, minutes: 0 });
const plan = (): MemorySheet => ({
  name: "Kế hoạch",
  rows: [
    ["KẾ HOẠCH NĂM 2026"],
    ["STT", "Nội dung công việc", "Đơn vị chủ trì", "Sản phẩm", "Thời hạn", "Ngày hoàn thành"],
    [7, "Dịch vụ công trực tuyến"],
    [7.8, "Cập nhật quy trình", "Văn phòng", "Quy trình", "Trước ngày 30/4/2026", null],
    [7.9, "Đơn giản hóa mẫu đơn", "Phòng Nghiệp vụ", "Mẫu đơn", day("2026-06-20"), null],
    [7.1, "Hướng dẫn người dân", "Văn phòng", "Sổ theo dõi", "30/11/2026", null],
    [7.11, "Đánh giá mức độ sử dụng", "Thanh tra", "Báo cáo", "Quý I/2026", day("2026-03-20")],
  ],
});
const cases = (count: number): MemorySheet => ({
  name: "HoSo",
  rows: [
    ["Mã", "Ngày nhận", "Số"],
    ...Array.from({ length: count }, (_, at): Cell[] => [`A${at}`, day("2026-01-05"), at]),
  ],
});
const OVERDUE = ["Cập nhật quy trình", "Đơn giản hóa mẫu đơn"];

beforeAll(() => {
  const settings = { get: () => null };
  const requirements = { isSetSupported: () => true };
  Object.assign(globalThis, {
    Office: { context: { document: { settings }, requirements, displayLanguage: "vi-VN" } },
  });
});

let host: ExcelHost;
let pane: Pane;
const open = async (sheets: readonly MemorySheet[] = [plan()]): Promise<void> => {
  host = hostOf(sheets);
  Object.assign(globalThis, { Excel: connectShared(host) });
  pane = createPane({ ...excelPane(), today: () => "2026-07-01", clock: () => "14:05" }, vi);
  await pane.read();
};
afterEach(() => expect([host.unknown, host.formulasTyped]).toEqual([[], []]));

const sheet = () => host.workbook.sheet("Kế hoạch");
const stateOf = () => JSON.stringify(seen(host.workbook));
const said = (): string => {
  const state = pane.state.get();
  return state.kind === "failed" ? errorText(state.error, messagesOf("vi")) : "";
};
const notice = () => {
  const state = pane.state.get();
  return state.kind === "result" ? (state.notice?.text ?? "") : said();
};
const view = () => viewOf(pane.state.get())!;
const fixable = () => view().assessment.findings.filter(({ change }) => change !== null);

/** The tasks whose rows are highlighted as overdue. */
const litTasks = (): unknown[] =>
  sheet()
    .conditionalFormats.filter(({ formula }) => formula === "=_khcv_overdue")
    .flatMap(({ areas }) => areas)
    .flatMap(({ row, rows }) => Array.from({ length: rows }, (_, at) => sheet().value(row + at, 1)));

describe("a protected sheet", () => {
  test("fixing and highlighting say which sheet, and change nothing; the report is written all the same", async () => {
    await open();
    sheet().protected = true;
    await pane.read();
    const before = stateOf();
    await pane.fix(fixable());
    expect(said()).toContain('Trang "Kế hoạch" đang được bảo vệ. Hãy bỏ bảo vệ');
    await pane.setHighlights(true);
    expect(said()).toContain('Trang "Kế hoạch" đang được bảo vệ. Hãy bỏ bảo vệ');
    expect(stateOf()).toBe(before);
    await pane.write();
    expect(notice()).toContain("Đã ghi báo cáo");
    expect(sheet().conditionalFormats).toEqual([]);
  });

  test("a workbook whose structure is protected takes no report, and says how to let it", async () => {
    await open();
    host.workbook.structureProtected = true;
    const before = stateOf();
    await pane.write();
    expect(said()).toContain("Cấu trúc sổ đang được bảo vệ");
    expect(stateOf()).toBe(before);
  });
});

describe("a cell being edited", () => {
  test("for a moment: waited for, and the report is written", async () => {
    await open();
    host.editing = 2;
    await pane.write();
    expect(notice()).toContain("Đã ghi báo cáo");
  }, 20_000);

  test("for long: the clerk is told to finish, nothing is changed, trying again goes on", async () => {
    await open();
    const before = stateOf();
    host.editing = 1000;
    await pane.write();
    host.editing = 0;
    expect(said()).toContain("Hãy nhấn Enter (hoặc Esc)");
    expect(stateOf()).toBe(before);
    const state = pane.state.get();
    if (state.kind === "failed") await state.retry();
    expect(notice()).toContain("Đã ghi báo cáo");
  }, 20_000);
});

describe("a co-author", () => {
  /** Three rows more above the table, when the given request comes. */
  const insertAt = (request: number) => {
    const first = host.requests.length;
    host.beforeRequest = (number) => {
      if (number !== first + request) return;
      host.beforeRequest = null;
      sheet().insertRows(1, 3);
    };
  };

  test("inserts rows while the report is being written, at whichever request: the right tasks are highlighted", async () => {
    await open();
    const start = host.requests.length;
    await pane.write();
    const requests = host.requests.length - start;
    expect(litTasks()).toEqual(OVERDUE);
    for (let request = 0; request < requests; request++) {
      await open();
      insertAt(request);
      await pane.write();
      expect([request, litTasks(), notice()]).toEqual([
        request,
        OVERDUE,
        "Đã ghi báo cáo, số liệu đến ngày 01/07/2026.",
      ]);
      expect(view().assessment.tasks.map(({ task }) => task.rows[0])).toEqual([6, 7, 8, 9]);
    }
  });

  test("inserts rows after it was written: Excel moves the highlights, the pane's cells follow the next look", async () => {
    await open();
    await pane.write();
    sheet().insertRows(1, 3);
    await pane.refresh();
    expect(litTasks()).toEqual(OVERDUE);
    expect(view().assessment.tasks[0]!.task.rows).toEqual([6]);
    expect(host.workbook.sheet("BaoCao").value(2, 0)).toContain("đến ngày 01/07/2026");
  });

  test("inserts rows between looking and fixing: another task's cell is not written into", async () => {
    await open();
    const finding = fixable();
    expect(finding.map(({ cell }) => cell)).toEqual(["A6"]);
    sheet().insertRows(2, 1);
    const before = stateOf();
    await pane.fix(finding);
    expect(said()).toContain('Ô A6 trang "Kế hoạch" đã khác với lúc đọc');
    expect(stateOf()).toBe(before);
    await pane.read();
    await pane.fix(fixable());
    expect([sheet().value(6, 0), sheet().value(5, 0)]).toEqual(["7.10", 7.9]);
  });
});

test("filtered and hidden rows and columns are read, counted and highlighted, and stay hidden", async () => {
  await open();
  sheet().hiddenRows.add(3).add(4);
  sheet().hiddenColumns.add(2);
  sheet().filter = { row: 1, column: 0, rows: 6, columns: 6 };
  await pane.read();
  expect(view().assessment.counts).toMatchObject({ total: 4, overdue: 2 });
  expect(view().assessment.byUnit.map(({ unit }) => unit)).toContain("Phòng Nghiệp vụ");
  await pane.write();
  expect(litTasks()).toEqual(OVERDUE);
  expect([[...sheet().hiddenRows], [...sheet().hiddenColumns], sheet().filter]).toEqual([
    [3, 4],
    [2],
    { row: 1, column: 0, rows: 6, columns: 6 },
  ]);
});

test("an export replaces filtered rows and a table's rows alike; filter and table stay", async () => {
  await open([plan(), cases(3)]);
  const data = host.workbook.sheet("HoSo");
  data.hiddenRows.add(2);
  data.filter = { row: 0, column: 0, rows: 4, columns: 3 };
  data.tables.push({ name: "BangHoSo", area: { row: 0, column: 0, rows: 4, columns: 3 } });
  const preview = await pane.previewData(
    "HoSo",
    new File(["Mã,Ngày nhận,Số\nB0,6/1/2026,10\nB1,7/1/2026,11\n"], "x.csv"),
  );
  const before = stateOf();
  await pane.replaceData(preview!);
  expect([0, 1, 2, 3].map((row) => data.value(row, 0))).toEqual(["Mã", "B0", "B1", undefined]);
  expect([data.tables.length, data.filter, [...data.hiddenRows]]).toEqual([
    1,
    { row: 0, column: 0, rows: 4, columns: 3 },
    [2],
  ]);
  expect(data.tables[0]!.area).toEqual({ row: 0, column: 0, rows: 3, columns: 3 });
  const state = pane.state.get();
  if (state.kind === "result") await state.notice?.undo?.();
  expect(notice()).toBe("Trang HoSo đã trở lại như cũ.");
  expect(stateOf()).toBe(before);
});

describe("an export taken back", () => {
  const NEW = new File(["Mã,Ngày nhận,Số\nB0,6/1/2026,10\n"], "x.csv");
  const data = () => host.workbook.sheet("HoSo");
  const undo = async () => {
    const state = pane.state.get();
    if (state.kind === "result") await state.notice?.undo?.();
  };
  const replaced = async () => {
    await open([plan(), cases(3)]);
    data().setValue(1, 3, { error: "#NAME?" });
    data().formulas.set(HostSheet.key(1, 3), "=C2*2");
    data().setFormat(2, 1, "d-mmm");
    await pane.read();
    const before = stateOf();
    await pane.replaceData((await pane.previewData("HoSo", NEW))!);
    expect(data().formulas.size).toBe(0);
    return before;
  };

  test("formulas and number formats come back with the rows", async () => {
    const before = await replaced();
    await undo();
    expect(notice()).toBe("Trang HoSo đã trở lại như cũ.");
    expect(stateOf()).toBe(before);
    expect(host.formulasTyped.splice(0)).toEqual(["=C2*2"]);
  });

  test("what a co-author has put in since is not lost unasked", async () => {
    const before = await replaced();
    host.userChanges("HoSo", 1, 2, 99);
    await undo();
    expect(notice()).toContain("Trang HoSo đã có người sửa sau khi cập nhật (ô C2), nên chưa khôi phục gì.");
    expect(data().value(1, 2)).toBe(99);
    await undo();
    expect(stateOf()).toBe(before);
    expect(host.formulasTyped.splice(0)).toEqual(["=C2*2"]);
  });
});

test("a data table with a total row: said so, nothing changed", async () => {
  await open([plan(), cases(3)]);
  const data = host.workbook.sheet("HoSo");
  data.tables.push({ name: "BangHoSo", area: { row: 0, column: 0, rows: 4, columns: 3 }, showTotals: true });
  const before = stateOf();
  await pane.replaceData((await pane.previewData("HoSo", new File(["Mã,Ngày nhận,Số\nB0,6/1/2026,10\n"], "x.csv")))!);
  expect(said()).toMatch(/^Bảng "BangHoSo" ở trang "HoSo" đang có hàng tổng, .* Chưa thay đổi gì\.$/);
  expect(stateOf()).toBe(before);
});

test("a plan that is an Excel table, heading, filter buttons and all, reads and is highlighted as any other", async () => {
  await open();
  sheet().tables.push({ name: "KeHoach", area: { row: 1, column: 0, rows: 6, columns: 6 } });
  await pane.write();
  expect(litTasks()).toEqual(OVERDUE);
  expect(sheet().tables).toEqual([{ name: "KeHoach", area: { row: 1, column: 0, rows: 6, columns: 6 } }]);
});

describe("between two clicks", () => {
  test("the plan's sheet renamed: writing and highlighting go to it under its new name, a fix is refused in words", async () => {
    await open();
    const finding = fixable();
    host.workbook.rename(sheet(), "Kế hoạch (sửa)");
    const before = stateOf();
    await pane.fix(finding);
    expect(said()).toContain("Trang hoặc ô cần dùng không còn trong sổ");
    expect(stateOf()).toBe(before);
    await pane.write();
    expect(notice()).toContain("Đã ghi báo cáo");
    expect(host.workbook.sheet("Kế hoạch (sửa)").conditionalFormats.map(({ formula }) => formula)).toContain(
      "=_khcv_overdue",
    );
  });

  test("the plan's sheet deleted: said with what there is, the old report is whole", async () => {
    await open([plan(), cases(1)]);
    await pane.write();
    const report = JSON.stringify(host.workbook.sheet("BaoCao"));
    host.workbook.deleteSheet(sheet());
    await pane.write();
    expect(said()).toContain("Chưa thấy bảng kế hoạch");
    expect(JSON.stringify(host.workbook.sheet("BaoCao"))).toBe(report);
  });

  test("the report renamed and the other sheets deleted by hand: the next one is written whole", async () => {
    await open();
    await pane.write();
    host.workbook.rename(host.workbook.sheet("BaoCao"), "Họp tháng 7");
    host.workbook.deleteSheet(host.workbook.sheet("DuThao"));
    await pane.write();
    const visible = host.workbook.sheets.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name);
    expect(visible).toEqual(expect.arrayContaining(["BaoCao", "DuThao", "KiemTra"]));
    expect(visible).not.toContain("Họp tháng 7");
    expect(host.workbook.names.filter((name) => host.workbook.formulaOf(name).includes("#REF!"))).toEqual([]);
  });

  test("the data sheet renamed between preview and replacement: its rows are not touched", async () => {
    await open([plan(), cases(3)]);
    const preview = await pane.previewData("HoSo", new File(["Mã,Ngày nhận,Số\nB0,6/1/2026,10\n"], "x.csv"));
    const data = host.workbook.sheet("HoSo");
    host.workbook.rename(data, "HoSo cũ");
    await pane.replaceData(preview!);
    expect(notice()).toContain("Trang HoSo đã có 1 dòng mới");
    expect([1, 2, 3].map((row) => data.value(row, 0))).toEqual(["A0", "A1", "A2"]);
    expect(host.workbook.sheet("HoSo").value(1, 0)).toBe("B0");
  });
});

describe("the country of the user's Excel", () => {
  /** A fix, a report and an export in it: what stands in the cells after that. */
  const run = async (locale: "vi-VN" | "en-US" | "any") => {
    await open([plan(), cases(2)]);
    host.locale = locale;
    await pane.fix(fixable());
    const csv = 'Mã,Ngày nhận,Số,Ghi chú\n00123,30/9/2026,"1.234,5",7.10\n00124,1/10/2026,2,=1+1\n';
    await pane.replaceData((await pane.previewData("HoSo", new File([csv], "x.csv")))!);
    await pane.write();
    expect(notice()).toContain("Đã ghi báo cáo");
    const data = host.workbook.sheet("HoSo");
    const cells = [0, 1, 2, 3].map((column) => [data.value(1, column), data.format(1, column)]);
    return { state: stateOf(), number: sheet().value(5, 0), cells };
  };

  test("Vietnamese, American or any: the same texts, numbers and days in every cell", async () => {
    const [vietnamese, american, any] = [await run("vi-VN"), await run("en-US"), await run("any")];
    expect(vietnamese.number).toBe("7.10");
    expect(vietnamese.cells).toEqual([
      ["00123", "General"],
      // 30/09/2026, as the column held days before, and 1.234,5 as it held numbers.
      [46295, "dd/mm/yyyy"],
      [1234.5, "General"],
      ["7.10", "General"],
    ]);
    expect(american).toEqual(vietnamese);
    expect(any).toEqual(vietnamese);
  });
});
