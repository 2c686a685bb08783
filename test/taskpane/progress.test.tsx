/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { type Cell, gridOfRows } from "../../src/core/table/grid";
import { vi } from "../../src/messages/vi/index";
import { createPane, type Pane } from "../../src/taskpane/state/pane";
import { withProgress } from "../../src/taskpane/state/progress";
import { App } from "../../src/taskpane/views/App";
import { type FakeHost, fakeHost } from "./fake-host";
import { LiveMemory } from "./live-memory";

const PLAN: Cell[][] = [
  ["KẾ HOẠCH NĂM 2026"],
  ["TT", "Nhiệm vụ", "Đơn vị chủ trì", "Sản phẩm", "Thời hạn", "Tình trạng"],
  [1, "Cập nhật quy trình", "Văn phòng", "Quy trình", "30/4/2026", "Đang thực hiện"],
  [2, "Đơn giản hóa mẫu đơn", "Phòng Nghiệp vụ", "Mẫu đơn", "20/6/2026", null],
];
/** Requests that one reading of tables takes here. */
const REQUESTS = 3;

let host: FakeHost;
let pane: Pane;
let made = 0;
let waiting: (() => void)[] = [];
let fractions: (number | null)[] = [];

/** A workbook whose requests are answered one by one, when the test says so. */
const open = (): void => {
  const memory = new LiveMemory([
    { name: "KH", rows: PLAN.map((row) => [...row]) },
    { name: "HoSo", rows: [["Mã", "Ngày"], ["a", 1]] }, // prettier-ignore
  ]);
  let watcher: (() => void) | null = null;
  const request = async () => {
    watcher?.();
    made++;
    await new Promise<void>((answer) => waiting.push(answer));
  };
  const { survey, read } = { survey: memory.survey.bind(memory), read: memory.read.bind(memory) };
  memory.survey = async () => {
    await request();
    return survey();
  };
  memory.read = async (requests) => {
    for (let at = 0; at < REQUESTS; at++) await request();
    return read(requests);
  };
  host = fakeHost(memory);
  host.watchRequests = (next) => {
    watcher = next;
  };
  pane = createPane(host, vi);
  pane.state.subscribe(() => {
    const state = pane.state.get();
    if (state.kind === "working") fractions.push(state.fraction);
  });
  render(<App pane={pane} />);
};

/** Answers the requests that wait, and those that follow, until there are no more or so many were answered. */
const answer = async (most = Infinity): Promise<void> => {
  for (let at = 0; at < most; at++) {
    for (let tries = 0; tries < 20 && waiting.length === 0; tries++) {
      await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
    }
    const next = waiting.shift();
    if (!next) return;
    await act(async () => {
      next();
      await Promise.resolve();
    });
  }
};

/** Begins something that waits for answers. */
const start = (work: () => Promise<unknown>): void =>
  act(() => {
    void work();
  });

const click = async (name: RegExp | string) =>
  fireEvent.click(await screen.findByRole("button", { name }, { timeout: 4000 }));

afterEach(() => {
  cleanup();
  made = 0;
  waiting = [];
  fractions = [];
});

test("the fraction begins unknown, grows with the requests and never falls", async () => {
  open();
  start(() => pane.read());
  await answer();
  expect(await screen.findByRole("heading", { name: /2 nhiệm vụ/ })).toBeVisible();
  const [first, ...rest] = fractions;
  expect(first).toBeNull();
  expect(rest.length).toBeGreaterThan(REQUESTS);
  expect(rest).toEqual([...rest].sort((a, b) => Number(a) - Number(b)));
  expect(new Set(rest).size).toBeGreaterThan(2);
});

test("what is read more often than foreseen keeps the fraction where it was", async () => {
  const seen: number[] = [];
  const { workbook, request } = withProgress(new LiveMemory([{ name: "KH", rows: PLAN }]), (fraction) => {
    seen.push(fraction);
  });
  await workbook.survey();
  for (let at = 0; at < 5; at++) {
    const reading = workbook.read([{ sheet: "KH", columns: "all" }]);
    request();
    request();
    await reading;
  }
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(Math.max(...seen)).toBeLessThan(1);
});

test("stopped at the first reading: no request more, and a way to read after all", async () => {
  open();
  start(() => pane.read());
  await answer(2);
  const before = made;
  await click("Dừng");
  await answer();
  expect(made - before).toBeLessThanOrEqual(1);
  expect(await screen.findByRole("heading", { name: "Đã dừng" })).toBeVisible();
  expect(screen.getByText(/sổ làm việc không thay đổi gì/)).toBeVisible();
  fireEvent.click(screen.getAllByRole("button", { name: "Đọc lại" }).at(-1)!);
  await answer();
  expect(await screen.findByRole("heading", { name: /2 nhiệm vụ/ })).toBeVisible();
});

test("stopped later: the last figures stay, and that is told", async () => {
  open();
  start(() => pane.read());
  await answer();
  const { view } = pane.state.get() as Extract<ReturnType<typeof pane.state.get>, { kind: "result" }>;
  start(() => pane.read());
  await answer(1);
  const before = made;
  await click("Dừng");
  await answer();
  expect(made - before).toBeLessThanOrEqual(1);
  expect(await screen.findByText(/^Đã dừng theo yêu cầu/)).toBeVisible();
  expect(pane.state.get()).toMatchObject({ kind: "result", view });
});

test("a preview that was stopped shows nothing and changes nothing", async () => {
  open();
  host.exported = gridOfRows("tep", [["Mã", "Ngày"], ["c", 3]]); // prettier-ignore
  start(() => pane.read());
  await answer();
  let previewed: unknown;
  start(async () => (previewed = await pane.previewData("HoSo", new File(["x"], "xuat.csv"))));
  await answer(1);
  await click("Dừng");
  await answer();
  expect(previewed).toBeNull();
  expect(host.workbook.cell("HoSo", 1, 0)).toBe("a");
  expect(pane.state.get().kind).toBe("result");
});

test("what changes the workbook cannot be stopped halfway: it is not offered", async () => {
  open();
  start(() => pane.read());
  await answer();
  start(() => pane.write());
  await answer(1);
  expect(await screen.findByText(/^Đang ghi báo cáo/, { selector: "[aria-hidden]" })).toBeVisible();
  expect(screen.queryByRole("button", { name: "Dừng" })).toBeNull();
  await answer();
  expect(await screen.findByText(/^Đã ghi báo cáo/)).toBeVisible();
});

test("what was chosen during a reading is read after it", async () => {
  open();
  start(() => pane.read());
  await answer(1);
  start(() => pane.choose({ asOf: "2026-03-01" }));
  await answer();
  expect(await screen.findByText(/^đến 01\/03\/2026/)).toBeVisible();
});
