import { lookAt, type Seen } from "../../src/actions/look-at";
import type { Entry } from "../../src/actions/record/entry";
import { planEntries, planEntry } from "../../src/actions/record/plan-entry";
import { type Cell, cellName } from "../../src/core/table/grid";
import { vi } from "../../src/messages/vi/index";
import { MemoryWorkbook } from "../workbook/memory/memory-workbook";

/** Which cells an entry changes; the day is 15/6/2026. */
const HEAD: Cell[] = ["TT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời hạn", "Tình trạng", "Ngày hoàn thành", "Gia hạn đến", "Minh chứng", "Vướng mắc"]; // prettier-ignore
const date = (day: string): Cell => ({ type: "date", day, minutes: 0 });

const lookAtRows = async (head: Cell[], rows: Cell[][]): Promise<Seen> => {
  const book = new MemoryWorkbook([{ name: "KH", rows: [["KẾ HOẠCH NĂM 2026"], head, ...rows] }]);
  return lookAt(book, { today: "2026-06-15" }, vi);
};
const editsOf = async (entry: Entry, rows: Cell[][], { head = HEAD, at = 0 } = {}) => {
  const { assessment, gathered } = await lookAtRows(head, rows);
  const planned = planEntry(entry, assessment.tasks[at]!, gathered, vi.rules["missing-lead-unit"].assigned);
  return {
    missing: planned.missing,
    cells: planned.edits.map(({ row, column, was, text }) => `${cellName(row, column)} ${was} → ${text}`),
    edits: planned.edits,
  };
};
const done = (day = "2026-06-14", evidence = ""): Entry => ({ kind: "done", day, evidence });
const TASK: Cell[] = ["1", "Rà soát thủ tục", "Văn phòng", "30/4/2026", "Đang thực hiện"];

describe("done", () => {
  test.each<[what: string, rows: Cell[][], entry: Entry, cells: string[]]>([
    ["status and day", [TASK], done(), ["E3 Đang thực hiện → Đã hoàn thành", "F3  → 14/06/2026"]],
    [
      "in the plan's own word",
      [TASK, ["2", "Tập huấn", "Văn phòng", "30/4/2026", "Xong"], ["3", "Hội nghị", "Văn phòng", "30/4/2026", "Xong"], ["4", "Tổng kết", "Văn phòng", "30/4/2026", "Hoàn thành (chậm 2 ngày)"]],
      done(),
      ["E3 Đang thực hiện → Xong", "F3  → 14/06/2026"],
    ],
    ["with a document", [TASK], done("2026-06-01", "QĐ 12/QĐ-UBND"), ["E3 Đang thực hiện → Đã hoàn thành", "F3  → 01/06/2026", "H3  → QĐ 12/QĐ-UBND"]],
    ["a document behind those that stand there", [[...TASK, null, null, "BC 3/BC-VP"]], done("2026-06-01", "QĐ 12"), ["E3 Đang thực hiện → Đã hoàn thành", "F3  → 01/06/2026", "H3 BC 3/BC-VP → BC 3/BC-VP; QĐ 12"]],
    ["said to be done already: only the day, the words stay", [["1", "Rà soát", "Văn phòng", "30/4/2026", "Hoàn thành (chậm 2 ngày)"]], done(), ["F3  → 14/06/2026"]],
    [
      "one of several due dates: behind the days that stand there, and the task goes on",
      [["1", "Báo cáo quý", "Văn phòng", "Quý I, II, III, IV", null, "30/3/2026"]],
      done(),
      ["E3  → Đang thực hiện", "F3 30/3/2026 → 30/03/2026; 14/06/2026"],
    ],
    [
      "the last of several due dates: done",
      [["1", "Báo cáo quý", "Văn phòng", "Quý I, II", "Đang làm", "30/3/2026"]],
      done(),
      ["E3 Đang làm → Đã hoàn thành", "F3 30/3/2026 → 30/03/2026; 14/06/2026"],
    ],
    ["a text that is no day is replaced before one's eyes", [["1", "Rà soát", "Văn phòng", "30/4/2026", "Đang làm", "chưa"]], done(), ["E3 Đang làm → Đã hoàn thành", "F3 chưa → 14/06/2026"]],
  ])("%s", async (_, rows, entry, cells) => {
    expect((await editsOf(entry, rows)).cells).toEqual(cells);
  }); // prettier-ignore

  test("as a real date where the column holds real dates, as a text where it holds none", async () => {
    const other: Cell[] = ["2", "Tập huấn", "Văn phòng", "30/4/2026", "Đã hoàn thành", date("2026-04-20")];
    const dated = await editsOf(done(), [TASK, other]);
    expect(dated.edits[1]?.day).toEqual({ day: "2026-06-14", asDate: { row: 3 } });
    expect((await editsOf(done(), [TASK])).edits[1]?.day).toEqual({ day: "2026-06-14", asDate: null });
  });

  test("columns that the plan has not are told, what can be written is", async () => {
    const head = HEAD.slice(0, 5);
    expect(await editsOf(done(), [TASK], { head })).toMatchObject({
      missing: ["completedOn"],
      cells: ["E3 Đang thực hiện → Đã hoàn thành"],
    });
    const bare = await editsOf(done(), [TASK.slice(0, 4)], { head: HEAD.slice(0, 4) });
    expect(bare).toMatchObject({ missing: ["status", "completedOn"], cells: [] });
  });

  test("each cell holds what it held when it was read", async () => {
    const { edits } = await editsOf(done(), [TASK]);
    expect(edits.map(({ before }) => before)).toEqual(["Đang thực hiện", null]);
  });
});

