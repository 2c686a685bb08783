import { messagesOf } from "../../../src/messages/messages";
import { TrackerError } from "../../../src/core/error";
import { exampleCases, exampleOutput, examplePlan } from "../../excel-host/example-report";
import { hostOf } from "../../excel-host/fill";
import type { ExcelHost } from "../../excel-host/host";
import { openHost, openLive } from "../../excel-host/open-host";
import { hiddenOf, seen } from "../../excel-host/snapshot";

const PLAN = "Kế hoạch 2024";
const hosts: ExcelHost[] = [];

const open = (tasks = 6) => {
  const host = hostOf([examplePlan(tasks)]);
  hosts.push(host);
  return { host, plan: host.workbook.sheet(PLAN), waits: [] as number[] };
};
const stateOf = (host: ExcelHost) => JSON.stringify(seen(host.workbook));
const tabs = (host: ExcelHost) =>
  host.workbook.sheets.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name);
const errorOf = async (work: Promise<unknown>): Promise<TrackerError> => {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  if (error instanceof TrackerError) return error;
  throw new Error(`not a TrackerError: ${String(error)}`);
};

afterEach(() => {
  for (const host of hosts) {
    expect(host.unknown).toEqual([]);
    expect(host.formulasTyped).toEqual([]);
    expect(host.references.size).toBe(0);
  }
  hosts.length = 0;
});

describe("a cell being edited", () => {
  test.each([1, 2, 3])("for %d requests: waited for, then everything is as if nothing had been", async (requests) => {
    const { host, waits } = open();
    const workbook = openHost(host, waits);
    host.editing = requests;
    expect(await workbook.survey()).toHaveLength(1);
    expect(waits).toEqual([300, 900, 2500].slice(0, requests));
  });

  test("for longer: said in the user's words, nothing changed", async () => {
    const { host, waits } = open();
    const before = stateOf(host);
    host.editing = 100;
    const error = await errorOf(openHost(host, waits).write(exampleOutput(6, "mới")));
    host.editing = 0;
    expect(error.code).toBe("cell-editing");
    expect(messagesOf("vi").errors["cell-editing"]({})).toContain("Enter");
    expect(stateOf(host)).toBe(before);
  });

  test("in the middle of a write: the same report", async () => {
    const [one, other] = [open().host, open().host];
    await openHost(one).write(exampleOutput(6, "mới"));
    other.beforeRequest = () => (other.editing = other.requests.length % 2 === 0 ? 1 : 0);
    await openHost(other).write(exampleOutput(6, "mới"));
    expect(stateOf(other)).toBe(stateOf(one));
  });
});

describe("protection", () => {
  test("a plan that was protected after it was highlighted: told by its name, the report stays", async () => {
    const { host, plan } = open();
    const workbook = openHost(host);
    await workbook.write(exampleOutput(6, "cũ"));
    const before = stateOf(host);
    plan.protected = true;
    for (const work of [
      () => workbook.write({ ...exampleOutput(6, "mới"), marks: [] }),
      () => workbook.clear(),
      () => workbook.restore(),
    ]) {
      expect(await errorOf(work())).toMatchObject({ code: "sheet-protected", details: { sheet: PLAN } });
    }
    expect(stateOf(host)).toBe(before);
  });

  test("a protected plan without highlights gets its report", async () => {
    const { host, plan } = open();
    plan.protected = true;
    await openHost(host).write({ ...exampleOutput(6, "mới"), marks: [] });
    expect(tabs(host)).toEqual([PLAN, "BaoCao", "PhatHien"]);
  });

  test("a workbook whose structure is protected", async () => {
    const { host } = open();
    host.workbook.structureProtected = true;
    const before = stateOf(host);
    expect((await errorOf(openHost(host).write(exampleOutput(6, "mới")))).code).toBe("workbook-protected");
    expect(stateOf(host)).toBe(before);
  });
});

