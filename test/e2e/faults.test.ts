import type { Pane } from "../excel-host/browser/open-pane";
import type { ExcelHost } from "../excel-host/host";
import { seen } from "../excel-host/snapshot";
import { difference, goToTab, here, inMenu, openMenu, press, ready, withPanes } from "./built-pane";

/** What Office says of itself has no place in the Vietnamese pane. */
const OFFICE_WORDS = /injected|exception|error|denied|invalid|undefined|\[object/i;

here("faults, as the user sees them", () => {
  const { open } = withPanes();
  let pane: Pane;
  let host: ExcelHost;
  const state = () => JSON.stringify(seen(host.workbook));
  const table: string[] = [];
  beforeAll(async () => {
    pane = await ready(await open());
    host = pane.host;
  }, 60_000);
  afterAll(() => console.log(table.join("\n")));

  test("a fault at each request of writing in turn: said in the user's words, and the old report is whole", async () => {
    const { frame } = pane;
    const write = async () => {
      await press(frame, "Cập nhật báo cáo");
      await frame.waitForFunction(() => /Chưa thực hiện được|Đã ghi báo cáo/.test(document.body.textContent));
      const failed = await frame.evaluate(() => /Chưa thực hiện được/.test(document.body.textContent));
      await press(frame, "Đóng");
      await frame.waitForFunction(() => !/Chưa thực hiện được|Đã ghi báo cáo/.test(document.body.textContent));
      return failed;
    };
    await write();
    const start = host.requests.length;
    await write();
    const requests = host.requests.length - start;
    expect(requests).toBeGreaterThan(3);
    let before = state();
    for (let at = 0; at < requests; at++) {
      const first = host.requests.length;
      host.fault = (request) => (request === first + at ? { code: "GeneralException", afterActions: 1 } : null);
      const failed = await write();
      host.fault = null;
      table.push(`writing, request ${at + 1} of ${requests}: ${failed ? "said to have failed" : "written"}`);
      // Survived: the adapter found its way, and what it wrote is the report from now on.
      if (failed) expect({ at, lost: difference(before, state()) }).toEqual({ at, lost: null });
      else before = state();
    }
  }, 180_000);

  test.each<[string, (pane: Pane) => Promise<unknown>]>([
    ["reading again", ({ frame }) => frame.click("header button[aria-label*='Đọc lại']")],
    ["going to a cell", ({ frame }) => frame.click("text=I.3 Báo cáo")],
    [
      "highlighting",
      async ({ frame }) => {
        await openMenu(frame);
        await frame.click("header input[role=switch]");
      },
    ],
    ["fixing a cell", ({ frame }) => frame.click('button[aria-label*="7.1 thành 7.10"]')],
    ["passing a finding", ({ frame }) => frame.click('button[aria-label^="Bỏ qua: Nhiệm vụ II.3"]')],
    ["clearing", async ({ frame }) => {
      await inMenu(frame, "Xóa báo cáo và tô màu");
      await frame.click('[role=group] button:text-is("Xóa")');
    }], // prettier-ignore
  ])(
    "%s: Excel answers nothing but refusals: said in Vietnamese, nothing changed; trying again does it",
    async (name, act) => {
      const { frame } = pane;
      await goToTab(frame, name === "fixing a cell" || name === "passing a finding" ? "checks" : "tasks");
      const before = state();
      host.fault = () => ({ code: "GeneralException", afterActions: 0 });
      await act(pane);
      await frame.waitForSelector("text=Chưa thực hiện được");
      const said = (await frame.textContent("[aria-live] .fui-MessageBarBody")) ?? "";
      expect({ said, officeSpeaks: OFFICE_WORDS.exec(said)?.[0] ?? null }).toEqual({ said, officeSpeaks: null });
      expect(difference(before, state())).toBeNull();
      host.fault = null;
      await press(frame, "Thử lại");
      await frame.waitForSelector("text=Chưa thực hiện được", { state: "detached" });
      table.push(`${name}: ${said}`);
    },
    60_000,
  );

  test("a part of the pane that does not load: said there, the other parts work, and it is tried again", async () => {
    const pane = await ready(await open());
    const { frame, page } = pane;
    let away = true;
    await page.route(/\.js$/, (route) => (away ? route.fulfill({ status: 404, body: "" }) : route.fallback()));
    await frame.click("#tab-figures");
    await frame.waitForSelector("text=Chưa tải được phần này của phần mềm");
    away = false;
    await goToTab(frame, "tasks");
    await goToTab(frame, "points");
    await frame.waitForSelector("text=Điểm dễ lấy lại");
    // The browser itself reports the address that did not answer, and React the part that failed.
    pane.errors.length = 0;
  }, 60_000);
});
