import { strayRemarks, takeRemarks } from "../../../src/core/report/kept/take-remarks";

const ROWS = [
  { id: "DH", name: "Hồ sơ đúng hạn" },
  { id: "II.1", name: "Hồ sơ đúng hạn" },
  { id: "I.2", name: "Rà soát thủ tục" },
  { id: "I.3", name: "Họp giao ban tháng" },
  { id: "I.4", name: "Báo cáo công tác văn thư lưu trữ" },
  { id: "I.5", name: "Kiểm tra kỷ cương hành chính của đơn vị" },
  { id: "", name: "" },
];

test.each<[string, { id: string; name: string }, Record<string, string>]>([
  ["its own row, though an earlier one is called alike", { id: "II.1", name: "Hồ sơ đúng hạn" }, { "II.1": "x" }],
  ["its name, where tasks were renumbered", { id: "I.1", name: "Rà soát thủ tục" }, { "I.2": "x" }],
  ["its number, where the name was reworded", { id: "I.3", name: "Họp giao ban" }, { "I.3": "x" }],
  [
    "its number, where one word of five was changed",
    { id: "I.5", name: "Kiểm tra kỷ luật hành chính" },
    { "I.5": "x" },
  ],
  ["no row, where the number is another task's now", { id: "I.2", name: "Tập huấn chữ ký số" }, {}],
  ["no row, where the new name has only half of its words", { id: "I.4", name: "Báo cáo công tác thi đua" }, {}],
  ["no row, where it has no name", { id: "", name: "" }, {}],
  ["no row, where neither is left", { id: "V.1", name: "Đã bỏ" }, {}],
])("a remark goes to %s", (_name, remark, expected) => {
  const taker = takeRemarks([{ ...remark, text: "x" }], ROWS);
  const taken = ROWS.map(({ id, name }): [string, string] => [id, taker.take(id, name)]).filter(
    ([, text]) => text !== "",
  );
  expect(taken).toEqual(Object.entries(expected));
  expect(taker.left()).toHaveLength(Object.keys(expected).length === 0 ? 1 : 0);
});

test("astray is what no row of the workbook is, not what merely is not shown", () => {
  const remarks = [
    { id: "I.2", name: "Rà soát thủ tục", text: "a" },
    { id: "I.2", name: "Tập huấn chữ ký số", text: "b" },
  ];
  expect(strayRemarks(remarks, ROWS).map(({ text }) => text)).toEqual(["b"]);
});
