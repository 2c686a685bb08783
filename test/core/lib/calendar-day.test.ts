import {
  addDays,
  dayOfSerial,
  daysBetween,
  formatDay,
  makeDay,
  monthEnd,
  readDay,
  serialOf,
  weekday,
} from "../../../src/core/lib/calendar-day";
import { addWorkingDays, nextWorkingDay } from "../../../src/core/lib/working-days";

test.each([
  ["5/3/2024", "2024-03-05"],
  ["05.03.24", "2024-03-05"],
  ["5 / 3 / 2024", "2024-03-05"],
  ["2024-03-05", "2024-03-05"],
  ["31/4/2024", null],
  ["29/2/2024", "2024-02-29"],
  ["29/2/2023", null],
  ["3/2024", null],
  ["13/2026/QĐ-UBND", null],
])("readDay %j → %p", (text, day) => expect(readDay(text)).toBe(day));

test.each([
  [45457, false, "2024-06-14"],
  [45457.75, false, "2024-06-14"],
  [1, false, "1900-01-01"],
  [59, false, "1900-02-28"],
  [60, false, null],
  [61, false, "1900-03-01"],
  [0, true, "1904-01-01"],
  [43995, true, "2024-06-14"],
  [-1, false, null],
  [3000000, false, null],
])("serial %p (1904: %p) is %p", (serial, date1904, day) => {
  expect(dayOfSerial(serial, date1904)).toBe(day);
  if (day !== null) expect(serialOf(day, date1904)).toBe(Math.floor(serial));
});

test("days are added over months and years, and counted", () => {
  expect(addDays("2023-12-31", 1)).toBe("2024-01-01");
  expect(addDays("2024-03-01", -1)).toBe("2024-02-29");
  expect(daysBetween("2024-06-15", "2024-12-31")).toBe(199);
  expect(monthEnd(2024, 2)).toBe("2024-02-29");
  expect(makeDay(2024, 13, 1)).toBeNull();
  expect(formatDay("2024-06-05")).toBe("05/06/2024");
  expect(weekday("2024-06-15")).toBe(6);
});

test("working days skip weekends and the office's holidays", () => {
  const holidays = new Set(["2024-06-17"]);
  expect(nextWorkingDay("2024-06-15", holidays)).toBe("2024-06-18");
  expect(addWorkingDays("2024-06-13", 2, holidays)).toBe("2024-06-18");
});
