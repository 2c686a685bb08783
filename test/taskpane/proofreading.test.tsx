/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { vi } from "../../src/messages/vi/index";
import { createPane, type Pane } from "../../src/taskpane/state/pane";
import { App } from "../../src/taskpane/views/App";
import { fakeHost } from "./fake-host";
import { LiveMemory } from "./live-memory";

/** The first test loads the tab, on a machine that may be busy. */
jest.setTimeout(40_000);

let pane: Pane;
beforeEach(async () => {
  const rows = [
    ["TT", "Nhiệm vụ", "Thời hạn", "Tình trạng"],
    ["1", "Cập nhật quy trình", "Trước 30/4/2026", "Đang thực hiện"],
    ["2", "Đơn giản hóa mẫu đơn", "20/6/2026", "Đã hoàn thành"],
  ];
  pane = createPane(fakeHost(new LiveMemory([{ name: "KH", rows }])), vi);
  pane.go({ tab: "report" });
  render(<App pane={pane} />);
  await act(() => pane.read());
});
afterEach(cleanup);

const field = () => screen.findByLabelText("Dán báo cáo đã soạn vào đây");
const button = () => screen.findByRole("button", { name: "Soát số liệu" });
const check = async (text: string): Promise<void> => {
  fireEvent.change(await field(), { target: { value: text } });
  fireEvent.click(await button());
};

test("a wrong share is named with its line, and what differs from the workbook too", async () => {
  await check("Kết quả năm 2026:\nĐã số hóa 150/200 hồ sơ (80%).\nTổng số nhiệm vụ: 5.");
  expect(await screen.findByText(/^Đã soát \d+ chỗ; 2 chỗ cần xem\.$/)).toBeVisible();
  expect(screen.getByText(/^Dòng 2, sai: .*ghi 80%, tính lại được 75%/s)).toBeVisible();
  expect(screen.getByText(/^Dòng 3, không khớp: .*sổ theo dõi có 2/s)).toBeVisible();
});

test("what was said goes when the text is changed; without a text there is nothing to press", async () => {
  expect(await button()).toHaveAttribute("aria-disabled", "true");
  await check("Đã số hóa 150/200 hồ sơ (75%).");
  await screen.findByText(/không thấy chỗ nào sai/);
  fireEvent.change(await field(), { target: { value: "Đã số hóa" } });
  expect(screen.queryByText(/không thấy chỗ nào sai/)).toBeNull();
  fireEvent.click(await button());
  expect(await screen.findByText(/^Không thấy chỗ nào soát được/)).toBeVisible();
});

test("in English", async () => {
  await act(() => pane.speak("en"));
  fireEvent.change(await screen.findByLabelText("Paste the finished report here"), { target: { value: "Ngày 31/4/2026" } }); // prettier-ignore
  fireEvent.click(await screen.findByRole("button", { name: "Check figures" }));
  expect(await screen.findByText(/no calendar has this day/)).toBeVisible();
});
