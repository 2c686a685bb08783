import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** `npm test` names the browser it found; without it, Debian's is looked for. */
const DEBIAN = "/usr/bin/chromium";

/** Where this machine has a Chromium, or null: then the browser tests are left out. */
export const chromiumPath = (): string | null => {
  const named = process.env["CHROMIUM"] ?? DEBIAN;
  return named !== "" && existsSync(named) ? named : null;
};

/** A fetched Chromium brings libraries that a bare machine lacks. */
const environment = (): NodeJS.ProcessEnv => {
  const libraries = process.env["CHROMIUM_LIBRARIES"];
  return libraries ? { ...process.env, LD_LIBRARY_PATH: libraries } : process.env;
};

/** Starts it with a new empty profile and everything off that talks to the outside. */
export const startChromium = (): Promise<Browser> => {
  const executablePath = chromiumPath();
  if (executablePath === null) throw new Error("no Chromium on this machine");
  return chromium.launch({
    executablePath,
    env: environment(),
    headless: true,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
};
