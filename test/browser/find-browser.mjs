// Finds a browser for the tests: Chrome, Edge or Chromium where one is installed; on Linux one is fetched as a package.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { installPackages } from "../../src/setup/install-packages.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const WINDOWS = ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"];
const PLACES = {
  linux: [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/usr/bin/microsoft-edge",
    "/snap/bin/chromium",
  ],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: [process.env["PROGRAMFILES"], process.env["PROGRAMFILES(X86)"], process.env["LOCALAPPDATA"]]
    .filter(Boolean)
    .flatMap((folder) => WINDOWS.map((name) => path.join(folder, name))),
};

/** What the tests need in their environment to start a browser, or null where none can be had. */
export const findBrowser = () => {
  const own = process.env["CHROMIUM"];
  if (own) return existsSync(own) ? { CHROMIUM: own } : null;
  const installed = (PLACES[process.platform] ?? []).find((place) => existsSync(place));
  if (installed) return { CHROMIUM: installed };
  return process.platform === "linux" && process.arch === "x64" ? fetchBrowser() : null;
};

/** The package holds Chromium for x64 Linux with the libraries that a bare machine lacks; it runs on Node 20. */
const fetchBrowser = () => {
  const unpacked = path.join(here, "node_modules", ".unpacked");
  const found = { CHROMIUM: path.join(unpacked, "chromium"), CHROMIUM_LIBRARIES: path.join(unpacked, "al2023", "lib") };
  if (existsSync(found.CHROMIUM)) return found;
  const saying = "No Chrome, Edge or Chromium found: fetching one for the tests (65 MB) …";
  if (!installPackages(here, { saying })) return null;
  const done = { cwd: here, stdio: ["ignore", 2, 2], env: { ...process.env, TMPDIR: unpacked } };
  // The package unpacks its libraries only where it believes to run at its usual host.
  done.env["AWS_EXECUTION_ENV"] = "AWS_Lambda_nodejs20.x";
  const unpack = `import { mkdirSync } from "node:fs"; mkdirSync(process.env.TMPDIR, { recursive: true });
    const { default: chromium } = await import("@sparticuz/chromium"); await chromium.executablePath();`;
  if (spawnSync(process.execPath, ["--input-type=module", "-e", unpack], done).status !== 0) return null;
  const starts = spawnSync(found.CHROMIUM, ["--version"], {
    env: { ...process.env, LD_LIBRARY_PATH: found.CHROMIUM_LIBRARIES },
  });
  return starts.status === 0 ? found : null;
};
