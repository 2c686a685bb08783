import { gridOfRows } from "../../src/core/table/grid";
import { newXlsx } from "../../src/workbook/xlsx/new-xlsx";
import { ask, fakeTerminal } from "./fake-terminal";

const plan = newXlsx([
  gridOfRows("Khoảnh", [
    ["STT", "Nội dung công việc", "Thời gian thực hiện"],
    ["1", "Lập báo cáo quềnh", "Trước ngày 15/6/2024"],
  ]),
]);

test("writes the copy and says that it is assessed the same", async () => {
  const terminal = fakeTerminal({ "a.xlsx": plan });
  const { code, json } = await ask(terminal, "anonymise", "a.xlsx", "-o", "b.xlsx", "--json");
  expect(code).toBe(0);
  expect(json).toEqual({ output: "b.xlsx", tasks: 1, findings: expect.any(Number) as number });
  expect(terminal.disk.get("a.xlsx")).toBe(plan);
  expect(terminal.disk.has("b.xlsx")).toBe(true);
});

test.each([
  ["no output", ["anonymise", "a.xlsx"], "-o"],
  ["an output that is there", ["anonymise", "a.xlsx", "-o", "c.xlsx"], "c.xlsx"],
  ["the file itself", ["anonymise", "a.xlsx", "-o", "a.xlsx"], "a.xlsx"],
  ["another ending", ["anonymise", "a.xlsx", "-o", "b.xlsm"], ".xlsx"],
])("%s: 2, and nothing is written", async (_, argv, said) => {
  const there = new Uint8Array([1]);
  const terminal = fakeTerminal({ "a.xlsx": plan, "c.xlsx": there });
  expect((await ask(terminal, ...argv)).code).toBe(2);
  expect(terminal.complained.join("\n")).toContain(said);
  expect([...terminal.disk]).toEqual([
    ["a.xlsx", plan],
    ["c.xlsx", there],
  ]);
});
