import { readPlan } from "../../../src/core/plan/read-plan";
import { noUnits } from "../../../src/core/plan/units/unit-book";
import { type Cell, columnOf, gridOfRows, type MergedArea } from "../../../src/core/table/grid";
import { findTable } from "../../../src/core/tables";

const HEAD: Cell[] = ["STT", "Nội dung công việc", "Đơn vị chủ trì", "Đơn vị phối hợp", "Sản phẩm", "Thời gian thực hiện", "Tình trạng"]; // prettier-ignore

/** "C2:C4" as people name cells. */
const area = (reference: string): MergedArea => {
  const [, left = "", top, right = "", bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(reference)!;
  const [row, column] = [Number(top) - 1, columnOf(left)];
  return { row, column, rows: Number(bottom) - row, columns: columnOf(right) - column + 1 };
};

/** The heading row is row 1. */
const read = (merges: string, rows: Cell[][]) => {
  const grid = Object.assign(gridOfRows("KH", [HEAD, ...rows]), {
    merges: merges.split(" ").filter(Boolean).map(area),
  });
  const table = findTable(grid);
  if (table?.kind !== "plan") throw new Error("no plan");
  const year = { year: 2024, issued: null, units: noUnits, holidays: new Set<string>(), beforeIncludesDay: false };
  return readPlan(grid, table, year);
};

/** number: lead / product / timing / stated */
const told = (merges: string, rows: Cell[][]) =>
  read(merges, rows).tasks.map(
    ({ id, lead, product, timing, tracking }) =>
      `${id}: ${lead.join("+")} / ${product} / ${timing} / ${tracking.stated ?? ""}`,
  );

interface Example {
  name: string;
  merges: string;
  rows: Cell[][];
  tasks: string[];
}

const examples: Example[] = [
  {
    name: "a lead unit over three tasks is each one's",
    merges: "C2:C4",
    rows: [
      [1, "a", "Văn phòng", null, "x", "Quý I"],
      [2, "b", null, null, "y", "Quý II"],
      [3, "c", null, null, "z", "Quý III"],
      [4, "d", null, null, "t", "Quý IV"],
    ],
    tasks: [
      "1: Văn phòng / x / Quý I / ",
      "2: Văn phòng / y / Quý II / ",
      "3: Văn phòng / z / Quý III / ",
      "4:  / t / Quý IV / ",
    ],
  },
  {
    name: "not merged, empty cells stay empty",
    merges: "",
    rows: [
      [1, "a", "Văn phòng", null, "x", "Quý I"],
      [2, "b", null, null, "y", "Quý II"],
    ],
    tasks: ["1: Văn phòng / x / Quý I / ", "2:  / y / Quý II / "],
  },
  {
    name: "product, time and status too, each over its own rows",
    merges: "E2:E3 F3:F4 G2:G4",
    rows: [
      [1, "a", "Thanh tra", null, "x", "Quý I", "Đã xong"],
      [2, "b", "Thanh tra", null, null, "Quý II"],
      [3, "c", "Thanh tra", null, "z"],
    ],
    tasks: ["1: Thanh tra / x / Quý I / done", "2: Thanh tra / x / Quý II / done", "3: Thanh tra / z / Quý II / done"],
  },
  {
    name: "a task over the rows of three products is one task, and its merged unit is said once",
    merges: "A2:A4 B2:B4 C2:C4",
    rows: [
      [1, "a", "Văn phòng", null, "x", "Quý I"],
      [null, null, null, null, "y", "Quý II"],
      [null, null, null, null, "z", null],
      [2, "b", "Thanh tra", null, "t", "Quý III"],
    ],
    tasks: ["1: Văn phòng / x y z / Quý I\nQuý II / ", "2: Thanh tra / t / Quý III / "],
  },
  {
    name: "over two tasks, the first of which goes on in a second row",
    merges: "C2:C4",
    rows: [
      [1, "a", "Văn phòng", null, "x", "Quý I"],
      [null, "a nữa", null, null, null, null],
      [2, "b", null, null, "y", "Quý II"],
    ],
    tasks: ["1: Văn phòng / x / Quý I / ", "2: Văn phòng / y / Quý II / "],
  },
  {
    name: "across a section's row: the section stays one, the tasks below it have the unit",
    merges: "C2:C4 F2:F4",
    rows: [
      [1, "a", "Văn phòng", null, "x", "Quý I"],
      ["II", "THỂ CHẾ"],
      [1, "b", null, null, "y"],
    ],
    tasks: ["1: Văn phòng / x / Quý I / ", "II.1: Văn phòng / y / Quý I / "],
  },
  {
    name: "the cell's own text wins over what it is merged under",
    merges: "C2:C3",
    rows: [
      [1, "a", "Văn phòng", null, "x", "Quý I"],
      [2, "b", "Thanh tra", null, "y", "Quý II"],
    ],
    tasks: ["1: Văn phòng / x / Quý I / ", "2: Thanh tra / y / Quý II / "],
  },
  {
    name: "a block over two columns says its value in its first column only",
    merges: "C2:D3",
    rows: [
      [1, "a", "Văn phòng", null, "x", "Quý I"],
      [2, "b", null, null, "y", "Quý II"],
    ],
    tasks: ["1: Văn phòng / x / Quý I / ", "2: Văn phòng / y / Quý II / "],
  },
  {
    name: "a heading merged down into the first task, an empty merged cell, a task's words: nothing comes of them",
    merges: "C1:C2 E2:E3 B2:B3",
    rows: [
      [1, "a", null, null, null, "Quý I"],
      [2, null, "Văn phòng", null, null, "Quý II"],
    ],
    tasks: ["1:  /  / Quý I / ", "2: Văn phòng /  / Quý II / "],
  },
];

test.each(examples)("$name", ({ merges, rows, tasks }) => expect(told(merges, rows)).toEqual(tasks));

test("a real date over several tasks is each one's deadline", () => {
  const day: Cell = { type: "date", day: "2024-06-15", minutes: 0 };
  const { tasks } = read("F2:F3", [
    [1, "a", "Văn phòng", null, "x", day],
    [2, "b", "Văn phòng", null, "y"],
  ]);
  expect(tasks.map(({ deadline, timingIsDate }) => [deadline.due[0]?.date, timingIsDate])).toEqual([
    ["2024-06-15", true],
    ["2024-06-15", true],
  ]);
});

test("a task knows in which row its texts stand where that is not its first", () => {
  const { tasks } = read("C2:C4", [
    [1, "a", "Văn phòng", null, null, "Quý I"],
    [null, null, null, null, "x", null],
    [2, "b", null, null, "y", "Quý II"],
  ]);
  expect(tasks.map(({ places }) => places)).toEqual([{ product: 2 }, { lead: 1 }]);
});
