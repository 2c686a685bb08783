import { readFileSync } from "node:fs";
import path from "node:path";
import type { Pane } from "../excel-host/browser/open-pane";
import type { ExcelHost } from "../excel-host/host";
import { hostOf } from "../excel-host/fill";
import { seen } from "../excel-host/snapshot";
import { difference, here, ready, rowOf, withPanes } from "./built-pane";

const MANIFEST = readFileSync(path.resolve(__dirname, "../../manifest.xml"), "utf8");

/** What Excel does when a button is pressed, as manifest.xml says. */
const actionOf = (label: string): { type: string; functionName: string | undefined } => {
  const id = new RegExp(`<bt:String id="([^"]+)" DefaultValue="${label}"`).exec(MANIFEST)?.[1] ?? "";
  const control = MANIFEST.split("<Control ").find((one) => one.includes(`<Label resid="${id}"`)) ?? "";
  return {
    type: /<Action xsi:type="(\w+)"/.exec(control)?.[1] ?? "none",
    functionName: /<FunctionName>(\w+)</.exec(control)?.[1],
  };
};

const DONE = { status: 0 };
const command = async (pane: Pane, label: string) => {
  const { type, functionName } = actionOf(label);
  if (type === "ShowTaskpane") {
    await pane.show();
    return;
  }
  expect(await pane.invoke(functionName ?? label)).toMatchObject(DONE);
};

/** How many areas are highlighted so that it can be seen; what is kept for restoring is there, but switched off. */
const litAreas = ({ workbook }: ExcelHost): number => {
  const isOn = (formula: string) => workbook.name(formula.slice(1))?.refersTo;
  return workbook.sheet("Ke hoach").conditionalFormats.filter(({ formula }) => {
    const refersTo = isOn(formula);
    return refersTo !== undefined && "formula" in refersTo && refersTo.formula === "=TRUE";
  }).length;
};

const tabs = ({ workbook }: ExcelHost): string[] =>
  workbook.sheets.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name);

/** As a user sees the pane: shown by Excel or not. */
const isVisible = async ({ page }: Pane) => (await page.locator("iframe").evaluate((frame) => getComputedStyle(frame).display)) !== "none"; // prettier-ignore

