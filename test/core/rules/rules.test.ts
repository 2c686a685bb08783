import { assessWorkbook } from "../../../src/actions/write-report";
import type { Finding } from "../../../src/core/rules/rule";
import type { Cell } from "../../../src/core/table/grid";
import { messagesOf } from "../../../src/messages/messages";
import { MemoryWorkbook } from "../../workbook/memory/memory-workbook";

const day = (text: string): Cell => ({ type: "date", day: text, minutes: 0 });
const HEAD: Cell[] = ["STT", "Nhiệm vụ", "Đơn vị chủ trì", "Sản phẩm", "Thời hạn"];
const TRACKED: Cell[] = [
  ...HEAD,
  "Tình trạng",
  "Ngày hoàn thành",
  "Tỷ lệ hoàn thành",
  "Ngày sự kiện",
  "Khó khăn, vướng mắc",
];
const TITLES: Cell[][] = [["KẾ HOẠCH NĂM 2024"], ["(Kèm theo Quyết định số 5/QĐ-SM ngày 10/3/2024)"], []];
const ok: Cell[] = [1, "Lập kế hoạch", "Văn phòng", "Kế hoạch", "Quý II"];
const tracked = (...more: Cell[]): Cell[] => [...ok, ...more];

interface Example {
  /** what the table shows */
  name: string;
  rule: string;
  head?: Cell[];
  /** the two lines above the table */
  titles?: Cell[][];
  /** groups over the headings, in row 3 */
  over?: Cell[];
  rows: Cell[][];
  more?: { name: string; rows: Cell[][] }[];
  /** cells that the rule marks, in order; headings stand in row 4 */
  cells: string[];
  says?: string;
  fix?: string;
}

const UNITS = {
  name: "DonVi",
  rows: [
    ["Tên đơn vị", "Tên khác"],
    ["Phòng Hành chính tư pháp", "Phòng HCTP"],
    ["Văn phòng", ""],
  ],
};

