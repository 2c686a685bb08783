import { refreshData } from "../../src/core/data/refresh-data";
import type { Grid } from "../../src/core/table/grid";
import { type Case, copyOf, gridOf, newExport, replace, SHEET, stateOf, withOldRows } from "./data-cases";
import { examplePlan } from "./example-report";
import { hostOf } from "./fill";
import type { ExcelHost, Fault } from "./host";
import { HostSheet } from "./host-sheet";
import { openLive } from "./open-host";

// Refreshes of whole exports, each stopped somewhere else.
jest.setTimeout(240_000);

/** What an undisturbed replacement leaves, and its requests. */
const undisturbed = async (what: Case) => {
  const host = what.host();
  const before = stateOf(host);
  await replace(what, host);
  expect(host.unknown).toEqual([]);
  return { before, after: stateOf(host), requests: host.requests };
};

const attempt = async (what: Case, fault: (request: number) => Fault | null) => {
  const host = what.host();
  host.fault = fault;
  const result = await replace(what, host).then(
    () => "written",
    (error: unknown) => String(error).replace(/^\w+: /, ""),
  );
  host.fault = null;
  expect(host.unknown).toEqual([]);
  return { host, result, state: stateOf(host) };
};

const cases: [name: string, what: Case][] = [
  ["a new sheet", { host: () => hostOf([examplePlan(3)]), grid: newExport(30), helper: false }],
  ["a new sheet by the helper", { host: () => hostOf([examplePlan(3)]), grid: newExport(30), helper: true }],
  ["old rows", { host: () => withOldRows(20, false), grid: newExport(30), helper: false }],
  ["old rows with formulas", { host: () => withOldRows(40, true), grid: newExport(30), helper: false }],
];

