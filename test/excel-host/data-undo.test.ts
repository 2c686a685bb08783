import { TrackerError } from "../../src/core/error";
import type { Grid } from "../../src/core/table/grid";
import type { ReplacedData } from "../../src/workbook/live-workbook";
import { type Case, copyOf, newExport, replace, SHEET, stateOf, withOldRows } from "./data-cases";
import { examplePlan } from "./example-report";
import { hostOf } from "./fill";
import type { ExcelHost, Fault } from "./host";
import { HostSheet } from "./host-sheet";
import { openLive } from "./open-host";

// Refreshes of whole exports, each taken back and stopped somewhere else.
jest.setTimeout(240_000);

const key = (row: number, column: number) => HostSheet.key(row, column);

/** The data sheet of ten cases with something of the clerk's own in it. */
const withOwn = (change: (sheet: HostSheet) => void) => (): ExcelHost => {
  const host = withOldRows(10, false);
  change(host.workbook.sheet(SHEET));
  return host;
};

const oldSheets: [what: string, host: () => ExcelHost][] = [
  ["plain rows", withOwn(() => undefined)],
  ["formulas in a column beside", () => withOldRows(10, true)],
  [
    "a formula among the data, another under them",
    withOwn((sheet) => {
      sheet.setValue(4, 11, 20);
      sheet.formulas.set(key(4, 11), "=L3*2");
      sheet.setValue(12, 0, 10);
      sheet.formulas.set(key(12, 0), "=COUNTA(A2:A11)");
    }),
  ],
  [
    "number formats that differ from row to row",
    withOwn((sheet) => {
      for (let row = 1; row <= 10; row++) sheet.setFormat(row, 3, ["d-mmm", "dd/mm/yyyy", "yyyy"][row % 3]!);
      sheet.setFormat(5, 2, "0.00%");
    }),
  ],
  [
    "numbers in cells with the text format",
    withOwn((sheet) => {
      for (let row = 1; row <= 10; row++) {
        sheet.setFormat(row, 1, "@");
        sheet.setValue(row, 1, row * 3);
      }
    }),
  ],
  [
    "a formula in a cell with the text format",
    withOwn((sheet) => {
      for (let row = 1; row <= 10; row++) sheet.setFormat(row, 1, "@");
      sheet.setValue(3, 1, 7);
      sheet.formulas.set(key(3, 1), "=3+4");
    }),
  ],
  [
    "looks of the records, and rows prepared behind them",
    withOwn((sheet) => {
      for (let row = 1; row <= 15; row++) sheet.looks.set(key(row, 0), { fill: row <= 10 ? "#FFF2CC" : "#E2EFDA" });
      for (let row = 11; row <= 14; row++) sheet.setFormat(row, 3, "@");
      sheet.setFormat(13, 2, "0.0");
    }),
  ],
  [
    "titles above the headings, with a formula",
    withOwn((sheet) => {
      sheet.insertRows(0, 2);
      sheet.setValue(0, 0, "Hồ sơ một cửa");
      sheet.setValue(1, 3, 10);
      sheet.formulas.set(key(1, 3), "=COUNTA(A4:A13)");
    }),
  ],
];

const newRows: [rows: string, grid: Grid][] = [
  ["more rows", newExport(17)],
  ["fewer rows", newExport(4)],
  ["as many rows", newExport(10)],
];

/** Replaced, and the state before. */
const replaced = async (host: ExcelHost, grid: Grid, helper = false) => {
  const before = stateOf(host);
  const way = await replace({ host: () => host, grid, helper }, host);
  const after = stateOf(host);
  expect(after).not.toBe(before);
  return { before, after, way };
};

/** A title moves the headings: the export is put in their place. */
const under = (host: ExcelHost, grid: Grid): { grid: Grid; headingRow: number } => {
  const headingRow = host.workbook.sheet(SHEET).value(0, 0) === "Hồ sơ một cửa" ? 2 : 0;
  const shift = (row: number) => row - headingRow;
  const column = (index: number) => {
    const own = grid.column(index);
    if (!own || headingRow === 0) return own;
    const blank = new Array<number>(headingRow).fill(0);
    return {
      kinds: Uint8Array.from([...blank, ...own.kinds.subarray(0, own.length)]),
      values: Float64Array.from([...blank, ...own.values.subarray(0, own.length)]),
      length: own.length + headingRow,
    };
  };
  const cell = (row: number, at: number) => (shift(row) < 0 ? null : grid.cell(shift(row), at));
  const { sheet, columns, texts } = grid;
  return { headingRow, grid: { sheet, columns, texts, rows: grid.rows + headingRow, cell, column } };
};

