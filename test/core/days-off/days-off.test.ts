import { readDaysOff } from "../../../src/core/days-off/days-off";
import { FIXED_HOLIDAYS, KNOWN_TET, KNOWN_YEARS } from "../../../src/core/days-off/known-days-off";
import { addWorkingDays, isWorkingDay } from "../../../src/core/lib/working-days";
import { makeDay, weekday } from "../../../src/core/lib/calendar-day";
import type { Cell } from "../../../src/core/table/grid";

const read = (...rows: [day: Cell, name?: Cell, kind?: Cell][]) =>
  readDaysOff(rows.map(([day, name = null, kind = null], row) => ({ row, day, name, kind })));

test.each<[why: string, day: Cell, name: string, kind: string, off: string[], worked: string[]]>([
  ["a real date", { type: "date", day: "2030-03-06", minutes: 0 }, "", "", ["2030-03-06"], []],
  ["a text", "6/3/2030", "", "nghỉ", ["2030-03-06"], []],
  ["several in a cell", "6/3/2030; 8/3/2030", "", "", ["2030-03-06", "2030-03-08"], []],
  ["a range", "6/3/2030 - 8/3/2030", "", "", ["2030-03-06", "2030-03-07", "2030-03-08"], []],
  ["a range with its year at the end", "6/3 đến hết ngày 8/3/2030", "", "", ["2030-03-06", "2030-03-08"], []],
  ["a range in words", "Từ ngày 6/3/2030 đến ngày 7/3/2030", "", "", ["2030-03-06", "2030-03-07"], []],
  ["the day of the week before it", "Thứ Tư, 6/3/2030", "", "", ["2030-03-06"], []],
  ["its number, too", "T4 6/3/2030", "", "", ["2030-03-06"], []],
  ["as databases write it", "2030-03-06", "", "", ["2030-03-06"], []],
  ["a name beside it", "Ngày truyền thống ngành 6/3/2030", "", "", ["2030-03-06"], []],
  ["a day of every year", "Ngày hội 6/3", "", "", ["2029-03-06", "2030-03-06"], []],
  ["a day in lieu", "6/3/2030", "Nghỉ bù", "nghỉ bù", ["2030-03-06"], []],
  ["a make-up day by its kind", "9/3/2030", "", "làm bù", [], ["2030-03-09"]],
  ["a make-up day in full", "9/3/2030", "", "Đi làm bù", [], ["2030-03-09"]],
  ["a make-up day by its name", "9/3/2030", "Làm bù ngày 6/3", "", [], ["2030-03-09"]],
])("%s", (_, day, name, kind, off, worked) => {
  const { daysOff, problems } = read([day, name, kind]);
  expect(problems).toEqual([]);
  for (const one of off) expect([one, isWorkingDay(one, daysOff)]).toEqual([one, false]);
  for (const one of worked) expect([one, isWorkingDay(one, daysOff)]).toEqual([one, true]);
  expect(isWorkingDay("2030-03-05", daysOff)).toBe(true);
  expect(isWorkingDay("2030-03-10", daysOff)).toBe(false);
});

test.each<[day: Cell, kind: string, value: string]>([
  ["31/4/2030", "", "31/4/2030"],
  ["Giỗ Tổ", "", "Giỗ Tổ"],
  ["10/3 âm lịch", "", "10/3 âm lịch"],
  ["8/3/2030 - 6/3/2030", "", "8/3/2030 - 6/3/2030"],
  ["6/3/2030 - 6/9/2030", "", "6/3/2030 - 6/9/2030"],
  ["6/3/2030 và 3 ngày sau", "", "6/3/2030 và 3 ngày sau"],
  ["6/3/2030", "trực", "6/3/2030 · trực"],
  ["9/3", "làm bù", "9/3"],
  [true, "", "TRUE"],
  [{ type: "error", code: "#N/A" }, "nghỉ", "#N/A"],
  [{ type: "uncomputed" }, "", "=…"],
  [20_300_306, "", "20300306"],
  ["2030-02-30", "", "2030-02-30"],
])("%j %j is not read", (day, kind, value) => {
  expect(read([day, "", kind]).problems).toEqual([{ row: 0, value }]);
});

test("a name without a day is told; a row without anything is no row", () => {
  expect(read([null, "Ngày truyền thống"], [null], ["", "", ""]).problems).toEqual([
    { row: 0, value: "Ngày truyền thống" },
  ]);
});

test.each<[what: string, rows: [Cell, Cell?, Cell?][], conflicts: { row: number; day: string }[]]>([
  [
    "off, then worked",
    [
      ["6/3/2030", "", "nghỉ"],
      ["6/3/2030", "", "làm bù"],
    ],
    [{ row: 1, day: "2030-03-06" }],
  ],
  [
    "worked within a range off",
    [["9/3/2030", "", "làm bù"], ["8/3/2030 - 10/3/2030"]],
    [{ row: 1, day: "2030-03-09" }],
  ],
  ["off twice", [["6/3/2030"], ["6/3/2030", "", "nghỉ bù"]], []],
])("%s", (_, rows, conflicts) => {
  const found = read(...rows);
  expect(found.conflicts).toEqual(conflicts);
  for (const { day } of conflicts) expect(isWorkingDay(day, found.daysOff)).toBe(true);
});

test("the fixed holidays and what is known of a year hold without a table; the office's table wins", () => {
  const { daysOff } = read();
  expect(addWorkingDays("2026-02-13", 1, daysOff)).toBe("2026-02-23");
  expect(isWorkingDay("2026-01-10", daysOff)).toBe(true);
  expect(isWorkingDay("2026-11-24", daysOff)).toBe(false);
  expect(isWorkingDay("2025-11-24", daysOff)).toBe(true);
  expect(isWorkingDay("2026-08-31", read(["31/8/2026", "", "làm bù"]).daysOff)).toBe(true);
  expect(isWorkingDay("2026-01-10", read(["10/1/2026", "", "nghỉ"]).daysOff)).toBe(false);
});

test("working days before a day are counted back over days off", () => {
  const { daysOff } = read();
  expect(addWorkingDays("2026-02-23", -1, daysOff)).toBe("2026-02-13");
  expect(addWorkingDays("2026-02-23", -0, daysOff)).toBe("2026-02-23");
});

test("Tết is known where the year is listed or the table has it", () => {
  expect([2026, 2027].map((year) => read().daysOff.hasTet(year))).toEqual([true, false]);
  expect(read(["6/2/2027", "Tết Nguyên đán"]).daysOff.hasTet(2027)).toBe(true);
  expect(read(["5/2/2027 - 11/2/2027"]).daysOff.hasTet(2027)).toBe(true);
  expect(read(["1/1/2027", "Tết Dương lịch"]).daysOff.hasTet(2027)).toBe(false);
});

test("the file of known days holds together: real days of their year, weekdays off, weekend days worked", () => {
  for (const { year, off, worked } of KNOWN_YEARS) {
    for (const { from, to } of off) {
      expect([from.slice(0, 4), to.slice(0, 4), from <= to]).toEqual([`${year}`, `${year}`, true]);
      for (const day of [from, to])
        expect(makeDay(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)))).toBe(day);
    }
    for (const { day } of worked) expect([day, [0, 6].includes(weekday(day))]).toEqual([day, true]);
    const tet = KNOWN_TET[year];
    if (tet !== undefined) expect(off.some(({ from, to }) => from <= tet && tet <= to)).toBe(true);
  }
  expect(FIXED_HOLIDAYS.map(({ monthDay }) => monthDay)).toEqual(["01-01", "04-30", "05-01", "09-02", "11-24"]);
});
