import { readPlan } from "../../../src/core/plan/read-plan";
import { noUnits } from "../../../src/core/plan/units/unit-book";
import { type Cell, gridOfRows } from "../../../src/core/table/grid";
import { findTable } from "../../../src/core/tables";

const HEAD: Cell[] = ["STT", "Nội dung công việc", "Đơn vị chủ trì", "Sản phẩm", "Thời gian thực hiện"];
const full = (number: Cell, task: string): Cell[] => [number, task, "Văn phòng", "Báo cáo", "Quý II"];
const title = (number: Cell, text: string | null): Cell[] => [number, text];

const read = (rows: Cell[][], head = HEAD) => {
  const grid = gridOfRows("KH", [["KẾ HOẠCH NĂM 2024"], [], head, ...rows]);
  const table = findTable(grid);
  if (table?.kind !== "plan") throw new Error("no plan");
  return readPlan(grid, table, {
    year: 2024,
    issued: null,
    units: noUnits,
    holidays: new Set(),
    beforeIncludesDay: false,
  });
};
const ids = (rows: Cell[][], head?: Cell[]) => read(rows, head).tasks.map(({ id }) => id);

describe("the full number of a task is its path", () => {
  test.each<[string, Cell[][], string[], string[]]>([
    [
      "Roman sections, tasks from 1 in each",
      [title("I", "Chỉ đạo"), full(1, "a"), full(2, "b"), title("II", "Thể chế"), full(1, "c")],
      ["I.1", "I.2", "II.1"],
      ["I", "II"],
    ],
    [
      "decimal sections hold their number already",
      [title(1, "Chỉ đạo"), full(1.1, "a"), full(1.2, "b"), title(2, "Rà soát"), full(2.1, "c")],
      ["1.1", "1.2", "2.1"],
      ["1", "2"],
    ],
    [
      "three levels",
      [title("II", "Thể chế"), title("2", "Kiểm tra"), full("2.1", "a"), full("2.2", "b"), full("3", "c")],
      ["II.2.1", "II.2.2", "II.3"],
      ["II", "II.2"],
    ],
    [
      "trailing dots, a title in the number cell, a section that starts at 2",
      [["IX CẢI THIỆN ĐIỂM"], full("2.", "a"), full("3.", "b"), title("X", "Điểm trừ"), full("1.", "c")],
      ["IX.2", "IX.3", "X.1"],
      ["IX", "X"],
    ],
    [
      "a section typed into the task column",
      [title(null, "I. KIỂM SOÁT"), full(1, "a"), title(null, "II. CÔNG KHAI"), full(1, "b")],
      ["I.1", "II.1"],
      ["I", "II"],
    ],
    [
      "letters above Roman numerals",
      [
        title("A", "Chung"),
        title("I", "Chỉ đạo"),
        full(1, "a"),
        title("B", "Riêng"),
        title("I", "Thể chế"),
        full(1, "b"),
      ],
      ["A.I.1", "B.I.1"],
      ["A", "A.I", "B", "B.I"],
    ],
    [
      "bare decimal sections with tasks from 1",
      [title(1, "Chỉ đạo"), full(1, "a"), full(2, "b"), title(2, "Thể chế"), full(1, "c")],
      ["1.1", "1.2", "2.1"],
      ["1", "2"],
    ],
    ["an empty last section", [title(1, "x"), full(1.1, "a"), title(2, "y")], ["1.1"], ["1", "2"]],
    [
      "7.10 typed as a number",
      [title(7, "x"), ...[7.1, 7.2, 7.3, 7.4, 7.5, 7.6, 7.7, 7.8, 7.9, 7.1, 7.11].map((n) => full(n, `t${n}`))],
      ["7.1", "7.2", "7.3", "7.4", "7.5", "7.6", "7.7", "7.8", "7.9", "7.10", "7.11"],
      ["7"],
    ],
    [
      "a task without any details among tasks stays a task",
      [title("I", "x"), full(1, "a"), title(2, "b"), full(3, "c")],
      ["I.1", "I.2", "I.3"],
      ["I"],
    ],
    [
      "small letters below a number",
      [title("I", "x"), title(1, "gồm"), full("a)", "a"), full("b)", "b")],
      ["I.1.a", "I.1.b"],
      ["I", "I.1"],
    ],
    ["no sections", [full(1, "a"), full(2, "b")], ["1", "2"], []],
    ["numbers typed in full", [title("III", "x"), full("III.4", "a")], ["III.4"], ["III"]],
  ])("%s", (_name, rows, tasks, sections) => {
    const plan = read(rows);
    expect(plan.tasks.map(({ id }) => id)).toEqual(tasks);
    expect(plan.sections.map(({ id }) => id)).toEqual(sections);
  });

  test("without a number column the rows are counted", () => {
    const head = ["Công việc", "Bắt đầu", "Kết thúc", "Trạng thái", "Tiến độ"];
    const day = (text: string): Cell => ({ type: "date", day: text, minutes: 0 });
    const rows: Cell[][] = [
      ["Lập dự toán", day("2024-01-02"), day("2024-03-31"), "Đang thực hiện", { type: "percent", value: 0.5 }],
      ["Quyết toán", day("2024-04-01"), day("2024-06-30"), null, null],
    ];
    const plan = read(rows, head);
    expect(plan.tasks.map(({ id }) => id)).toEqual(["1", "2"]);
    expect(plan.tasks[0]).toMatchObject({ start: "2024-01-02", tracking: { share: 0.5, stated: "in-progress" } });
    expect(plan.tasks[0]?.deadline.due[0]?.date).toBe("2024-03-31");
  });
});

