import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Frame } from "playwright-core";
import { startChromium, chromiumPath } from "../excel-host/browser/chromium";
import { openPane, type Pane } from "../excel-host/browser/open-pane";
import { seen } from "../excel-host/snapshot";
import { existsSync } from "node:fs";
import { hostOfFile, SAMPLE } from "./sample-host";

const DIST = path.resolve(__dirname, "../../dist/pane");
const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const TABS = ["overview", "plan", "checks", "indicators", "points", "report"] as const;

/** Needs the built pane (`npx webpack --config-name pane`) and a Chromium. */
const here = chromiumPath() === null || !existsSync(path.join(DIST, "taskpane.html")) ? describe.skip : describe;

here("the built pane in Chromium, over Microsoft's office.js", () => {
  let browser: Browser;
  let pane: Pane;
  beforeAll(async () => {
    browser = await startChromium();
  }, 60_000);
  afterAll(() => browser.close());
  afterEach(async () => {
    const { left, errors, unknown, host } = pane;
    await pane.close();
    expect({ left, errors, unknown, host: host.unknown }).toEqual({ left: [], errors: [], unknown: [], host: [] });
  });

  const open = async (more: Partial<Parameters<typeof openPane>[0]> = {}): Promise<Pane> => {
    const host = await hostOfFile(SAMPLE);
    pane = await openPane({ distFolder: DIST, entry: "taskpane.html", host, browser, ...more });
    await pane.frame.waitForSelector("#tab-overview", { timeout: 20_000 });
    return pane;
  };

  test("opens on an overview; every tab can be reached by mouse and keyboard", async () => {
    const { frame } = await open();
    expect(await frame.textContent("h1")).toBe("Kế hoạch 2026 · 37 nhiệm vụ");
    expect(await tiles(frame)).toEqual(["3 quá hạn", "4 hạn trong 7 ngày", "10 đã xong", "26 còn lại"]);
    for (const tab of TABS) {
      await frame.click(`#tab-${tab}`);
      await frame.waitForSelector("#panel h2, #panel section, #panel [role=search]");
      expect(await frame.getAttribute(`#tab-${tab}`, "aria-selected")).toBe("true");
    }
    await frame.focus("#tab-report");
    await pane.page.keyboard.press("ArrowRight");
    expect(await frame.evaluate(() => document.activeElement?.id)).toBe("tab-overview");
  }, 60_000);

  test.each([
    ["vi-VN", "light", 320],
    ["en-US", "dark", 450],
  ] as const)(
    "axe finds nothing, in %s, %s, %d px; nothing is wider than the pane",
    async (language, theme, width) => {
      const { frame } = await open({ language, theme, size: { width, height: 700 } });
      await frame.evaluate(AXE);
      for (const tab of TABS) {
        await frame.click(`#tab-${tab}`);
        await frame.waitForTimeout(400);
        expect({ tab, violations: await violations(frame) }).toEqual({ tab, violations: [] });
        const wide = await frame.evaluate(() => document.getElementById("panel")!.scrollWidth - window.innerWidth);
        expect({ tab, wide: wide <= 0 }).toEqual({ tab, wide: true });
      }
    },
    120_000,
  );

  test("writes the report, offers to restore, and restores", async () => {
    const { frame, host } = await open();
    const before = JSON.stringify(seen(host.workbook));
    await press(frame, "Cập nhật báo cáo");
    await frame.waitForSelector("text=Đã ghi báo cáo");
    const names = host.workbook.sheets.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["BaoCao", "KiemTra"]));
    expect(await frame.getAttribute("input[role=switch]", "checked")).not.toBe(undefined);
    await press(frame, "Khôi phục");
    await frame.waitForSelector("text=Đã trở lại báo cáo trước đó");
    expect(difference(before, JSON.stringify(seen(host.workbook)))).toBeNull();
  }, 60_000);

  test("an edit of a cell changes the figures", async () => {
    const { frame, host } = await open();
    // III.5 has no deadline of its own: stating it done adds one to the tile.
    const row = rowOf(host, "Giải ngân vốn đầu tư công");
    host.userChanges("Ke hoach", row, 6, "Đã hoàn thành");
    await frame.waitForFunction(() =>
      /11/.test(document.querySelectorAll("#panel [role=group] button")[2]!.textContent),
    );
    expect((await tiles(frame))[2]).toBe("11 đã xong");
  }, 60_000);

  test("an export becomes a new data sheet; the choice of language stays on this computer", async () => {
    const { frame, host } = await open();
    await frame.click("#tab-indicators");
    await frame.selectOption("#panel select", { label: "Trang mới …" });
    await frame.fill("#panel input[maxlength]", "DuLieuMoi");
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
    await press(frame, "EN");
    await frame.waitForSelector("text=Plan 2026");
    expect(await frame.evaluate(() => JSON.stringify(localStorage))).toContain("en");
  }, 60_000);

  test("goes to a task's cell; fixes a number that lost its zero and puts it back", async () => {
    const { frame, host } = await open();
    await frame.click("#tab-plan");
    await frame.click("text=I.3 Báo cáo");
    await waitUntil(() => host.selection !== null);
    expect(host.selection).toEqual({ sheet: "Ke hoach", address: expect.stringMatching(/^B\d+$/) as string });
    await frame.click("#tab-checks");
    const annex = host.workbook.sheet("Phu luc");
    const row = Array.from({ length: 30 }, (_, at) => at).find((at) => annex.value(at, 0) === 7.1)!;
    await frame.click('button[aria-label*="7.1 thành 7.10"]');
    await frame.waitForSelector("text=Đã sửa 1 ô");
    expect(annex.value(row, 0)).toBe("7.10");
    await press(frame, "Khôi phục");
    await frame.waitForSelector("text=Đã trả các ô về như cũ");
    expect(annex.value(row, 0)).toBe(7.1);
  }, 60_000);

  test("a fault at each request of writing in turn: said in the user's words, and the old report is whole", async () => {
    const { frame, host } = await open();
    await press(frame, "Cập nhật báo cáo");
    await frame.waitForSelector("text=Đã ghi báo cáo");
    await press(frame, "Đóng");
    const start = host.requests.length;
    await press(frame, "Cập nhật báo cáo");
    await frame.waitForSelector("text=Đã ghi báo cáo");
    await press(frame, "Đóng");
    const requests = host.requests.length - start;
    expect(requests).toBeGreaterThan(3);
    let before = JSON.stringify(seen(host.workbook));
    for (let at = 0; at < requests; at++) {
      const first = host.requests.length;
      host.fault = (request) => (request === first + at ? { code: "GeneralException", afterActions: 1 } : null);
      await press(frame, "Cập nhật báo cáo");
      await frame.waitForFunction(() => /Chưa thực hiện được|Đã ghi báo cáo/.test(document.body.textContent));
      host.fault = null;
      const failed = await frame.evaluate(() => /Chưa thực hiện được/.test(document.body.textContent));
      if (failed) {
        expect({ at, lost: difference(before, JSON.stringify(seen(host.workbook))) }).toEqual({ at, lost: null });
        await press(frame, "Đóng");
      } else {
        // Survived: the adapter found its way, and what it wrote is the report from now on.
        await press(frame, "Đóng");
        before = JSON.stringify(seen(host.workbook));
      }
      await frame.waitForFunction(() => !/Chưa thực hiện được|Đã ghi báo cáo/.test(document.body.textContent));
    }
  }, 180_000);
});

