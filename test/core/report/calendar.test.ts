import { assessWorkbook } from "../../../src/actions/write-report";
import { buildCalendars } from "../../../src/core/report/calendar/build-calendars";
import type { Calendar } from "../../../src/core/report/calendar/calendar";
import { calendarText } from "../../../src/core/report/calendar/calendar-text";
import { fileNames } from "../../../src/core/report/calendar/file-names";
import type { Cell } from "../../../src/core/table/grid";
import { cliMessagesOf } from "../../../src/messages/cli-messages";
import { MemoryWorkbook } from "../../workbook/memory/memory-workbook";

const vi = cliMessagesOf("vi");
const HEAD = ["STT", "Nội dung", "Đơn vị chủ trì", "Thời hạn", "Tình trạng", "Ngày hoàn thành", "Gia hạn đến"];
const date = (day: string): Cell => ({ type: "date", day, minutes: 0 });
const ROWS: Cell[][] = [
  [1, "Giao ban với các xã", "Văn phòng", "Ngày 14 tháng cuối quý", "Đang thực hiện", date("2026-03-13"), null],
  [2, "Rà soát quy chế", "Văn phòng; Thanh tra", "Chậm nhất ngày 25/9/2026", "Đang thực hiện", null, null],
  [3, "Kiểm kê kho lưu trữ", null, "Chậm nhất ngày 20/12/2026", null, null, null],
  [4, "Lập dự toán", "Thanh tra", "Chậm nhất ngày 15/7/2026", "Đã hoàn thành", date("2026-07-10"), null],
  [5, "Tổ chức hội thi", "Thanh tra", "Chậm nhất ngày 15/11/2026", "Đã hủy", null, null],
  [6, "Trực tiếp dân", "Thanh tra", "Thường xuyên", null, null, null],
  [7, "Sửa nội quy", "Thanh tra", "Chậm nhất ngày 10/9/2026", "Đang thực hiện", null, date("2026-10-30")],
  [8, "Giữ trật tự", "Thanh tra", "Chậm nhất ngày 02/9/2026", null, null, null],
];

const calendars = async (rows = ROWS, asOf = "2026-09-20", columns = HEAD.length): Promise<Calendar[]> => {
  const cells = [["KẾ HOẠCH NĂM 2026"], HEAD.slice(0, columns), ...rows.map((row) => row.slice(0, columns))];
  const workbook = new MemoryWorkbook([{ name: "Kế hoạch", rows: cells }]);
  return buildCalendars(await assessWorkbook(workbook, { today: asOf }, vi), vi.calendar);
};

const shown = (all: readonly Calendar[]) =>
  all.flatMap(({ file, events }) => events.map(({ day, summary }) => `${file} | ${day} | ${summary}`)).sort();

test("each unit's open due dates: missed ones too, none that is met, done or cancelled", async () => {
  expect(shown(await calendars())).toEqual([
    "Chưa có đơn vị chủ trì | 2026-12-20 | Hạn: 3. Kiểm kê kho lưu trữ",
    "Thanh tra | 2026-09-02 | Quá hạn: 8. Giữ trật tự",
    "Thanh tra | 2026-09-25 | Hạn: 2. Rà soát quy chế",
    "Thanh tra | 2026-10-30 | Hạn: 7. Sửa nội quy",
    "Văn phòng | 2026-06-14 | Quá hạn: 1. Giao ban với các xã",
    "Văn phòng | 2026-09-14 | Quá hạn: 1. Giao ban với các xã",
    "Văn phòng | 2026-09-25 | Hạn: 2. Rà soát quy chế",
    "Văn phòng | 2026-12-14 | Hạn: 1. Giao ban với các xã",
  ]);
});

test("where the plan tells no results, nothing is called late", async () => {
  const all = shown(await calendars(ROWS, "2026-09-20", 4));
  expect(all).toHaveLength(11);
  expect(all.filter((line) => line.includes("Quá hạn"))).toEqual([]);
});

test("a day off is said with the working day before it, and the reminder comes on a working day", async () => {
  const events = (await calendars()).flatMap((one) => one.events);
  const of = (day: string) => events.find((event) => event.day === day);
  // A Sunday; the Friday before; a Friday, whose reminder comes on Thursday; a Monday's on the Friday.
  expect(of("2026-12-20")?.description).toContain("Ngày này là ngày nghỉ; ngày làm việc liền trước là 18/12/2026.");
  expect(of("2026-12-20")?.remindOn).toBe("2026-12-18");
  expect(of("2026-09-25")?.description).not.toContain("ngày nghỉ");
  expect(of("2026-09-25")?.remindOn).toBe("2026-09-24");
  expect(of("2026-12-14")?.remindOn).toBe("2026-12-11");
  expect(of("2026-09-02")?.remindOn).toBeNull();
  expect(of("2026-10-30")?.description).toContain("Gia hạn từ 10/09/2026.");
});