describe("a filtered sheet is refused in words, and nothing changes", () => {
  const withTable = (sheet: HostSheet, filtered: boolean) => {
    sheet.tables = [{ name: "Bang", area: { row: 0, column: 0, rows: 11, columns: 12 }, filtered }];
  };
  const filters: [what: string, set: (sheet: HostSheet, filtered: boolean) => void][] = [
    ["by its own filter", (sheet, filtered) => void (sheet.filtered = filtered)],
    ["by a table's", withTable],
  ];
  test.each(filters)("%s: before the rows are replaced, and before they come back", async (_, set) => {
    const host = withOldRows(10, false);
    const refused = new TrackerError("sheet-filtered", { sheet: SHEET });
    set(host.workbook.sheet(SHEET), true);
    const before = stateOf(host);
    await expect(openLive(host).replaceData({ grid: newExport(17), headingRow: 0 })).rejects.toThrow(refused);
    expect(stateOf(host)).toBe(before);
    set(host.workbook.sheet(SHEET), false);
    const way = await openLive(host).replaceData({ grid: newExport(17), headingRow: 0 });
    const table = host.workbook.sheet(SHEET).tables[0];
    if (table) table.filtered = true;
    else set(host.workbook.sheet(SHEET), true);
    const after = stateOf(host);
    await expect(way.putBack(true)).rejects.toThrow(refused);
    expect(stateOf(host)).toBe(after);
    if (table) table.filtered = false;
    else set(host.workbook.sheet(SHEET), false);
    expect(await way.putBack()).toBeNull();
    expect(host.unknown).toEqual([]);
  });
});

describe("taken back, everything stands as it stood", () => {
  test.each(oldSheets.flatMap(([what, host]) => newRows.map(([rows, grid]) => ({ what, host, rows, grid }))))(
    "$what, $rows",
    async ({ host: open, grid }) => {
      const host = open();
      const before = stateOf(host);
      const way = await openLive(host).replaceData(under(host, grid));
      expect(stateOf(host)).not.toBe(before);
      expect([way.added, await way.putBack()]).toEqual([false, null]);
      expect(stateOf(host)).toBe(before);
      expect(host.unknown).toEqual([]);
    },
  );

  test.each([false, true])("a sheet that was added goes again (made by the helper: %s)", async (helper) => {
    const host = hostOf([examplePlan(3)]);
    const { before, way } = await replaced(host, newExport(5), helper);
    expect([way.added, await way.putBack()]).toEqual([true, null]);
    expect(stateOf(host)).toBe(before);
  });

  test("the sheet renamed since: its rows come back all the same, under its new name", async () => {
    const host = withOldRows(10, true);
    const { before, way } = await replaced(host, newExport(17));
    const sheet = host.workbook.sheet(SHEET);
    host.workbook.rename(sheet, "HoSo tháng 10");
    host.workbook.addSheet(SHEET);
    expect(await way.putBack()).toBeNull();
    host.workbook.deleteSheet(host.workbook.sheet(SHEET));
    host.workbook.rename(sheet, SHEET);
    expect(stateOf(host)).toBe(before);
  });

  test("prepared rows keep their looks, and show dates as dates; bare ones look as the first record", async () => {
    const [, open] = oldSheets.find(([what]) => what.startsWith("looks"))!;
    const host = open();
    await replace({ host: open, grid: newExport(17), helper: false }, host);
    const sheet = host.workbook.sheet(SHEET);
    expect([10, 12, 15, 16, 17].map((row) => sheet.looks.get(key(row, 0))?.["fill"])).toEqual(
      ["#FFF2CC", "#E2EFDA", "#E2EFDA", "#FFF2CC", "#FFF2CC"], // prettier-ignore
    );
    expect([1, 12, 17].map((row) => sheet.format(row, 2))).toEqual(["dd/mm/yyyy", "dd/mm/yyyy", "dd/mm/yyyy"]);
    expect([1, 12, 17].map((row) => sheet.value(row, 3))).toEqual([1, 12, 17]);
  });
});

