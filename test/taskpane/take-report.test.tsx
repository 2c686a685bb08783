/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { TextDecoder, TextEncoder } from "node:util";
import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { strFromU8, unzipSync } from "fflate";
import { vi } from "../../src/messages/vi/index";
import { TrackerError } from "../../src/core/error";
import { errorText } from "../../src/taskpane/figures/error-text";
import { NotLoaded } from "../../src/taskpane/state/not-loaded";
import { createPane, type Pane } from "../../src/taskpane/state/pane";
import { App } from "../../src/taskpane/views/App";
import { type FakeHost, fakeHost } from "./fake-host";
import { LiveMemory } from "./live-memory";

const rows = () => [
  ["TT", "Nhiệm vụ", "Đơn vị chủ trì", "Sản phẩm", "Thời hạn", "Tình trạng"],
  ["1", "Cập nhật quy trình", "Văn phòng", "Quy trình", "Trước 30/4/2026", "Đang thực hiện"],
  ["2", "Đơn giản hóa mẫu đơn", "Phòng Nghiệp vụ", "Mẫu đơn", "20/6/2026", null],
  ["3", "Rà soát danh mục", "Thanh tra", "Báo cáo", "30/11/2026", null],
];

/** Every browser has them, jsdom has not. */
Object.assign(globalThis, { TextDecoder, TextEncoder });

/** The first test loads the tab, on a machine that may be busy. */
jest.setTimeout(40_000);

let workbook: LiveMemory;
let host: FakeHost;
let pane: Pane;
let copied: string[];

const allowCopying = (allowed: boolean) =>
  Object.defineProperty(navigator, "clipboard", {
    configurable: true,
    value: {
      writeText: (text: string) => {
        if (!allowed) return Promise.reject(new DOMException("refused", "NotAllowedError"));
        copied.push(text);
        return Promise.resolve();
      },
    },
  });

beforeEach(async () => {
  copied = [];
  allowCopying(true);
  workbook = new LiveMemory([{ name: "KH", rows: rows() }]);
  host = fakeHost(workbook);
  pane = createPane(host, vi);
  pane.go({ tab: "report" });
  render(<App pane={pane} />);
  await act(() => pane.read());
});
afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

const press = async (name: string) => fireEvent.click(await screen.findByRole("button", { name }));

describe("for all units at once", () => {
  test("one text with what each is told, tasks without a lead too", async () => {
    workbook.open[0]!.rows[3]![2] = null;
    workbook.open[0]!.rows[3]![4] = "30/4/2026";
    await act(() => pane.refresh());
    await press("Sao chép nhắc việc gửi 3 đơn vị");
    expect(await screen.findByText("Đã sao chép nội dung nhắc việc của 3 đơn vị.")).toBeVisible();
    expect(copied).toHaveLength(1);
    expect(copied[0]).toMatch(/Kính gửi Văn phòng[^]*Kính gửi Phòng Nghiệp vụ[^]*chưa có đơn vị chủ trì/);
  });

  test("one Word file of letters, each unit's on a page of its own", async () => {
    const files: { name: string; bytes: Uint8Array }[] = [];
    await act(() => pane.takeLetters((name, bytes) => files.push({ name, bytes })));
    expect(files.map(({ name }) => name)).toEqual(["thu-don-doc-2026-06-15.docx"]);
    const xml = strFromU8(unzipSync(files[0]!.bytes)["word/document.xml"]!);
    expect(xml.match(/Kính gửi: [^<]*/g)).toEqual(["Kính gửi: Văn phòng", "Kính gửi: Phòng Nghiệp vụ"]);
    expect(xml.match(/<w:sectPr/g)).toHaveLength(2);
    expect(await screen.findByText(/^Đang tải xuống thu-don-doc-2026-06-15\.docx: 2 thư/)).toBeVisible();
  });

  test("one calendar of every date that is not met; what is downloaded is not said to be there", async () => {
    const files: { name: string; text: string }[] = [];
    await act(() => pane.takeCalendar((name, bytes) => files.push({ name, text: new TextDecoder().decode(bytes) })));
    expect(files.map(({ name }) => name)).toEqual(["lich-nhac-viec-2026-06-15.ics"]);
    expect(files[0]!.text.match(/BEGIN:VEVENT/g)).toHaveLength(3);
    expect(files[0]!.text).toContain("X-WR-CALNAME:Thời hạn nhiệm vụ");
    expect(await screen.findByText(/^Đang tải xuống lich-nhac-viec-2026-06-15\.ics: 3 mốc hạn/)).toBeVisible();
  });

  test.each<[string, (taken: () => void) => Promise<void>]>([
    ["the report for Word", (taken) => pane.takeWord(taken)],
    ["the calendar", (taken) => pane.takeCalendar(taken)],
  ])("%s in an Excel that takes no files: said so, and nothing is said to be made", async (_, take) => {
    host.downloads = false;
    let taken = 0;
    await act(() => take(() => taken++));
    expect(taken).toBe(0);
    expect(await screen.findByText(/^Excel cho máy Mac không nhận tệp/)).toBeVisible();
  });

  test("a date of two leads stands in it once; where none is left that is said", async () => {
    workbook.open[0]!.rows[1]![2] = "Văn phòng; Thanh tra";
    await act(() => pane.refresh());
    const taken: string[] = [];
    await act(() => pane.takeCalendar((_, bytes) => taken.push(new TextDecoder().decode(bytes))));
    expect(taken[0]!.match(/BEGIN:VEVENT/g)).toHaveLength(3);
    for (const row of [1, 2, 3]) workbook.open[0]!.rows[row]![5] = "Đã hoàn thành";
    await act(() => pane.refresh());
    await act(() => pane.takeCalendar(() => taken.push("none")));
    expect(taken).toHaveLength(1);
    expect(await screen.findByText(/^Không còn mốc hạn nào/)).toBeVisible();
  });
});

