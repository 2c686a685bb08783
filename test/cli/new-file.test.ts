import { ask, fakeTerminal } from "./fake-terminal";

test("a ready-made workbook: all tables are read back, its examples count, nothing is an error", async () => {
  const terminal = fakeTerminal();
  expect((await ask(terminal, "new", "kh.xlsx", "--year", "2027", "--json")).json).toEqual({
    output: "kh.xlsx",
    year: 2027,
  });
  const report = (await ask(terminal, "report", "kh.xlsx", "--as-of", "2027-03-01", "--json")).json as {
    plan: { total: number; done: number; waiting: number };
    indicators: { code: string; value: number | null }[];
    findings: { error: number };
  };
  expect(report.plan).toMatchObject({ total: 5, done: 1, waiting: 1 });
  expect(report.indicators.map(({ code, value }) => [code, value])).toEqual([
    ["TT", 0.5],
    ["DH", 1],
    ["KH", 0.2],
    ["HL", null],
  ]);
  expect(report.findings.error).toBe(0);
});

test("a file that is there is not overwritten; the year defaults to this one", async () => {
  const terminal = fakeTerminal({ "kh.xlsx": new Uint8Array([1]) });
  expect((await ask(terminal, "new", "kh.xlsx")).code).toBe(2);
  expect(terminal.complained[0]).toContain("kh.xlsx");
  expect(terminal.disk.get("kh.xlsx")).toEqual(new Uint8Array([1]));
  await ask(terminal, "new", "moi.xlsx");
  expect(terminal.said.at(-1)).toContain("2026");
});
