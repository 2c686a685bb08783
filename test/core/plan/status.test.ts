import { readPlan } from "../../../src/core/plan/read-plan";
import { readStatedStatus } from "../../../src/core/plan/stated-status";
import { readStatus } from "../../../src/core/plan/status";
import { noUnits } from "../../../src/core/plan/units/unit-book";
import { type Cell, gridOfRows } from "../../../src/core/table/grid";
import { findTable } from "../../../src/core/tables";

const AS_OF = "2024-06-15";
const HEAD = [
  "STT",
  "Nhiệm vụ",
  "Thời hạn",
  "Tình trạng",
  "Ngày hoàn thành",
  "Tỷ lệ hoàn thành",
  "Gia hạn đến",
  "Ngày sự kiện",
];
const day = (text: string): Cell => ({ type: "date", day: text, minutes: 0 });

const statusOf = (...cells: Cell[]) => {
  const grid = gridOfRows("KH", [HEAD, [1, "Việc", ...cells]]);
  const table = findTable(grid);
  if (table?.kind !== "plan") throw new Error("no plan");
  const context = { year: 2024, issued: null, units: noUnits, holidays: new Set<string>(), beforeIncludesDay: false };
  const [task] = readPlan(grid, table, context).tasks;
  if (!task) throw new Error("no task");
  return readStatus(task, AS_OF, 7);
};

/** timing, stated, completed, share, extended, event → progress, flag, next due, days late; as of 15/6/2024 */
test.each<[string, Cell[], string, string | null, string | null, number]>([
  ["nothing stated, due ahead", ["Quý III"], "not-started", null, "2024-09-30", 0],
  ["nothing stated, due within a week", ["Ngày 22/6/2024"], "not-started", "due-soon", "2024-06-22", 0],
  ["due today is not late", ["15/6/2024"], "not-started", "due-soon", "2024-06-15", 0],
  ["eight days ahead is not soon", ["23/6/2024"], "not-started", null, "2024-06-23", 0],
  ["overdue since yesterday", ["Trước ngày 15/6/2024"], "not-started", "overdue", "2024-06-14", 1],
  ["in progress and overdue", ["Tháng 5", "Đang triển khai"], "in-progress", "overdue", "2024-05-31", 15],
  ["half done", ["Quý III", null, null, 0.5], "in-progress", null, "2024-09-30", 0],
  ["done before the due day", ["Tháng 5", null, day("2024-05-30")], "done-early", null, null, 0],
  ["done on the due day", ["Tháng 5", "Hoàn thành", day("2024-05-31")], "done-on-time", null, null, 0],
  ["done a day late", ["Tháng 5", "Đã hoàn thành", day("2024-06-01")], "done-late", null, null, 0],
  ["done, day unknown", ["Tháng 5", "Đã xong"], "done", null, null, 0],
  ["all of it, day unknown", ["Tháng 5", null, null, 1], "done", null, null, 0],
  ["ongoing and stated done", ["Thường xuyên", "Hoàn thành", day("2024-05-31")], "done", null, null, 0],
  [
    "done next month does not count yet",
    ["Tháng 5", null, day("2024-07-01")],
    "not-started",
    "overdue",
    "2024-05-31",
    15,
  ],
  ["cancelled is never late", ["Tháng 5", "Bãi bỏ"], "cancelled", null, null, 0],
  ["đã hủy is cancelled, as the report itself words it", ["Tháng 5", "Đã hủy"], "cancelled", null, null, 0],
  ["đã huỷ bỏ is cancelled", ["Tháng 5", "Đã huỷ bỏ theo công văn của tỉnh"], "cancelled", null, null, 0],
  ["đã dừng hẳn is cancelled", ["Tháng 5", "Đã dừng hẳn"], "cancelled", null, null, 0],
  ["huy động is not hủy", ["Tháng 5", "Huy động được 200 người"], "not-started", "overdue", "2024-05-31", 15],
  ["đã huy động is not hủy", ["Tháng 5", "Đã huy động 200 người"], "not-started", "overdue", "2024-05-31", 15],
  ["dừng hẳn is cancelled", ["Tháng 5", "Dừng hẳn"], "cancelled", null, null, 0],
  ["đúng hạn states nothing", ["Quý III", "Đúng hạn"], "not-started", null, "2024-09-30", 0],
  ["tạm dừng is in progress", ["Quý III", "Tạm dừng"], "in-progress", null, "2024-09-30", 0],
  ["chưa hoàn thành is in progress", ["Quý III", "Chưa hoàn thành"], "in-progress", null, "2024-09-30", 0],
  ["ongoing", ["Thường xuyên"], "ongoing", null, null, 0],
  ["ongoing, stated not started", ["Thường xuyên", "Chưa thực hiện"], "not-started", null, null, 0],
  ["not understood", ["sẽ báo sau"], "unreadable", null, null, 0],
  ["waits for its event", ["Trong vòng 5 ngày kể từ ngày có quyết định"], "waiting", null, null, 0],
  [
    "its event has happened",
    ["Trong vòng 5 ngày kể từ ngày có quyết định", null, null, null, null, day("2024-06-01")],
    "not-started",
    "overdue",
    "2024-06-06",
    9,
  ],
  [
    "extended: the new date counts",
    ["Tháng 5", null, null, null, day("2024-06-30")],
    "not-started",
    null,
    "2024-06-30",
    0,
  ],
  [
    "extended and done by then",
    ["Tháng 5", null, day("2024-06-10"), null, day("2024-06-30")],
    "done-early",
    null,
    null,
    0,
  ],
  [
    "a series: the first met",
    ["- Trước ngày 20/3;\n- Trước ngày 20/6;\n- Trước ngày 20/9", "Đang thực hiện", "18/3/2024"],
    "in-progress",
    "due-soon",
    "2024-06-19",
    0,
  ],
  [
    "a series: the first missed",
    ["- Trước ngày 20/3;\n- Trước ngày 20/6", "Đang thực hiện"],
    "in-progress",
    "overdue",
    "2024-03-19",
    88,
  ],
  ["a series: all met", ["Quý I, II", null, "30/3/2024; 10/6/2024"], "done", null, null, 0],
  [
    "a series: the second extended",
    ["Quý I, II", null, "30/3/2024", null, day("2024-07-31")],
    "not-started",
    null,
    "2024-07-31",
    0,
  ],
  [
    "ongoing with a report that is met",
    ["Thường xuyên. Riêng báo cáo gửi trước ngày 30/5/2024", null, day("2024-05-20")],
    "ongoing",
    null,
    null,
    0,
  ],
])("%s", (_name, cells, progress, flag, nextDue, daysLate) => {
  const status = statusOf(...cells);
  expect(status).toMatchObject({ progress, flag, nextDue, daysLate });
  expect(status.status).toBe(flag ?? progress);
});

