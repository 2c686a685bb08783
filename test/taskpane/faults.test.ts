import type { Entry } from "../../src/actions/record/entry";
import { addColumns } from "../../src/actions/record/add-columns";
import { planEntries, planEntry } from "../../src/actions/record/plan-entry";
import { changesOf } from "../../src/actions/fix-findings";
import type { Cell } from "../../src/core/table/grid";
import { vi } from "../../src/messages/vi/index";
import { excelPane } from "../../src/taskpane/office/excel-pane";
import { errorText } from "../../src/taskpane/figures/error-text";
import { findingKey, kindKey } from "../../src/taskpane/state/finding-key";
import { createPane, type Pane } from "../../src/taskpane/state/pane";
import { type View, viewOf } from "../../src/taskpane/state/pane-state";
import { hostOf } from "../excel-host/fill";
import { ExcelHost, type Fault } from "../excel-host/host";
import { connectShared } from "../excel-host/node-client";
import { hiddenOf, seen } from "../excel-host/snapshot";
import { noteFault } from "../faults/note-fault";

// Some hundred actions of the pane, each stopped somewhere else.
jest.setTimeout(180_000);

/** Small, for it is read and written some hundred times; with two numbers that lost their zero. */
const PLAN: Cell[][] = [
  ["KẾ HOẠCH NĂM 2026"],
  ["TT", "Nhiệm vụ", "Đơn vị chủ trì", "Sản phẩm", "Thời hạn", "Tình trạng", "Ngày hoàn thành", "Vướng mắc"],
  [7, "Dịch vụ công trực tuyến"],
  [7.8, "Cập nhật quy trình", "Văn phòng", "Quy trình", "Trước 30/4/2026", "Đang thực hiện"],
  [7.9, "Đơn giản hóa mẫu đơn", "Phòng Nghiệp vụ", "Mẫu đơn", "20/6/2026", null],
  [7.1, "Hướng dẫn người dân", "Văn phòng", "Sổ theo dõi", "Thường xuyên", null],
  [7.11, "Đánh giá mức độ sử dụng", null, "Báo cáo", "Quý I/2026", "Đã hoàn thành"],
  [8, "Số hóa"],
  [8.9, "Số hóa hồ sơ", "Văn phòng", "Hồ sơ", "30/11/2026", null],
  [8.1, "Lưu trữ hồ sơ", "Văn phòng", "Hồ sơ", "5/12/2026", null],
  [8.11, "Kiểm tra kho", "Văn phòng", "Báo cáo", "15/12/2026", null],
];
const CASES: Cell[][] = [["Mã hồ sơ", "Ngày tiếp nhận"], ["X1", "1/9/2026"], ["X2", "2/9/2026"], ["X3", "3/9/2026"]]; // prettier-ignore
const SHEET = "Ke hoach";
const EXPORT = "Mã hồ sơ,Ngày tiếp nhận\nA1,30/9/2026\nA2,1/10/2026\n";

/** Refused as a whole; broken off early, and halfway; done, and only the answer lost. */
const faultsOf = (actions: number): Fault[] => [
  { code: "GeneralException", afterActions: 0 },
  { code: "InvalidOperation", afterActions: Math.min(7, actions - 1) },
  { code: "AccessDenied", afterActions: Math.floor(actions / 2) },
  { code: "Timeout", afterActions: "all" },
];

const viewNow = (pane: Pane): View => {
  const view = viewOf(pane.state.get());
  if (!view) throw new Error("nothing was read");
  return view;
};
const fixable = (pane: Pane) => viewNow(pane).assessment.findings.filter((finding) => changesOf([finding]).length > 0);
const undo = async (pane: Pane): Promise<void> => {
  const state = pane.state.get();
  if (state.kind === "result") await state.notice?.undo?.();
};