describe("what a user or a co-author does in between", () => {
  test("rows added since the survey are read, too", async () => {
    const { host, plan } = open();
    const workbook = openHost(host);
    await workbook.survey();
    plan.setValue(20, 1, "Việc thêm");
    const [grid] = await workbook.read([{ sheet: PLAN, columns: [0, 1] }]);
    expect([grid!.cell(20, 1), grid!.rows]).toEqual(["Việc thêm", 21]);
  });

  test.each([
    ["renamed", (host: ExcelHost) => host.workbook.rename(host.workbook.sheet("HoSo"), "Hồ sơ")],
    ["deleted", (host: ExcelHost) => host.workbook.deleteSheet(host.workbook.sheet("HoSo"))],
  ])("a sheet %s since the survey: told with the sheets there are", async (_, change) => {
    const host = hostOf([examplePlan(3), exampleCases(5)]);
    const workbook = openHost(host);
    await workbook.survey();
    change(host);
    const error = await errorOf(workbook.read([{ sheet: "HoSo", columns: "all" }]));
    expect(error).toMatchObject({ code: "no-such-sheet", details: { sheet: "HoSo" } });
  });

  test("the plan renamed between looking and swapping: the highlights follow it", async () => {
    const { host, plan } = open();
    host.beforeRequest = (request) => {
      if (request === 1) host.workbook.rename(plan, "Kế hoạch (sửa)");
    };
    await openHost(host).write(exampleOutput(6, "mới"));
    expect(plan.conditionalFormats).toHaveLength(3);
    expect(plan.name).toBe("Kế hoạch (sửa)");
  });

  test("the plan deleted between looking and swapping: refused, and the old report is whole", async () => {
    const { host, plan } = open();
    const workbook = openHost(host);
    await workbook.write(exampleOutput(6, "cũ"));
    const first = host.requests.length;
    host.beforeRequest = (request) => {
      if (request === first + 2) host.workbook.deleteSheet(plan);
    };
    expect((await errorOf(workbook.write(exampleOutput(6, "mới")))).code).toBe("host-failed");
    expect(tabs(host)).toEqual(["BaoCao", "PhatHien"]);
    expect(host.workbook.sheet("BaoCao").value(0, 0)).toBe("BÁO CÁO cũ");
  });

  test("the report renamed, moved to the front and being looked at: the new one is there instead", async () => {
    const { host } = open();
    const workbook = openHost(host);
    await workbook.write(exampleOutput(6, "cũ"));
    const report = host.workbook.sheet("BaoCao");
    host.workbook.rename(report, "Báo cáo họp");
    host.workbook.move(report, 0);
    host.workbook.activate(report);
    await workbook.write(exampleOutput(6, "mới"));
    expect(tabs(host)).toEqual(["BaoCao", PLAN, "PhatHien"]);
    expect(host.workbook.sheet(host.workbook.active).name).toBe("BaoCao");
    expect(host.workbook.sheet("BaoCao").value(0, 0)).toBe("BÁO CÁO mới");
    expect(await workbook.restore()).toBe(true);
    expect(tabs(host)).toEqual(["Báo cáo họp", PLAN, "PhatHien"]);
  });

  test("the report deleted by hand: written again, and no name points to nothing", async () => {
    const { host } = open();
    const workbook = openHost(host);
    await workbook.write(exampleOutput(6, "cũ"));
    host.workbook.deleteSheet(host.workbook.sheet("BaoCao"));
    await workbook.write(exampleOutput(6, "mới"));
    expect(tabs(host)).toEqual([PLAN, "PhatHien", "BaoCao"]);
    expect(host.workbook.names.filter((name) => host.workbook.formulaOf(name).includes("#REF!"))).toEqual([]);
  });
});

test("a report written after the survey can be read without another one", async () => {
  const { host } = open();
  const workbook = openHost(host);
  await workbook.survey();
  await workbook.write(exampleOutput(6, "mới"));
  const [grid] = await workbook.read([{ sheet: "BaoCao", columns: [0] }]);
  expect(grid!.cell(0, 0)).toBe("BÁO CÁO mới");
});