test.each<[text: string, stated: ReturnType<typeof readStatedStatus>]>([
  ["Chưa xử lý", "not-started"],
  ["Chưa tổ chức do mưa bão", "not-started"],
  ["chưa mua sắm", "not-started"],
  ["Chưa soạn thảo", "not-started"],
  ["Chưa xử lý xong", "in-progress"],
  ["Chưa giải quyết dứt điểm", "in-progress"],
  ["Đang xử lý", "in-progress"],
  ["Đang chờ thẩm định", "in-progress"],
  ["Đã xử lý", "done"],
  ["Đã giải quyết xong", "done"],
  ["Đã tổ chức ngày 12/5", "done"],
  ["Xử lý xong", "done"],
  ["Đã thanh toán 60%", "in-progress"],
  ["Đã kiểm tra 3/5 đơn vị", "in-progress"],
  ["Đã báo cáo bước đầu", "in-progress"],
  // These steps come late, or are on the way: neither begun nor done is said.
  ["Chưa phê duyệt", null],
  ["Chưa có kinh phí", null],
  ["Đã trình lãnh đạo", null],
  ["Đã dự thảo", null],
  ["Đã báo cáo UBND tỉnh xin ý kiến", null],
])("%s states %s", (text, stated) => {
  expect(readStatedStatus(text)).toBe(stated);
});

test("the date an extension replaced stays visible", () =>
  expect(statusOf("Tháng 5", null, null, null, day("2024-06-30")).originalDue).toBe("2024-05-31"));
