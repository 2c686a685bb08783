/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import type { Cell } from "../../src/core/table/grid";
import { PaneContext } from "../../src/taskpane/state/pane-context";
import { vi } from "../../src/messages/vi/index";
import { createPane, type Pane } from "../../src/taskpane/state/pane";
import { viewOf } from "../../src/taskpane/state/pane-state";
import { useStore } from "../../src/taskpane/state/store";
import { PointsPage } from "../../src/taskpane/views/points/PointsPage";
import { TrialPage } from "../../src/taskpane/views/points/TrialPage";
import { fakeHost } from "./fake-host";
import { LiveMemory } from "./live-memory";

jest.setTimeout(40_000);

const plan = (): Cell[][] => [
  ["TT", "Nhiệm vụ", "Đơn vị chủ trì", "Sản phẩm", "Thời hạn"],
  ["1", "Cập nhật quy trình", "Văn phòng", "Quy trình", "Trước 30/4/2026"],
];
const onTime = "100%: 5 điểm; từ 99% - dưới 100%: 4,5 điểm; dưới 99%: 0 điểm. Trong đó a: tổng số hồ sơ; b: số hồ sơ trả đúng hạn"; // prettier-ignore
const criteria = (): Cell[][] => [
  ["Mã", "Tiêu chí", "Điểm tối đa", "Cách tính", "Dữ liệu", "Tự chấm", "Thẩm định"],
  ["1", "Việc tỉnh giao", 3, "Từ 98% trở lên: 3 điểm; từ 96% đến dưới 98%: 2 điểm; dưới 96%: 0 điểm", "a = 291; b = 285", null, 2], // prettier-ignore
  ["2", "Trả đúng hạn", 5, onTime, "a = 14697; b = 14673", null, 4.5],
  ["3", "Quy trình", 0.5, "Đủ: 0,5 điểm; thiếu: 0 điểm", "trạng thái = Đủ; chậm minh chứng = có", null, 0.35],
  ["4", "Giải ngân", 2, "Từ 95% trở lên: 2 điểm; từ 60% đến dưới 95%: 1 điểm; dưới 60%: 0", "tỷ lệ = 70%"],
  ["5", "Thanh toán", 3, null, null, null, 2.5],
  ["6", "Trực tuyến", 3, "(Tỷ lệ đạt được / chỉ tiêu được giao) * 3", "a = 15047; b = 3159; mục tiêu = 50%", null, 1.46], // prettier-ignore
  ["7", "Còn lại", 78, null, null, null, 78],
];

let workbook: LiveMemory;
let pane: Pane;

const Shown = () => {
  const view = viewOf(useStore(pane.state));
  const texts = pane.texts();
  return (
    <PaneContext.Provider value={{ pane, texts, busy: false }}>
      {view && (
        <>
          <PointsPage view={view} />
          <TrialPage view={view} />
        </>
      )}
    </PaneContext.Provider>
  );
};
const show = () =>
  render(
    <FluentProvider theme={webLightTheme}>
      <Shown />
    </FluentProvider>,
  );

beforeEach(async () => {
  workbook = new LiveMemory([
    { name: "KH", rows: plan() },
    { name: "TieuChi", rows: criteria() },
  ]);
  pane = createPane(fakeHost(workbook), vi);
  show();
  await act(() => pane.read());
});
afterEach(cleanup);

const press = (name: string) => fireEvent.click(screen.getAllByRole("button", { name })[0]!);
/** On both pages the same. */
const told = () => [...new Set(screen.getAllByRole("status").map(({ textContent }) => textContent))].join(" | ");
const region = () => within(screen.getByRole("region", { name: "Thử thay đổi số liệu" }));
const card = (name: string) => within(region().getByRole("listitem", { name }));
/** To a position: cases, quarters of a point, thousandths of a rate. */
const slide = (name: string, position: number) =>
  fireEvent.change(region().getByRole("slider", { name }), { target: { value: String(position) } });
const field = (name: string) => region().getByRole("spinbutton", { name });
const type = (name: string, value: string) => fireEvent.change(field(name), { target: { value } });

test("the criteria that lost points stand there, most lost first, with what can be changed about them", () => {
  expect(
    region()
      .getAllByRole("listitem")
      .map((one) => one.getAttribute("aria-label")),
  ).toEqual(["6 Trực tuyến", "1 Việc tỉnh giao", "4 Giải ngân", "2 Trả đúng hạn", "5 Thanh toán", "3 Quy trình"]);
  expect(card("2 Trả đúng hạn").getByText("4,5/5 điểm")).toBeVisible();
  expect(card("2 Trả đúng hạn").getByText("b – số hồ sơ trả đúng hạn")).toBeVisible();
  expect(card("2 Trả đúng hạn").getByText("Hiện nay 14.673/14.697")).toBeVisible();
  expect(told()).toBe("");
});

