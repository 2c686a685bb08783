/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { TrackerError } from "../../src/core/error";
import type { Cell } from "../../src/core/table/grid";
import { vi } from "../../src/messages/vi/index";
import { createPane, type Pane } from "../../src/taskpane/state/pane";
import { App } from "../../src/taskpane/views/App";
import { type FakeHost, fakeHost } from "./fake-host";
import { LiveMemory } from "./live-memory";

/** What has failed stays on the screen until it is closed or done by another try, whatever is read or done meanwhile. */
const PLAN: Cell[][] = [
  ["KẾ HOẠCH NĂM 2026"],
  ["TT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời hạn", "Tình trạng"],
  ["1", "Rà soát thủ tục", "Văn phòng", "30/4/2026", "Đang thực hiện"],
  ["2", "Tập huấn nghiệp vụ", "Thanh tra", "30/9/2026", null],
];
const SAID = /Một ô đang được nhập dở/;

jest.setTimeout(40_000);

let host: FakeHost;
let pane: Pane;
const open = async () => {
  host = fakeHost(new LiveMemory([{ name: "KH", rows: PLAN.map((row) => [...row]) }]));
  pane = createPane(host, vi);
  render(<App pane={pane} />);
  await act(() => pane.read());
};
/** The next writing is refused as Excel does it. */
const refuseWriting = () => {
  jest.spyOn(host.workbook, "write").mockRejectedValueOnce(new TrackerError("cell-editing", {}));
};
const failed = async () => {
  await open();
  refuseWriting();
  await act(() => pane.write());
  expect(await screen.findByText("Chưa thực hiện được")).toBeVisible();
};
const press = async (name: string) => fireEvent.click(await screen.findByRole("button", { name }));

afterEach(cleanup);

test.each<[string, () => Promise<unknown>]>([
  ["an edit in the workbook", () => pane.refresh()],
  ["several edits", async () => {
    await pane.refresh();
    await pane.refresh();
  }], // prettier-ignore
  ["reading again", () => pane.read()],
  ["another day", () => pane.choose({ asOf: "2026-03-31" })],
  ["something else that succeeds", () => pane.setHighlights(true)],
  ["going to a cell", () => pane.show("KH", "B3")],
])("a report that was not written: still said after %s", async (_, meanwhile) => {
  await failed();
  await act(meanwhile);
  expect(screen.getByText("Chưa thực hiện được")).toBeVisible();
  await press("Thử lại");
  await waitFor(() => expect(screen.queryByText("Chưa thực hiện được")).toBeNull());
  expect(await screen.findByText(/^Đã ghi báo cáo/)).toBeVisible();
  expect(host.workbook.written.length).toBeGreaterThan(0);
});

test("it goes when it is closed", async () => {
  await failed();
  await press("Đóng");
  await waitFor(() => expect(screen.queryByText("Chưa thực hiện được")).toBeNull());
});

test("it goes when the same is done by its own button", async () => {
  await failed();
  await press("Cập nhật báo cáo");
  await waitFor(() => expect(screen.queryByText("Chưa thực hiện được")).toBeNull());
});

test("two failures stand beside each other, each closed by itself", async () => {
  await failed();
  host.workbook.refusal = new TrackerError("sheet-protected", { sheet: "KH" });
  await act(() => pane.setHighlights(true));
  expect(screen.getAllByText("Chưa thực hiện được")).toHaveLength(2);
  expect(screen.getByText(SAID)).toBeVisible();
  fireEvent.click((await screen.findAllByRole("button", { name: "Đóng" }))[0]!);
  await waitFor(() => expect(screen.getAllByText("Chưa thực hiện được")).toHaveLength(1));
  expect(screen.queryByText(SAID)).toBeNull();
});

test("a reading that failed is no failure any more when it is read", async () => {
  await open();
  jest.spyOn(host.workbook, "survey").mockRejectedValueOnce(new TrackerError("cell-editing", {}));
  await act(() => pane.refresh());
  expect(await screen.findByText("Chưa thực hiện được")).toBeVisible();
  await act(() => pane.refresh());
  await waitFor(() => expect(screen.queryByText("Chưa thực hiện được")).toBeNull());
});

test("a reading that fails does not hide what failed before it", async () => {
  await failed();
  jest.spyOn(host.workbook, "survey").mockRejectedValueOnce(new TrackerError("sheet-protected", { sheet: "KH" }));
  await act(() => pane.refresh());
  expect(screen.getAllByText("Chưa thực hiện được")).toHaveLength(2);
  await act(() => pane.refresh());
  expect(screen.getAllByText("Chưa thực hiện được")).toHaveLength(1);
  expect(screen.getByText(SAID)).toBeVisible();
});

test("what was done leaves by itself, and stays while somebody is at it; the way back stays in the menu", async () => {
  await open();
  jest.useFakeTimers();
  try {
    await act(() => pane.setHighlights(true));
    await act(() => jest.advanceTimersByTimeAsync(100));
    const said = screen.getByText(/^Đã tô màu/);
    const undo = screen.getByRole("button", { name: "Khôi phục" });
    act(() => undo.focus());
    await act(() => jest.advanceTimersByTimeAsync(15_000));
    expect(said).toBeVisible();
    act(() => undo.blur());
    await act(() => jest.advanceTimersByTimeAsync(15_000));
    expect(screen.queryByText(/^Đã tô màu/)).toBeNull();
    expect(host.workbook.marks.length).toBeGreaterThan(0);
    fireEvent.click(screen.getByRole("button", { name: "Việc khác" }));
    await act(() => jest.advanceTimersByTimeAsync(1000));
    fireEvent.click(screen.getByRole("button", { name: /^Hoàn tác: Đã tô màu/ }));
    await act(() => jest.advanceTimersByTimeAsync(1000));
    expect(host.workbook.marks).toEqual([]);
  } finally {
    jest.useRealTimers();
  }
});

test("after writing, one press leads to the report", async () => {
  await open();
  await act(() => pane.write());
  await press("Mở BaoCao");
  expect(host.visited).toEqual(["BaoCao!A1"]);
});

test("of the first texts alone the words of an error are fetched before it is shown", async () => {
  const { kinds, rules, sheetNames } = vi;
  host = fakeHost(new LiveMemory([{ name: "KH", rows: PLAN.map((row) => [...row]) }]));
  pane = createPane(host, { kinds, rules, sheetNames, pane: vi.pane });
  render(<App pane={pane} />);
  jest.spyOn(host.workbook, "survey").mockRejectedValueOnce(new TrackerError("cell-editing", {}));
  let there: boolean | null = null;
  pane.state.subscribe(() => {
    if (pane.state.get().kind === "failed") there ??= pane.texts().errors !== undefined;
  });
  await act(() => pane.read());
  expect(await screen.findByText(SAID)).toBeVisible();
  expect(there).toBe(true);
});