describe("restore", () => {
  test("brings the report and the highlights before the last write back, once", async () => {
    const { host } = open();
    const workbook = openHost(host);
    await workbook.write(exampleOutput(6, "một"));
    const first = stateOf(host);
    await workbook.write({ ...exampleOutput(4, "hai"), marks: [] });
    expect(workbook.restorable).toBe(true);
    expect(await workbook.restore()).toBe(true);
    expect(stateOf(host)).toBe(first);
    expect(workbook.restorable).toBe(false);
    expect(await workbook.restore()).toBe(false);
    expect(hiddenOf(host.workbook).sheets).toEqual([]);
  });

  test("of the first write leaves the workbook as it was before it", async () => {
    const { host } = open();
    const before = stateOf(host);
    const workbook = openHost(host);
    await workbook.write(exampleOutput(6, "một"));
    await workbook.restore();
    expect(stateOf(host)).toBe(before);
    expect(hiddenOf(host.workbook)).toEqual({ sheets: [], names: [] });
  });

  test("is known to a pane that was opened later, and keeps one former report only", async () => {
    const { host } = open();
    for (const word of ["một", "hai", "ba", "bốn"]) await openHost(host).write(exampleOutput(6, word));
    const later = openHost(host);
    expect(await later.survey()).toHaveLength(3);
    expect(later.restorable).toBe(true);
    expect(hiddenOf(host.workbook).sheets).toHaveLength(2);
  });
});

describe("a report cleared with a way back", () => {
  /** A chart, names, and highlights on two rows; the drafts hold a text of the clerk's. */
  const output = () => {
    const made = exampleOutput(6, "một");
    const [report, findings] = made.sheets;
    const chart = {
      id: "units",
      kind: "stacked-bar" as const,
      title: "Theo đơn vị",
      area: { row: 12, column: 0, rows: 8, columns: 4 },
      categories: { row: 3, column: 1, rows: 3, columns: 1 },
      series: [{ title: { row: 2, column: 4 }, values: { row: 3, column: 4, rows: 3, columns: 1 }, color: "C00000" }],
      format: "0",
    };
    return {
      ...made,
      sheets: [{ ...report!, charts: [chart] }, findings!, { ...findings!, id: "drafts", name: "DuThao" }],
    };
  };
  const written = async () => {
    const opened = open();
    const workbook = openHost(opened.host);
    await workbook.write(output());
    return { ...opened, workbook, before: stateOf(opened.host) };
  };

  test("nothing of it is seen; taken back, all is as it was: names, charts, highlights", async () => {
    const { host, workbook, before, plan } = await written();
    const empty = stateOf(open().host);
    expect(await workbook.setAside()).toEqual({ removed: ["BaoCao", "PhatHien", "DuThao"], unmarked: [PLAN] });
    expect(stateOf(host)).toBe(empty);
    expect(workbook.restorable).toBe(true);
    expect(await openHost(host).survey()).toHaveLength(1);
    expect(await openHost(host).restore()).toBe(true);
    expect(stateOf(host)).toBe(before);
    expect(plan.conditionalFormats).toHaveLength(3);
    expect(host.workbook.names.filter(({ name }) => /_back|_swap|old[12]/.test(name))).toEqual([]);
  });

  test("a sheet with the clerk's own texts stays in sight, through the way back, too", async () => {
    const { host, workbook, before } = await written();
    host.workbook.sheet("DuThao").setValue(9, 0, "của tôi");
    const typed = stateOf(host);
    expect((await workbook.setAside(["drafts"])).removed).toEqual(["BaoCao", "PhatHien"]);
    expect(tabs(host)).toEqual([PLAN, "DuThao"]);
    expect(await workbook.restore()).toBe(true);
    expect(stateOf(host)).toBe(typed);
    expect(typed).not.toBe(before);
  });

  test("highlights put on since give way to those of the report; a name the user has made since stays theirs", async () => {
    const { host, workbook, plan } = await written();
    const rules = plan.conditionalFormats.map(({ formula, areas }) => ({ formula, areas }));
    await workbook.setAside();
    await openLive(host).highlight(exampleOutput(2, "x").marks.slice(0, 1));
    host.workbook.addName("BC_QuaHan", { sheet: plan.id, address: "A1" }, "");
    await openHost(host).restore();
    expect(plan.conditionalFormats.map(({ formula, areas }) => ({ formula, areas }))).toEqual(rules);
    expect(host.workbook.formulaOf(host.workbook.name("BC_QuaHan")!)).toBe(`='${PLAN}'!$A$1`);
  });

  test("one way back is kept: of the last write or clearing", async () => {
    const { host, workbook } = await written();
    await workbook.write({ ...output(), marks: [] });
    const second = stateOf(host);
    await workbook.setAside();
    expect(hiddenOf(host.workbook).sheets).toHaveLength(3);
    // Nothing is left to be cleared: what can be taken back stays.
    expect(await workbook.setAside()).toEqual({ removed: [], unmarked: [] });
    await workbook.restore();
    expect(stateOf(host)).toBe(second);
    await workbook.setAside();
    await workbook.write(exampleOutput(6, "sau"));
    await workbook.restore();
    expect(tabs(host)).toEqual([PLAN]);
  });

  test("cleared whole after that, nothing is hidden in the workbook", async () => {
    const { host, workbook } = await written();
    await workbook.setAside(["drafts"]);
    await workbook.clear();
    expect(stateOf(host)).toBe(stateOf(open().host));
    expect([hiddenOf(host.workbook), workbook.restorable]).toEqual([{ sheets: [], names: [] }, false]);
  });

  test("a plan that was protected since: told by its name, and nothing is changed", async () => {
    const { host, workbook, plan, before } = await written();
    plan.protected = true;
    expect(await errorOf(workbook.setAside())).toMatchObject({ code: "sheet-protected", details: { sheet: PLAN } });
    expect(stateOf(host)).toBe(before);
  });
});

