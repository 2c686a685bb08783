import { execFileSync } from "node:child_process";
import path from "node:path";
import { version } from "../../package.json";

// Built by `npm test`, and by `npx webpack --config-name cli` for one room alone.
test.each(["src/cli/plan-tracker.mjs", "dist/cli.js"])("%s runs what it is told, by any folder", (program) => {
  const run = (...words: string[]) =>
    execFileSync(process.execPath, [path.resolve(program), ...words], { cwd: path.parse(__dirname).root, encoding: "utf8" }); // prettier-ignore
  expect(run("--version")).toContain(version);
  expect(run("deadline", "Trước 15/5/2026")).toContain("14/05/2026");
});
