import { createHash } from "node:crypto";
import { ExcelHost, type Fault } from "./host";
import { exampleOutput, examplePlan } from "./example-report";
import { hostOf } from "./fill";
import { openHost } from "./open-host";
import { hiddenOf, seen } from "./snapshot";

// Hundreds of writes, each stopped somewhere else.
jest.setTimeout(120_000);

const TASKS = 6;
const CODES = ["GeneralException", "InvalidOperation", "AccessDenied", "ItemNotFound", "Timeout"];

let example: ExcelHost | undefined;

const copyOf = (host: ExcelHost): ExcelHost => Object.assign(new ExcelHost(), { workbook: host.workbook.copy() });

const writtenTwice = async (): Promise<ExcelHost> => copyOf((example ??= await writeTwice()));

const planHost = (): ExcelHost => {
  const host = hostOf([examplePlan(TASKS)]);
  const plan = host.workbook.sheet("Kế hoạch 2024");
  plan.conditionalFormats.push({
    id: "own",
    type: "Custom",
    areas: [{ row: 2, column: 0, rows: 5, columns: 3 }],
    formula: "=$A3>1",
    fill: "#00FF00",
    stopIfTrue: false,
  });
  return host;
};

/** A plan with a report that is the second of its kind, so that something is kept for restoring, too. */
const writeTwice = async (): Promise<ExcelHost> => {
  const host = planHost();
  const workbook = openHost(host);
  await workbook.write(exampleOutput(TASKS, "thứ nhất"));
  await workbook.write(exampleOutput(TASKS, "thứ hai"));
  return host;
};

/** All that is seen, told in a line that a failing test can print. */
const stateOf = (host: ExcelHost): string => {
  const text = JSON.stringify(seen(host.workbook));
  const word = /BÁO CÁO (thứ \S+?)"/.exec(text)?.[1] ?? "no report";
  return `${word} ${createHash("sha1").update(text).digest("hex")}`;
};

const figuresOf = ({ workbook }: ExcelHost): string[] =>
  workbook.names
    .filter(({ name }) => name.startsWith("BC_"))
    .map((name) => `${name.name} ${workbook.formulaOf(name)}`)
    .sort();

const attempt = async (host: ExcelHost, faultAt: (request: number) => Fault | null): Promise<string> => {
  const first = host.requests.length;
  const workbook = openHost(host);
  host.fault = (request) => faultAt(request - first);
  try {
    await workbook.write(exampleOutput(TASKS, "thứ ba"));
    return "written";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    host.fault = null;
  }
};

/** The requests and actions of an undisturbed third write. */
const undisturbed = async () => {
  const host = await writtenTwice();
  const first = host.requests.length;
  const before = stateOf(host);
  await openHost(host).write(exampleOutput(TASKS, "thứ ba"));
  return {
    requests: host.requests.slice(first),
    before,
    after: stateOf(host),
    hidden: hiddenOf(host.workbook),
  };
};

const expectClean = (host: ExcelHost, hidden: { sheets: string[] }) => {
  expect(host.unknown).toEqual([]);
  expect(host.workbook.names.some(({ name }) => /swap|sheet_new/.test(name))).toBe(false);
  expect(hiddenOf(host.workbook).sheets).toHaveLength(hidden.sheets.length);
};

test("a write costs three requests, and the second report replaces the first", async () => {
  const { requests, before, after, hidden } = await undisturbed();
  expect(requests).toHaveLength(3);
  expect(after).toContain("thứ ba");
  expect(after).not.toContain("thứ hai");
  expect(before).toContain("thứ hai");
  // The two sheets of the former report, and nothing of the one before.
  expect(hidden.sheets).toHaveLength(2);
});

test("each request in turn refused: the old report stays whole", async () => {
  const { requests, before, after, hidden } = await undisturbed();
  const table: string[] = [];
  for (const request of requests.keys()) {
    for (const code of CODES) {
      const host = await writtenTwice();
      const result = await attempt(host, (number) => (number === request ? { code, afterActions: 0 } : null));
      const now = stateOf(host);
      const state = now === before ? "old report whole" : now === after ? "new report whole" : "TORN";
      table.push(`request ${request + 1}  ${code.padEnd(18)} ${state}  ${result}`);
      expectClean(host, hidden);
      // The first look has a second way to ask, so that one refusal of it does not stop the write.
      const expected =
        request === 0 ? ["new report whole", "written"] : ["old report whole", `host-failed {"code":"${code}"}`];
      expect([state, result]).toEqual(expected);
    }
  }
  console.log(table.join("\n"));
});