test("a date keeps its name when it is extended or others are met; two tasks of one number have two", async () => {
  const uid = (all: readonly Calendar[], day: string) =>
    all.flatMap((one) => one.events).find((event) => event.day === day)?.uid;
  const before = await calendars();
  const changed = ROWS.map((row) => [...row]);
  changed[1]![6] = date("2026-10-05");
  changed[0]![5] = "13/3/2026; 12/6/2026";
  const after = await calendars(changed, "2026-09-22");
  expect(uid(after, "2026-10-05")).toBe(uid(before, "2026-09-25"));
  expect(uid(after, "2026-12-14")).toBe(uid(before, "2026-12-14"));
  expect(uid(before, "2026-12-14")).toMatch(/^[a-z0-9._-]+@plan-tracker$/);
  const twice = await calendars([ROWS[2]!, ROWS[2]!]);
  expect(new Set(twice.flatMap((one) => one.events.map((event) => event.uid))).size).toBe(2);
});

const text = (summary: string, description = "") =>
  calendarText(
    { file: "x", name: "Lịch", events: [{ uid: "a@b", day: "2026-12-31", summary, description, remindOn: null }] },
    "2026-11-20",
  );

test("the whole text after RFC 5545, its stamp from the caller's day", () => {
  expect(text("Hạn: 1. Báo cáo", "Dòng 1\nDòng 2").split("\r\n")).toEqual([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    expect.stringMatching(/^PRODID:/),
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    "X-WR-CALNAME:Lịch",
    "BEGIN:VEVENT",
    "UID:a@b",
    "DTSTAMP:20261120T000000Z",
    "DTSTART;VALUE=DATE:20261231",
    "DTEND;VALUE=DATE:20270101",
    "SUMMARY:Hạn: 1. Báo cáo",
    "DESCRIPTION:Dòng 1\\nDòng 2",
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]);
});

test.each([
  ["a, b; c \\ d", "a\\, b\\; c \\\\ d"],
  ["dòng\r\nmới\rnữa", "dòng\\nmới\\nnữa"],
  ["END:VCALENDAR\nBEGIN:VEVENT", "END:VCALENDAR\\nBEGIN:VEVENT"],
  ["chuông\u0007", "chuông"],
])("'%s' is written %s", (summary, written) => {
  expect(text(summary)).toContain(`\r\nSUMMARY:${written}\r\n`);
});

test.each([
  ["ư".repeat(200)],
  ["Kiểm tra việc giải quyết thủ tục hành chính ở cấp xã ".repeat(6)],
  ["a𝄞".repeat(60)],
  ["x".repeat(67)],
  ["x".repeat(68)],
])("no line has over 75 octets, no letter is cut, and unfolded it is what it was: %s", (summary) => {
  const written = text(summary);
  const lines = written.split("\r\n");
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(written).not.toContain("\ufffd");
  expect(written).not.toMatch(/\p{Surrogate}/u);
  expect(written.replaceAll("\r\n ", "")).toContain(`\r\nSUMMARY:${summary}\r\n`);
});

test.each<[remindOn: string, trigger: string]>([
  ["2026-12-30", "TRIGGER:-PT16H"],
  ["2026-12-28", "TRIGGER:-P2DT16H"],
])("a reminder on %s, at eight: %s", (remindOn, trigger) => {
  const event = { uid: "a@b", day: "2026-12-31", summary: "Hạn", description: "", remindOn };
  const lines = calendarText({ file: "x", name: "x", events: [event] }, "2026-11-20").split("\r\n");
  expect(lines.slice(lines.indexOf("BEGIN:VALARM"), lines.indexOf("END:VALARM"))).toEqual([
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    "DESCRIPTION:Hạn",
    trigger,
  ]);
});

test.each<[units: string[], names: string[]]>([
  [
    ["Văn phòng", "VĂN PHÒNG"],
    ["Văn phòng", "VĂN PHÒNG (2)"],
  ],
  [
    ['Phòng A/B: tổ "1"', "..\\..\\x"],
    ["Phòng A-B- tổ -1-", "..-..-x"],
  ],
  [
    ["con", "Ban I."],
    ["_con", "Ban I"],
  ],
  [
    ["…", ".."],
    ["…", "_"],
  ],
])("units %j give files %j", (units, names) => {
  expect(fileNames(units)).toEqual(names);
});

test("two long names that begin alike have two files, short enough for every disk", () => {
  const names = fileNames(["ữ".repeat(300), "ữ".repeat(301)]);
  expect(new Set(names).size).toBe(2);
  for (const name of names) expect(Buffer.byteLength(`${name}.ics`)).toBeLessThan(255);
});
