import type { Pane } from "../excel-host/browser/open-pane";
import { seen } from "../excel-host/snapshot";
import { difference, here, ready, waitUntil, withPanes } from "./built-pane";
import { type Keyboard, keyboardOf } from "./keyboard";

const TAB = /^(?:Công việc|Kiểm tra(?: \(\d+\))?|Chỉ tiêu, điểm|Báo cáo)$/;

here("the clerk's work with the keyboard alone", () => {
  const { open } = withPanes();
  let pane: Pane;
  let keys: Keyboard;
  const says = (text: string) => pane.frame.waitForSelector(`text=${text}`);
  /** Whatever was done, the focus is somewhere in the pane. */
  const somewhere = async () => expect(await keys.focused()).not.toBe("");
  /** Between the pages of figures. */
  const toPage = async (name: string) => {
    await toTab("Chỉ tiêu, điểm");
    await keys.tabTo(/^(?:Chỉ tiêu|Điểm|Thử số liệu|Dữ liệu)$/);
    for (let step = 0; step < 4 && (await keys.focused()) !== name; step++) await keys.press("ArrowRight");
    expect(await keys.focused()).toBe(name);
  };
  const toTab = async (name: string) => {
    await keys.backTo(TAB);
    for (let step = 0; step < 4 && !(await keys.focused()).startsWith(name); step++) await keys.press("ArrowRight");
    expect((await keys.focused()).replace(/ \(.*/, "")).toBe(name);
    await pane.frame.waitForSelector("#panel > *");
  };

  beforeAll(async () => {
    pane = await ready(await open());
    keys = keyboardOf(pane);
    await pane.frame.waitForSelector("text=3/37 nhiệm vụ");
    await keys.enter();
  }, 60_000);

  test("overview: a count leads to its tasks, a task to its cell", async () => {
    await keys.tabTo(/^4 hạn trong 7 ngày/);
    await keys.press("Enter");
    await says("4/37 nhiệm vụ");
    expect(await keys.focused()).toMatch(/^4 hạn trong 7 ngày/);
    await keys.backTo(/^3 quá hạn/);
    await keys.press("Enter");
    await says("3/37 nhiệm vụ");
    await keys.tabTo(/^I\.3 Báo cáo/);
    await keys.press("Enter");
    await waitUntil(() => pane.host.selection !== null);
    expect(pane.host.selection?.sheet).toBe("Ke hoach");
    expect(await keys.focused()).toMatch(/^I\.3 Báo cáo/);
  }, 60_000);

  test("plan: filters by list, month and word; a task's details open and close", async () => {
    await keys.tabTo(/^Chi tiết nhiệm vụ I\.3/);
    await keys.press("Enter");
    await says("Ghi trong kế hoạch");
    await keys.press("Space");
    await pane.frame.waitForSelector("text=Ghi trong kế hoạch", { state: "detached" });
    await keys.backTo(/^Xem tất cả$/);
    await keys.press("Enter");
    await says("37 nhiệm vụ");
    await somewhere();
    await keys.backTo(/^Tìm, lọc$/);
    await keys.press("Enter");
    await pane.frame.waitForSelector("[role=search]");
    await keys.tabTo(/^Tìm nhiệm vụ$/);
    await keys.type("quyet toan kinh phi");
    await pane.frame.waitForSelector("text=1/37 nhiệm vụ");
  }, 60_000);

  test("checks: a fix is made and taken back; a finding is passed", async () => {
    const annex = pane.host.workbook.sheet("Phu luc");
    const row = Array.from({ length: 30 }, (_, at) => at).find((at) => annex.value(at, 0) === 7.1)!;
    await toTab("Kiểm tra");
    await keys.tabTo(/7\.1 thành 7\.10/);
    await keys.press("Space");
    await says("Đã sửa 1 ô");
    expect(annex.value(row, 0)).toBe("7.10");
    await somewhere();
    await keys.backTo(/^Khôi phục$/);
    await keys.press("Enter");
    await says("Đã hoàn tác, các ô trở lại như cũ");
    expect(annex.value(row, 0)).toBe(7.1);
    await somewhere();
    await keys.tabTo(/^Bỏ qua: Nhiệm vụ II\.3/);
    await keys.press("Enter");
    await says("Đã bỏ qua 1 chỗ");
    expect(await keys.focused()).toMatch(/^Nhiệm vụ III\.6/);
  }, 60_000);

  test("indicators: an explanation, a file chosen, the preview given up with Escape, which stays in the pane", async () => {
    // Asked for long before the key: Chromium takes a moment until it hands its file dialogs over.
    const asked = pane.page.waitForEvent("filechooser", { timeout: 50_000 });
    await toPage("Chỉ tiêu");
    await keys.tabTo(/^Cách tính: Hồ sơ trễ hạn/);
    await keys.press("Enter");
    await pane.frame.waitForSelector('#figures-page button[aria-expanded="true"]');
    await toPage("Dữ liệu");
    await keys.tabTo(/^Chọn tệp$/);
    // While something is under way the button says so and does nothing; an earlier key may have set it going.
    await pane.frame.waitForSelector('button:has-text("Chọn tệp"):not([aria-disabled="true"])');
    await keys.press("Enter");
    const csv = { name: "xuat.csv", mimeType: "text/csv", buffer: Buffer.from("Mã hồ sơ,Ngày\nA1,30/9/2026\n") };
    await (await asked).setFiles(csv);
    await pane.frame.waitForSelector('button:text-is("Hủy")');
    await keys.tabTo(/^Hủy$/);
    await keys.press("Escape");
    await pane.frame.waitForSelector('button:text-is("Hủy")', { state: "detached" });
    expect([await keys.focused(), pane.exits]).toEqual(["Chọn tệp", []]);
  }, 60_000);

  test("points: a criterion's explanation opens in place", async () => {
    await toPage("Điểm");
    await keys.tabTo(/^Cách tính điểm: II\.1 /);
    await keys.press("Enter");
    await pane.frame.waitForSelector('#figures-page button[aria-expanded="true"]');
    await somewhere();
  }, 60_000);

  test("report: its day, written, restored; clearing is asked for, and not done with Escape", async () => {
    const before = JSON.stringify(seen(pane.host.workbook));
    await toTab("Báo cáo");
    await keys.tabTo(/^Ngày chốt số liệu/);
    await keys.type("1/10/2026");
    await keys.press("Enter");
    await says("chốt ngày 01/10/2026");
    expect(await keys.focused()).toBe("Ngày chốt số liệu");
    await keys.tabTo(/^Cập nhật báo cáo$/);
    await keys.press("Enter");
    await says("Đã ghi báo cáo, số liệu đến ngày 01/10/2026");
    expect(await keys.focused()).toBe("Cập nhật báo cáo");
    await keys.backTo(/^Việc khác$/);
    await keys.press("Enter");
    await pane.frame.waitForSelector("header input[role=switch]");
    expect(await keys.focused()).toBe("Tô màu quá hạn");
    await keys.press("Space");
    await says("Đã xóa tô màu");
    expect(await keys.focused()).toBe("Việc khác");
    await keys.press("Enter");
    await keys.tabTo(/^Xóa báo cáo và tô màu$/);
    await keys.press("Enter");
    expect(await keys.focused()).toBe("Xóa");
    await keys.press("Escape");
    expect(await keys.focused()).toBe("Xóa báo cáo và tô màu");
    await keys.press("Escape");
    expect(await keys.focused()).toBe("Việc khác");
    await keys.press("Enter");
    await keys.tabTo(/^Khôi phục$/);
    await keys.press("Enter");
    await says("Đã trở lại báo cáo trước đó");
    await somewhere();
    expect(difference(before, JSON.stringify(seen(pane.host.workbook)))).toBeNull();
    await keys.tabTo(/^Đóng$/);
    await keys.press("Enter");
    await somewhere();
  }, 60_000);

  test("out of the pane: past its last stop with Tab, or with Escape", async () => {
    await keys.tabTo(/^Cập nhật báo cáo$/);
    await pane.page.keyboard.press("Tab");
    await waitUntil(() => pane.exits.length === 1);
    await pane.page.keyboard.press("Escape");
    await waitUntil(() => pane.exits.length === 2);
    expect(pane.exits).toEqual(["tab", "escape"]);
  }, 60_000);
});