const DONE: Entry = { kind: "done", day: "2026-11-20", evidence: "" };
const OBSTACLE: Entry = { kind: "obstacle", text: "=Chờ ý kiến" };
/** As the form does it, for so many tasks that are not done. */
const enter = async (pane: Pane, entry: Entry, count: number): Promise<void> => {
  const { assessment, gathered } = viewNow(pane);
  const open = assessment.tasks.filter(({ status }) => status.nextDue !== null).slice(0, count);
  const { edits } = planEntries(open.map((task) => planEntry(entry, task, gathered, ({ units }) => units.join())));
  await pane.record(edits, "Đã ghi.");
};

const addTracking = async (pane: Pane): Promise<void> => {
  const { assessment, gathered } = viewNow(pane);
  const added = addColumns(assessment.plans[0]!, gathered);
  if (!("edits" in added) || added.edits.length === 0) throw new Error("nothing to add");
  await pane.addColumns(added.columns, "Đã thêm.");
};

/** What a user can do: what must be there before, and the deed itself. */
interface Action {
  before?: (pane: Pane) => Promise<unknown>;
  deed: (pane: Pane, prepared: unknown) => Promise<void>;
}

const preview = (pane: Pane, sheet = "HoSo") => pane.previewData(sheet, new File([EXPORT], "xuat.csv"));

const ACTIONS: Record<string, Action> = {
  "first reading": { deed: (pane) => pane.read() },
  "reading again": { before: (pane) => pane.read(), deed: (pane) => pane.read() },
  "after an edit": { before: (pane) => pane.read(), deed: (pane) => pane.refresh() },
  "go to a cell": { before: (pane) => pane.read(), deed: (pane) => pane.show(SHEET, "B9") },
  "fix one": { before: (pane) => pane.read(), deed: (pane) => pane.fix(fixable(pane).slice(0, 1)) },
  "fix all": { before: (pane) => pane.read(), deed: (pane) => pane.fix(fixable(pane)) },
  "take a fix back": {
    before: async (pane) => {
      await pane.read();
      await pane.fix(fixable(pane).slice(0, 1));
    },
    deed: undo,
  },
  "take all fixes back": {
    before: async (pane) => {
      await pane.read();
      await pane.fix(fixable(pane));
    },
    deed: undo,
  },
  "record a task as done": { before: (pane) => pane.read(), deed: (pane) => enter(pane, DONE, 1) },
  "record an obstacle for all": { before: (pane) => pane.read(), deed: (pane) => enter(pane, OBSTACLE, 99) },
  "add tracking columns": { before: (pane) => pane.read(), deed: addTracking },
  "take tracking columns back": {
    before: async (pane) => {
      await pane.read();
      await addTracking(pane);
    },
    deed: undo,
  },
  "take a record back": {
    before: async (pane) => {
      await pane.read();
      await enter(pane, DONE, 2);
    },
    deed: undo,
  },
  "pass a kind": {
    before: (pane) => pane.read(),
    deed: (pane) => pane.setIgnored([kindKey("missing-lead-unit")]),
  },
  "pass a finding": {
    before: (pane) => pane.read(),
    deed: (pane) => pane.setIgnored(viewNow(pane).assessment.findings.slice(0, 1).map(findingKey)),
  },
  highlight: { before: (pane) => pane.read(), deed: (pane) => pane.setHighlights(true) },
  "remove highlights": {
    before: async (pane) => {
      await pane.read();
      await pane.setHighlights(true);
    },
    deed: (pane) => pane.setHighlights(false),
  },
  "write again": {
    before: async (pane) => {
      await pane.read();
      await pane.write();
      await pane.choose({ asOf: "2026-03-01" });
    },
    deed: (pane) => pane.write(),
  },
  restore: {
    before: async (pane) => {
      await pane.read();
      await pane.write();
      await pane.choose({ asOf: "2026-03-01" });
      await pane.write();
    },
    deed: (pane) => pane.restore(),
  },
  clear: {
    before: async (pane) => {
      await pane.read();
      await pane.write();
    },
    deed: (pane) => pane.clear(),
  },
  "look at an export": {
    before: (pane) => pane.read(),
    deed: async (pane) => {
      await preview(pane);
    },
  },
  "replace data": {
    before: async (pane) => {
      await pane.read();
      return preview(pane);
    },
    deed: (pane, prepared) => pane.replaceData(prepared as NonNullable<Awaited<ReturnType<typeof preview>>>),
  },
  "take new data back": {
    before: async (pane) => {
      await pane.read();
      await pane.replaceData((await preview(pane))!);
    },
    deed: undo,
  },
  "take a new data sheet back": {
    before: async (pane) => {
      await pane.read();
      await pane.replaceData((await preview(pane, "DuLieu"))!);
    },
    deed: undo,
  },
  "copy the draft": {
    before: (pane) => pane.read(),
    deed: (pane) => pane.takeDraft(() => Promise.resolve()),
  },
};