test.each<[what: string, entry: Entry, task: Cell[], cells: string[]]>([
  ["an extension", { kind: "extend", day: "2026-07-31" }, TASK, ["G3  → 31/07/2026"]],
  ["an extension in place of another", { kind: "extend", day: "2026-07-31" }, [...TASK, null, "30/5/2026"], ["G3 30/5/2026 → 31/07/2026"]],
  ["an obstacle", { kind: "obstacle", text: "Chờ ý kiến Sở Tài chính" }, TASK, ["I3  → Chờ ý kiến Sở Tài chính"]],
  ["an obstacle behind another", { kind: "obstacle", text: "Thiếu người" }, [...TASK, null, null, null, "Chờ ý kiến"], ["I3 Chờ ý kiến → Chờ ý kiến; Thiếu người"]],
  ["a lead unit", { kind: "lead", unit: "Thanh tra" }, TASK.with(2, null), ["C3  → Thanh tra"]],
])("%s", async (_, entry, task, cells) => {
  expect((await editsOf(entry, [task])).cells).toEqual(cells);
}); // prettier-ignore

test("in running text the lead is named before what stands there, and is read so", async () => {
  const head = HEAD.with(2, "Phân công thực hiện");
  const rows = [TASK.with(2, "Các phòng báo cáo theo đề nghị")];
  const { edits } = await editsOf({ kind: "lead", unit: "Văn phòng" }, rows, { head });
  expect(edits[0]?.text).toBe("Văn phòng chủ trì.\nCác phòng báo cáo theo đề nghị");
  const { assessment } = await lookAtRows(head, [TASK.with(2, edits[0]!.text)]);
  expect(assessment.tasks[0]?.task.lead).toEqual(["Văn phòng"]);
});

test("what was written is read as it was meant", async () => {
  const rows = [TASK, ["2", "Báo cáo quý", "Văn phòng", "Quý I, II, III, IV", null, "30/3/2026"]];
  const { assessment, gathered } = await lookAtRows(HEAD, rows);
  const { assigned } = vi.rules["missing-lead-unit"];
  const { edits } = planEntries(
    assessment.tasks.map((task) => planEntry(done("2026-04-30"), task, gathered, assigned)),
  );
  const after = rows.map((row, at) =>
    HEAD.map(
      (_, column) => edits.find((edit) => edit.row === at + 2 && edit.column === column)?.text ?? row[column] ?? null,
    ),
  );
  const read = await lookAtRows(HEAD, after);
  expect(read.assessment.tasks.map(({ status }) => [status.progress, status.metDue])).toEqual([
    ["done-on-time", 1],
    ["in-progress", 2],
  ]);
});

test("a cell that is merged over several tasks is its first one, and says for how many others it speaks", async () => {
  const { assessment, gathered } = await lookAtRows(HEAD, [TASK, ["2", "Tập huấn", "Văn phòng", "30/4/2026"]]);
  const merged = Object.assign(Object.create(gathered.gridOf("KH")) as object, { merges: [{ row: 2, column: 4, rows: 2, columns: 1 }] }); // prettier-ignore
  const { edits } = planEntry(done(), assessment.tasks[1]!, { gridOf: () => merged as never }, () => "");
  expect(edits[0]).toMatchObject({ row: 2, column: 4, was: "Đang thực hiện", shared: 1 });
});

test("of several entries for one cell the first is written", () => {
  const edit = { sheet: "KH", row: 1, column: 1, text: "a", was: "", formula: false, shared: 0 };
  const planned = [
    { edits: [edit], missing: ["status" as const] },
    { edits: [{ ...edit, text: "b" }], missing: ["status" as const] },
  ];
  expect(planEntries(planned)).toEqual({ edits: [edit], missing: ["status"] });
});