const examples: Example[] = [
  { name: "a task without a text", rule: "missing-title", rows: [[1, null, "Văn phòng", "x", "Quý I"]], cells: ["B5"] },
  {
    name: "no lead",
    rule: "missing-lead-unit",
    rows: [ok, [2, "Rà soát", null, "x", "Quý II"]],
    cells: ["C6"],
    says: 'Nhiệm vụ 2 "Rà soát" chưa có đơn vị chủ trì',
  },
  {
    name: "no lead named in running text",
    rule: "missing-lead-unit",
    head: ["TT", "Nhiệm vụ", "Phân công", "Kết quả", "Tiến độ"],
    rows: [[1, "a", "Rà soát theo quy định", "x", "Quý II"]],
    cells: ["C5"],
    says: "không nêu rõ",
  },
  {
    name: "running text that tells who acts",
    rule: "missing-lead-unit",
    head: ["TT", "Nhiệm vụ", "Phân công", "Kết quả", "Tiến độ"],
    rows: [[1, "a", "Thanh tra rà soát", "x", "Quý II"]],
    cells: ["C5"],
    says: "đề xuất Thanh tra",
    fix: "Thanh tra chủ trì",
  },
  { name: "no product", rule: "missing-product", rows: [[1, "a", "Văn phòng", null, "Quý II"]], cells: ["D5"] },
  { name: "no timing", rule: "missing-timing", rows: [[1, "a", "Văn phòng", "x", null]], cells: ["E5"] },
  {
    name: "words that mean no date",
    rule: "unreadable-timing",
    rows: [[1, "a", "Văn phòng", "x", "sẽ báo sau"]],
    cells: ["E5"],
    says: '"sẽ báo sau"',
  },
  {
    name: "marks under weeks that begin nobody knows when say no day",
    rule: "unreadable-timing",
    head: ["STT", "Nhiệm vụ", "Đơn vị chủ trì", "Tuần 1", "Tuần 2"],
    rows: [
      [1, "a", "Văn phòng", "x", null],
      [2, "b", "Văn phòng", null, "x"],
    ],
    over: [null, null, null, "Thời gian thực hiện"],
    cells: ["A5", "A6"],
    says: '"Tuần 1"',
  },
  {
    name: "last year's date",
    rule: "deadline-outside-year",
    rows: [[1, "a", "Văn phòng", "x", "Trước ngày 15/12/2023"]],
    cells: ["E5"],
    says: "14/12/2023",
  },
  {
    name: "a real date of another year",
    rule: "deadline-outside-year",
    rows: [[1, "a", "Văn phòng", "x", day("2023-06-20")]],
    cells: ["E5"],
    fix: "20/06/2024",
  },
  {
    name: "a section of another year",
    rule: "deadline-outside-year",
    rows: [ok, ["NĂM 2025"], [1, "a", "Văn phòng", "x", "Tháng 5"]],
    cells: [],
  },
  {
    name: "a title without a number among numbered tasks",
    rule: "broken-numbering",
    rows: [ok, [2, "b", "Văn phòng", "x", "Tháng 5"], ["NĂM 2025"], [1, "a", "Văn phòng", "x", "Tháng 5"]],
    cells: [],
  },
  {
    name: "due before the plan was issued",
    rule: "deadline-before-issue",
    rows: [
      [1, "a", "Văn phòng", "x", "Tháng 02/2024"],
      [2, "b", "Văn phòng", "x", "Tháng 3"],
    ],
    cells: ["E5"],
  },
  {
    name: "real dates below 12 among texts above",
    rule: "swapped-day-month",
    rows: [
      [1, "a", "Văn phòng", "x", day("2024-01-04")],
      [2, "b", "Văn phòng", "x", "25/4/2024"],
    ],
    cells: ["E5"],
    fix: "01/04/2024",
  },
  {
    name: "a date that breaks the order",
    rule: "swapped-day-month",
    rows: [
      [1, "a", "Văn phòng", "x", day("2024-03-15")],
      [2, "b", "Văn phòng", "x", day("2024-01-04")],
      [3, "c", "Văn phòng", "x", day("2024-04-20")],
    ],
    cells: ["E6"],
    fix: "01/04/2024",
  },
  {
    name: "where others are out of order, too, nothing tells",
    rule: "swapped-day-month",
    rows: [
      [1, "a", "Văn phòng", "x", day("2024-03-15")],
      [2, "b", "Văn phòng", "x", day("2024-01-04")],
      [3, "c", "Văn phòng", "x", day("2024-04-20")],
      [4, "d", "Văn phòng", "x", day("2024-02-20")],
      [5, "e", "Văn phòng", "x", day("2024-11-30")],
    ],
    cells: [],
  },
  {
    name: "dates in order are left alone",
    rule: "swapped-day-month",
    rows: [
      [1, "a", "Văn phòng", "x", day("2024-03-15")],
      [2, "b", "Văn phòng", "x", day("2024-04-05")],
      [3, "c", "Văn phòng", "x", day("2024-04-20")],
    ],
    cells: [],
  },
  {
    name: "a Sunday",
    rule: "deadline-on-day-off",
    rows: [
      [1, "a", "Văn phòng", "x", "15/9/2024"],
      [2, "b", "Văn phòng", "x", "Tháng 6"],
    ],
    cells: ["E5"],
    says: "thời hạn rơi vào ngày nghỉ: 15/09/2024 (làm việc lại 16/09/2024).",
  },
  {
    name: "a holiday of the office",
    rule: "deadline-on-day-off",
    rows: [[1, "a", "Văn phòng", "x", "Ngày 02/9/2024"]],
    more: [{ name: "NgayNghi", rows: [["Ngày nghỉ"], [day("2024-09-02")], ["03/9/2024"]] }],
    cells: ["E5"],
    says: "02/09/2024 (làm việc lại 04/09/2024)",
  },
  {
    name: "each day off with the day work resumes; those that have passed are left out",
    rule: "deadline-on-day-off",
    rows: [[1, "a", "Văn phòng", "x", "14/4/2024; 15/6/2024; 01/9/2024; 14/12/2024"]],
    cells: ["E5"],
    says: "ngày nghỉ: 15/06/2024 (làm việc lại 17/06/2024), 01/09/2024 (làm việc lại 04/09/2024), 14/12/2024 (làm việc lại 16/12/2024).",
  },
  {
    name: "a month that Excel made of a typed 9/2024 is due on its last day",
    rule: "deadline-on-day-off",
    rows: [[1, "a", "Văn phòng", "x", { type: "date", day: "2024-09-01", minutes: 0, shown: "month" }]],
    cells: [],
  },
  {
    name: "days off and make-up days that cannot be read",
    rule: "day-off-unreadable",
    rows: [ok],
    more: [
      {
        name: "NgayNghi",
        rows: [
          ["Ngày nghỉ", "Tên", "Loại"],
          ["28/12/2024 - 03/01/2025", "Nghỉ đông", "nghỉ"],
          ["31/6/2024", "", ""],
          ["04/5/2024", "Đổi ngày", "không rõ"],
        ],
      },
    ],
    cells: ["A3"],
    says: "2 dòng ngày nghỉ nên vẫn tính là ngày làm việc: 31/6/2024; 04/5/2024 · không rõ.",
  },
  {
    name: "reporting periods without a day, or that end before they begin",
    rule: "period-unreadable",
    rows: [ok],
    more: [
      {
        name: "KyBaoCao",
        rows: [
          ["Kỳ báo cáo", "Từ ngày", "Đến ngày"],
          ["Quý I", "15/12/2023", "14/3/2024"],
          ["Quý II", "15/3/2024", ""],
          ["Quý III", "15/6/2024", "14/5/2024"],
        ],
      },
    ],
    cells: ["B3"],
    says: "Quý II; Quý III",
  },
  {
    name: "a Sunday that has passed",
    rule: "deadline-on-day-off",
    rows: [[1, "a", "Văn phòng", "x", "09/6/2024"]],
    cells: [],
  },
  {
    name: "one number twice",
    rule: "duplicate-number",
    rows: [ok, [2, "b", "V", "x", "Quý II"], [2, "c", "V", "x", "Quý II"]],
    cells: ["A7"],
    says: "dòng 6",
  },
  {
    name: "a number left out",
    rule: "broken-numbering",
    rows: [ok, [3, "b", "V", "x", "Quý II"]],
    cells: ["A6"],
    says: "Trang KH: số 3 không liên tục, đáng lẽ là 2.",
  },
  {
    name: "an annex that begins with 7",
    rule: "broken-numbering",
    rows: [[7, "a", "V", "x", "Quý II"]],
    cells: ["A5"],
    says: "Trang KH: số thứ tự bắt đầu từ 7, không phải 1.",
  },
  {
    name: "Roman sections in order",
    rule: "broken-numbering",
    rows: [["I", "x"], ok, ["II", "y"], ok, ["IV", "z"], ok],
    cells: ["A9"],
    says: "đáng lẽ là III",
  },
  {
    name: "numbers that run on through the sections",
    rule: "broken-numbering",
    rows: [
      ["I", "x"],
      ...[1, 2].map((number): Cell[] => [number, "a", "V", "x", "Quý II"]),
      ["II", "y"],
      ...[3, 4].map((number): Cell[] => [number, "b", "V", "x", "Quý II"]),
    ],
    cells: [],
  },
  {
    name: "I.3 after I.2.2",
    rule: "broken-numbering",
    rows: [["I", "x"], ...["1", "2.1", "2.2", "3"].map((number): Cell[] => [number, "a", "V", "x", "Quý II"])],
    cells: [],
  },
  {
    name: "codes of the office's own",
    rule: "broken-numbering",
    rows: [110, 131, 108, 135, 136].map((number): Cell[] => [number, "a", "V", "x", "Quý II"]),
    cells: [],
  },
  {
    name: "December's monthly duty is due in January",
    rule: "deadline-outside-year",
    rows: [[1, "a", "Văn phòng", "x", "Trước ngày 05 tháng sau"]],
    cells: [],
  },
  {
    name: "all of something looked at is no target",
    rule: "kpi-without-indicator",
    rows: [[1, "Kiểm tra 100% món vay mới giải ngân", "V", "x", "Quý II"]],
    cells: [],
  },
  {
    name: "7.10 typed as 7.1",
    rule: "lost-zero-number",
    rows: [
      [7, "x"],
      [7.8, "a", "V", "x", "Quý II"],
      [7.9, "b", "V", "x", "Quý II"],
      [7.1, "c", "V", "x", "Quý II"],
    ],
    cells: ["A8"],
    fix: "7.10",
  },
  {
    name: "1.2 taken for a date",
    rule: "number-became-date",
    rows: [
      [1, "x"],
      ["1.1", "a", "V", "x", "Quý II"],
      [day("2024-02-01"), "b", "V", "x", "Quý II"],
    ],
    cells: ["A7"],
    fix: "1.2",
  },
  {
    name: "a full row without a number",
    rule: "unnumbered-row",
    rows: [ok, [null, "Rà soát", "Thanh tra", "x", "Quý III"]],
    cells: ["A6"],
    says: "nhiệm vụ 1",
  },
  { name: "a signature below the table", rule: "row-left-out", rows: [ok, [], [null, "GIÁM ĐỐC"]], cells: [] },
  { name: "a note below the table", rule: "row-left-out", rows: [ok, [], [null, "Lưu ý: gửi bản mềm"]], cells: ["B7"] },
  {
    name: "a slip in a unit's name",
    rule: "unknown-unit",
    rows: [[1, "a", "Phòng Hành chính tư phap; Phòng Hành chánh tư pháp", "x", "Quý II"]],
    more: [UNITS],
    cells: ["C5"],
    says: '"Phòng Hành chính tư pháp"',
  },
  {
    name: "another unit is no slip",
    rule: "unknown-unit",
    rows: [[1, "a", "Phòng Tổ chức cán bộ", "x", "Quý II"]],
    more: [UNITS],
    cells: [],
  },
  {
    name: "words that state nothing",
    rule: "unknown-status-words",
    head: TRACKED,
    rows: [tracked("Gần xong"), tracked("Đã hoàn thành")],
    cells: ["F5"],
  },
  {
    name: "all done, says the share",
    rule: "status-mismatch",
    head: TRACKED,
    rows: [tracked("Đang thực hiện", null, 1), tracked("Hoàn thành", null, 0.5), tracked("Đang thực hiện", null, 0.5)],
    cells: ["F5", "F6"],
    says: "100%",
  },
  {
    name: "done, but when",
    rule: "done-without-date",
    head: TRACKED,
    rows: [tracked("Xong"), tracked("Xong", day("2024-05-01")), tracked(null, null, 1)],
    cells: ["G5", "G7"],
  },
  {
    name: "done next month",
    rule: "completion-in-future",
    head: TRACKED,
    rows: [tracked("Xong", day("2024-07-01"))],
    cells: ["G5"],
    says: "15/06/2024",
  },
  {
    name: "done before it began",
    rule: "completion-before-start",
    head: TRACKED,
    rows: [[1, "a", "V", "x", "Từ tháng 4 đến tháng 6", "Xong", day("2024-03-01")]],
    cells: ["G5"],
    says: "01/04/2024",
  },
  {
    name: "overdue, nobody says why",
    rule: "overdue-without-reason",
    head: TRACKED,
    rows: [
      [1, "a", "V", "x", "Tháng 4"],
      [2, "b", "V", "x", "Tháng 4", null, null, null, null, "Chờ ý kiến"],
    ],
    cells: ["J5"],
    says: "46 ngày",
  },
  {
    name: "running since when",
    rule: "missing-event-date",
    head: TRACKED,
    rows: [[1, "a", "V", "x", "Trong vòng 5 ngày kể từ ngày nhận hồ sơ", "Đang thực hiện"]],
    cells: ["I5"],
  },
  {
    name: "a word where a date belongs",
    rule: "value-misfit",
    head: TRACKED,
    rows: [tracked("Xong", "tuần trước"), tracked(null, null, "một nửa")],
    cells: ["G5", "H6"],
    says: "cần ngày",
  },
  {
    name: "error values and uncomputed formulas",
    rule: "error-value",
    head: TRACKED,
    rows: [tracked({ type: "error", code: "#N/A" }), tracked(null, null, { type: "uncomputed" })],
    cells: ["F5", "H6"],
    says: "#N/A",
  },
  {
    name: "a target nobody follows",
    rule: "kpi-without-indicator",
    rows: [
      [1, "Nâng tỷ lệ hồ sơ trực tuyến lên tối thiểu 60%", "V", "x", "Quý II"],
      [2, "Lập dự toán", "V", "x", "Quý II"],
    ],
    cells: ["B5"],
    says: "60%",
  },
  {
    name: "a target beside an indicator whose short words stand within other words",
    rule: "kpi-without-indicator",
    rows: [[1, "Hoàn thành 100% nhiệm vụ tuyên truyền, tỉnh giao", "V", "x", "Quý II"]],
    more: [
      {
        name: "ChiTieu",
        rows: [
          ["Mã", "Chỉ tiêu", "Mục tiêu"],
          ["NV", "Việc tỉnh hẹn đúng hạn", "≥ 60%"],
        ],
      },
    ],
    cells: ["B5"],
  },
  {
    name: "a target with its indicator",
    rule: "kpi-without-indicator",
    rows: [[1, "Nâng tỷ lệ hồ sơ trực tuyến lên tối thiểu 60%", "V", "x", "Quý II"]],
    more: [
      {
        name: "ChiTieu",
        rows: [
          ["Mã", "Chỉ tiêu", "Mục tiêu"],
          ["TT", "Tỷ lệ hồ sơ trực tuyến", "≥ 60%"],
        ],
      },
    ],
    cells: [],
  },
  {
    name: "a lead whose heading says nothing is a guess, and told",
    rule: "guessed-column",
    head: ["STT", "Nhiệm vụ", "Ghi tên", "Sản phẩm", "Thời hạn"],
    rows: [
      [1, "Lập dự toán", "Văn phòng", "x", "Quý II"],
      [2, "Rà soát quy chế", "Phòng Tổng hợp", "x", "Quý II"],
      [3, "Mua sắm máy tính", "Văn phòng", "x", "Quý II"],
    ],
    cells: ["C4"],
    says: 'Đã lấy cột C ("Ghi tên") làm đơn vị chủ trì vì 3/3 ô đọc được.',
  },
  {
    name: "the year of a plan that its times tell, and a covering letter does not",
    rule: "guessed-year",
    titles: [["KẾ HOẠCH CÔNG TÁC"], ["(Kèm theo Công văn số 12/SM-VP ngày 20/11/2023)"]],
    rows: [ok, [2, "Rà soát", "Văn phòng", "x", "Tháng 8/2024"], [3, "Tổng kết", "Văn phòng", "x", "Quý IV/2024"]],
    cells: ["E4"],
    says: "đã lấy năm 2024 theo năm ghi ở các ô thời hạn",
  },
  {
    name: "the year of a plan that its own document tells",
    rule: "guessed-year",
    titles: [["KẾ HOẠCH CÔNG TÁC"], ["(Kèm theo Quyết định số 5/QĐ-SM ngày 10/3/2024)"]],
    rows: [ok],
    cells: ["E4"],
    says: "theo ngày ban hành",
  },
  {
    name: "a plan signed in December may be of either year: none is taken",
    rule: "guessed-year",
    titles: [["KẾ HOẠCH CÔNG TÁC"], ["(Kèm theo Quyết định số 5/QĐ-SM ngày 29/12/2023)"]],
    rows: [ok],
    cells: [],
  },
  {
    name: "the day of the last change is no day of issue",
    rule: "deadline-before-issue",
    titles: [["KẾ HOẠCH NĂM 2024"], ["Cập nhật ngày 05/6/2024"]],
    rows: [[1, "a", "Văn phòng", "x", "Tháng 02/2024"]],
    cells: [],
  },
  {
    name: "of two steps the last is the deadline, and told",
    rule: "guessed-column",
    head: ["STT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời gian soạn thảo", "Thời gian trình"],
    rows: [
      [1, "Lập dự toán", "Văn phòng", "Tháng 3", "Tháng 5"],
      [2, "Rà soát quy chế", "Văn phòng", "Tháng 4", "Tháng 6"],
    ],
    cells: ["E4"],
    says: 'Cột D ("Thời gian soạn thảo") và cột E ("Thời gian trình") đều ghi thời gian; đã lấy cột E,',
  },
  {
    name: "a later time that some rows have counts beside the first, and that is told",
    rule: "guessed-column",
    head: ["STT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời gian trình Sở", "Thời gian ban hành"],
    rows: [
      [1, "Lập dự toán", "Văn phòng", "Tháng 3", "Tháng 5"],
      [2, "Rà soát quy chế", "Văn phòng", "Tháng 4", null],
      [3, "Mua sắm máy tính", "Văn phòng", "Tháng 6", null],
    ],
    cells: ["D4"],
    says: 'Cột D ("Thời gian trình Sở") và cột E ("Thời gian ban hành") đều ghi thời gian; dòng nào có cả hai',
  },
  {
    name: "missing columns are named in one line, with what they cost",
    rule: "missing-column",
    head: ["STT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời hạn"],
    rows: [[1, "a", "V", "Quý II"]],
    cells: ["A4"],
    says: 'Trang KH không có cột "Sản phẩm", "Tình trạng", "Tỷ lệ hoàn thành", ',
  },
  {
    name: "a mistyped setting",
    rule: "unknown-setting",
    rows: [ok],
    more: [
      {
        name: "CauHinh",
        rows: [
          ["Thiết lập", "Giá trị"],
          ["Năm kê hoạch x", 2024],
        ],
      },
    ],
    cells: ["A2"],
    says: "Ngày chốt số liệu",
  },
  {
    name: "a setting's value of the wrong kind",
    rule: "bad-setting-value",
    rows: [ok],
    more: [
      {
        name: "CauHinh",
        rows: [
          ["Thiết lập", "Giá trị"],
          ["Số ngày cảnh báo", "nhiều"],
        ],
      },
    ],
    cells: ["B2"],
  },
  {
    name: "settings of a period that ends before it begins",
    rule: "reversed-period",
    rows: [ok],
    more: [
      {
        name: "CauHinh",
        rows: [
          ["Thiết lập", "Giá trị"],
          ["Kỳ báo cáo từ", "30/6/2024"],
          ["Kỳ báo cáo đến", "1/1/2024"],
        ],
      },
    ],
    cells: ["B3"],
    says: "từ 30/06/2024 đến 01/01/2024 nên dùng kỳ mặc định",
  },
  {
    name: "a setting of a period that begins after the as-of day",
    rule: "reversed-period",
    rows: [ok],
    more: [
      {
        name: "CauHinh",
        rows: [
          ["Thiết lập", "Giá trị"],
          ["Kỳ báo cáo từ", "1/1/2099"],
        ],
      },
    ],
    cells: ["B2"],
  },
];

