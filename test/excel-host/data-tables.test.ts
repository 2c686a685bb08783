import { type Cell, type Grid, gridOfRows } from "../../src/core/table/grid";
import { newExport, SHEET, stateOf, withOldRows } from "./data-cases";
import { examplePlan } from "./example-report";
import { hostOf } from "./fill";
import type { ExcelHost, Fault } from "./host";
import { HostSheet } from "./host-sheet";
import { openLive } from "./open-host";

// A refresh of a table's rows and its undo, stopped at each action of each request.
jest.setTimeout(240_000);

const WIDTH = 12;

/** Ten cases in a table, which takes in what is written beside it, as users have it set as a rule. */
const inTable = (grow = true): ExcelHost => {
  const host = withOldRows(10, false);
  host.tablesGrow = grow;
  tableSheet(host).tables.push({ name: "BangHoSo", area: { row: 0, column: 0, rows: 11, columns: WIDTH } });
  return host;
};
const tableSheet = (host: ExcelHost): HostSheet => host.workbook.sheet(SHEET);
const sizeOf = (host: ExcelHost): string => {
  const { rows, columns } = tableSheet(host).tables[0]!.area;
  return `${rows} × ${columns}`;
};

const replace = (host: ExcelHost, grid: Grid) => openLive(host).replaceData({ grid, headingRow: 0 });

/** An export with a column more, as portals come to have. */
const wider = (cases: number): Grid => {
  const narrow = newExport(cases);
  const rows = Array.from({ length: narrow.rows }, (_, row): Cell[] => [
    ...Array.from({ length: narrow.columns }, (__, column) => narrow.cell(row, column)),
    row === 0 ? "Cột mới" : row,
  ]);
  return gridOfRows(SHEET, rows);
};

const sizes: [what: string, grid: Grid, size: string][] = [
  ["more rows", newExport(17), "18 × 12"],
  ["fewer rows", newExport(4), "5 × 12"],
  ["as many rows", newExport(10), "11 × 12"],
  ["fewer rows and a new column", wider(4), "5 × 13"],
  ["more rows and a new column", wider(17), "18 × 13"],
];

describe.each([true, false])("a table that takes in what is written beside it: %s", (grow) => {
  test.each(sizes)("%s: it follows, and taken back it has its old size", async (_, grid, size) => {
    const host = inTable(grow);
    const before = stateOf(host);
    const way = await replace(host, grid);
    expect(sizeOf(host)).toBe(size);
    expect(await way.putBack()).toBeNull();
    expect(stateOf(host)).toBe(before);
    expect(host.unknown).toEqual([]);
  });
});

test("an Excel before ExcelApi 1.13 gets the rows, and its table stays; taken back all the same", async () => {
  const host = inTable(false);
  host.apiLevel = 12;
  const before = stateOf(host);
  const way = await replace(host, newExport(17));
  expect([tableSheet(host).value(17, 0), sizeOf(host)]).toEqual(["M17", "11 × 12"]);
  expect(await way.putBack()).toBeNull();
  expect(stateOf(host)).toBe(before);
});

describe("edited since by somebody", () => {
  test.each<[string, (sheet: HostSheet) => void]>([
    ["the table has another size", (sheet) => (sheet.tables[0]!.area.rows = 9)],
    ["the table is a plain range", (sheet) => void sheet.tables.pop()],
    [
      "there is another table",
      (sheet) => void sheet.tables.push({ name: "B2", area: { row: 30, column: 0, rows: 2, columns: 1 } }),
    ],
  ])("%s: told, nothing changed; then all the same", async (_, edit) => {
    const host = inTable();
    const before = stateOf(host);
    const way = await replace(host, newExport(17));
    edit(tableSheet(host));
    const edited = stateOf(host);
    expect(await way.putBack()).toEqual({ cell: null });
    expect(stateOf(host)).toBe(edited);
    expect(await way.putBack(true)).toBeNull();
    const { tables } = tableSheet(host);
    if (tables.length === 0) tables.push({ name: "BangHoSo", area: { row: 0, column: 0, rows: 11, columns: WIDTH } });
    tables.splice(1);
    expect(stateOf(host)).toBe(before);
  });

  test("another table stands where the old one was: nothing is changed even all the same", async () => {
    const host = inTable();
    const way = await replace(host, newExport(4));
    tableSheet(host).tables.push({ name: "B2", area: { row: 7, column: 0, rows: 3, columns: 2 } });
    const edited = stateOf(host);
    expect(await way.putBack(true).catch(String)).toContain('host-failed {"code":"InvalidArgument"}');
    expect(stateOf(host)).toBe(edited);
  });

  test("a table made of plain rows since is told", async () => {
    const host = withOldRows(10, false);
    const way = await replace(host, newExport(17));
    tableSheet(host).tables.push({ name: "B1", area: { row: 0, column: 0, rows: 18, columns: WIDTH } });
    expect(await way.putBack()).toEqual({ cell: null });
  });
});

