import { addColumns } from "../../src/actions/record/add-columns";
import { lookAt } from "../../src/actions/look-at";
import type { PlanColumn } from "../../src/core/plan/plan";
import { type Cell, cellName, type MergedArea } from "../../src/core/table/grid";
import { vi } from "../../src/messages/vi/index";
import { LiveXlsx } from "../../src/workbook/xlsx/live/live-xlsx";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { hostOf } from "../excel-host/fill";
import { openLive } from "../excel-host/open-host";
import { seen } from "../excel-host/snapshot";
import type { LiveWorkbook } from "../../src/workbook/live-workbook";
import { MemoryWorkbook } from "../workbook/memory/memory-workbook";
import { fileOf } from "../workbook/xlsx/small-package";

/** Where the headings of tracking columns are put; the day is 15/6/2026. */
const TITLE: Cell[] = ["KẾ HOẠCH NĂM 2026"];
const HEAD: Cell[] = ["TT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời hạn"];
const TASKS: Cell[][] = [
  ["1", "Rà soát thủ tục", "Văn phòng", "30/4/2026"],
  ["2", "Tập huấn nghiệp vụ", "Thanh tra", "31/3/2026"],
];
const FEW: PlanColumn[] = ["status", "completedOn"];

const seenIn = (rows: Cell[][], merges: MergedArea[] = []) =>
  lookAt(new MemoryWorkbook([{ name: "KH", rows, merges }]), { today: "2026-06-15" }, vi);
const addedTo = async (rows: Cell[][], wanted?: PlanColumn[], merges?: MergedArea[]) => {
  const { assessment, gathered } = await seenIn(rows, merges);
  const added = addColumns(assessment.plans[0]!, gathered, wanted);
  return "edits" in added ? added.edits.map(({ row, column, text }) => `${cellName(row, column)} ${text}`) : added;
};

test.each<[what: string, rows: Cell[][], wanted: PlanColumn[] | undefined, cells: string[]]>([
  [
    "all that is lacking",
    [TITLE, [...HEAD, "Ghi chú"], ...TASKS],
    undefined,
    ["F2 Tình trạng", "G2 Ngày hoàn thành", "H2 Tỷ lệ hoàn thành", "I2 Gia hạn đến", "J2 Ngày sự kiện", "K2 Tài liệu kiểm chứng", "L2 Khó khăn, vướng mắc"],
  ],
  ["what is asked for", [TITLE, HEAD, ...TASKS], ["extendedTo"], ["E2 Gia hạn đến"]],
  ["what is there already is not added", [TITLE, [...HEAD, "Tình trạng"], ...TASKS], FEW, ["F2 Ngày hoàn thành"]],
  [
    "beside a column of the office's own",
    [TITLE, [...HEAD, "Kinh phí"], ...TASKS.map((row) => [...row, 12])],
    FEW,
    ["F2 Tình trạng", "G2 Ngày hoàn thành"],
  ],
  [
    "told from a column 'Hoàn thành' that says when it is due",
    [TITLE, ["TT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời gian hoàn thành"], ...TASKS],
    FEW,
    ["E2 Tình trạng", "F2 Ngày hoàn thành thực tế"],
  ],
  [
    "signatures below the table stand in nobody's way",
    [TITLE, HEAD, ...TASKS, [], [null, "Nơi nhận:", null, null, "CHỦ TỊCH"]],
    FEW,
    ["E2 Tình trạng", "F2 Ngày hoàn thành"],
  ],
])("%s", async (_, rows, wanted, cells) => {
  expect(await addedTo(rows, wanted)).toEqual(cells);
}); // prettier-ignore

test("a heading over two rows, merged: what is written is read as what it is", async () => {
  const rows: Cell[][] = [
    TITLE,
    ["TT", "Nhiệm vụ", "Phân công", null, "Thời hạn"],
    [null, null, "Chủ trì", "Phối hợp"],
  ];
  const tasks = TASKS.map(([number, task, lead, due]): Cell[] => [number!, task!, lead!, null, due!]);
  const tall = [0, 1, 4].map((column) => ({ row: 1, column, rows: 2, columns: 1 }));
  const merges = [...tall, { row: 1, column: 2, rows: 1, columns: 2 }];
  const cells = await addedTo([...rows, ...tasks], FEW, merges);
  expect(cells).toEqual(["F3 Tình trạng", "G3 Ngày hoàn thành"]);
});

