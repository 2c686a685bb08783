import { readDeadline } from "../../../src/core/deadline/read-deadline";
import { nextTiming } from "../../../src/core/rollover/next-timing";

const next = (text: string) => {
  const context = { from: 2026, to: 2027, beforeIncludesDay: false };
  const timing = nextTiming(text, readDeadline(text, { year: 2026 }), context);
  return timing.kind === "emptied" ? "–" : timing.text;
};

test.each([
  ["Thường xuyên", "Thường xuyên"],
  ["Hằng quý", "Hằng quý"],
  ["Trước ngày 25 hằng tháng", "Trước ngày 25 hằng tháng"],
  ["Thường xuyên trong năm 2026", "Thường xuyên trong năm 2027"],
  ["Hằng tháng, từ tháng 3/2026", "Hằng tháng, từ tháng 3/2027"],
  // What comes once is of last year.
  ["Trước ngày 30/6/2026", "–"],
  ["Trước 30/6", "–"],
  ["Quý III", "–"],
  ["Quý II, III", "–"],
  ["Tháng 12", "–"],
  ["Trong năm 2026", "–"],
  ["Từ tháng 4/2026", "–"],
  ["Trong vòng 05 ngày kể từ ngày 20/11/2026", "–"],
  ["làm sau", "–"],
  // An event may still come.
  [
    "Trong vòng 05 ngày làm việc kể từ ngày có quyết định công bố",
    "Trong vòng 05 ngày làm việc kể từ ngày có quyết định công bố",
  ],
  ["Theo Kế hoạch số 45/KH-UBND ngày 12/3/2026", "Theo Kế hoạch số 45/KH-UBND ngày 12/3/2026"],
  ["", ""],
])("%j in 2026 is %j in 2027", (text, expected) => {
  expect(next(text)).toBe(expected);
});

test("no time that is kept or moved names a day of the year before", () => {
  for (const text of ["Thường xuyên", "Hằng quý", "Thường xuyên trong năm 2026", "Chậm nhất ngày 14 hằng tháng"]) {
    const { due, until } = readDeadline(next(text), { year: 2027 });
    for (const day of [...due.map(({ date }) => date), until]) expect(day ?? "2027").toMatch(/^202[78]/);
  }
});
