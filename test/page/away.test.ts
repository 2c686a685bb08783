import { TrackerError } from "../../src/core/error";
import { type Grid, gridOfRows } from "../../src/core/table/grid";
import { openAway } from "../../src/page/away/file-away";
import { packGrid, unpackGrid } from "../../src/page/away/packed-grid";
import { serveBook } from "../../src/page/away/serve-book";
import { fileHere } from "../../src/page/state/book-file";
import { openBook } from "../../src/page/state/open-book";
import { viewOf } from "../../src/taskpane/state/pane-state";
import { createStore } from "../../src/taskpane/state/store";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { readFileSync } from "node:fs";
import { describeContract } from "../workbook/contract";
import { fileOf } from "../workbook/xlsx/small-package";

/** Two ends that really copy what they send, as a worker does. */
const channels: MessageChannel[] = [];
const openThere = (bytes: Uint8Array) => {
  const channel = new MessageChannel();
  channels.push(channel);
  serveBook(channel.port1);
  return openAway(channel.port2, bytes, "kh.xlsx", () => undefined);
};
afterAll(() => {
  for (const { port1 } of channels) port1.close();
});

describeContract("a file in another thread", async (sheets, part) =>
  (await openThere(fileOf(sheets, part))).show({ reading: () => undefined, changed: () => undefined }),
);

const SAMPLE = new Uint8Array(readFileSync("assets/ke-hoach-mau.xlsx"));
const services = { language: createStore<"vi" | "en">("vi"), openSample: () => Promise.resolve() };
const bookOver = async (there: boolean) =>
  openBook({ file: there ? await openThere(SAMPLE) : fileHere(openXlsx(SAMPLE, "kh.xlsx")), imported: null }, "kh.xlsx", services); // prettier-ignore
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test("the pane sees there what it sees here, by other days too, and both write the same report", async () => {
  const seen = [];
  for (const there of [false, true]) {
    const book = await bookOver(there);
    await book.pane.read();
    const first = plain(viewOf(book.pane.state.get())?.assessment);
    await book.pane.choose({ asOf: "2026-06-30" });
    const second = plain(viewOf(book.pane.state.get())?.assessment);
    expect(second).not.toEqual(first);
    expect(book.unsaved()).toBe(false);
    await book.pane.write();
    expect(book.unsaved()).toBe(true);
    expect(book.workbook.restorable).toBe(true);
    const { daysOff } = viewOf(book.pane.state.get())!.assessment;
    const days = ["2026-09-02", "2026-09-03", "2027-04-30"].map((day) => daysOff.has(day));
    seen.push({ first, second, days, tet: daysOff.hasTet(2026), copy: Buffer.from((await book.copy()).bytes).toString("base64") }); // prettier-ignore
    expect(book.unsaved()).toBe(false);
  }
  expect(seen[1]).toEqual(seen[0]);
});

test("an edit is undone to the letter, and one of a cell that was changed meanwhile is refused with its name", async () => {
  const book = await bookOver(true);
  const edit = { sheet: "Ke hoach", row: 6, column: 6, text: "Đang làm" };
  const former = await book.workbook.editCells([edit]);
  await book.workbook.putBack(former);
  const { bytes } = await book.copy();
  const sheets = (file: Uint8Array) => openXlsx(file, "x.xlsx").state.parts.text("xl/worksheets/sheet1.xml");
  expect(sheets(bytes)).toBe(sheets(SAMPLE));
  const refused: unknown = await book.workbook
    .editCells([{ ...edit, before: "khác" }])
    .catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(TrackerError);
  expect((refused as TrackerError).details).toEqual({ sheet: "Ke hoach", cell: "G7" });
});

test.each([0, 5])("who stops a look after %d ms has it stopped at once, and looks again", async (after) => {
  const book = await bookOver(true);
  const reading = book.pane.read();
  if (after > 0) await new Promise((resolve) => setTimeout(resolve, after));
  book.pane.cancel();
  await reading;
  expect(book.pane.state.get().kind).toBe("failed");
  await book.pane.read();
  expect(book.pane.state.get().kind).toBe("result");
});

test("a grid is the same on the other side: its cells, dates that show a month alone, looks, areas", () => {
  const grid: Grid = Object.assign(
    gridOfRows("S", [
      ["a", 1.5, true, null],
      [{ type: "date", day: "2026-03-01", minutes: 90, shown: "month" }, { type: "percent", value: 0.5 }, { type: "error", code: "#N/A" }, { type: "uncomputed" }],
      [{ type: "date", day: "2026-03-02", minutes: 0 }],
    ]),
    { look: (row: number, column: number) => (row === 0 && column === 1 ? { bold: true, fill: "FF0000" } : null), merges: [{ row: 0, column: 0, rows: 2, columns: 1 }] },
  ); // prettier-ignore
  const there = unpackGrid(structuredClone(packGrid(grid)));
  const told = (one: Grid) =>
    Array.from({ length: 3 }, (_, row) =>
      Array.from({ length: 5 }, (__, column) => [one.cell(row, column), one.look?.(row, column) ?? null]),
    );
  expect([told(there), there.rows, there.columns, there.merges]).toEqual([told(grid), 3, 4, grid.merges]);
});
