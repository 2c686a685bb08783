/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import type { Cell } from "../../src/core/table/grid";
import { vi } from "../../src/messages/vi/index";
import { createPane, type Pane } from "../../src/taskpane/state/pane";
import { App } from "../../src/taskpane/views/App";
import { type FakeHost, fakeHost } from "./fake-host";
import { LiveMemory } from "./live-memory";

/** What a person enters for a task or for a group, as a clerk would; the day is 15/6/2026. */
const HEAD: Cell[] = ["TT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời hạn", "Tình trạng", "Ngày hoàn thành", "Gia hạn đến", "Vướng mắc"]; // prettier-ignore
const PLAN: Cell[][] = [
  ["KẾ HOẠCH NĂM 2026"],
  HEAD,
  ["1", "Rà soát thủ tục", "Văn phòng", "30/4/2026", "Đang thực hiện"],
  ["2", "Tập huấn nghiệp vụ", null, "31/3/2026", null],
  ["3", "Số hóa hồ sơ", null, "30/9/2026", null],
  ["4", "Tổng kết", "Thanh tra", "31/3/2026", "Đã hoàn thành"],
  ["5", "Hội nghị", "Thanh tra", "30/4/2026", "Đã hoàn thành"],
];

jest.setTimeout(40_000);

let host: FakeHost;
let pane: Pane;
const open = async (rows: Cell[][] = PLAN) => {
  host = fakeHost(new LiveMemory([{ name: "KH", rows: rows.map((row) => [...row]) }]));
  pane = createPane(host, vi);
  render(<App pane={pane} />);
  await act(() => pane.read());
};
const cell = (row: number, column: number) => host.workbook.cell("KH", row, column);
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole("button", { name }));
const openTab = async (name: RegExp) => fireEvent.click(await screen.findByRole("tab", { name }));
const fill = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label, { selector: "input, textarea" }), { target: { value } });
const formOf = (name: RegExp) => screen.findByRole("form", { name });

afterEach(cleanup);

test("done: the day is today's, before and after are shown, one press writes, and it is taken back", async () => {
  await open();
  await press("Đã xong… Nhiệm vụ 1");
  const form = await formOf(/^Đã xong/);
  expect(within(form).getByLabelText("Ngày hoàn thành", { selector: "input" })).toHaveValue("15/06/2026");
  expect(within(form).getByText("E3: “Đang thực hiện” → “Đã hoàn thành”")).toBeVisible();
  expect(within(form).getByText("F3: (trống) → “15/06/2026”")).toBeVisible();
  await press("Đúng hạn");
  await press("Ghi vào kế hoạch");
  expect(await screen.findByText("Đã ghi nhiệm vụ 1 hoàn thành ngày 30/04/2026.")).toBeVisible();
  expect([cell(2, 4), cell(2, 5)]).toEqual(["Đã hoàn thành", "30/04/2026"]);
  expect(screen.queryByRole("form")).toBeNull();
  await press("Khôi phục");
  expect(await screen.findByText("Đã hoàn tác, các ô trở lại như cũ.")).toBeVisible();
  expect([cell(2, 4), cell(2, 5)]).toEqual(["Đang thực hiện", null]);
});

test("by keyboard: the field has the focus, Enter writes, Escape leaves and gives the focus back", async () => {
  await open();
  await press("Đã xong… Nhiệm vụ 1");
  await waitFor(() => expect(screen.getByLabelText("Ngày hoàn thành", { selector: "input" })).toHaveFocus());
  fireEvent.keyDown(document.activeElement!, { key: "Escape" });
  await waitFor(() => expect(screen.queryByRole("form")).toBeNull());
  expect(screen.getByRole("button", { name: "Đã xong… Nhiệm vụ 1" })).toHaveFocus();
  await press("Đã xong… Nhiệm vụ 1");
  fireEvent.submit(await formOf(/^Đã xong/));
  expect(await screen.findByText(/^Đã ghi nhiệm vụ 1/)).toBeVisible();
});

test.each([
  ["16/6/2026", "Ngày hoàn thành không thể sau hôm nay (15/06/2026)."],
  ["31/02/2026", "Hãy nhập ngày/tháng/năm, ví dụ 30/9/2026."],
])("a day that cannot be one of completion, %s: said, and nothing is written", async (typed, said) => {
  await open();
  await press("Đã xong… Nhiệm vụ 1");
  await fill("Ngày hoàn thành", typed);
  expect(await screen.findByText(said)).toBeVisible();
  fireEvent.submit(await formOf(/^Đã xong/));
  expect(cell(2, 4)).toBe("Đang thực hiện");
});

test("where the figures are of an earlier day, that day is proposed, and a later one is said not to count yet", async () => {
  await open();
  await act(() => pane.choose({ asOf: "2026-05-31" }));
  await press("Đã xong… Nhiệm vụ 1");
  expect(await screen.findByLabelText("Ngày hoàn thành", { selector: "input" })).toHaveValue("31/05/2026");
  expect(screen.queryByText(/^Ngày này sau ngày chốt số liệu/)).toBeNull();
  await press("Hôm nay");
  expect(await screen.findByText(/^Ngày này sau ngày chốt số liệu \(31\/05\/2026\)/)).toBeVisible();
});

test("an extension must be later than what it extends", async () => {
  await open();
  await press("Gia hạn… Nhiệm vụ 1");
  await fill("Gia hạn đến", "30/04/2026");
  expect(await screen.findByText("Ngày gia hạn phải sau hạn hiện nay (30/04/2026).")).toBeVisible();
  await press("Cuối quý này");
  await press("Ghi vào kế hoạch");
  expect(await screen.findByText("Đã ghi gia hạn nhiệm vụ 1 đến 30/06/2026.")).toBeVisible();
  expect(cell(2, 6)).toBe("30/06/2026");
});