test("the cells that say why are named; a sum over some criteria says over how many", () => {
  expect(screen.getByText("Thẩm định: 88,81 (6/7 tiêu chí) · Mất: 4,69")).toBeVisible();
  const all = within(screen.getByRole("region", { name: "Tất cả tiêu chí" }));
  fireEvent.click(all.getByRole("button", { name: "Cách tính điểm: 2 Trả đúng hạn" }));
  expect(all.getByText("Phép tính: 14.673 / 14.697 = 99,84%.")).toBeVisible();
  expect(all.getByText("Mất 0,5 điểm.")).toBeVisible();
  const links = all.getAllByRole("button").map(({ textContent }) => textContent);
  expect(links.filter((text) => text.endsWith("3)"))).toEqual(["Cách tính (D3)", "Dữ liệu (E3)", "Tự chấm (F3)", "Thẩm định (G3)"]); // prettier-ignore
});

test("a slider moves cases: points, explanation, sums and class follow, and it can be taken back", () => {
  const name = "b – số hồ sơ trả đúng hạn (2)";
  slide(name, 14697);
  expect(region().getByRole("slider", { name })).toHaveAttribute("aria-valuetext", "14.697 trên 14.697");
  expect(field(name)).toHaveValue("14.697");
  const shown = card("2 Trả đúng hạn");
  expect(shown.getByText("4,5 → 5/5 điểm")).toBeVisible();
  expect(shown.getByText("+0,5")).toBeVisible();
  expect(shown.getByText("thử +24")).toBeVisible();
  expect(shown.getByText("Phép tính: 14.697 / 14.697 = 100%.")).toBeVisible();
  expect(shown.getByText("Điểm: 5/5.")).toBeVisible();
  expect(told()).toBe("Đang thử 1 thay đổi89,81 → 90,31/94,5 điểm+0,5Chỉ số 95,04 → 95,57% · loại Xuất sắc");
  press("Đặt lại: 2 Trả đúng hạn");
  expect(shown.getByText("4,5/5 điểm")).toBeVisible();
  expect(document.activeElement).toHaveAttribute("aria-label", "2 Trả đúng hạn");
  expect(told()).toBe("");
});

test("numbers are typed as offices write them; what cannot be is said, and leaving the field shows what is tried", () => {
  const name = "b – số hồ sơ trả đúng hạn (2)";
  type(name, "14.697");
  expect(card("2 Trả đúng hạn").getByText("4,5 → 5/5 điểm")).toBeVisible();
  type(name, "14.698");
  expect(field(name)).toBeInvalid();
  expect(card("2 Trả đúng hạn").getByText("Hãy nhập số từ 0 đến 14.697")).toBeVisible();
  fireEvent.keyDown(field(name), { key: "Enter" });
  expect(field(name)).toBeInvalid();
  expect(field(name)).toHaveValue("14.698");
  fireEvent.blur(field(name));
  expect(field(name)).toBeValid();
  expect(field(name)).toHaveValue("14.697");
  expect(card("2 Trả đúng hạn").getByText("Hãy nhập số từ 0 đến 14.697")).toBeVisible();
  type(name, "nhiều");
  expect(field(name)).toBeInvalid();
  fireEvent.keyDown(field(name), { key: "Escape" });
  expect(field(name)).toHaveValue("14.697");
  expect(card("2 Trả đúng hạn").queryByText("Hãy nhập số từ 0 đến 14.697")).toBeNull();
  fireEvent.keyDown(field(name), { key: "ArrowDown" });
  expect(field(name)).toHaveValue("14.696");
  fireEvent.keyDown(field(name), { key: "PageDown" });
  expect(field(name)).toHaveValue("14.686");
  type("Tỷ lệ (4)", "95");
  expect(card("4 Giải ngân").getByText("1 → 2/2 điểm")).toBeVisible();
  fireEvent.blur(field("Tỷ lệ (4)"));
  expect(field("Tỷ lệ (4)")).toHaveValue("95%");
  type("Tỷ lệ (4)", "59,9%");
  expect(card("4 Giải ngân").getByText("1 → 0/2 điểm")).toBeVisible();
  expect(card("4 Giải ngân").getByText("-1")).toBeVisible();
});

