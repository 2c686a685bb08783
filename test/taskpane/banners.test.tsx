/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { act, cleanup, configure, fireEvent, render, screen, waitFor } from "@testing-library/react";
import type { Cell } from "../../src/core/table/grid";
import { vi } from "../../src/messages/vi/index";
import { createPane, type Pane } from "../../src/taskpane/state/pane";
import { App } from "../../src/taskpane/views/App";
import { type FakeHost, fakeHost } from "./fake-host";
import { LiveMemory } from "./live-memory";

/** The pane never concludes more than the plan tells; the day is 15/6/2026. */
const BARE: Cell[][] = [
  ["KẾ HOẠCH NĂM 2026"],
  ["TT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời hạn", "Cột lạ"],
  ["1", "Rà soát thủ tục", "Văn phòng", "30/4/2026", "a"],
  ["2", "Tập huấn nghiệp vụ", "Văn phòng", "31/3/2026", "b"],
  ["3", "Số hóa hồ sơ", "Thanh tra", "30/9/2026", "c"],
];
const TRACKED = BARE.map((row, at) => (at === 1 ? row.with(4, "Tình trạng") : at > 1 ? row.with(4, null) : row));

jest.setTimeout(40_000);
configure({ asyncUtilTimeout: 10_000 });

let host: FakeHost;
let pane: Pane;
const open = async (rows: Cell[][]) => {
  host = fakeHost(new LiveMemory([{ name: "KH", rows: rows.map((row) => [...row]) }]));
  pane = createPane(host, vi);
  render(<App pane={pane} />);
  await act(() => pane.read());
};
const notes = () => screen.queryAllByRole("note").map(({ textContent }) => textContent);

afterEach(cleanup);

describe("a plan without a column for results", () => {
  test("what is past its date is not said to be overdue, nor is anything said to be done", async () => {
    await open(BARE);
    expect(notes()).toEqual([expect.stringMatching(/^Chưa biết việc nào đã xong: .* 2 việc đã qua hạn chưa kết luận là quá hạn/)]); // prettier-ignore
    expect(await screen.findByRole("button", { name: /^2 qua hạn, chưa rõ/ })).toBeVisible();
    expect(screen.getByRole("button", { name: /^\? đã hoàn thành/ })).toBeVisible();
    expect(screen.getByRole("heading", { name: "Đã qua hạn, chưa rõ kết quả" })).toBeVisible();
    expect(screen.getByRole("button", { name: /^Văn phòng 2 qua hạn, chưa rõ/ })).toBeVisible();
  });

  test("the report is written all the same", async () => {
    await open(BARE);
    fireEvent.click(await screen.findByRole("button", { name: "Cập nhật báo cáo" }));
    expect(await screen.findByText(/^Đã ghi báo cáo/)).toBeVisible();
  });

  test("the column that tells it is shown by the user, and then all is said", async () => {
    await open(BARE.map((row, at) => (at > 1 ? row.with(4, at === 2 ? "Xong" : "Còn nợ") : row)));
    if (notes().length > 0) {
      fireEvent.click(await screen.findByRole("button", { name: "Chỉ cột tình trạng" }));
      fireEvent.change(await screen.findByLabelText("Cột E: Cột lạ"), { target: { value: "status" } });
      fireEvent.click(await screen.findByRole("button", { name: "Dùng dòng này" }));
    }
    await waitFor(() => expect(notes()).toEqual([]));
    expect(await screen.findByRole("button", { name: /^1 đã hoàn thành/ })).toBeVisible();
    expect(await screen.findByRole("button", { name: /^1 quá hạn/ })).toBeVisible();
  });
});

test("with a column for results it is said plainly", async () => {
  await open(TRACKED);
  expect(notes()).toEqual([]);
  expect(await screen.findByRole("button", { name: /^2 quá hạn/ })).toBeVisible();
});

test("many deadlines that are not understood are said first, with the way to them", async () => {
  await open(TRACKED.map((row, at) => (at > 2 ? row.with(3, "phụ thuộc tình hình") : row)));
  expect(notes()).toEqual([expect.stringMatching(/^Chưa đọc được thời hạn của 2\/3 nhiệm vụ/)]);
  fireEvent.click(await screen.findByRole("button", { name: "Xem các thời hạn ấy" }));
  expect(await screen.findByRole("tab", { name: "Kiểm tra", selected: true })).toBeVisible();
});

test("a plan of a year that is over: its last day is offered, and taken by one press", async () => {
  await open(TRACKED.map((row) => row.map((cell) => (typeof cell === "string" ? cell.replace("2026", "2024") : cell))));
  fireEvent.click(await screen.findByRole("button", { name: "Chốt 31/12/2024" }));
  await waitFor(() => expect(notes()).toEqual([]));
  expect(pane.choices.get().asOf).toBe("2024-12-31");
});

test("the tiles are disjoint: what they count adds up to all that is not cancelled", async () => {
  const states = ["Đã hoàn thành", "Đang thực hiện", null, "Hủy", null];
  const due = ["30/4/2026", "30/4/2026", "20/6/2026", "30/4/2026", "30/9/2026"];
  await open([TRACKED[0]!, TRACKED[1]!, ...states.map((state, at): Cell[] => [String(at + 1), `Việc ${at}`, "Văn phòng", due[at]!, state])]); // prettier-ignore
  const tiles = (await screen.findByRole("group", { name: "Tình hình thực hiện" })).querySelectorAll("button");
  expect([...tiles].map(({ textContent }) => Number.parseInt(textContent, 10))).toEqual([1, 1, 1, 1]);
});

test("a unit's bar leads to what is late of it", async () => {
  await open(TRACKED);
  fireEvent.click(await screen.findByRole("button", { name: /^Văn phòng 2 quá hạn/ }));
  expect(pane.place.get()).toMatchObject({ tab: "plan", show: "overdue", unit: "Văn phòng" });
});