describe.each(cases)("%s", (name, what) => {
  test("each request in turn refused: what was there is whole, and nothing more is there", async () => {
    const { before, after, requests } = await undisturbed(what);
    const table: string[] = [];
    for (const request of requests.keys()) {
      for (const code of ["GeneralException", "AccessDenied", "Timeout"]) {
        const { result, state } = await attempt(what, (number) =>
          number === request ? { code, afterActions: 0 } : null,
        );
        const told = state === before ? "as before" : state === after ? "new rows whole" : "TORN";
        table.push(`${name}, request ${request + 1} of ${requests.length}  ${code.padEnd(16)} ${told}  ${result}`);
        // The survey has a second way to ask.
        expect([told, result === "written"]).toEqual(request === 0 ? ["new rows whole", true] : ["as before", false]);
      }
    }
    console.log(table.join("\n"));
  });

  test("stopped after each action of each request, and the answer lost after all: whole all the same", async () => {
    const { before, after, requests } = await undisturbed(what);
    const counts = new Map<string, number>();
    for (const [request, { actions }] of requests.entries()) {
      // The survey goes from tab to tab behind the last one, too: a few places of it tell all.
      const step = request === 0 ? 30 : 1;
      const places = Array.from({ length: Math.ceil(actions / step) }, (_, place) => place * step);
      for (const afterActions of [...places, "all" as const]) {
        const { result, state } = await attempt(what, (number) =>
          number === request ? { code: "GeneralException", afterActions } : null,
        );
        const told = state === before ? "as before" : state === after ? "new rows whole" : "TORN";
        const key = `${name}, request ${request + 1} of ${requests.length}: ${told}, ${result === "written" ? "written" : "refused"}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
        expect([request, afterActions, told]).not.toContain("TORN");
        expect(result === "written").toBe(state === after);
      }
    }
    console.log(Array.from(counts, ([key, count]) => `${key}  × ${count}`).join("\n"));
  });
});

test("Excel falls silent for good while rows are replaced: told so, and doing it again writes them whole", async () => {
  const [, what] = cases[2]!;
  const { after, requests } = await undisturbed(what);
  const write = requests.length - 1;
  const { host, result } = await attempt(what, (number) =>
    number < write ? null : { code: "Timeout", afterActions: number === write ? requests[write]!.actions - 5 : 0 },
  );
  expect(result).toBe(`half-written {"sheet":"${SHEET}"}`);
  await replace(what, host);
  expect(stateOf(host)).toBe(after);
});

test("a sheet that a co-author makes in the same moment is not taken away", async () => {
  const host = hostOf([examplePlan(3)]);
  host.beforeRequest = (request) => {
    if (request !== 1) return;
    host.workbook.addSheet(SHEET).setValue(0, 0, "của người khác");
  };
  await expect(replace({ host: () => host, grid: newExport(3), helper: false }, host)).rejects.toThrow("name-taken");
  expect(host.workbook.sheet(SHEET).value(0, 0)).toBe("của người khác");
});

describe("more than one request can carry", () => {
  const CASES = 100_000;
  let large: ExcelHost | undefined;
  const what: Case = {
    host: () => copyOf((large ??= withOldRows(45_000, false))),
    grid: newExport(CASES),
    helper: false,
  };

  test("100,000 cases of 12 columns: within Excel's limits, new rows look as the first record, dates are dates", async () => {
    const host = what.host();
    const sheet = host.workbook.sheet(SHEET);
    const first = HostSheet.key(1, 0);
    sheet.looks.set(first, { fill: "#FFF2CC", "font.bold": true });
    sheet.setFormat(1, 11, "#,##0");
    await replace(what, host);
    expect(Math.max(...host.requests.map(({ bytesIn, bytesOut }) => Math.max(bytesIn, bytesOut)))).toBeLessThan(
      host.payloadLimit,
    );
    const megabytes = host.bytes / 1_000_000;
    console.log(`100,000 × 12: ${host.requests.length} requests, ${megabytes.toFixed(1)} MB`);
    expect(host.requests.length).toBeLessThanOrEqual(6 + Math.ceil(megabytes / 4));
    expect([sheet.used()!.rows, sheet.value(0, 0), sheet.value(CASES, 0)]).toEqual([
      CASES + 1,
      "Mã hồ sơ",
      `M${CASES}`,
    ]);
    const record = Array.from({ length: 12 }, (_, column) => sheet.format(1, column));
    expect(record.slice(2, 4)).toEqual(["dd/mm/yyyy", "General"]);
    expect(record[11]).toBe("#,##0");
    expect(Array.from({ length: 12 }, (_, column) => sheet.format(CASES, column))).toEqual(record);
    expect(sheet.looks.get(HostSheet.key(CASES, 0))).toEqual(sheet.looks.get(first));
  });

  test("each request that writes refused, or its answer lost: the old rows are whole", async () => {
    const less = { ...what, grid: newExport(60_000) };
    const reference = less.host();
    const before = stateOf(reference);
    await replace(less, reference);
    const writes = [...reference.requests.keys()].filter((request) => reference.requests[request]!.bytesIn > 500_000);
    expect(writes.length).toBeGreaterThan(1);
    const table: string[] = [];
    for (const request of writes) {
      const last = request === writes.at(-1);
      for (const afterActions of last ? [4, "all" as const] : [0, 4]) {
        const { result, state } = await attempt(less, (number) =>
          number === request ? { code: "Timeout", afterActions } : null,
        );
        table.push(
          `write ${writes.indexOf(request) + 1} of ${writes.length}, after ${afterActions} actions: ${state === before ? "old rows whole" : "TORN"}  ${result}`,
        );
        expect([state, result]).toEqual([before, 'host-failed {"code":"Timeout"}']);
      }
    }
    console.log(table.join("\n"));
  });
});

test("through the whole road: an export is matched by its headings, and the sheet read again says the same", async () => {
  const host = withOldRows(20, false);
  const workbook = openLive(host);
  const [old] = await workbook.read([{ sheet: SHEET, columns: "all" }]);
  const { grid } = refreshData(old!, newExport(30));
  await workbook.replaceData({ grid, headingRow: 0 });
  const [now] = await workbook.read([{ sheet: SHEET, columns: "all" }]);
  const cellsOf = (one: Grid) =>
    Array.from({ length: 31 }, (_, row) => Array.from({ length: 12 }, (__, column) => one.cell(row, column)));
  expect(cellsOf(now!)).toEqual(cellsOf(gridOf({ name: SHEET, rows: cellsOf(grid) })));
});