test("once they are written, the plan is read with them and otherwise as before", async () => {
  const rows = [TITLE, HEAD, ...TASKS, [], [null, "Nơi nhận:", null, null, "CHỦ TỊCH"]];
  const before = await seenIn(rows);
  const added = addColumns(before.assessment.plans[0]!, before.gathered);
  const after = rows.map((row) => [...row]);
  if ("edits" in added) for (const { row, column, text } of added.edits) after[row]![column] = text;
  const { columns, tasks } = (await seenIn(after)).assessment.plans[0]!;
  const { columns: former, tasks: were } = before.assessment.plans[0]!;
  expect(columns).toEqual({ ...former, status: 4, completedOn: 5, share: 6, extendedTo: 7, eventOn: 8, evidence: 9, obstacle: 10, note: 11 }); // prettier-ignore
  expect(tasks).toEqual(were);
});

const SHEETS = [{ name: "KH", rows: [TITLE, HEAD, ...TASKS] }];
const opened: Record<string, () => { workbook: LiveWorkbook; state: () => string }> = {
  Excel: () => {
    const host = hostOf(SHEETS);
    return { workbook: openLive(host), state: () => JSON.stringify(seen(host.workbook)) };
  },
  "an open .xlsx file": () => {
    const file = openXlsx(fileOf(SHEETS), "ke-hoach.xlsx");
    const workbook = new LiveXlsx(file, { reading: () => undefined, changed: () => undefined });
    return { workbook, state: () => Buffer.from(file.save()).toString("base64") };
  },
};

test.each(Object.entries(opened))("in %s: written, read, and taken back to the last mark", async (_, open) => {
  const { workbook, state } = open();
  const look = () => lookAt(workbook, { today: "2026-06-15" }, vi);
  const before = state();
  const { assessment, gathered } = await look();
  const added = addColumns(assessment.plans[0]!, gathered);
  if (!("columns" in added)) throw new Error("nothing to add");
  const { putBack } = await workbook.addColumns(added.columns);
  expect((await look()).assessment.plans[0]!.columns).toMatchObject({ status: 4, completedOn: 5, note: 11 });
  await putBack();
  expect(state()).toBe(before);
});

test.each(Object.entries(opened))(
  "in %s: not where somebody has written meanwhile, nor back over it",
  async (_, open) => {
    const { workbook, state } = open();
    const { assessment, gathered } = await lookAt(workbook, { today: "2026-06-15" }, vi);
    const added = addColumns(assessment.plans[0]!, gathered);
    if (!("columns" in added)) throw new Error("nothing to add");
    const write = (text: string) => workbook.editCells([{ sheet: "KH", row: 2, column: 4, text }]);
    const cell = { code: "changed-meanwhile", details: { sheet: "KH", cell: "E3" } };
    const typed = await write("của người khác");
    const former = state();
    await expect(workbook.addColumns(added.columns)).rejects.toMatchObject(cell);
    expect(state()).toBe(former);
    await workbook.putBack(typed);
    const { putBack } = await workbook.addColumns(added.columns);
    const later = await write("Đang thực hiện");
    const filled = state();
    await expect(putBack()).rejects.toMatchObject(cell);
    expect(state()).toBe(filled);
    await workbook.putBack(later);
    await putBack();
    expect((await lookAt(workbook, { today: "2026-06-15" }, vi)).assessment.plans[0]!.columns.status).toBeUndefined();
  },
);

describe("not where something else would suffer", () => {
  test("a cell to the right that holds something", async () => {
    expect(await addedTo([TITLE, HEAD, ...TASKS.map((row) => [...row, null, "xem lại"])], FEW)).toEqual({
      taken: "F3",
    });
    expect(await addedTo([TITLE, HEAD, ...TASKS.map((row) => [...row, null, "xem lại"])], ["status"])).toEqual(["E2 Tình trạng"]); // prettier-ignore
  });

  test("cells of the table merged to the right", async () => {
    const area = { row: 2, column: 3, rows: 1, columns: 2 };
    expect(await addedTo([TITLE, HEAD, ...TASKS], FEW, [area])).toEqual({ taken: "D3" });
  });

  test("a table whose columns somebody pointed at", async () => {
    const { assessment, gathered } = await seenIn([TITLE, HEAD, ...TASKS]);
    const plans = gathered.tables.plans.map((plan) => ({ ...plan, said: true }));
    const added = addColumns(assessment.plans[0]!, { ...gathered, tables: { ...gathered.tables, plans } });
    expect(added).toEqual({ why: "pointed" });
  });
});
