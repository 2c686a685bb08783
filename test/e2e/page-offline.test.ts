import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { chromiumPath } from "../excel-host/browser/chromium";

const PAGE = path.resolve(__dirname, "../../dist/page");
const here = chromiumPath() === null || !existsSync(path.join(PAGE, "index.html")) ? describe.skip : describe;
/** Not this machine's own name, where no page is kept; what ends so is as good as https to every browser. */
const HOST = "trang.localhost";
const TYPES: Record<string, string> = { ".html": "text/html", ".js": "text/javascript", ".png": "image/png" };

here("the page without a network", () => {
  let browser: Browser;
  let folder: string;
  let server: Server;
  let address: string;
  let page: Page;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "page-offline-"));
    cpSync(PAGE, folder, { recursive: true });
    server = createServer(({ url = "/" }, response) => {
      const file = path.join(folder, url === "/" ? "index.html" : new URL(url, "http://x").pathname);
      if (!existsSync(file)) return void response.writeHead(404).end();
      response.writeHead(200, { "content-type": TYPES[path.extname(file)] ?? "application/octet-stream" });
      response.end(readFileSync(file));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    address = `http://${HOST}:${(server.address() as AddressInfo).port}`;
    browser = await chromium.launch({
      executablePath: chromiumPath() ?? "",
      args: ["--no-sandbox", "--disable-gpu", `--host-resolver-rules=MAP ${HOST} 127.0.0.1`],
    });
    page = await (await browser.newContext()).newPage();
    await page.addInitScript(() => localStorage.setItem("plan-tracker.tour", "seen"));
    page.setDefaultTimeout(20_000);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true });
  });

  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });

  test("a newer version is offered, not before what is open is saved; then the page opens and works with the server gone", async () => {
    await page.goto(address);
    await page.waitForSelector("text=Lần sau mở được cả khi không có mạng.");
    const worker = path.join(folder, "service-worker.js");
    const next = readFileSync(worker, "utf8").replace(/(CACHE\s*=\s*NAME\s*\+\s*")\w/, "$1z");
    expect(next).not.toBe(readFileSync(worker, "utf8"));
    writeFileSync(worker, next);
    await page.click("text=Mở sổ mẫu");
    await page.waitForSelector("#tab-tasks", { state: "attached" });
    await page.click("button:has-text('Cập nhật báo cáo')");
    await page.waitForSelector("text=Đã ghi báo cáo");
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await page.waitForSelector("text=dùng được sau khi lưu sổ đang mở");
    await Promise.all([page.waitForEvent("download"), page.click("button:has-text('Tải về bản sao')")]);
    await page.waitForSelector("text=Có bản mới của trang này.");
    await Promise.all([page.waitForEvent("load"), page.click("button:has-text('Dùng bản mới')")]);
    await page.waitForSelector("text=Lần sau mở được cả khi không có mạng.");
    expect(await page.locator("text=Có bản mới").count()).toBe(0);

    await stop();
    await page.goto(`${address}/#mau`);
    await page.reload();
    await page.waitForSelector("#tab-tasks", { state: "attached" });
    await page.click("button[aria-label='Việc khác']");
    await page.click("button:text-is('English')");
    await page.waitForSelector("text=Download a copy");
    await page.goto(`${address}/huong-dan.html`);
    await page.waitForSelector("h1:has-text('mười phút')");
  });
});