test("an obstacle, and a lead unit of those that the plan knows", async () => {
  await open();
  await press("Ghi vướng mắc… Nhiệm vụ 1");
  await fill("Khó khăn, vướng mắc", "Chờ ý kiến Sở Tài chính");
  await press("Ghi vào kế hoạch");
  expect(await screen.findByText("Đã ghi khó khăn, vướng mắc của nhiệm vụ 1.")).toBeVisible();
  expect(cell(2, 7)).toBe("Chờ ý kiến Sở Tài chính");
  await press("Gán đơn vị… Nhiệm vụ 2");
  const field = await screen.findByLabelText("Đơn vị chủ trì", { selector: "input" });
  expect([...document.querySelectorAll("datalist option")].map((one) => one.getAttribute("value"))).toEqual(["Văn phòng", "Thanh tra"]); // prettier-ignore
  fireEvent.change(field, { target: { value: "Thanh tra" } });
  await press("Ghi vào kế hoạch");
  expect(await screen.findByText("Đã giao nhiệm vụ 2 cho Thanh tra.")).toBeVisible();
  expect(cell(3, 2)).toBe("Thanh tra");
});

test("a colleague has changed the cell meanwhile: nothing is written, it is said, and what was typed stays", async () => {
  await open();
  await press("Đã xong… Nhiệm vụ 1");
  await formOf(/^Đã xong/);
  host.workbook.open[0]!.rows[2]![4] = "Tạm dừng";
  await press("Ghi vào kế hoạch");
  expect(await screen.findByText("Chưa thực hiện được")).toBeVisible();
  expect([cell(2, 4), cell(2, 5)]).toEqual(["Tạm dừng", null]);
  expect(await formOf(/^Đã xong/)).toBeVisible();
});

test("what a colleague has entered since is not taken back with it", async () => {
  await open();
  await press("Đã xong… Nhiệm vụ 1");
  await press("Ghi vào kế hoạch");
  await screen.findByText(/^Đã ghi nhiệm vụ 1/);
  host.workbook.open[0]!.rows[2]![5] = "10/06/2026";
  await press("Khôi phục");
  expect(await screen.findByText("Chưa thực hiện được")).toBeVisible();
  expect([cell(2, 4), cell(2, 5)]).toEqual(["Đã hoàn thành", "10/06/2026"]);
});

test("a plan without the column: said, and what can be written is", async () => {
  await open(PLAN.map((row) => row.slice(0, 5)));
  await press("Đã xong… Nhiệm vụ 1");
  expect(await screen.findByText("Kế hoạch chưa có cột Ngày hoàn thành, nên phần ấy chưa được ghi.")).toBeVisible();
  await press("Hủy");
  await press("Gia hạn… Nhiệm vụ 1");
  await fill("Gia hạn đến", "31/12/2026");
  expect(await screen.findByText("Kế hoạch chưa có cột Gia hạn đến, nên chưa ghi được.")).toBeVisible();
  expect(await screen.findByRole("button", { name: "Ghi vào kế hoạch" })).toHaveAttribute("aria-disabled", "true");
});

describe("a group of findings", () => {
  test("each task's own due date as its day, for all but one", async () => {
    await open();
    await openTab(/^Kiểm tra/);
    await press("Đã xong cho cả 2… Hoàn thành nhưng chưa có ngày");
    await press("Ngày hạn của từng nhiệm vụ");
    const form = await formOf(/^Đã xong cho cả 2/);
    expect(within(form).getByText("F6: (trống) → “31/03/2026”")).toBeVisible();
    expect(within(form).getByText("F7: (trống) → “30/04/2026”")).toBeVisible();
    fireEvent.click(within(form).getByLabelText("5 Hội nghị"));
    await press("Ghi 1 ô");
    expect(await screen.findByText("Đã ghi 1 ô cho 1 nhiệm vụ.")).toBeVisible();
    expect([cell(5, 5), cell(6, 5)]).toEqual(["31/03/2026", null]);
  });

  test("one lead for the tasks that have none, taken back as one", async () => {
    await open();
    await openTab(/^Kiểm tra/);
    await press(/^Gán đơn vị cho cả 2… /);
    await fill("Đơn vị chủ trì", "Văn phòng");
    await press("Ghi 2 ô");
    expect(await screen.findByText("Đã ghi 2 ô cho 2 nhiệm vụ.")).toBeVisible();
    expect([cell(3, 2), cell(4, 2)]).toEqual(["Văn phòng", "Văn phòng"]);
    await press("Khôi phục");
    await waitFor(() => expect([cell(3, 2), cell(4, 2)]).toEqual([null, null]));
  });

  test("a kind that is ignored stays so for what is found later, and comes back", async () => {
    await open();
    await openTab(/^Kiểm tra/);
    await press("Bỏ qua cả loại này (2): Chưa có đơn vị chủ trì");
    await waitFor(() => expect(screen.queryByRole("region", { name: "Chưa có đơn vị chủ trì" })).toBeNull());
    expect(host.workbook.choices).toEqual({ headings: [], ignored: ["missing-lead-unit|*"] });
    host.workbook.open[0]!.rows[2]![2] = null;
    await act(() => pane.refresh());
    expect(screen.queryByRole("region", { name: "Chưa có đơn vị chủ trì" })).toBeNull();
    await press("Hiện lại");
    expect(await screen.findByRole("region", { name: "Chưa có đơn vị chủ trì" })).toBeVisible();
  });
});
