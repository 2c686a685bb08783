import { typedCell } from "../../../src/core/data/typed-text";

test.each([
  ["14.697", 14697],
  ["0,5", 0.5],
  ["-3", -3],
  ["0", 0],
  ["12 345", 12345],
  ["50%", { type: "percent", value: 0.5 }],
  ["05", "05"],
  ["1.004837", "1.004837"],
  ["0123456789", "0123456789"],
  ["1234567890123456", "1234567890123456"],
  ["97.5", "97.5"],
  ["05/03/2024", { type: "date", day: "2024-03-05", minutes: 0 }],
  ["05/03/2024 10:30", { type: "date", day: "2024-03-05", minutes: 630 }],
  ["10:30:15 05/03/2024", { type: "date", day: "2024-03-05", minutes: 630 }],
  ["2024-03-05 23:05", { type: "date", day: "2024-03-05", minutes: 1385 }],
  ["05/03/2024 2:05 CH", { type: "date", day: "2024-03-05", minutes: 845 }],
  ["31/02/2024", "31/02/2024"],
  ["01/2020/TT-VPCP", "01/2020/TT-VPCP"],
  ["12 hồ sơ", "12 hồ sơ"],
  ["  ", null],
])("a cell that says %j holds %j", (text, cell) => expect(typedCell(text)).toEqual(cell));
