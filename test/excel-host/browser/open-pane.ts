import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, BrowserContext, Frame, Page, Route } from "playwright-core";
import { clientFolder } from "../client-folder";
import type { ExcelHost } from "../host";
import { startChromium } from "./chromium";
import { type Completion, hostPage } from "./host-page";
import { serve, type Server, typeOf } from "./serve";

/** Where production pages load Office.js from; here it is answered from node_modules. */
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/";

export interface PaneOptions {
  /** The built pages, as webpack leaves them. */
  distFolder: string;
  /** The page within it, "taskpane.html". */
  entry: string;
  /** The host with the workbook that is open in it. */
  host: ExcelHost;
  /** Excel's display language; "vi-VN" unless told. */
  language?: string;
  theme?: "light" | "dark";
  /** CSS pixels; a narrow pane unless told. */
  size?: { width: number; height: number };
  /** The pane is closed and the add-in runs all the same, as in a shared runtime, until it asks to be shown. */
  hidden?: boolean;
  /** Windows' high contrast. */
  forcedColors?: boolean;
  /** Called before the page is opened, after everything else is ready: what it routes is routed first. */
  prepare?: (context: BrowserContext) => Promise<void>;
  /** A browser that is running already: starting one takes a second. It is left open then. */
  browser?: Browser;
}

export interface Pane {
  page: Page;
  /** The pane itself, within the page that plays Excel. */
  frame: Frame;
  host: ExcelHost;
  /** Requests that would have left the machine; they were aborted. Tests assert that there are none. */
  left: string[];
  /** Errors and console errors of the page. */
  errors: string[];
  /** Calls of Office's that the host does not know. */
  unknown: string[];
  /** How the keyboard has left the pane: "tab", "shift tab", "escape". */
  exits: string[];
  /** Presses a button of the ribbon; resolves with what the add-in reports when it has finished. */
  invoke(functionName: string): Promise<Completion>;
  /** What "Open the tracker" on the ribbon does: Excel shows the pane itself. */
  show(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a built pane in Chromium as Excel on the web does, over Microsoft's own office.js, against the host. */
export const openPane = async (options: PaneOptions): Promise<Pane> => {
  const { distFolder, entry, host, language = "vi-VN", theme = "light", size = { width: 350, height: 700 } } = options;
  const { hidden = false, forcedColors = false } = options;
  const server = await serve(
    { "": distFolder, office: clientFolder },
    { "/host.html": hostPage(`/${entry}`, language, hidden) },
  );
  const browser = options.browser ?? (await startChromium());
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    locale: language,
    colorScheme: theme,
    forcedColors: forcedColors ? "active" : "none",
    viewport: size,
  });
  context.setDefaultTimeout(15_000);
  const seen: Seen = { left: [], errors: [], unknown: [], exits: [] };
  await context.route("**/*", (route) => guard(route, server.origin, seen.left));
  await options.prepare?.(context);
  const page = await openPage(context, host, seen);
  await page.goto(`${server.origin}/host.html`);
  const frame = await paneFrame(page);
  return {
    ...seen,
    page,
    frame,
    host,
    invoke: (name) =>
      page.evaluate((pressed) => window.hostInvoke?.(pressed) ?? Promise.reject(new Error(pressed)), name),
    show: () => page.evaluate(() => window.hostShow?.(true)),
    close: () => closeAll(context, server, options.browser ? null : browser),
  };
};

type Seen = Pick<Pane, "left" | "errors" | "unknown" | "exits">;

const guard = async (route: Route, origin: string, left: string[]): Promise<void> => {
  const url = route.request().url();
  if (url.startsWith(`${origin}/`) || /^(?:data|blob):/.test(url)) {
    await route.continue();
  } else if (url.startsWith(OFFICE_JS)) {
    const path = new URL(url).pathname.slice(new URL(OFFICE_JS).pathname.length);
    const body = await readFile(join(clientFolder, path)).catch(() => null);
    await route.fulfill(body === null ? { status: 404 } : { body, contentType: typeOf(path) });
  } else {
    left.push(url);
    await route.abort();
  }
};

const openPage = async (context: BrowserContext, host: ExcelHost, { errors, unknown, exits }: Seen): Promise<Page> => {
  const page = await context.newPage();
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await page.exposeFunction("hostProcess", (body: string) => host.processSlowly(body));
  await page.exposeFunction("hostLeft", (how: string) => {
    exits.push(how);
  });
  host.onShow = (visible) => void page.evaluate((shown) => window.hostShow?.(shown), visible);
  await page.exposeFunction("hostUnknown", (call: string) => {
    unknown.push(call);
  });
  host.pushEvent = ({ messageCategory, messageType, targetId, message, isRemoteOverride }) => {
    const entry = [messageCategory, messageType, targetId, message, 0, isRemoteOverride];
    void page.evaluate((pushed) => window.hostPush?.(pushed), entry);
  };
  return page;
};

const paneFrame = async (page: Page): Promise<Frame> => {
  const frame = await (await page.waitForSelector("iframe", { state: "attached" })).contentFrame();
  if (!frame) throw new Error("the pane's frame did not load");
  await frame.waitForLoadState("load");
  return frame;
};

const closeAll = async (context: BrowserContext, server: Server, browser: Browser | null): Promise<void> => {
  await context.close();
  await browser?.close();
  await server.close();
};
