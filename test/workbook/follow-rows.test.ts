import {
  followFormula,
  followRange,
  followTableRange,
  type MovedRows,
  rangeOf,
  rangeText,
} from "../../src/workbook/follow-rows";

/** Records stood in rows 2 to 4 of "Hồ sơ", columns A to C; now there are six of them, and a column D. */
const moved: MovedRows = {
  sheet: "Hồ sơ",
  firstRow: 1,
  oldLast: 3,
  newLast: 6,
  firstColumn: 0,
  oldLastColumn: 2,
  newLastColumn: 3,
};
const fewer: MovedRows = { ...moved, newLast: 1 };

test.each([
  ["C2:C4", "C2:C7", "C2:C2"],
  ["A1:C4", "A1:C7", "A1:C2"],
  ["B2:B1000", "B2:B1000", "B2:B1000"],
  ["B2:B5", "B2:B7", "B2:B5"],
  ["B2:B3", "B2:B3", "B2:B3"],
  ["B3:B4", "B3:B4", "B3:B4"],
  ["A1:C1", "A1:C1", "A1:C1"],
  ["A1", "A1", "A1"],
])("%s becomes %s with more records and %s with fewer", (before, after, cut) => {
  const range = rangeOf(before)!;
  expect(rangeText(followRange(range, moved))).toBe(after);
  expect(followRange(range, fewer)).toEqual(rangeOf(cut));
});

test.each([
  ["A1:C4", "A1:D7"],
  ["A1:B4", "A1:B7"],
  ["A1:C1", "A1:C1"],
])("what spans the table, %s, takes in the column that came: %s", (before, after) =>
  expect(rangeText(followTableRange(rangeOf(before)!, moved))).toBe(after),
);

test.each([
  ["'Hồ sơ'!$A$1:$C$4", "'Hồ sơ'!$A$1:$C$7"],
  ["'Hồ sơ'!$C$2:$C$4,'Hồ sơ'!B2:B4", "'Hồ sơ'!$C$2:$C$7,'Hồ sơ'!B2:B7"],
  ["SUM(KeHoach!A2:A4)", "SUM(KeHoach!A2:A4)"],
  ["COUNTIF($A$2:$A$4,A2)>1", "COUNTIF($A$2:$A$7,A2)>1"],
  ['COUNTIF(A2:A4,"A2:A4")', 'COUNTIF(A2:A7,"A2:A4")'],
  ["XA2:XA4x", "XA2:XA4x"],
])("the formula %s becomes %s", (before, after) =>
  expect(followFormula(before, before.startsWith("'") || before.startsWith("SUM") ? null : "Hồ sơ", moved)).toBe(after),
);
