import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Workbook } from "../../../src/workbook/workbook";
import { exampleCases, exampleOutput, examplePlan } from "../example-report";
import { hostOf } from "../fill";
import { openHost } from "../open-host";
import { seen } from "../snapshot";
import { bundle } from "./bundle";
import { chromiumPath } from "./chromium";
import { openPane, type Pane } from "./open-pane";

const here = chromiumPath() === null ? describe.skip : describe;

here("the adapter in Chromium", () => {
  const folder = mkdtempSync(join(tmpdir(), "plan-tracker-"));
  let pane: Pane;
  const host = hostOf([examplePlan(30), exampleCases(15_000)]);

  beforeAll(async () => {
    await bundle(join(__dirname, "proof/adapter.ts"), folder, "adapter.js");
    const office = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';
    writeFileSync(join(folder, "adapter.html"), `<!doctype html><html><head>${office}</head><body></body></html>`);
    pane = await openPane({ distFolder: folder, entry: "adapter.html", host });
    await pane.frame.addScriptTag({ url: "/adapter.js" });
    await pane.frame.waitForFunction(() => "workbook" in window);
  }, 90_000);

  afterAll(async () => {
    await pane.close();
    rmSync(folder, { recursive: true });
  });

  test("surveys, reads 15,000 cases and writes a report with the same requests as in Node, and the same result", async () => {
    const output = exampleOutput(30, "mới");
    const read = await pane.frame.evaluate(async (given) => {
      const { workbook } = window as unknown as { workbook: Workbook };
      await workbook.survey();
      const [cases] = await workbook.read([{ sheet: "HoSo", columns: [0, 3] }]);
      await workbook.write(given);
      return [cases?.rows, cases?.cell(15_000, 0), cases?.cell(15_000, 3)];
    }, output);
    expect(read).toEqual([15_001, "H25.18-202412-014999", { type: "date", day: "2024-12-20", minutes: 0 }]);

    const other = hostOf([examplePlan(30), exampleCases(15_000)]);
    const inNode = openHost(other);
    await inNode.survey();
    await inNode.read([{ sheet: "HoSo", columns: [0, 3] }]);
    await inNode.write(output);
    expect(host.requests.map(({ actions }) => actions)).toEqual(other.requests.map(({ actions }) => actions));
    expect(JSON.stringify(seen(host.workbook))).toBe(JSON.stringify(seen(other.workbook)));
  }, 60_000);

  test("nothing left the machine, nothing was asked that Excel would not know", () =>
    expect({ left: pane.left, unknown: pane.unknown.concat(host.unknown), errors: pane.errors }).toEqual({
      left: [],
      unknown: [],
      errors: [],
    }));
});