describe("the user's own", () => {
  test("formats, fills, rules, hidden rows, filters, tables, merged cells are the same after write and clear", async () => {
    const { host, plan } = open();
    plan.hiddenRows.add(4).add(5);
    plan.filter = { row: 2, column: 0, rows: 7, columns: 8 };
    plan.tables.push({ name: "Bang1", area: plan.filter });
    plan.merges.push({ row: 0, column: 0, rows: 1, columns: 8 });
    plan.looks.set(3, { fill: "#123456" });
    const own = {
      id: "own",
      type: "Custom",
      areas: [plan.filter],
      formula: "=$A4>2",
      fill: "#00FF00",
      stopIfTrue: true,
    };
    plan.conditionalFormats.push(own, { ...own, id: "bars", type: "DataBar", formula: "" });
    host.workbook.addName("DanhSach", { sheet: plan.id, address: "A1" }, "của tôi");
    const before = JSON.stringify([plan, host.workbook.names]);
    const workbook = openHost(host);
    await workbook.write(exampleOutput(6, "mới"));
    // Ours come behind the user's rules, the more urgent ones first.
    expect(plan.conditionalFormats.map(({ formula }) => formula)).toEqual([
      own.formula,
      "",
      "=_khcv_overdue",
      "=_khcv_due_soon",
      "=_khcv_done_late",
    ]);
    const [grid] = await workbook.read([{ sheet: PLAN, columns: "all" }]);
    expect(grid!.cell(4, 1)).toContain("nhóm 2");
    await workbook.clear();
    expect(JSON.stringify([plan, host.workbook.names])).toBe(before);
    expect(hiddenOf(host.workbook)).toEqual({ sheets: [], names: [] });
  });

  test("only hidden sheets left beside the report: clearing shows one, for Excel needs it", async () => {
    const host = hostOf([examplePlan(3), { name: "Khác", rows: [["x"]] }]);
    const workbook = openHost(host);
    await workbook.write(exampleOutput(3, "mới"));
    host.workbook.show(host.workbook.sheet(PLAN), "Hidden");
    host.workbook.show(host.workbook.sheet("Khác"), "Hidden");
    await workbook.clear();
    expect(tabs(host)).toEqual([PLAN]);
  });

  test("a look switched off by its name stays off", async () => {
    const { host } = open();
    const workbook = openHost(host);
    await workbook.write(exampleOutput(6, "một"));
    host.workbook.name("_khcv_due_soon")!.refersTo = { formula: "=FALSE" };
    await workbook.write(exampleOutput(6, "hai"));
    expect(host.workbook.formulaOf(host.workbook.name("_khcv_due_soon")!)).toBe("=FALSE");
  });
});

