import { TrackerError } from "../../src/core/error";
import { createCellEdits } from "../../src/page/state/cell-edits";
import { fileHere } from "../../src/page/state/book-file";
import { openBook } from "../../src/page/state/open-book";
import { trackingCell } from "../../src/page/state/tracking-cell";
import { viewOf } from "../../src/taskpane/state/pane-state";
import { createStore } from "../../src/taskpane/state/store";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { fileOf } from "../workbook/xlsx/small-package";

const ROWS = [
  ["KẾ HOẠCH NĂM 2026"],
  ["STT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời hạn", "Tình trạng", "Ngày hoàn thành"],
  [1, "Rà soát thủ tục", "Văn phòng", "31/3/2026", "Đang thực hiện", null],
];
const open = () => {
  const file = openXlsx(
    fileOf([
      { name: "KH", rows: ROWS },
      { name: "Khac", rows: [["x"]] },
    ]),
    "kh.xlsx",
  );
  const services = { language: createStore<"vi" | "en">("vi"), openSample: () => Promise.resolve() };
  return { file, book: openBook({ file: fileHere(file), imported: null }, "kh.xlsx", services) };
};
const edit = (text: string) => ({ sheet: "KH", row: 2, column: 4, text });
const cellOf = async ({ workbook }: ReturnType<typeof open>["book"]) => (await workbook.read([{ sheet: "KH", columns: [4] }]))[0]!.cell(2, 4); // prettier-ignore

test("an edit is written, undone and made again, and the pane hears of each", async () => {
  const { book } = open();
  let heard = 0;
  book.pane.host.onChanged(() => heard++);
  const seen: unknown[] = [];
  for (const act of [
    () => book.edits.put(edit("Đã hoàn thành")),
    () => book.edits.undo(),
    () => book.edits.undo(),
    () => book.edits.redo(),
    () => book.edits.redo(),
  ]) {
    await act();
    seen.push([await cellOf(book), book.edits.undoable.get()]);
  }
  expect(seen).toEqual([
    ["Đã hoàn thành", { undo: 1, redo: 0 }],
    ["Đang thực hiện", { undo: 0, redo: 1 }],
    ["Đang thực hiện", { undo: 0, redo: 1 }],
    ["Đã hoàn thành", { undo: 1, redo: 0 }],
    ["Đã hoàn thành", { undo: 1, redo: 0 }],
  ]);
  expect(heard).toBe(3);
});

test("what was mended there since is not undone with it", async () => {
  const { book } = open();
  await book.edits.put(edit("một"));
  await book.workbook.editCells([edit("hai")]);
  const error: unknown = await book.edits.undo().catch((thrown: unknown) => thrown);
  expect(error instanceof TrackerError && error.code).toBe("changed-meanwhile");
  expect(await cellOf(book)).toBe("hai");
});

test("a failed edit leaves nothing to undo", async () => {
  const failing = createCellEdits(
    {
      read: () => Promise.resolve([]),
      editCells: () => Promise.reject(new TrackerError("sheet-protected", { sheet: "KH" })),
      putBack: () => Promise.resolve(),
    },
    () => undefined,
  );
  await expect(failing.put(edit("x"))).rejects.toThrow("sheet-protected");
  expect(failing.undoable.get()).toEqual({ undo: 0, redo: 0 });
});

test("a copy has another name than the original, and from then on nothing is unsaved", async () => {
  const { book, file } = open();
  const original = file.save();
  expect(book.unsaved()).toBe(false);
  const made = await book.edits.put(edit("x")).then(() => book.unsaved());
  const { name, bytes } = await book.copy();
  expect([made, name, book.unsaved()]).toEqual([true, "kh-theo-doi.xlsx", false]);
  expect(bytes).not.toEqual(original);
  await book.edits.undo();
  expect(book.unsaved()).toBe(true);
});

test.each([
  ["KH", 2, 4, "status"],
  ["KH", 2, 5, "completedOn"],
  ["KH", 2, 1, null],
  ["KH", 1, 4, null],
  ["Khac", 2, 4, null],
] as const)(
  "only tracking cells of tasks can be edited: %s row %d column %d is %s",
  async (sheet, row, column, key) => {
    const { book } = open();
    await book.pane.read();
    expect(trackingCell(viewOf(book.pane.state.get()), { sheet, row, column, led: false })).toBe(key);
  },
);