describe("edited since by somebody", () => {
  type Edit = [what: string, edit: (sheet: HostSheet) => void, cell: string | null];
  const shared: Edit[] = [
    ["a value changed", (sheet) => sheet.setValue(3, 1, "sửa"), "B4"],
    ["a value cleared", (sheet) => sheet.setValue(2, 0, undefined), "A3"],
    ["a heading changed", (sheet) => sheet.setValue(0, 4, "Ngày hẹn mới"), "E1"],
    ["a row typed under the last", (sheet) => sheet.setValue(18, 0, "thêm"), null],
    ["a note typed beside", (sheet) => sheet.setValue(2, 14, "ghi chú"), null],
    [
      "a row inserted, which looks as the one above",
      (sheet) => {
        sheet.insertRows(4, 1);
        for (let column = 0; column < 12; column++) sheet.setFormat(4, column, sheet.format(3, column));
      },
      "A5",
    ],
    [
      "a formula of the same value",
      (sheet) => {
        sheet.formulas.set(key(5, 3), "=4+1");
      },
      "D6",
    ],
  ];
  const inNew: Edit[] = [
    [
      "a chart",
      (sheet) =>
        void sheet.charts.push({
          name: "",
          type: "Doughnut",
          title: "",
          legend: "",
          position: null,
          axes: {},
          series: [],
        }),
      null,
    ],
    [
      "a table made of the rows",
      (sheet) => void sheet.tables.push({ name: "Bảng1", area: { row: 0, column: 0, rows: 18, columns: 12 } }),
      null,
    ],
  ];
  const cases = [
    ...shared.map((edit) => ({ edit, where: "in old rows", open: () => withOldRows(10, false) })),
    ...[...shared, ...inNew].map((edit) => ({ edit, where: "in a new sheet", open: () => hostOf([examplePlan(3)]) })),
  ].map(({ edit: [what, edit, cell], ...rest }) => ({ what, edit, cell, ...rest }));

  test.each(cases)("$what $where: told, nothing changed; then all the same", async ({ edit, cell, open }) => {
    const host = open();
    const { before, way } = await replaced(host, newExport(17));
    edit(host.workbook.sheet(SHEET));
    const edited = stateOf(host);
    expect(await way.putBack()).toEqual({ cell });
    expect(stateOf(host)).toBe(edited);
    expect(await way.putBack(true)).toBeNull();
    expect(stateOf(host)).toBe(before);
    expect(host.unknown).toEqual([]);
  });

  test("looks alone, and what stands above the headings, hold nobody up", async () => {
    const host = withOwn((sheet) => {
      sheet.insertRows(0, 2);
      sheet.setValue(0, 0, "Hồ sơ một cửa");
    })();
    const way = await openLive(host).replaceData(under(host, newExport(17)));
    const sheet = host.workbook.sheet(SHEET);
    sheet.looks.set(key(4, 1), { fill: "#FF0000" });
    sheet.setValue(0, 0, "Hồ sơ một cửa, đã xem");
    expect(await way.putBack()).toBeNull();
    expect(sheet.value(0, 0)).toBe("Hồ sơ một cửa, đã xem");
    expect(sheet.value(3, 0)).toBe("H25.18-202401-000000");
  });

  test("what Excel says otherwise of what was written is no edit", async () => {
    const host = withOwn((sheet) => {
      for (let row = 2; row <= 10; row++) sheet.setFormat(row, 3, "@");
    })();
    const { way } = await replaced(host, newExport(10));
    const sheet = host.workbook.sheet(SHEET);
    sheet.setValue(3, 3, "3");
    expect(await way.putBack()).toBeNull();
  });
});

const codeOf = (error: unknown): string => (error instanceof TrackerError ? (error.code as string) : String(error));

describe("what Excel refuses", () => {
  test("the sheet protected since: said, nothing changed", async () => {
    const host = withOldRows(10, true);
    const { after, way } = await replaced(host, newExport(17));
    host.workbook.sheet(SHEET).protected = true;
    for (const anyway of [false, true]) expect(await way.putBack(anyway).catch(codeOf)).toBe("sheet-protected");
    expect(stateOf(host)).toBe(after);
  });

  test("the sheet deleted since: said so, whatever has its name now", async () => {
    const host = withOldRows(10, true);
    const { way } = await replaced(host, newExport(17));
    host.workbook.deleteSheet(host.workbook.sheet(SHEET));
    host.workbook.addSheet(SHEET).setValue(0, 0, "của người khác");
    for (const anyway of [false, true])
      expect(await way.putBack(anyway).catch(String)).toContain('host-failed {"code":"ItemNotFound"}');
    expect(host.workbook.sheet(SHEET).value(0, 0)).toBe("của người khác");
  });

  test("a cell being edited: nothing changed, and done when it is left", async () => {
    const host = withOldRows(10, true);
    const { before, after, way } = await replaced(host, newExport(17));
    host.editing = 4;
    expect(await way.putBack().catch(codeOf)).toBe("cell-editing");
    expect(stateOf(host)).toBe(after);
    expect(await way.putBack()).toBeNull();
    expect(stateOf(host)).toBe(before);
  });

  test("silent for good in the middle: told so, and doing it again finishes it, our own half no edit", async () => {
    const host = withOldRows(10, true);
    const { before, way } = await replaced(host, newExport(17));
    const [ask] = [host.requests.length];
    host.fault = (number) => (number <= ask ? null : { code: "Timeout", afterActions: number === ask + 1 ? 12 : 0 });
    expect(await way.putBack().catch(String)).toContain(`half-restored {"sheet":"${SHEET}"}`);
    host.fault = null;
    expect(await way.putBack()).toBeNull();
    expect(stateOf(host)).toBe(before);
  });
});