here("the ribbon's buttons, as Excel on the web presses them", () => {
  const { open } = withPanes();
  let pane: Pane;
  let host: ExcelHost;
  let untouched: string;
  const state = () => JSON.stringify(seen(host.workbook));

  beforeAll(async () => {
    pane = await ready(await open({ hidden: true }));
    host = pane.host;
    untouched = state();
  }, 60_000);

  beforeEach(async () => {
    await pane.page.evaluate(() => window.hostShow?.(false));
    host.shown = 0;
  });

  test("every button of the manifest does something that the add-in knows", () => {
    const labels = ["Mở bảng theo dõi", "Kiểm tra", "Tô màu quá hạn", "Cập nhật báo cáo", "Xóa tô màu"];
    expect(labels.map((label) => actionOf(label).functionName ?? actionOf(label).type)).toEqual([
      "ShowTaskpane",
      "checkPlan",
      "highlightOverdue",
      "updateReport",
      "clearHighlights",
    ]);
  });

  test("Mở bảng theo dõi: the pane that ran unseen stands there with its figures", async () => {
    await command(pane, "Mở bảng theo dõi");
    expect(await isVisible(pane)).toBe(true);
    expect(await pane.frame.textContent("h1")).toBe("Kế hoạch 2026 · 37 nhiệm vụ");
  });

  test("Tô màu quá hạn, Xóa tô màu: the rows, and nothing else; no pane comes up", async () => {
    await command(pane, "Tô màu quá hạn");
    expect(litAreas(host)).toBeGreaterThan(0);
    await command(pane, "Xóa tô màu");
    expect(difference(untouched, state())).toBeNull();
    expect([host.shown, await isVisible(pane)]).toEqual([0, false]);
  }, 30_000);

  test("Kiểm tra: the pane comes up with the findings; the workbook is unchanged", async () => {
    await command(pane, "Kiểm tra");
    expect([host.shown, await isVisible(pane)]).toEqual([1, true]);
    await pane.frame.waitForSelector('#tab-checks[aria-selected="true"]');
    await pane.frame.waitForSelector("#panel h2:has-text('Chưa có đơn vị chủ trì')");
    expect(difference(untouched, state())).toBeNull();
  }, 30_000);

  test("Cập nhật báo cáo: written without a pane; told there when it is opened, with the way back", async () => {
    await command(pane, "Cập nhật báo cáo");
    expect([host.shown, await isVisible(pane)]).toEqual([0, false]);
    expect(tabs(host)).toEqual(expect.arrayContaining(["BaoCao", "KiemTra"]));
    await command(pane, "Mở bảng theo dõi");
    await pane.frame.waitForSelector("text=Đã ghi báo cáo");
    await pane.frame.click('[aria-live] button:has-text("Khôi phục")');
    await pane.frame.waitForSelector("text=Đã trở lại báo cáo trước đó");
    expect(difference(untouched, state())).toBeNull();
  }, 30_000);

  test("pressed one right after the other, each is done, in order", async () => {
    await Promise.all([
      command(pane, "Tô màu quá hạn"),
      command(pane, "Cập nhật báo cáo"),
      command(pane, "Xóa tô màu"),
    ]);
    expect([litAreas(host) > 0, tabs(host).includes("BaoCao"), host.shown]).toEqual([false, true, 0]);
    await pane.frame.waitForSelector("text=Đã xóa tô màu", { state: "attached" });
  }, 30_000);

  test("an edit made during a command is in the figures after it", async () => {
    host.pace = () => new Promise((resolve) => setTimeout(resolve, 30));
    const running = command(pane, "Tô màu quá hạn");
    host.userChanges("Ke hoach", rowOf(host, "Giải ngân vốn đầu tư công"), 6, "Đã hoàn thành");
    await running;
    host.pace = null;
    await command(pane, "Mở bảng theo dõi");
    await pane.frame.click("#tab-tasks");
    await pane.frame.waitForSelector('button:has-text("11 đã hoàn thành"), button:has-text("11đã hoàn thành")');
  }, 30_000);

  test.each([
    [
      "a fault of Excel's",
      () => void (host.fault = () => ({ code: "GeneralException", afterActions: 0 })),
      /^Excel không thực hiện được yêu cầu\./,
    ],
    [
      "a protected sheet",
      () => void (host.workbook.sheet("Ke hoach").protected = true),
      /Trang "Ke hoach" đang được bảo vệ/,
    ],
  ])(
    "%s: Excel is told that the command has ended, and the pane comes up and says why",
    async (_, spoil, says) => {
      const before = state();
      spoil();
      const highlight = litAreas(host) > 0 ? "Xóa tô màu" : "Tô màu quá hạn";
      await command(pane, highlight);
      host.fault = null;
      host.workbook.sheet("Ke hoach").protected = false;
      expect([host.shown, await isVisible(pane)]).toEqual([1, true]);
      expect(await pane.frame.textContent("[aria-live] .fui-MessageBarBody")).toMatch(/Chưa thực hiện được/);
      expect(
        (await pane.frame.textContent("[aria-live] .fui-MessageBarBody"))?.replace("Chưa thực hiện được", "").trim(),
      ).toMatch(says);
      expect(difference(before, state())).toBeNull();
      await pane.frame.click('[aria-live] button:has-text("Đóng")');
    },
    30_000,
  );
});

here("the ribbon's buttons while the pane is not ready", () => {
  const { open } = withPanes();

  test("pressed before the first reading has ended: done after it, the pane stays closed", async () => {
    const { pane, release } = await openHeld(open);
    const pressed = pane.invoke("updateReport");
    release();
    expect(await pressed).toMatchObject(DONE);
    expect([pane.host.shown, tabs(pane.host).includes("BaoCao")]).toEqual([0, true]);
  }, 60_000);

  test("a workbook without a plan: the command ends, and the pane says what is missing", async () => {
    const host = hostOf([{ name: "Trang1", rows: [["Họ tên", "Ngày sinh"], ["A", "B"]] }]); // prettier-ignore
    const pane = await open({ host, hidden: true });
    await pane.frame.waitForSelector("text=Chưa thấy bảng kế hoạch", { state: "attached", timeout: 20_000 });
    expect(await pane.invoke("updateReport")).toMatchObject(DONE);
    expect([host.shown, tabs(host)]).toEqual([1, ["Trang1"]]);
    await pane.frame.waitForSelector("text=Cần một dòng tiêu đề");
  }, 60_000);
});

/** A pane whose first reading waits. */
const openHeld = async (open: ReturnType<typeof withPanes>["open"]) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let asked = (): void => undefined;
  const first = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const { hostOfFile, SAMPLE } = await import("./sample-host");
  const host = await hostOfFile(SAMPLE);
  host.pace = () => {
    asked();
    return held;
  };
  const pane = await open({ host, hidden: true });
  await first;
  return { pane, release };
};