type Deed = (host: ExcelHost) => Promise<() => Promise<unknown>>;

/** What is prepared, and what a fault then meets. */
const deeds: [name: string, deed: Deed][] = [
  ["more rows", (host) => Promise.resolve(() => replace(host, wider(17)))],
  ["fewer rows", (host) => Promise.resolve(() => replace(host, newExport(4)))],
  ["more rows taken back", async (host) => (await replace(host, wider(17))).putBack],
  ["fewer rows taken back", async (host) => (await replace(host, newExport(4))).putBack],
];

describe.each(deeds)("%s", (name, prepare) => {
  const attempt = async (at: number, fault: Fault | null) => {
    const host = inTable();
    const deed = await prepare(host);
    const before = stateOf(host);
    const first = host.requests.length;
    host.fault = (number) => (number === first + at ? fault : null);
    const done = await deed().then(
      () => true,
      () => false,
    );
    host.fault = null;
    expect(host.unknown).toEqual([]);
    return { before, after: stateOf(host), done, actions: host.requests.slice(first).map(({ actions }) => actions) };
  };

  test("stopped after each action of each request: rows and table as before, or both new", async () => {
    const whole = await attempt(-1, null);
    const table = new Map<string, number>();
    for (const [request, actions] of whole.actions.entries()) {
      // The survey goes from tab to tab behind the last one, too: a few places of it tell all.
      const step = actions > 100 ? 40 : 1;
      const places = Array.from({ length: Math.ceil(actions / step) }, (_, place) => place * step);
      for (const afterActions of [...places, "all" as const]) {
        const { before, after, done } = await attempt(request, { code: "GeneralException", afterActions });
        const told = after === before ? "as before" : after === whole.after ? "new" : "TORN";
        const line = `${name}, request ${request + 1} of ${whole.actions.length}: ${told}`;
        table.set(line, (table.get(line) ?? 0) + 1);
        expect([request, afterActions, told, done]).toEqual([request, afterActions, done ? "new" : "as before", done]);
      }
    }
    console.log(Array.from(table, ([line, count]) => `${line}  × ${count}`).join("\n"));
  });
});

describe("what it costs", () => {
  const requestsOf = async (host: ExcelHost, grid: Grid) => {
    const way = await replace(host, grid);
    const replacing = host.requests.length;
    await way.putBack();
    return { replacing, back: host.requests.length - replacing };
  };

  test("a request more where there is a table, and one to resize it; none where there is none", async () => {
    // Survey, rows, a look, the formats that change, the new rows; then a look, the values, the old rows.
    expect(await requestsOf(withOldRows(10, false), newExport(17))).toEqual({ replacing: 5, back: 3 });
    expect(await requestsOf(withOldRows(10, true), newExport(17))).toEqual({ replacing: 5, back: 3 });
    expect(await requestsOf(hostOf([examplePlan(3)]), newExport(17))).toEqual({ replacing: 2, back: 3 });
    expect(await requestsOf(inTable(), newExport(17))).toEqual({ replacing: 7, back: 5 });
    expect(await requestsOf(inTable(), newExport(10))).toEqual({ replacing: 6, back: 5 });
  });
});