const tiles = (frame: Frame): Promise<string[]> =>
  frame.$$eval("#panel [role=group] button", (buttons) =>
    buttons.map(({ textContent }) => textContent.replace(/:.*/, "")),
  );

const press = async (frame: Frame, name: string): Promise<void> => {
  await frame.click(`button:has-text("${name}"):enabled`);
};

const violations = (frame: Frame): Promise<string[]> =>
  frame.evaluate(async () => {
    const axe = (
      window as unknown as {
        axe: { run(context: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe;
    const result = await axe.run({ exclude: [["[data-tabster-dummy]"]] });
    return result.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`,
    );
  });

/** Where two states part, in a few words; null where they are the same. */
const difference = (before: string, after: string): string | null => {
  if (before === after) return null;
  let at = 0;
  while (before[at] === after[at]) at++;
  return `${before.slice(Math.max(0, at - 150), at + 80)} … is now … ${after.slice(at, at + 80)}`;
};

const waitUntil = async (test: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 100 && !test(); tries++) await new Promise((resolve) => setTimeout(resolve, 50));
};

const rowOf = (host: Pane["host"], text: string): number => {
  const sheet = host.workbook.sheet("Ke hoach");
  return Array.from({ length: 80 }, (_, row) => row).find((row) => {
    const value = sheet.value(row, 1);
    return typeof value === "string" && value.startsWith(text);
  })!;
};
