import type { Pane } from "../excel-host/browser/open-pane";
import type { ExcelHost } from "../excel-host/host";
import { hiddenOf } from "../excel-host/snapshot";
import { here, press, waitUntil, withPanes } from "./built-pane";
import { hostOfFile, SAMPLE } from "./sample-host";

const CASES = 100_000;

/** The sample with as many cases as a province has; the added ones repeat its own. */
const provinceHost = async (): Promise<ExcelHost> => {
  const host = await hostOfFile(SAMPLE);
  const sheet = host.workbook.sheet("HoSo");
  const { row, rows, columns } = sheet.used()!;
  for (let at = row + rows; at <= CASES; at++) {
    for (let column = 0; column < columns; column++) {
      const value = sheet.value(1 + (at % (rows - 1)), column);
      if (value !== undefined) sheet.setValue(at, column, value);
    }
  }
  return host;
};

/** Excel answers one request at a time, when the test says so. */
const holding = (host: ExcelHost) => {
  const waiting: (() => void)[] = [];
  const hold = () => {
    host.pace = () => new Promise((answer) => waiting.push(answer));
  };
  const next = async () => {
    await waitUntil(() => waiting.length > 0);
    waiting.shift()?.();
  };
  const letGo = () => {
    host.pace = null;
    for (const answer of waiting.splice(0)) answer();
  };
  return { hold, next, letGo, waiting };
};

here("100,000 cases, Excel being slow", () => {
  const { open } = withPanes();
  let pane: Pane;
  let host: ExcelHost;
  let excel: ReturnType<typeof holding>;
  const percent = () =>
    pane.frame.evaluate(() => {
      const now = document.querySelector("[role=progressbar]")?.getAttribute("aria-valuenow");
      return now == null ? null : Number(now);
    });
  const traces = () => [hiddenOf(host.workbook), host.workbook.sheets.map(({ name }) => name)];

  beforeAll(async () => {
    host = await provinceHost();
    excel = holding(host);
    excel.hold();
    pane = await open({ host });
  }, 90_000);

  test("stopped at the first reading: one request more at most, then a way to read after all", async () => {
    const { frame } = pane;
    await excel.next();
    await waitUntil(() => excel.waiting.length > 0);
    await press(frame, "Dừng");
    const before = host.requests.length;
    await excel.next();
    await frame.waitForSelector("text=Đã dừng theo yêu cầu");
    expect(host.requests.length - before).toBe(1);
    // What waits now asks to be told of edits; it is no reading.
    await excel.next();
    expect(traces()).toEqual([{ sheets: [], names: [] }, host.workbook.sheets.map(({ name }) => name)]);
    await frame.click('main button:has-text("Đọc lại")');
  }, 60_000);

  test("the fraction grows with the requests, never falls, and the figures come", async () => {
    const { frame } = pane;
    const seen: number[] = [];
    const first = host.requests.length;
    while (!(await frame.isVisible("#tab-tasks"))) {
      excel.waiting.shift()?.();
      const now = await percent();
      if (now !== null) seen.push(now);
    }
    excel.letGo();
    expect(host.requests.length - first).toBeGreaterThan(4);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(new Set(seen).size).toBeGreaterThan(2);
    await frame.waitForSelector("text=quá hạn >> nth=0");
  }, 60_000);

  test("stopped later: the last figures stay", async () => {
    const { frame } = pane;
    const read = await frame.getAttribute("header button[aria-label*='Đọc lại']", "aria-label");
    excel.hold();
    await frame.click("header button[aria-label*='Đọc lại']");
    await excel.next();
    await press(frame, "Dừng");
    const before = host.requests.length;
    excel.letGo();
    await frame.waitForSelector("text=Đã dừng theo yêu cầu");
    expect(host.requests.length - before).toBeLessThanOrEqual(1);
    expect(await frame.getAttribute("header button[aria-label*='Đọc lại']", "aria-label")).toBe(read);
    expect(await frame.isVisible("text=quá hạn >> nth=0")).toBe(true);
  }, 60_000);

  test("writing shows how far it is and cannot be stopped halfway", async () => {
    const { frame } = pane;
    excel.hold();
    await press(frame, "Cập nhật báo cáo");
    await excel.next();
    await frame.waitForSelector("[role=progressbar][aria-label='Đang ghi báo cáo']");
    expect(await frame.isVisible("button:has-text('Dừng')")).toBe(false);
    excel.letGo();
    await frame.waitForSelector("text=Đã ghi báo cáo");
  }, 60_000);
});
