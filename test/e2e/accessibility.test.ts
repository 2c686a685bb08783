import type { Cell } from "../../src/core/table/grid";
import type { Pane } from "../excel-host/browser/open-pane";
import { hostOf } from "../excel-host/fill";
import { goToTab, here, inMenu, press, ready, TABS, violations, withPanes } from "./built-pane";
import { withoutRing } from "./focus-ring";
import { badNames, listenerOf } from "./names";

type Look = "light" | "dark" | "contrast";

/** What no other theme has: the ground of each. Forced colours change what is drawn, and leave the themes' own values. */
const GROUND: Record<Look, string> = { light: "#ffffff", dark: "#292929", contrast: "#000000" };

/** As Windows and Excel tell a browser: the pane follows without being opened anew, as soon as the theme has come. */
const wear = async ({ page, frame }: Pane, look: Look): Promise<void> => {
  const colorScheme = look === "dark" ? "dark" : "light";
  await page.emulateMedia({ colorScheme, forcedColors: look === "contrast" ? "active" : "none" });
  await frame.waitForFunction((ground) => {
    const provider = getComputedStyle(document.querySelector(".fui-FluentProvider")!);
    return provider.getPropertyValue("--colorNeutralBackground1").trim() === ground;
  }, GROUND[look]);
  // Colours that are on their way to others are none yet.
  await frame.waitForTimeout(150);
};

/** Nothing is wider than the pane, and axe has nothing against it. */
const expectFine = async ({ frame }: Pane, where: string): Promise<void> => {
  expect({ where, violations: await violations(frame) }).toEqual({ where, violations: [] });
  const wide = await frame.evaluate(() =>
    [document.documentElement, document.getElementById("panel"), document.querySelector("main")]
      .filter((element) => element !== null && element.scrollWidth > window.innerWidth)
      .map((element) => element?.tagName),
  );
  expect({ where, wide }).toEqual({ where, wide: [] });
};

