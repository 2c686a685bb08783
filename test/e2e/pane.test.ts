import type { Pane } from "../excel-host/browser/open-pane";
import type { ExcelHost } from "../excel-host/host";
import { seen } from "../excel-host/snapshot";
import {
  allTasks,
  difference,
  goToTab,
  here,
  inMenu,
  isLit,
  press,
  ready,
  rowOf,
  TABS,
  tiles,
  waitUntil,
  withPanes,
} from "./built-pane";

here("the built pane in Chromium, over Microsoft's office.js", () => {
  const { open } = withPanes();
  let pane: Pane;
  let host: ExcelHost;
  beforeAll(async () => {
    pane = await ready(await open());
    host = pane.host;
  }, 60_000);

  test("opens on an overview; every tab can be reached by mouse and keyboard", async () => {
    const { frame } = pane;
    expect(await frame.textContent("h1")).toBe("Kế hoạch 2026 · 37 nhiệm vụ");
    expect(await tiles(frame)).toEqual(["3 quá hạn", "4 hạn trong 7 ngày", "19 còn lại", "10 đã hoàn thành"]);
    for (const tab of TABS) {
      await goToTab(frame, tab);
      expect(await frame.getAttribute(`#tab-${tab}, #figures-${tab}`, "role")).toBe("tab");
      const selected = await frame.$$eval("[role=tab][aria-selected=true]", (tabs) => tabs.map(({ id }) => id));
      expect(selected.some((id) => id === `tab-${tab}` || id === `figures-${tab}`)).toBe(true);
    }
    await frame.focus("#tab-report");
    await pane.page.keyboard.press("ArrowRight");
    expect(await frame.evaluate(() => document.activeElement?.id)).toBe("tab-tasks");
  }, 60_000);

  test("a tab is found as it was left: scrolled, opened, filtered, grouped", async () => {
    const own = await ready(await open());
    const { frame } = own;
    await allTasks(frame);
    await frame.click("button[aria-label='Tìm, lọc']");
    await frame.selectOption("#panel [role=search] select >> nth=1", "section");
    await frame.click("#panel li button[aria-expanded=false][title] >> nth=9");
    await frame.waitForSelector("#panel dl");
    await frame.$eval("#panel", (panel) => panel.scrollTo(0, 900));
    const headings = () => frame.$$eval("#panel h2", (all) => all.map(({ textContent }) => textContent));
    const before = await headings();
    await goToTab(frame, "checks");
    expect(await frame.$eval("#panel", ({ scrollTop }) => scrollTop)).toBe(0);
    await goToTab(frame, "tasks");
    expect(await frame.$eval("#panel", ({ scrollTop }) => scrollTop)).toBe(900);
    expect(await frame.isVisible("#panel dl")).toBe(true);
    expect(await headings()).toEqual(before);
  }, 60_000);

  test("320 px wide, head, tabs and foot take 150 px at most; 480 px high, the first late task is in sight", async () => {
    const narrow = await ready(await open({ size: { width: 320, height: 700 } }));
    const heightsOf = (parts: string) =>
      narrow.frame.$$eval(parts, (found) => found.map((part) => part.getBoundingClientRect().height));
    const heights = await heightsOf("header, main > [role=tablist], footer");
    expect(heights).toHaveLength(3);
    expect(heights.reduce((sum, height) => sum + height, 0)).toBeLessThanOrEqual(150);
    await narrow.page.setViewportSize({ width: 320, height: 480 });
    const bottom = await narrow.frame.$eval("#panel li", (row) => row.getBoundingClientRect().bottom);
    expect(bottom).toBeLessThanOrEqual(480);
  }, 60_000);

  test("what is told lies over the page: nothing below it moves", async () => {
    const own = await ready(await open());
    const { frame } = own;
    const places = () =>
      frame.$$eval("[role=tablist], #panel, #panel > *", (parts) =>
        parts.map((part) => part.getBoundingClientRect().y),
      );
    const before = await places();
    own.host.fault = () => ({ code: "GeneralException", afterActions: 0 });
    await frame.click("header button[aria-label*='Đọc lại']");
    await frame.waitForSelector("text=Chưa thực hiện được");
    own.host.fault = null;
    expect(await places()).toEqual(before);
  }, 60_000);

  test("a day that is none stops the report at its field, from any tab", async () => {
    const { frame } = pane;
    const before = JSON.stringify(seen(host.workbook));
    await goToTab(frame, "report");
    await frame.fill("#panel input[placeholder]", "31/02/2024");
    await goToTab(frame, "tasks");
    await press(frame, "Cập nhật báo cáo");
    await frame.waitForFunction(() => (document.activeElement as HTMLInputElement).value === "31/02/2024");
    expect(await frame.getAttribute("#tab-report", "aria-selected")).toBe("true");
    expect(difference(before, JSON.stringify(seen(host.workbook)))).toBeNull();
    await frame.fill("#panel input[placeholder]", "");
    await frame.focus("#tab-report");
  }, 60_000);

  test("writes the report, offers to restore, and restores", async () => {
    const { frame } = pane;
    const before = JSON.stringify(seen(host.workbook));
    await press(frame, "Cập nhật báo cáo");
    await frame.waitForSelector("text=Đã ghi báo cáo");
    const names = host.workbook.sheets.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["BaoCao", "KiemTra"]));
    expect(await isLit(frame)).toBe(true);
    await press(frame, "Khôi phục");
    await frame.waitForSelector("text=Đã trở lại báo cáo trước đó");
    expect(await isLit(frame)).toBe(false);
    expect(difference(before, JSON.stringify(seen(host.workbook)))).toBeNull();
  }, 60_000);

  test("goes to a task's cell; fixes a number that lost its zero and puts it back", async () => {
    const { frame } = pane;
    await goToTab(frame, "tasks");
    await frame.click("text=I.3 Báo cáo");
    await waitUntil(() => host.selection !== null);
    expect(host.selection).toEqual({ sheet: "Ke hoach", address: expect.stringMatching(/^[E-L]\d+$/) as string });
    await goToTab(frame, "checks");
    const annex = host.workbook.sheet("Phu luc");
    const row = Array.from({ length: 30 }, (_, at) => at).find((at) => annex.value(at, 0) === 7.1)!;
    await frame.click('button[aria-label*="7.1 thành 7.10"]');
    await frame.waitForSelector("text=Đã sửa 1 ô");
    expect(annex.value(row, 0)).toBe("7.10");
    await press(frame, "Khôi phục");
    await frame.waitForSelector("text=Đã hoàn tác, các ô trở lại như cũ");
    expect(annex.value(row, 0)).toBe(7.1);
  }, 60_000);

  test("an edit of a cell changes the figures", async () => {
    const { frame } = pane;
    await goToTab(frame, "tasks");
    // III.5 has no deadline of its own: stating it done adds one to the tile.
    host.userChanges("Ke hoach", rowOf(host, "Giải ngân vốn đầu tư công"), 6, "Đã hoàn thành");
    await frame.waitForFunction(() =>
      /11/.test(document.querySelectorAll("#panel [role=group] button")[3]!.textContent),
    );
    expect((await tiles(frame))[3]).toBe("11 đã hoàn thành");
  }, 60_000);

  test("Office's theme is followed at once where the browser tells, and else when the user comes back", async () => {
    const { frame, page } = pane;
    const background = () => frame.$eval(".fui-FluentProvider", (element) => getComputedStyle(element).backgroundColor);
    const until = (color: string) =>
      frame.waitForFunction((wanted) => getComputedStyle(document.querySelector(".fui-FluentProvider")!).backgroundColor === wanted, color); // prettier-ignore
    const white = await background();
    await page.emulateMedia({ colorScheme: "dark" });
    await frame.waitForFunction((light) => getComputedStyle(document.querySelector(".fui-FluentProvider")!).backgroundColor !== light, white); // prettier-ignore
    const dark = await background();
    await page.emulateMedia({ colorScheme: "light" });
    await until(white);
    // As Excel on Windows tells of its theme; no event comes with it.
    await frame.evaluate(() => {
      const office = window as unknown as { Office: { context: object } };
      Object.defineProperty(office.Office.context, "officeTheme", { value: { bodyBackgroundColor: "#262626" } });
      window.dispatchEvent(new Event("focus"));
    });
    await until(dark);
  }, 60_000);

  test("an export becomes a new data sheet; the choice of language stays on this computer", async () => {
    const { frame } = pane;
    await goToTab(frame, "data");
    await frame.selectOption("#figures-page select", { label: "Trang mới …" });
    await frame.fill("#figures-page input[maxlength]", "DuLieuMoi");
    const csv = {
      name: "xuat.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("Mã,Ngày,Ghi chú\nA1,30/9/2026,=1+1\nA2,1/10/2026,x\n"),
    };
    await frame.setInputFiles("input[type=file]", csv);
    await frame.waitForSelector("text=0 dòng hiện có sẽ thay bằng 2 dòng mới");
    expect(host.workbook.find("DuLieuMoi")).toBeUndefined();
    await press(frame, "Thay dữ liệu");
    await frame.waitForSelector("text=Trang DuLieuMoi đã có 2 dòng mới");
    expect([0, 2].map((column) => host.workbook.sheet("DuLieuMoi").value(1, column))).toEqual(["A1", "=1+1"]);
    expect(host.formulasTyped).toEqual([]);
    await inMenu(frame, "English");
    await frame.waitForSelector("text=Plan 2026");
    expect(await frame.evaluate(() => JSON.stringify(localStorage))).toContain("en");
  }, 60_000);
});