test("stopped after each action of each request: the old report is whole again, or the new one is", async () => {
  const { requests, before, after, hidden } = await undisturbed();
  const counts = new Map<string, number>();
  for (const [request, { actions }] of requests.entries()) {
    const step = request === requests.length - 1 ? 1 : Math.ceil(actions / 25);
    for (let afterActions = 1; afterActions < actions; afterActions += step) {
      const host = await writtenTwice();
      const result = await attempt(host, (number) =>
        number === request ? { code: "GeneralException", afterActions } : null,
      );
      const now = stateOf(host);
      const state = now === before ? "old report whole" : now === after ? "new report whole" : "TORN";
      const key = `request ${request + 1} of ${requests.length}: ${state}, ${result.startsWith("written") ? "written" : "refused"}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      expect([state, request, afterActions]).not.toContain("TORN");
      expect(result === "written").toBe(now === after);
      expectClean(host, hidden);
    }
  }
  console.log(Array.from(counts, ([key, count]) => `${key}  × ${count}`).join("\n"));
});

test("stopped in the middle and never answering again: the next survey leads back, the next write succeeds", async () => {
  const { requests, before, after, hidden } = await undisturbed();
  const swap = requests.length - 1;
  for (let afterActions = 0; afterActions < requests[swap]!.actions; afterActions += 3) {
    const host = await writtenTwice();
    await attempt(host, (number) =>
      number === swap ? { code: "Timeout", afterActions } : number > swap ? { code: "Timeout", afterActions: 0 } : null,
    );
    const workbook = openHost(host);
    await workbook.survey();
    const now = stateOf(host);
    expect(now === before || now === after).toBe(true);
    await workbook.write(exampleOutput(TASKS, "thứ ba"));
    expect(stateOf(host)).toBe(after);
    expectClean(host, hidden);
  }
});

test("the answer lost after everything was done: the write counts as done", async () => {
  const { requests, before, after } = await undisturbed();
  for (const request of requests.keys()) {
    const host = await writtenTwice();
    const result = await attempt(host, (number) =>
      number === request ? { code: "Timeout", afterActions: "all" } : null,
    );
    const now = stateOf(host);
    expect(now).toBe(result === "written" ? after : before);
  }
});

test("each request of clear and restore refused: nothing is lost", async () => {
  for (const call of ["clear", "restore"] as const) {
    const host = await writtenTwice();
    const before = stateOf(host);
    const first = host.requests.length;
    const workbook = openHost(host);
    host.fault = (request) => (request === first + 1 ? { code: "GeneralException", afterActions: 0 } : null);
    await expect(workbook[call]()).rejects.toThrow("host-failed");
    expect(stateOf(host)).toBe(before);
  }
});

/** What one write of the first report leaves to be seen. */
const writtenOnce = async (): Promise<string> => {
  const host = planHost();
  await openHost(host).write(exampleOutput(TASKS, "thứ nhất"));
  return stateOf(host);
};

test("restored, the report is what it was after its own write, its names included", async () => {
  const host = await writtenTwice();
  await openHost(host).restore();
  expect(stateOf(host)).toBe(await writtenOnce());
  expect(figuresOf(host)).toEqual(["BC_CT_8 =BaoCao!$E$5", "BC_QuaHan =BaoCao!$C$4"]);
  expect(hiddenOf(host.workbook).names.filter((name) => /_khcv_(?:name|old)/.test(name))).toEqual([]);
});

test.each([
  ["answering again", false],
  ["answering no more until the next survey", true],
])("restore stopped after each action, %s: the report is the one before or the one after, whole", async (_, silent) => {
  const reference = await writtenTwice();
  const before = stateOf(reference);
  const first = reference.requests.length;
  await openHost(reference).restore();
  const after = stateOf(reference);
  for (let afterActions = 0; afterActions < reference.requests[first + 1]!.actions; afterActions++) {
    const host = await writtenTwice();
    const workbook = openHost(host);
    host.fault = (request) => {
      if (request === first + 1) return { code: "Timeout", afterActions };
      return silent && request > first + 1 ? { code: "Timeout", afterActions: 0 } : null;
    };
    await workbook.restore().catch(() => undefined);
    host.fault = null;
    if (silent) await openHost(host).survey();
    expect([before, after]).toContain(stateOf(host));
    expect(figuresOf(host)).toHaveLength(2);
  }
});

test("the way back of a restore stopped in its turn: the report is still whole after the next survey", async () => {
  const reference = await writtenTwice();
  const before = stateOf(reference);
  const first = reference.requests.length;
  await openHost(reference).restore();
  const after = stateOf(reference);
  const { actions } = reference.requests[first + 1]!;
  for (let afterActions = 5; afterActions < actions; afterActions += 7) {
    for (let again = 1; again < actions; again += 6) {
      const host = await writtenTwice();
      // The look before the way back is between the two.
      host.fault = (request) =>
        request === first + 1
          ? { code: "Timeout", afterActions }
          : request === first + 3
            ? { code: "Timeout", afterActions: again }
            : null;
      await openHost(host)
        .restore()
        .catch(() => undefined);
      host.fault = null;
      await openHost(host).survey();
      expect([before, after]).toContain(stateOf(host));
    }
  }
});

describe.each([
  ["everything", []],
  ["all but the sheet that stays", ["findings"]],
])("cleared with a way back, %s", (_, keep) => {
  /** What is seen before, after clearing, and after taking that back. */
  const reference = async () => {
    const host = await writtenTwice();
    const workbook = openHost(host);
    const before = stateOf(host);
    await workbook.setAside(keep);
    const cleared = stateOf(host);
    const { actions } = host.requests.at(-1)!;
    const aside = host.workbook.copy();
    const requests = host.requests.length;
    await workbook.restore();
    expect(stateOf(host)).toBe(before);
    return {
      before,
      cleared,
      actions,
      aside,
      restoring: host.requests.at(-1)!.actions,
      looks: host.requests.length - requests,
    };
  };

  test("costs two requests; each refused, or stopped after each action: the report is there whole, or gone whole", async () => {
    const { before, cleared, actions } = await reference();
    const counts = new Map<string, number>();
    for (const silent of [false, true]) {
      for (const afterActions of [...Array.from({ length: actions }, (__, action) => action), "all" as const]) {
        const host = await writtenTwice();
        host.fault = (request) =>
          request === 1
            ? { code: "Timeout", afterActions }
            : silent && request > 1
              ? { code: "Timeout", afterActions: 0 }
              : null;
        const result = await openHost(host)
          .setAside(keep)
          .then(() => "cleared", () => "refused"); // prettier-ignore
        host.fault = null;
        if (silent) await openHost(host).survey();
        const now = stateOf(host);
        const told = now === before ? "the report whole" : now === cleared ? "gone whole" : "TORN";
        const key = `${silent ? "silent until the next survey" : "answering again"}: ${told}, ${result}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
        expect([afterActions, silent, told]).not.toContain("TORN");
        if (!silent) expect(result === "cleared").toBe(now === cleared);
        // Whatever came of it, the way back is open.
        expect(await openHost(host).restore()).toBe(true);
        expect(host.unknown).toEqual([]);
      }
    }
    console.log(Array.from(counts, ([key, count]) => `${key}  × ${count}`).join("\n"));
  });

  test("the way back stopped after each action: whole, and what stayed in sight is never lost", async () => {
    const { before, cleared, aside, restoring } = await reference();
    for (const silent of [false, true]) {
      for (let afterActions = 0; afterActions < restoring; afterActions++) {
        const host = Object.assign(new ExcelHost(), { workbook: aside.copy() });
        host.fault = (request) =>
          request === 1
            ? { code: "Timeout", afterActions }
            : silent && request > 1
              ? { code: "Timeout", afterActions: 0 }
              : null;
        await openHost(host)
          .restore()
          .catch(() => undefined);
        host.fault = null;
        if (silent) await openHost(host).survey();
        expect([before, cleared]).toContain(stateOf(host));
      }
    }
  });
});
