/** @jest-environment jsdom */
import { commandEvent, type CommandRequest } from "../../src/actions/command";

type Handler = (event?: { completed: () => void }) => void;

/** Office's side of the ribbon: which functions are known, and what becomes of the pane. */
const office = { handlers: new Map<string, Handler>(), shown: 0, refuses: false };

beforeAll(async () => {
  Object.assign(globalThis, {
    Office: {
      HostType: { Excel: "Excel" },
      onReady: (tell: (info: { host: string }) => void) => {
        tell({ host: "Excel" });
        return Promise.resolve();
      },
      actions: { associate: (id: string, handler: Handler) => void office.handlers.set(id, handler) },
      addin: {
        showAsTaskpane: () => {
          office.shown++;
          return office.refuses ? Promise.reject(new Error("no pane here")) : Promise.resolve();
        },
      },
    },
  });
  await import("../../src/commands/commands");
});

let asked: string[] = [];
let succeeds: boolean | null = true;
/** Whoever holds the workbook; nobody where `succeeds` is null. */
const holder = (event: Event) => {
  if (succeeds === null) return;
  event.preventDefault();
  const { command, done } = (event as CustomEvent<CommandRequest>).detail;
  asked.push(command);
  done(succeeds);
};
beforeEach(() => {
  asked = [];
  Object.assign(office, { shown: 0, refuses: false });
  document.addEventListener(commandEvent, holder);
});
afterEach(() => document.removeEventListener(commandEvent, holder));

/** How often the pane was shown, and whether Excel was told of the end. */
const press = async (id: string): Promise<{ shown: number; ended: number }> => {
  let ended = 0;
  office.handlers.get(id)?.({ completed: () => ended++ });
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  return { shown: office.shown, ended };
};

test.each([
  ["checkPlan", "check", true, 1],
  ["checkPlan", "check", false, 1],
  ["highlightOverdue", "highlight", true, 0],
  ["highlightOverdue", "highlight", false, 1],
  ["updateReport", "report", true, 0],
  ["updateReport", "report", false, 1],
  ["clearHighlights", "unhighlight", true, 0],
  ["clearHighlights", "unhighlight", false, 1],
])("%s asks for %s; it succeeds: %s; the pane is shown %d times", async (id, command, success, shown) => {
  succeeds = success;
  expect(await press(id)).toEqual({ shown, ended: 1 });
  expect(asked).toEqual([command]);
});

test("where nobody takes the command, as in an old Excel, the pane says so and the command ends", async () => {
  succeeds = null;
  expect(await press("updateReport")).toEqual({ shown: 1, ended: 1 });
});

test("a pane that cannot be shown keeps no command from its end", async () => {
  succeeds = false;
  office.refuses = true;
  expect(await press("updateReport")).toEqual({ shown: 1, ended: 1 });
  expect(await press("checkPlan")).toEqual({ shown: 2, ended: 1 });
});

test("a shortcut, which brings no event, works as the button", async () => {
  succeeds = true;
  office.handlers.get("highlightOverdue")?.();
  await Promise.resolve();
  expect(asked).toEqual(["highlight"]);
});
