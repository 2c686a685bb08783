import fc from "fast-check";
import { readDeadline } from "../../../src/core/deadline/read-deadline";
import { resolveEvent } from "../../../src/core/deadline/resolve-event";
import { resolveStatedEvent } from "../../../src/core/deadline/resolve-stated-event";
import { addDays, dateOf, formatDay, makeDay, monthOf, yearOf } from "../../../src/core/lib/calendar-day";

const PIECES = [
  "Trước ngày",
  "Quý",
  "tháng",
  "II",
  "15/6",
  "/2024",
  "năm",
  "hàng",
  "Thường xuyên",
  ";",
  "\n",
  "- ",
  "(",
  ")",
  ",",
  "và",
  "đến",
  "báo cáo",
  "01/2020/TT-VPCP",
  "12",
  "3",
  "kể từ ngày",
  "chậm nhất",
  "cuối",
  "<p>",
  "&amp;",
  "\u00a0",
];
const phrase = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(" ")),
  fc.string({ unit: "grapheme", maxLength: 80 }),
);
const year = fc.option(fc.integer({ min: 2015, max: 2035 }), { nil: null });
const day = fc.integer({ min: 0, max: 3650 }).map((days) => addDays("2020-01-01", days));

test("any text is read without a throw; dates are real days; an unknown one says nothing", () => {
  fc.assert(
    fc.property(phrase, year, (text, planYear) => {
      const { kind, due, start, until, event } = readDeadline(text, { year: planYear });
      for (const date of [...due.map((one) => one.date), ...[start, until].filter((one) => one !== null)]) {
        expect(makeDay(yearOf(date), monthOf(date), dateOf(date))).toBe(date);
      }
      if (kind === "unknown") expect([due, start, until, event]).toEqual([[], null, null, null]);
    }),
    { numRuns: 1500 },
  );
});

test("a day written in any of the usual ways is the same day", () => {
  fc.assert(
    fc.property(day, (date) => {
      const [y, m, d] = [yearOf(date), monthOf(date), dateOf(date)];
      const ways = [
        formatDay(date),
        `${d}/${m}/${y}`,
        `ngày ${d} tháng ${m} năm ${y}`,
        `Ngày ${formatDay(date)}.`,
        formatDay(date).replaceAll("/", "-"),
        formatDay(date).replaceAll("/", "."),
        date,
        `chậm nhất ngày ${formatDay(date)}`.normalize("NFD"),
        `ĐẾN HẾT NGÀY ${formatDay(date)}`,
      ];
      for (const way of ways)
        expect([way, readDeadline(way, { year: null }).due.map((one) => one.date)]).toEqual([way, [date]]);
      expect(readDeadline(`trước ngày ${formatDay(date)}`, { year: null }).due[0]?.date).toBe(addDays(date, -1));
      expect(readDeadline(`trước ngày ${formatDay(date)}`, { year: null, beforeIncludesDay: true }).due[0]?.date).toBe(
        date,
      );
    }),
    { numRuns: 200 },
  );
});

test("a year that is nowhere gives no date, and one from the plan is said to be implied", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("Quý III", "Tháng 6", "Trước ngày 20/5", "6 tháng đầu năm", "Cuối tháng 9"),
      fc.integer({ min: 2015, max: 2035 }),
      (text, planYear) => {
        expect(readDeadline(text, { year: null }).due).toEqual([]);
        const { due, implied } = readDeadline(text, { year: planYear });
        expect(due.map(({ date }) => yearOf(date))).toEqual([planYear]);
        expect(implied).toEqual(["year"]);
      },
    ),
  );
});

test.each<[string, string, string[]]>([
  ["Trong vòng 05 ngày kể từ ngày có quyết định", "2024-06-10", ["2024-06-15"]],
  ["Trong vòng 03 ngày làm việc kể từ ngày nhận hồ sơ", "2024-06-13", ["2024-06-19"]],
  ["Ngay sau khi có kết luận", "2024-06-10", ["2024-06-10"]],
  ["Theo kế hoạch của tỉnh", "2024-06-10", []],
])("%s, the event on %s: due %j (17/6 is a holiday)", (text, eventDay, due) => {
  const resolved = resolveEvent(readDeadline(text, { year: 2024 }), eventDay, new Set(["2024-06-17"]));
  expect(resolved.due.map(({ date }) => date)).toEqual(due);
});

test.each<[string, number | null, string[]]>([
  ["Trong vòng 05 ngày làm việc kể từ ngày 10/6/2024", null, ["2024-06-18"]],
  ["Chậm nhất 05 ngày làm việc sau ngày 10/6", 2024, ["2024-06-18"]],
  ["03 ngày làm việc trước ngày 20/6/2024", null, ["2024-06-14"]],
  ["Trong vòng 05 ngày làm việc kể từ ngày ban hành (10/6/2024)", null, ["2024-06-18"]],
  ["Chậm nhất 05 ngày làm việc sau ngày 10/6", null, []],
  ["Trong vòng 05 ngày làm việc kể từ ngày có kết luận", 2024, []],
  ["Trong vòng 05 ngày làm việc kể từ khi ban hành (dự kiến 10/6)", 2024, []],
  ["Trong vòng 05 ngày làm việc kể từ khi ban hành (trong tháng 6)", 2024, []],
])("%s, year %p: working days from a day in the text, due %j (17/6 is a holiday)", (text, planYear, due) => {
  const resolved = resolveStatedEvent(readDeadline(text, { year: planYear }), planYear, new Set(["2024-06-17"]));
  expect(resolved.due.map(({ date }) => date)).toEqual(due);
});

test("a whole cell of repeated fragments is answered at once", () => {
  for (const fragment of [
    "Trước ngày ",
    "15/6, ",
    "Quý I-",
    "((((",
    "tháng tháng ",
    "- \n",
    "1 ",
    "ngày 1 tháng ",
    "&nbsp;",
    "<p>",
  ]) {
    const long = fragment.repeat(Math.ceil(32_767 / fragment.length)).slice(0, 32_767);
    const start = process.cpuUsage();
    readDeadline(long, { year: 2024 });
    // Fifty milliseconds are the aim; the bound only catches what grows faster than the text.
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(5);
  }
});