describe("texts in every country's Excel", () => {
  // Read by Excel as typed: a formula, numbers, dates, a truth value, an error, and an apostrophe that vanishes.
  const texts = [
    "=1+1",
    "+84",
    "-x",
    "@a",
    "7.10",
    "1.234,5",
    "50%",
    "1/2",
    "3-4",
    "30/9/2024",
    "TRUE",
    "#N/A",
    "'x",
    "00123",
  ];

  test("stay the texts they are", async () => {
    const { host } = open();
    const sheet = exampleOutput(1, "mới").sheets[0]!;
    const rows = texts.map((text) => ({
      cells: [{ value: { kind: "text" as const, text }, style: "text" as const }],
      height: null,
    }));
    const workbook = openHost(host);
    await workbook.write({ sheets: [{ ...sheet, rows, merges: [], filter: null }], marks: [] });
    const report = host.workbook.sheet("BaoCao");
    expect(texts.map((_, row) => [report.value(row, 0), report.format(row, 0)])).toEqual(
      texts.map((text) => [text, "General"]),
    );
  });

  test("longer than a cell can hold: cut, not refused", async () => {
    const { host } = open();
    const sheet = exampleOutput(1, "x".repeat(40_000)).sheets[0]!;
    await openHost(host).write({ sheets: [sheet], marks: [] });
    expect(host.workbook.sheet("BaoCao").value(0, 0)).toHaveLength(32_767);
  });
});

test("what a report sheet looks like in Excel", async () => {
  const { host } = open();
  await openHost(host).write(exampleOutput(6, "mới"));
  const report = host.workbook.sheet("BaoCao");
  expect(report).toMatchObject({ tabColor: "#C00000", frozenRows: 3, filter: { row: 2, rows: 7, columns: 6 } });
  expect(report.page).toMatchObject({ orientation: "Landscape", paperSize: "A4", titleRows: "$3:$3", centered: true });
  expect(report.merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 6 }]);
  expect(report.heights.get(0)).toBe(24);
  // 50 characters of 7 pixels and 5 around, in points.
  expect(report.widths.get(1)).toBe(266.25);
  const key = 3 * 16_384;
  expect(report.hyperlinks.get(key + 1)).toEqual({ documentReference: `'${PLAN}'!B4` });
  expect(report.looks.get(key + 5)).toMatchObject({ fill: "#FBE0DD", "font.color": "#9C0006", wrap: true });
  expect([report.format(3, 3), report.format(3, 4)]).toEqual(["dd/mm/yyyy", "0.0%"]);
});

test("events reach whoever has asked for them", async () => {
  const { host } = open();
  const { connect } = await import("../../excel-host/node-client");
  const client = connect(host);
  const heard: string[] = [];
  await client.run(async (context) => {
    context.workbook.worksheets.onChanged.add((event) => {
      heard.push(`changed ${event.address}`);
      return Promise.resolve();
    });
    context.workbook.worksheets.onActivated.add(() => {
      heard.push("activated");
      return Promise.resolve();
    });
    await context.sync();
  });
  host.userChanges(PLAN, 3, 1, "Sửa");
  host.userActivates(PLAN);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard).toEqual(["changed B4", "activated"]);
});