const ways: [name: string, what: Case][] = [
  ["a new sheet", { host: () => hostOf([examplePlan(3)]), grid: newExport(6), helper: false }],
  ["old rows", { host: () => withOldRows(10, false), grid: newExport(17), helper: false }],
  ["old rows with formulas", { host: () => withOldRows(10, true), grid: newExport(4), helper: false }],
];

describe.each(ways)("each request of taking back in turn: %s", (name, what) => {
  /** One undo with a fault in it, and what is there after it. */
  const attempt = async (faultAt: number, fault: Fault | null) => {
    const host = what.host();
    const { before, after, way } = await replaced(host, what.grid, what.helper);
    const first = host.requests.length;
    host.fault = (number) => (number === first + faultAt ? fault : null);
    const result = await way.putBack().then(
      (edit) => (edit ? "edited" : "put back"),
      (error: unknown) => String(error).replace(/^\w+: /, ""),
    );
    host.fault = null;
    expect(host.unknown).toEqual([]);
    const state = stateOf(host);
    const told = state === before ? "old rows whole" : state === after ? "new rows whole" : "TORN";
    return { host, way, before, result, told, actions: host.requests.slice(first).map(({ actions }) => actions) };
  };

  test("refused, stopped after each action, or the answer lost: the old or the new rows whole, and told which", async () => {
    const { actions } = await attempt(-1, null);
    const table = new Map<string, number>();
    for (const request of actions.keys()) {
      const places = Array.from({ length: actions[request]! }, (_, place) => place);
      for (const afterActions of [...places, "all" as const]) {
        for (const code of ["GeneralException", "Timeout"]) {
          const { way, host, before, result, told } = await attempt(request, { code, afterActions });
          const line = `${name}, request ${request + 1} of ${actions.length}: ${told}, ${result}`;
          table.set(line, (table.get(line) ?? 0) + 1);
          expect([request, afterActions, told]).not.toContain("TORN");
          expect([request, afterActions, told === "old rows whole"]).toEqual([
            request,
            afterActions,
            result === "put back",
          ]);
          if (result !== "put back") expect(await way.putBack()).toBeNull();
          expect(stateOf(host)).toBe(before);
        }
      }
    }
    console.log(Array.from(table, ([line, count]) => `${line}  × ${count}`).join("\n"));
  });
});

describe("more than one request can carry", () => {
  let large: { host: ExcelHost; before: string; way: ReplacedData } | undefined;
  const open = async () => {
    if (!large) {
      const host = withOldRows(60_000, true);
      const before = stateOf(host);
      large = { host, before, way: await replace({ host: () => host, grid: newExport(100_000), helper: false }, host) };
    }
    return large;
  };

  test("100,000 cases of 12 columns taken back to 60,000 with formulas: within Excel's limits", async () => {
    const { host, before, way } = await open();
    const first = host.requests.length;
    const kept = copyOf(host).workbook;
    expect(await way.putBack()).toBeNull();
    expect(stateOf(host)).toBe(before);
    const requests = host.requests.slice(first);
    const megabytes = requests.reduce((sum, { bytesIn, bytesOut }) => sum + bytesIn + bytesOut, 0) / 1_000_000;
    console.log(`100,000 × 12 taken back: ${requests.length} requests, ${megabytes.toFixed(1)} MB`);
    expect(Math.max(...requests.map(({ bytesIn, bytesOut }) => Math.max(bytesIn, bytesOut)))).toBeLessThan(
      host.payloadLimit,
    );
    expect(requests.length).toBeLessThanOrEqual(6 + Math.ceil(megabytes / 4));
    host.workbook = kept;
  });

  test("each request that writes stopped once: the old rows are whole all the same", async () => {
    const { host, before, way } = await open();
    const { workbook } = host;
    host.workbook = workbook.copy();
    const first = host.requests.length;
    host.fault = (number) =>
      number > first + 1 && (number - first) % 2 === 0 ? { code: "Timeout", afterActions: 3 } : null;
    expect(await way.putBack().catch(String)).toBeNull();
    host.fault = null;
    expect(stateOf(host)).toBe(before);
  });
});
