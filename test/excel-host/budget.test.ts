import { SURVEYED_ROWS } from "../../src/workbook/workbook";
import { exampleCases, exampleOutput, examplePlan } from "./example-report";
import { hostOf } from "./fill";
import type { ExcelHost } from "./host";
import { openHost } from "./open-host";
import { noting, printRequests, requestBudget, type RequestTable, roadRequests } from "./road-requests";

/** Of the export: field, received, promised, returned, channel, paid online. */
const NEEDED = [2, 3, 4, 5, 6, 7];

/** Reads an office's workbook and writes a report through the port alone; returns the requests that cost. */
const runOnce = async (cases: number, columns: readonly number[] | "all") => {
  const plan = examplePlan(300);
  const host = hostOf([plan, exampleCases(cases)]);
  const { workbook, requests } = noting(openHost(host), host);
  await workbook.survey();
  const [readPlan, readCases] = await workbook.read([
    { sheet: plan.name, columns: "all" },
    { sheet: "HoSo", columns },
  ]);
  await workbook.write(exampleOutput(300, "lần đầu"));
  expect([readPlan!.rows, readCases!.rows]).toEqual([303, cases + 1]);
  const last = readCases!.cell(cases - 1, 3);
  expect(last).toMatchObject({ type: "date" });
  return { host, requests };
};

const expectWithinBudget = (table: RequestTable, host: ExcelHost): void => {
  console.log(printRequests(table));
  expect(host.unknown).toEqual([]);
  expect(table.requests.length).toBeGreaterThan(1);
  expect(table.requests.length).toBeLessThanOrEqual(requestBudget(table.requests));
  expect(table.requests.every(({ error }) => error === null)).toBe(true);
};

test.each([
  [15_000, NEEDED],
  [15_000, "all" as const],
  [100_000, NEEDED],
  [100_000, "all" as const],
])(
  "300 tasks and %d cases: at most 6 requests, plus one for every 4 MB",
  async (cases, columns) => {
    const { host, requests } = await runOnce(cases, columns);
    expect(requests).toHaveLength(host.requests.length);
    const which = columns === "all" ? "all 12 columns" : `${columns.length} of 12 columns`;
    expectWithinBudget({ title: `${cases} cases, ${which}`, requests }, host);
  },
  60_000,
);

test.each([15_000, 100_000])(
  "the whole road over 300 tasks, indicators and %d cases: the overview, the report and the report again, each within the budget",
  async (cases) => {
    const { look, report, again, host } = await roadRequests(300, cases);
    expect(host.requests).toHaveLength([look, report, again].flatMap(({ requests }) => requests).length);
    for (const table of [look, report, again]) expectWithinBudget(table, host);
  },
  60_000,
);

test("an empty sheet and the columns nobody asks for are not loaded", async () => {
  const host = hostOf([examplePlan(300), exampleCases(15_000), { name: "Trống", rows: [] }]);
  const workbook = openHost(host);
  await workbook.survey();
  const before = host.bytes;
  await workbook.read([
    { sheet: "HoSo", columns: [6] },
    { sheet: "Trống", columns: "all" },
  ]);
  // One text column of 15,000 cells: nothing else could be this small.
  expect(host.bytes - before).toBeLessThan(15_000 * 20);
  expect(host.requests).toHaveLength(2);
});

test("numbers behind the head are told by their formats all the same, in one more request", async () => {
  const rows = exampleCases(200).rows.map((row, index) => [index <= SURVEYED_ROWS ? null : row[3]!, row[0]!]);
  const host = hostOf([{ name: "HoSo", rows }]);
  const workbook = openHost(host);
  await workbook.survey();
  const [grid] = await workbook.read([{ sheet: "HoSo", columns: "all" }]);
  expect(grid!.cell(100, 0)).toEqual(rows[100]![0]);
  expect(host.requests).toHaveLength(3);
});

test("cells larger than the head let expect are asked for again in halves", async () => {
  const rows = Array.from({ length: 4000 }, (_, row) => [row < 100 ? "ngắn" : "dài ".repeat(700)]);
  const host = hostOf([{ name: "HoSo", rows }]);
  const workbook = openHost(host);
  const [grid] = await workbook.read([{ sheet: "HoSo", columns: "all" }]);
  expect(grid!.cell(3999, 0)).toBe("dài ".repeat(700));
  expect(host.requests.some(({ error }) => error === "ResponsePayloadSizeLimitExceeded")).toBe(true);
});

test("a sheet so wide that its head alone is too large is surveyed by its size", async () => {
  const wide = Array.from({ length: SURVEYED_ROWS }, () => Array.from({ length: 250 }, () => "dài ".repeat(100)));
  const host = hostOf([examplePlan(3), { name: "Rộng", rows: wide }]);
  const workbook = openHost(host);
  const [plan, broad] = await workbook.survey();
  expect(plan!.head.cell(2, 0)).toBe("STT");
  expect([broad!.rows, broad!.columns, broad!.head.rows]).toEqual([SURVEYED_ROWS, 250, 0]);
  const [grid] = await workbook.read([{ sheet: "Rộng", columns: [249] }]);
  expect(grid!.cell(59, 249)).toBe("dài ".repeat(100));
});

test("more tabs than one walk reaches: the others in a second request", async () => {
  const names = Array.from({ length: 45 }, (_, number) => `Phụ lục ${number + 1}`);
  const host = hostOf(names.map((name) => ({ name, rows: [[name]] })));
  const surveyed = await openHost(host).survey();
  expect(surveyed.map(({ name, head }) => [name, head.cell(0, 0)])).toEqual(names.map((name) => [name, name]));
  expect(host.requests).toHaveLength(2);
});

test("a report of 20,000 rows is built in several requests, each within the limit", async () => {
  const host = hostOf([examplePlan(3)]);
  await openHost(host).write(exampleOutput(20_000, "dài"));
  expect(host.requests.length).toBeGreaterThan(3);
  expect(Math.max(...host.requests.map(({ bytesIn }) => bytesIn))).toBeLessThan(host.payloadLimit);
  expect(host.workbook.sheet("BaoCao").value(20_002, 1)).toBe("=Nhiệm vụ 20000 dài");
}, 60_000);