test("states are chosen with their points, late evidence is switched off, bare points are moved", () => {
  const shown = card("3 Quy trình");
  const state = shown.getByRole("combobox", { name: "Trạng thái (3)" });
  expect(within(state).getAllByRole("option").map(({ textContent }) => textContent)).toEqual(["Đủ (0,35 điểm)", "thiếu (0 điểm)"]); // prettier-ignore
  expect(shown.getByRole("switch", { name: "Chậm minh chứng (3)" })).toBeChecked();
  expect(shown.getByText("Chậm minh chứng: có")).toBeVisible();
  fireEvent.click(shown.getByRole("switch", { name: "Chậm minh chứng (3)" }));
  expect(shown.getByText("0,35 → 0,5/0,5 điểm")).toBeVisible();
  expect(shown.getByText("Chậm minh chứng: không")).toBeVisible();
  fireEvent.change(state, { target: { value: "thiếu" } });
  expect(shown.getByText("0,35 → 0/0,5 điểm")).toBeVisible();
  slide("Điểm (5)", 12);
  expect(card("5 Thanh toán").getByText("2,5 → 3/3 điểm")).toBeVisible();
  expect(told()).toMatch(/^Đang thử 3 thay đổi/);
  press("Đặt lại tất cả");
  expect(shown.getByText("0,35/0,5 điểm")).toBeVisible();
  expect(state).toHaveValue("Đủ");
  expect(told()).toBe("");
});

test("a proposal is tried with one press: its figure is set, its gain is the promised one; pressed again it is let go", () => {
  const proposals = within(screen.getByRole("region", { name: "Điểm dễ lấy lại" }));
  expect(proposals.getByText("+1,54 điểm")).toBeVisible();
  press("Thử: 6 Trực tuyến");
  expect(field("b – phần đạt trong tổng số (6)")).toHaveValue("7.524");
  expect(card("6 Trực tuyến").getByText("+1,54")).toBeVisible();
  expect(proposals.getByText(/chỉ phần vượt 1,46 mới là điểm tăng thêm/)).toBeVisible();
  press("Thử: 1 Việc tỉnh giao");
  expect(told()).toContain("89,81 → 92,35/94,5 điểm+2,54");
  press("Thôi thử: 6 Trực tuyến");
  expect(field("b – phần đạt trong tổng số (6)")).toHaveValue("3.159");
  expect(told()).toContain("89,81 → 90,81/94,5 điểm+1");
});

test("other criteria are found by name or shown with a switch", () => {
  const shown = region();
  expect(shown.queryByRole("listitem", { name: "7 Còn lại" })).toBeNull();
  fireEvent.change(shown.getByRole("searchbox"), { target: { value: "con lai" } });
  expect(shown.getByRole("listitem", { name: "7 Còn lại" })).toBeVisible();
  expect(shown.queryByRole("listitem", { name: "6 Trực tuyến" })).toBeNull();
  fireEvent.change(shown.getByRole("searchbox"), { target: { value: "không có đâu" } });
  expect(shown.getByText("Không có tiêu chí nào khớp.")).toBeVisible();
  fireEvent.change(shown.getByRole("searchbox"), { target: { value: "" } });
  fireEvent.click(shown.getByRole("switch", { name: "Hiện cả tiêu chí không mất điểm" }));
  expect(shown.getByRole("listitem", { name: "7 Còn lại" })).toBeVisible();
});

test("what is tried outlives a change of tabs, ends when the workbook says it, and is never written", async () => {
  const before = JSON.stringify(workbook.open);
  slide("b – phần đạt trong tổng số (1)", 286);
  slide("Tỷ lệ (4)", 950);
  expect(told()).toMatch(/^Đang thử 2 thay đổi/);
  cleanup();
  show();
  expect(told()).toMatch(/^Đang thử 2 thay đổi/);
  expect(JSON.stringify(workbook.open)).toBe(before);
  expect([workbook.written, workbook.marks]).toEqual([[], []]);
  workbook.open[1]!.rows[1]![4] = "a = 291; b = 286";
  workbook.open[1]!.rows[1]![6] = 3;
  await act(() => pane.refresh());
  expect(told()).toMatch(/^Đang thử 1 thay đổi90,81 → 91,81/);
  workbook.open[1]!.rows.splice(1, 1);
  await act(() => pane.refresh());
  expect(told()).toBe("");
});

test("in English", async () => {
  await act(async () => {
    await pane.speak("en");
    await pane.read();
  });
  fireEvent.click(screen.getByRole("button", { name: "Try: 3 Quy trình" }));
  expect(told()).toBe("Trying 1 change89,81 → 89,96 of 94,5 points+0,15Index 95,04 → 95,2% · class Xuất sắc");
});