const sample = hostOf([
  { name: SHEET, rows: PLAN },
  { name: "HoSo", rows: CASES },
]);
beforeAll(() => {
  const settings = { get: () => null, set: () => undefined, saveAsync: (done: () => void) => done() };
  const requirements = { isSetSupported: () => true };
  Object.assign(globalThis, {
    Office: { context: { document: { settings }, requirements, displayLanguage: "vi-VN" } },
  });
});

/** The pane as Excel runs it, over Microsoft's client, over a workbook of its own. */
const open = (): { host: ExcelHost; pane: Pane } => {
  const host = Object.assign(new ExcelHost(), { workbook: sample.workbook.copy() });
  Object.assign(globalThis, { Excel: connectShared(host) });
  const services = { ...excelPane(), today: () => "2026-11-20" as const, clock: () => "14:05" };
  return { host, pane: createPane(services, vi) };
};

const stateOf = ({ workbook }: ExcelHost): string => JSON.stringify(seen(workbook));

interface Attempt {
  host: ExcelHost;
  pane: Pane;
  before: string;
  after: string;
  /** Of each request of the deed. */
  actions: number[];
}

const attempt = async ({ before: prepare, deed }: Action, request: number, fault: Fault | null): Promise<Attempt> => {
  const { host, pane } = open();
  const prepared = await prepare?.(pane);
  const before = stateOf(host);
  const first = host.requests.length;
  host.fault = (number) => (number === first + request ? fault : null);
  await deed(pane, prepared);
  host.fault = null;
  return {
    host,
    pane,
    before,
    after: stateOf(host),
    actions: host.requests.slice(first).map(({ actions }) => actions),
  };
};

/** How many sheets nobody sees: the former report's; none that was being built. */
const keptSheets = ({ workbook }: ExcelHost): number => hiddenOf(workbook).sheets.length;