describe("page breaks of the Word file", () => {
  const broken: Cell[][] = [
    title("I", "Chỉ đạo"),
    [1, "Rà soát thủ tục thuộc phạm vi", "Văn phòng", null, "Quý II"],
    HEAD,
    [null, "quản lý của Sở", null, "Báo cáo", null],
    [2, null, null, "Quyết định", "Tháng 5"],
    [null, "Công bố thủ tục", "Thanh tra Sở", null, null],
  ];

  test("the heading row is skipped and the row goes on", () => {
    const { tasks } = read(broken);
    expect(tasks.map(({ id, task, product, rows }) => ({ id, task, product, rows }))).toEqual([
      { id: "I.1", task: "Rà soát thủ tục thuộc phạm vi quản lý của Sở", product: "Báo cáo", rows: [4, 6] },
      { id: "I.2", task: "Công bố thủ tục", product: "Quyết định", rows: [7, 8] },
    ]);
  });

  test("signatures behind an empty row are not part of the table", () => {
    const plan = read([full(1, "a"), [], [null, "GIÁM ĐỐC"], [null, "(đã ký)"]]);
    expect(plan.tasks).toHaveLength(1);
    expect(plan.tasks[0]?.task).toBe("a");
    expect(plan.remarks.map(({ kind }) => kind)).toEqual([]);
  });

  test("the row of column numbers is no task", () => {
    expect(ids([["(1)", "(2)", "(3)", "(4)", "(5)"], full(1, "a")])).toEqual(["1"]);
    expect(ids([[1, 2, 3, 4, 5], full(1, "a")])).toEqual(["1"]);
  });
});

test("cells as portals and Word leave them: HTML, NFD accents, hard spaces, a wrapped heading", () => {
  const head = ["T T", "Nhiệm\u00a0vụ", "Đơn vị\nchủ trì", "Sản phẩm/kết quả", "Thời gian \nthực hiện"];
  const [task] = read(
    [[1, '<p>Ke\u0302\u0301 hoạch</p><ul style="x"><li>A</li></ul>', "Văn\u00a0phòng", null, "Tháng 6"]],
    head,
  ).tasks;
  expect(task?.task).toBe("Kế hoạch\nA");
  expect(task?.lead).toEqual(["Văn phòng"]);
  expect(task?.deadline.due[0]?.date).toBe("2024-06-30");
});

test.each<[string, Cell[], boolean]>([
  ["criteria", ["Mã", "Tiêu chí", "Điểm tối đa", "Cách tính"], false],
  ["indicators", ["Mã", "Chỉ tiêu", "Mục tiêu"], false],
  ["a list without timing", ["STT", "Nội dung", "Ghi chú"], false],
  ["Đơn vị over two rows", ["STT", "Nhiệm vụ", "Thời hạn"], true],
])("%s: is a plan: %p", (_name, head, isPlan) => {
  expect(findTable(gridOfRows("S", [head]))?.kind === "plan").toBe(isPlan);
});

describe("persons stand beside the lead unit under the plan's own headings", () => {
  const row = (number: number, unit: Cell, ...persons: Cell[]): Cell[] => [
    number,
    "Kiểm kê",
    unit,
    ...persons,
    "Quý II",
  ];
  const head = (...persons: string[]) => ["STT", "Nội dung", "Đơn vị chủ trì", ...persons, "Thời hạn"];

  test.each<[string, Cell[], Cell[][], (string | null)[][]]>([
    [
      "a leader and who does it",
      head("Lãnh đạo\nphụ trách", "Người thực hiện"),
      [row(1, "Văn phòng", "Đ/c An", "Bình"), row(2, "Văn phòng", null, "Chi,\nDũng"), row(3, "Văn phòng", null, null)],
      [["Lãnh đạo phụ trách: Đ/c An", "Người thực hiện: Bình"], ["Người thực hiện: Chi, Dũng"], []],
    ],
    ["a column that nobody has filled", head("Cán bộ theo dõi"), [row(1, "Văn phòng", null)], [[]]],
    [
      "a row that goes on below",
      head("Chuyên viên thực hiện"),
      [row(1, "Văn phòng", "Bình"), [null, "và báo cáo", null, "Chi", null]],
      [["Chuyên viên thực hiện: Bình; Chi"]],
    ],
  ])("%s", (_what, heading, rows, expected) => {
    const { tasks } = read(rows, heading);
    expect(tasks.map(({ persons }) => persons.map(({ heading: of, name }) => `${of}: ${name}`))).toEqual(expected);
    expect(tasks.map(({ lead }) => lead)).toEqual(tasks.map(() => ["Văn phòng"]));
  });

  test("where no column of units stands, the person is the lead", () => {
    const [task] = read(
      [[1, "Kiểm kê", "Trần Bình", "Quý II"]],
      ["STT", "Nội dung", "Người thực hiện", "Thời hạn"],
    ).tasks;
    expect([task?.lead, task?.persons]).toEqual([["Trần Bình"], []]);
  });
});