const findingsOf = async ({
  titles = TITLES,
  head = HEAD,
  over = [],
  rows,
  more = [],
}: Pick<Example, "titles" | "head" | "over" | "rows" | "more">): Promise<Finding[]> => {
  const workbook = new MemoryWorkbook([{ name: "KH", rows: [...titles.slice(0, 2), over, head, ...rows] }, ...more]);
  return (await assessWorkbook(workbook, { today: "2024-06-15" }, messagesOf("vi"))).findings;
};

test.each(examples.map((example) => [`${example.rule}: ${example.name}`, example] as const))(
  "%s",
  async (_name, example) => {
    const found = (await findingsOf(example)).filter(({ rule }) => rule === example.rule);
    expect(found.map(({ cell }) => cell)).toEqual(example.cells);
    if (example.says) expect(found[0]?.message).toContain(example.says);
    if (example.fix) expect(found[0]?.fix).toContain(example.fix);
  },
);

test.each<[year: number, asOf: string, told: string[]]>([
  [2024, "2024-06-15", []],
  [2023, "2024-03-31", []],
  [2023, "2024-04-01", ["Kế hoạch năm 2023 nhưng ngày chốt số liệu là 01/04/2024. Hãy kiểm tra ngày chốt."]],
  [2022, "2024-06-15", ["Kế hoạch năm 2022 nhưng ngày chốt số liệu là 15/06/2024. Hãy kiểm tra ngày chốt."]],
  [2025, "2024-06-15", ["Kế hoạch năm 2025 nhưng ngày chốt số liệu là 15/06/2024. Hãy kiểm tra ngày chốt."]],
])("plans of %d on %s: said once for all sheets of the year", async (year, today, told) => {
  const sheet = (name: string) => ({ name, rows: [[`KẾ HOẠCH NĂM ${year}`], HEAD, ok] });
  const workbook = new MemoryWorkbook([sheet("KH"), sheet("Phu luc")]);
  const { findings } = await assessWorkbook(workbook, { today }, messagesOf("vi"));
  const found = findings.filter(({ rule }) => rule === "as-of-outside-year");
  expect(found.map(({ message }) => message)).toEqual(told);
});

test("a sound plan has nothing to look at but the columns it lacks", async () => {
  const findings = await findingsOf({ rows: [ok, [2, "Rà soát", "Thanh tra", "Báo cáo", "Tháng 5"]] });
  expect(findings.filter(({ rule }) => rule !== "missing-column")).toEqual([]);
});

test("every rule has an example and its texts in both languages", async () => {
  const { rules } = await import("../../../src/core/rules/index");
  const shown = new Set(examples.map(({ rule }) => rule));
  expect(rules.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
  for (const language of ["vi", "en"] as const) {
    const { rules: texts, ruleReasons } = messagesOf(language);
    const titles = texts as Record<string, { title: string }>;
    const reasons: Record<string, string> = ruleReasons;
    const without = rules.map(({ id }) => id).filter((id) => !titles[id]?.title || !reasons[id]);
    expect({ file: `src/messages/${language}/rules.ts`, without }).toMatchObject({ without: [] });
  }
});
