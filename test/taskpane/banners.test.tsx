/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
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
    expect(screen.getByText("2 chưa rõ")).toBeVisible();
    expect(screen.getAllByText(/^qua hạn \d+ ngày, chưa rõ$/)).toHaveLength(2);
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

describe("the tracking columns are added", () => {
  const headings = () => host.workbook.rowsOf("KH")[1]!.slice(5);

  test("from the banner: the cells are shown, one press writes them, and it is taken back", async () => {
    await open(BARE);
    fireEvent.click(await screen.findByRole("button", { name: "Thêm cột theo dõi" }));
    expect(await screen.findByText("F2: (trống) → “Tình trạng”")).toBeVisible();
    expect(headings()).toEqual([]);
    fireEvent.click(screen.getByRole("button", { name: "Thêm 8 cột" }));
    expect(await screen.findByText("Đã thêm 8 cột theo dõi vào trang KH.")).toBeVisible();
    expect(headings().slice(0, 2)).toEqual(["Tình trạng", "Ngày hoàn thành"]);
    await waitFor(() => expect(notes()).toEqual([]));
    fireEvent.click(await screen.findByRole("button", { name: "Khôi phục" }));
    expect(await screen.findByText("Đã hoàn tác, các ô trở lại như cũ.")).toBeVisible();
    expect(headings().every((cell) => cell === null)).toBe(true);
  });

  test("not where cells to the right hold something, which is said; Escape leaves", async () => {
    await open(BARE.map((row, at) => (at === 3 ? [...row, null, "giữ nguyên"] : row)));
    fireEvent.click(await screen.findByRole("button", { name: "Thêm cột theo dõi" }));
    expect(await screen.findByText(/ô G4 bên phải bảng đã có nội dung/)).toBeVisible();
    expect(screen.queryByRole("button", { name: /^Thêm \d/ })).toBeNull();
    fireEvent.keyDown(screen.getByRole("group", { name: "Thêm cột theo dõi" }), { key: "Escape" });
    await waitFor(() => expect(screen.queryByRole("group", { name: "Thêm cột theo dõi" })).toBeNull());
    expect(screen.getByRole("button", { name: "Thêm cột theo dõi" })).toHaveFocus();
  });

  test("from the form that misses one: that one, and then the entry can be written", async () => {
    await open(TRACKED);
    fireEvent.click(await screen.findByRole("button", { name: "Gia hạn… Nhiệm vụ 1" }));
    fireEvent.change(await screen.findByLabelText("Gia hạn đến", { selector: "input" }), { target: { value: "30/9/2026" } }); // prettier-ignore
    fireEvent.click(await screen.findByRole("button", { name: "Thêm cột còn thiếu…" }));
    fireEvent.click(await screen.findByRole("button", { name: "Thêm 1 cột" }));
    expect(await screen.findByText("F3: (trống) → “30/09/2026”")).toBeVisible();
    fireEvent.click(screen.getByRole("button", { name: "Ghi vào kế hoạch" }));
    expect(await screen.findByText("Đã ghi gia hạn nhiệm vụ 1 đến 30/09/2026.")).toBeVisible();
    expect([host.workbook.cell("KH", 1, 5), host.workbook.cell("KH", 2, 5)]).toEqual(["Gia hạn đến", "30/09/2026"]);
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
  expect(await screen.findByRole("tab", { name: /^Kiểm tra/, selected: true })).toBeVisible();
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

test("the head of a unit shows what is late of it alone", async () => {
  await open(TRACKED);
  fireEvent.click(await screen.findByRole("button", { name: /^Văn phòng.*2 quá hạn/ }));
  expect(pane.place.get()).toMatchObject({ tab: "tasks", unit: "Văn phòng" });
});
