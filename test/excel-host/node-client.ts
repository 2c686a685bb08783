/// <reference types="office-js" />
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
import { clientFolder } from "./client-folder";
import type { ExcelHost } from "./host";

let script: Script | undefined;

interface Bridge {
  sendMessageToHost(message: string): void;
  onMessageFromHost?: (message: string) => void;
}

/**
 * Microsoft's own client, connected to the host: a new copy for each, for the library keeps state. It runs in a context
 * of its own with a bare window, and finds there the bridge that Excel's native hosts provide.
 */
export const connect = (host: ExcelHost): typeof Excel => connectTo(() => host);

let current: ExcelHost | undefined;
let shared: typeof Excel | undefined;

/** One client for many hosts, one after the other: loading the library takes longer than most tests. */
export const connectShared = (host: ExcelHost): typeof Excel => {
  current = host;
  shared ??= connectTo(() => current ?? host);
  return shared;
};

const connectTo = (hostNow: () => ExcelHost): typeof Excel => {
  script ??= new Script(readFileSync(join(clientFolder, "excel-web-16.00.js"), "utf8"), {
    filename: "excel-web-16.00.js",
  });
  const bridge: Bridge = {
    sendMessageToHost: (text) => {
      const { id, message } = JSON.parse(text) as { id: number; message: { body: unknown } };
      const body = hostNow().process(JSON.stringify(message.body));
      const answer = { id, type: 2, message: { statusCode: 200, headers: {}, body } };
      setImmediate(() => bridge.onMessageFromHost?.(JSON.stringify(answer)));
    },
  };
  const window = bareWindow(bridge);
  script.runInContext(createContext(window));
  hostNow().pushEvent = (entry) =>
    bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries: [entry] } }));
  return window["Excel"] as typeof Excel;
};

/** What the library touches while it loads; no fetch and no XMLHttpRequest, so nothing can leave the machine. */
const bareWindow = (bridge: Bridge): Record<string, unknown> => {
  const window: Record<string, unknown> = {
    _richApiNativeBridge: bridge,
    setTimeout,
    clearTimeout,
    navigator: { userAgent: "node" },
    location: { href: "https://localhost/", hash: "", search: "", host: "localhost", protocol: "https:" },
    document: {
      cookie: "",
      head: null,
      getElementsByTagName: () => [],
      addEventListener: () => undefined,
      createElement: () => ({}),
    },
    addEventListener: () => undefined,
  };
  return Object.assign(window, { window, self: window });
};
