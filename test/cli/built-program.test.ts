import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { version } from "../../package.json";
import { office } from "./office-workbook";

// Built by `npm test`, and by `npx webpack --config-name cli` for one room alone.
test.each(["src/cli/plan-tracker.mjs", "dist/cli.js"])("%s runs what it is told, by any folder", (program) => {
  const run = (...words: string[]) =>
    execFileSync(process.execPath, [path.resolve(program), ...words], { cwd: path.parse(__dirname).root, encoding: "utf8" }); // prettier-ignore
  expect(run("--version")).toContain(version);
  expect(run("deadline", "Trước 15/5/2026")).toContain("14/05/2026");
});

test("the answer stands alone on standard output, whatever workers have read the offices", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "built-"));
  try {
    for (const name of ["Sở An Khê", "Sở Bình Sơn"])
      writeFileSync(path.join(folder, `${name}.xlsx`), office({ name, points: [2, 3], cases: [1, 2] }));
    const out = path.join(folder, "out.xlsx");
    const said = execFileSync(process.execPath, [path.resolve("dist/cli.js"), "rollup", folder, "-o", out, "--json"], {
      encoding: "utf8",
      env: { ...process.env, PLAN_TRACKER_CACHE: "" },
    });
    expect((JSON.parse(said) as { offices: unknown[] }).offices).toHaveLength(2);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