describe("reminders", () => {
  test("each unit that is late or nearly so has its own to copy, the others have none", async () => {
    await press("Sao chép nhắc việc: Văn phòng");
    expect(await screen.findByText("Đã sao chép nội dung nhắc việc gửi Văn phòng.")).toBeVisible();
    expect(copied).toHaveLength(1);
    expect(copied[0]).toMatch(
      /^Kính gửi Văn phòng: tính đến ngày 15\/06\/2026,\n.*1 nhiệm vụ quá hạn:\n- 1\. Cập nhật/,
    );
    expect(screen.getByText("1 quá hạn, 0 sắp đến hạn")).toBeVisible();
    expect(screen.getByText("0 quá hạn, 1 sắp đến hạn")).toBeVisible();
    expect(screen.queryByRole("button", { name: /Thanh tra/ })).toBeNull();
  });

  test("where the clipboard is refused the text stands selected, and nothing is said to be copied", async () => {
    allowCopying(false);
    await press("Sao chép nhắc việc: Phòng Nghiệp vụ");
    const area = await screen.findByLabelText<HTMLTextAreaElement>(/nhấn Ctrl\+C/);
    expect(area.value).toContain("Đơn giản hóa mẫu đơn");
    expect(area).toHaveFocus();
    expect(area).toHaveAttribute("readonly");
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe(area.value);
    expect(screen.queryByText(/Đã sao chép/)).toBeNull();
    await press("Đóng");
    expect(screen.queryByLabelText(/nhấn Ctrl\+C/)).toBeNull();
  });

  test("also where there is no clipboard at all", async () => {
    Object.defineProperty(navigator, "clipboard", { configurable: true, value: undefined });
    await press("Sao chép nhắc việc: Văn phòng");
    expect(await screen.findByLabelText(/nhấn Ctrl\+C/)).toBeVisible();
  });
});

describe("draft", () => {
  test("its printable paragraphs are copied, and how many are left out is told", async () => {
    await press("Sao chép dự thảo");
    const told = await screen.findByText(
      /^Đã sao chép \d+ đoạn\. Còn \d+ đoạn chưa đủ số liệu/,
      {},
      { timeout: 10_000 },
    );
    const lines = copied[0]!.split("\n");
    expect(told.textContent).toContain(`Đã sao chép ${lines.length} đoạn.`);
    expect(lines[0]).toContain("3 nhiệm vụ");
    expect(copied[0]).not.toMatch(/[{}]|null|undefined/);
  });

  test("a workbook that cannot be read is told of, and trying again copies", async () => {
    await screen.findByRole("button", { name: "Sao chép dự thảo" });
    jest.spyOn(workbook, "survey").mockRejectedValueOnce(new TrackerError("cell-editing", {}));
    await press("Sao chép dự thảo");
    expect(await screen.findByText(vi.pane.failedTitle)).toBeVisible();
    expect(copied).toEqual([]);
    await press("Thử lại");
    await waitFor(() => expect(copied).toHaveLength(1));
  });
});

describe("Word", () => {
  test("the file is made, offered under the day's name, and its address given back", async () => {
    const blobs: Blob[] = [];
    const revoked: string[] = [];
    const names: string[] = [];
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => `blob:${blobs.push(blob)}`,
      revokeObjectURL: (url: string) => revoked.push(url),
    });
    jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      names.push(`${this.download} ${this.href}`);
    });
    const later: (() => void)[] = [];
    const { setTimeout: wait } = globalThis;
    globalThis.setTimeout = ((call: () => void, milliseconds?: number) =>
      milliseconds === 60_000 ? later.push(call) : wait(call, milliseconds)) as typeof setTimeout;
    await press("Tải tệp Word (.docx)");
    await waitFor(() => expect(names).toEqual(["bao-cao-2026-06-15.docx blob:1"]));
    expect(revoked).toEqual([]);
    globalThis.setTimeout = wait;
    expect(later).toHaveLength(1);
    later[0]!();
    expect(revoked).toEqual(["blob:1"]);
    expect(await screen.findByText(/Đang tải xuống bao-cao-2026-06-15\.docx/)).toBeVisible();
    expect((await textOf(blobs[0]!)).slice(0, 2)).toBe("PK");
    expect(document.querySelector("a[download]")).toBeNull();
  });

  test("a part that did not load is told in the user's words", () => {
    expect(errorText(new NotLoaded("docx"), vi)).toMatch(/^Chưa tải được phần tạo tệp Word\..*kết nối mạng/);
  });
});

const textOf = (blob: Blob): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.readAsText(blob, "latin1");
  });
