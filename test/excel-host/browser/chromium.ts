import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const PLACES = [
  process.env["CHROMIUM"] ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** Where this machine has a Chromium, or null: then the browser tests are left out. */
export const chromiumPath = (): string | null => PLACES.find((path) => path !== "" && existsSync(path)) ?? null;

/** Starts it with a new empty profile and everything off that talks to the outside. */
export const startChromium = (): Promise<Browser> => {
  const executablePath = chromiumPath();
  if (executablePath === null) throw new Error("no Chromium on this machine");
  return chromium.launch({
    executablePath,
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
