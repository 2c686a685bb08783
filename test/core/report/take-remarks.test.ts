import { takeRemarks } from "../../../src/core/report/kept/take-remarks";

const ROWS = [
  { id: "DH", name: "Hồ sơ đúng hạn" },
  { id: "II.1", name: "Hồ sơ đúng hạn" },
  { id: "I.2", name: "Rà soát thủ tục" },
  { id: "I.3", name: "Họp giao ban tháng" },
];

test.each<[string, { id: string; name: string }, Record<string, string>]>([
  ["its own row, though an earlier one is called alike", { id: "II.1", name: "Hồ sơ đúng hạn" }, { "II.1": "x" }],
  ["its name, where tasks were renumbered", { id: "I.1", name: "Rà soát thủ tục" }, { "I.2": "x" }],
  ["its number, where the name was reworded", { id: "I.3", name: "Họp giao ban" }, { "I.3": "x" }],
  ["no row, where neither is left", { id: "V.1", name: "Đã bỏ" }, {}],
])("a remark goes to %s", (_name, remark, expected) => {
  const taker = takeRemarks([{ ...remark, text: "x" }], ROWS);
  const taken = ROWS.map(({ id, name }): [string, string] => [id, taker.take(id, name)]).filter(
    ([, text]) => text !== "",
  );
  expect(taken).toEqual(Object.entries(expected));
  expect(taker.left()).toHaveLength(Object.keys(expected).length === 0 ? 1 : 0);
});