/** What Office says of itself has no place in a sentence for the user. */
const OFFICE_WORDS = /injected|exception|error|undefined|null|\[object|denied|invalid|timeout/i;

const faultNames: Record<string, string> = { "0": "request refused", all: "answer lost" };

const table: string[] = [];
afterAll(() => console.log(table.join("\n")));

test.each(Object.keys(ACTIONS))("%s: a fault at each request in turn", async (name) => {
  const action = ACTIONS[name]!;
  const undisturbed = await attempt(action, -1, null);
  expect(undisturbed.pane.state.get().kind).toBe("result");
  expect(undisturbed.actions.length).toBeGreaterThan(0);
  for (let request = 0; request < undisturbed.actions.length; request++) {
    for (const fault of faultsOf(undisturbed.actions[request] ?? 1)) {
      const where = `${name}, request ${request + 1} of ${undisturbed.actions.length}, ${fault.code} after ${fault.afterActions}`;
      const { host, pane, before, after } = await attempt(action, request, fault);
      const state = pane.state.get();
      const said = state.kind === "failed" ? errorText(state.error, vi) : "";
      const wholly = after === before ? "as before" : after === undisturbed.after ? "done" : "TORN";
      const outcome = wholly === "done" ? "new" : wholly === "TORN" ? "torn" : "old";
      const fits = state.kind === "failed" || wholly === "done" || undisturbed.after === undisturbed.before;
      noteFault({
        way: `Excel ${name}`,
        fault: faultNames[String(fault.afterActions)] ?? "broken off",
        outcome,
        said: fits,
      });
      table.push(`${where.padEnd(66)} ${state.kind.padEnd(7)} ${wholly.padEnd(10)} ${said.slice(0, 60)}`);
      expect({ where, wholly }).not.toEqual({ where, wholly: "TORN" });
      expect({ where, kind: state.kind, officeSpeaks: OFFICE_WORDS.exec(said)?.[0] ?? null }).toEqual({
        where,
        kind: expect.stringMatching(/^(?:result|failed)$/) as string,
        officeSpeaks: null,
      });
      // What is said to have failed has left everything as it was.
      if (state.kind === "failed") expect({ where, wholly }).toEqual({ where, wholly: "as before" });
      // Where nothing is said to have failed, it is done; where it is, trying again does it.
      if (state.kind === "failed") await state.retry();
      else if (undisturbed.after !== undisturbed.before) expect({ where, wholly }).toEqual({ where, wholly: "done" });
      expect({ where, kind: pane.state.get().kind }).toEqual({ where, kind: "result" });
      if (name !== "go to a cell")
        expect({ where, done: stateOf(host) === undisturbed.after }).toEqual({ where, done: true });
      await pane.read();
      expect({ where, kind: pane.state.get().kind }).toEqual({ where, kind: "result" });
      expect([host.unknown, host.formulasTyped]).toEqual([[], []]);
      expect({ where, kept: keptSheets(host) }).toEqual({ where, kept: keptSheets(undisturbed.host) });
    }
  }
});

/** What is seen of all sheets but one, and of the names that do not lead there. */
const without = ({ workbook }: ExcelHost, gone: string): string => {
  const { tabs } = seen(workbook) as { tabs: { name: string }[] };
  return JSON.stringify(tabs.filter(({ name }) => name !== gone));
};

const WRITING = Object.keys(ACTIONS).filter((name) => !/^(?:first reading|reading again|after an edit|go to|look|copy)/.test(name)); // prettier-ignore

describe.each(WRITING)("%s", (name) => {
  test.each([SHEET, "HoSo"])(
    "a co-author deletes the sheet %s meanwhile: the others are old or new, and it is said",
    async (gone) => {
      const action = ACTIONS[name]!;
      const undisturbed = await attempt(action, -1, null);
      for (let request = 0; request < undisturbed.actions.length; request++) {
        const { host, pane } = open();
        const prepared = await action.before?.(pane);
        const before = without(host, gone);
        const first = host.requests.length;
        host.beforeRequest = (number) => {
          const sheet = host.workbook.find(gone);
          if (number === first + request && sheet) host.workbook.deleteSheet(sheet);
        };
        await action.deed(pane, prepared);
        host.beforeRequest = null;
        const state = pane.state.get();
        const said = state.kind === "failed" ? errorText(state.error, vi) : "";
        const now = without(host, gone);
        const wholly = now === before ? "old" : now === without(undisturbed.host, gone) ? "new" : "torn";
        const where = `request ${request + 1} of ${undisturbed.actions.length}`;
        // What is not done is said to have failed, unless only the sheet that is gone was to change.
        const told = state.kind === "failed" || wholly === "new" || before === without(undisturbed.host, gone);
        noteFault({ way: `Excel ${name}`, fault: "sheet deleted meanwhile", outcome: wholly, said: told });
        expect({ where, told }).toEqual({ where, told: true });
        expect({ where, wholly, officeSpeaks: OFFICE_WORDS.exec(said)?.[0] ?? null }).toEqual({
          where,
          wholly: expect.stringMatching(/^(?:old|new)$/) as string,
          officeSpeaks: null,
        });
        expect({ where, kind: state.kind }).toEqual({
          where,
          kind: expect.stringMatching(/^(?:result|failed)$/) as string,
        });
        expect(host.unknown).toEqual([]);
      }
    },
  );
});
