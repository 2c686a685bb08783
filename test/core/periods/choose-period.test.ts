import { choosePeriod } from "../../../src/core/periods/choose-period";
import { readPeriods } from "../../../src/core/periods/read-periods";

const nothing = { from: null, to: null };
const rows = (...cells: [name: string, from: string, to: string][]) =>
  readPeriods(cells.map(([name, from, to], row) => ({ row, name, from, to })));

test.each<[why: string, asOf: string, from: string, to: string]>([
  ["within the year", "2026-09-30", "2025-12-15", "2026-09-30"],
  ["the last day of the index's year", "2026-12-14", "2025-12-15", "2026-12-14"],
  ["from the 15th on the year has ended", "2026-12-15", "2025-12-15", "2026-12-14"],
  ["until the year's end", "2026-12-31", "2025-12-15", "2026-12-14"],
  ["in the next year", "2027-01-05", "2026-12-15", "2027-01-05"],
])("without a table: %s", (_, asOf, from, to) => {
  expect(choosePeriod(asOf, nothing, [])).toEqual({ from, to, name: null });
});

test.each<[why: string, wanted: { from: string | null; to: string | null }, from: string, to: string]>([
  ["both", { from: "2026-01-01", to: "2026-06-30" }, "2026-01-01", "2026-06-30"],
  ["the end alone", { from: null, to: "2026-06-14" }, "2025-12-15", "2026-06-14"],
  ["an end that would make more than a year", { from: null, to: "2026-12-31" }, "2026-01-01", "2026-12-31"],
  ["the beginning alone ends today", { from: "2026-07-01", to: null }, "2026-07-01", "2026-09-30"],
])("what is asked for wins: %s", (_, wanted, from, to) => {
  const { periods } = rows(["Năm", "15/12/2025", "14/12/2026"]);
  expect(choosePeriod("2026-09-30", wanted, periods)).toEqual({ from, to, name: null });
});

test("the longest row of the table that holds the day", () => {
  const { periods } = rows(
    ["Quý I", "15/12/2025", "14/3/2026"],
    ["6 tháng", "15/12/2025", "14/6/2026"],
    ["Quý III", "15/6/2026", "14/9/2026"],
  );
  expect(choosePeriod("2026-03-01", nothing, periods)).toEqual({
    from: "2025-12-15",
    to: "2026-06-14",
    name: "6 tháng",
  });
  expect(choosePeriod("2026-07-01", nothing, periods).name).toBe("Quý III");
  expect(choosePeriod("2026-10-01", nothing, periods)).toEqual({ from: "2025-12-15", to: "2026-10-01", name: null });
});

test("rows that name no period are told, empty ones are not", () => {
  const { periods, problems } = rows(
    ["", "", ""],
    ["Quý I", "15/12/2025", ""],
    ["Quý II", "x", "14/6/2026"],
    ["Tháng 1", "1/1/2026", "31/1/2026"],
  );
  expect(periods).toEqual([{ name: "Tháng 1", from: "2026-01-01", to: "2026-01-31" }]);
  expect(problems).toEqual([
    { row: 1, name: "Quý I" },
    { row: 2, name: "Quý II" },
  ]);
});
