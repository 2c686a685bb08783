// `npm test`: builds what the tests open, finds a browser (or fetches one), runs all tests, and says what was left out.
// `--fast`: no build, no browser, without the slow suites of jest.fast.config.js. Other arguments go to jest.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { findBrowser } from "./browser/find-browser.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const OWN = ["--fast", "--without-browser"];
const asked = process.argv.slice(2);
const fast = asked.includes("--fast");
const withoutBrowser = asked.includes("--without-browser");
const rest = asked.filter((argument) => !OWN.includes(argument));

/** Runs a tool of node_modules by Node itself, so that no shell is asked on Windows. */
const run = (script, list, env = process.env) =>
  spawnSync(process.execPath, [path.join(root, "node_modules", script), ...list], { cwd: root, env, stdio: "inherit" })
    .status ?? 1;

const JEST = "jest/bin/jest.js";
if (fast) process.exit(run(JEST, ["--config", "test/jest.fast.config.js", ...rest]));

/** How long a part took; jest tells it of the tests. */
const timed = (name, part) => {
  const began = Date.now();
  const result = part();
  console.log(`test: ${name}: ${Math.round((Date.now() - began) / 1000)} s`);
  return result;
};

const built = timed("build", () => run("webpack/bin/webpack.js", []));
if (built !== 0) process.exit(built);
const browser = withoutBrowser ? null : timed("browser", findBrowser);
const env = { ...process.env, ...(browser ?? { CHROMIUM: "" }) };
if (!browser) env["BROWSER_TESTS_LEFT_OUT"] = withoutBrowser ? "asked" : "no browser";
const tested = run(JEST, ["--config", "test/jest.config.js", ...rest], env);
process.exit(tested !== 0 || browser || withoutBrowser ? tested : 1);