here("for everyone: axe, names, focus to be seen", () => {
  const { open } = withPanes();
  let pane: Pane;
  beforeAll(async () => {
    pane = await ready(await open());
  }, 60_000);

  test.each([
    ["vi", "light", 320, 700],
    ["vi", "light", 270, 700],
    // 450 px at 200 % zoom.
    ["vi", "light", 225, 350],
    ["vi", "contrast", 320, 700],
    ["en", "dark", 450, 700],
    ["en", "contrast", 450, 700],
  ] as const)(
    "every tab in %s, %s, %d × %d px: axe finds nothing, nothing is wider than the pane, every control has a name of its own",
    async (language, look, width, height) => {
      await pane.page.setViewportSize({ width, height });
      if ((await pane.frame.getAttribute("html", "lang")) !== language) {
        await inMenu(pane.frame, language === "en" ? "English" : "Tiếng Việt");
        await pane.frame.waitForSelector(`html[lang=${language}]`, { state: "attached" });
      }
      await wear(pane, look);
      const listen = await listenerOf(pane);
      for (const tab of TABS) {
        await goToTab(pane.frame, tab);
        // Colours that are on their way to others are none yet.
        await pane.frame.waitForTimeout(120);
        await expectFine(pane, tab);
        // Names are the same in all looks.
        if (look === "contrast") continue;
        const { controls, ...bad } = badNames(await listen());
        expect({ tab, ...bad }).toEqual({ tab, nameless: [], ambiguous: [] });
        expect(controls).toBeGreaterThan(10);
      }
    },
    120_000,
  );

  test("a word longer than the pane is broken, in names, headings, units and details", async () => {
    const long = "Ràsoát".repeat(20);
    const rows: Cell[][] = [
      ["KẾ HOẠCH NĂM 2026"],
      ["TT", "Nhiệm vụ", "Đơn vị chủ trì", "Sản phẩm", "Thời hạn"],
      ["I", `Mục ${long}`],
      [1, long, long, long, "Hằng tháng"],
    ];
    const narrow = await ready(await open({ host: hostOf([{ name: "KH", rows }]), size: { width: 320, height: 700 } }));
    await expectFine(narrow, "tasks");
    await narrow.frame.click("#panel li button[aria-expanded=false][title]");
    await narrow.frame.waitForSelector("#panel dl");
    await expectFine(narrow, "an opened task");
  }, 60_000);

  test.each(["light", "dark", "contrast"] as const)(
    "%s: whatever has the focus shows it",
    async (look) => {
      await wear(pane, look);
      expect(await withoutRing(pane)).toEqual([]);
    },
    120_000,
  );

  test("forced colours: what bars tell by colour they tell by filling", async () => {
    await wear(pane, "contrast");
    await goToTab(pane.frame, "tasks");
    const fillings = await pane.frame.$$eval("#panel section [aria-hidden] > div", (parts) =>
      parts.map((part) => {
        const { backgroundColor, backgroundImage, boxShadow, forcedColorAdjust } = getComputedStyle(part);
        return `${forcedColorAdjust}: ${[backgroundColor, backgroundImage, boxShadow].join(" ")}`;
      }),
    );
    const drawn = [...new Set(fillings)].filter((filling) => filling.startsWith("none"));
    expect(drawn).toHaveLength(3);
  }, 60_000);

  test("what was done is said in the region that screen readers listen to", async () => {
    const { frame } = pane;
    await inMenu(frame, "Tiếng Việt");
    await frame.waitForSelector("html[lang=vi]", { state: "attached" });
    await frame.waitForFunction(() => document.querySelector("[role=progressbar]") === null);
    await frame.$eval("[aria-live]", (region) => region.setAttribute("data-heard", ""));
    const heard = async (text: string) =>
      frame.waitForFunction((said) => document.querySelector("[data-heard]")?.textContent.includes(said), text);
    const done: [string, string][] = [
      ["Cập nhật báo cáo", "Đã ghi báo cáo"],
      ["Khôi phục", "Đã trở lại báo cáo trước đó"],
    ];
    for (const [name, text] of done) {
      await press(frame, name);
      await heard(text);
    }
    pane.host.fault = () => ({ code: "GeneralException", afterActions: 0 });
    await press(frame, "Cập nhật báo cáo");
    await heard("Chưa thực hiện được");
    pane.host.fault = null;
    await goToTab(frame, "checks");
    const status = await frame.textContent("#panel [role=status]");
    await press(frame, "Bỏ qua");
    await frame.waitForFunction((old) => document.querySelector("#panel [role=status]")?.textContent !== old, status);
  }, 60_000);
});

here("before there is anything to show", () => {
  const { open } = withPanes();

  test("no plan, pointing at it, working, failed: axe finds nothing in each, narrow, in light and in high contrast", async () => {
    const host = hostOf([{ name: "Trang1", rows: [["Ô thứ hai", "Ô thứ năm"], ["Việc một", "20/6/2026"]] }]); // prettier-ignore
    const pane = await open({ host, size: { width: 320, height: 600 } });
    const { frame } = pane;
    const listen = await listenerOf(pane);
    const look = async (where: string) => {
      for (const dress of ["light", "contrast"] as const) {
        await wear(pane, dress);
        await expectFine(pane, `${where}, ${dress}`);
      }
      const { nameless, ambiguous } = badNames(await listen());
      expect({ where, nameless, ambiguous }).toEqual({ where, nameless: [], ambiguous: [] });
    };
    await frame.waitForSelector("text=Chưa thấy bảng kế hoạch");
    await look("no plan");
    await press(frame, "Chỉ dòng tiêu đề");
    await press(frame, "Lấy dòng đang chọn");
    await frame.waitForSelector("text=Mỗi cột là gì?");
    await look("pointing");
    await press(frame, "Đóng");
    let release = (): void => undefined;
    host.pace = () => new Promise((resolve) => (release = resolve));
    await press(frame, "Thử lại");
    await frame.waitForSelector("[role=progressbar]");
    await look("working");
    host.pace = null;
    host.fault = () => ({ code: "GeneralException", afterActions: 0 });
    release();
    await frame.waitForSelector("text=Excel không thực hiện được yêu cầu");
    await look("failed");
    host.fault = null;
  }, 90_000);
});
