import { unzipSync } from "fflate";
import { assessWorkbook } from "../src/actions/write-report";
import { addDays, type Day } from "../src/core/lib/calendar-day";
import { type Cell, gridOfRows } from "../src/core/table/grid";
import { messagesOf } from "../src/messages/messages";
import { LiveXlsx } from "../src/workbook/xlsx/live/live-xlsx";
import { newXlsx } from "../src/workbook/xlsx/new-xlsx";
import { openXlsx } from "../src/workbook/xlsx/open-xlsx";
import { ask, fakeTerminal } from "./cli/fake-terminal";

// A whole office by its numbers: a plan, a register that looks like one and is counted by an expression, a table of
// cases, indicators and criteria. Every figure below is counted by hand from the rows.

const day = (value: Day): Cell => ({ type: "date", day: value, minutes: 0 });

/** 12 tasks: number, task, unit, time, state, day of completion. */
const TASKS: Cell[][] = [
  ["1", "Lập sổ theo dõi công trình", "Phòng Thủy lợi", "Trước ngày 01/3/2025", "Hoàn thành", day("2025-02-20")],
  ["2", "Đo mực nước các hồ", "Phòng Thủy lợi", "31/3/2025", "Hoàn thành", day("2025-03-31")],
  ["3", "Sửa cống số 4", "Đội Quản lý kênh", "30/4/2025", "Hoàn thành", day("2025-05-10")],
  ["4", "Họp dân cuối kênh", "Đội Quản lý kênh", "Quý I", "Hoàn thành", null],
  ["5", "Nạo vét kênh chính", "Đội Quản lý kênh", "30/6/2025", "Đang thực hiện", null],
  ["6", "Cắm mốc hành lang", "Phòng Thủy lợi", "31/12/2025", "Đang thực hiện", null],
  ["7", "Tập huấn vận hành", "Văn phòng", "20/7/2025", "Chưa thực hiện", null],
  ["8", "Kiểm kê máy bơm", "Văn phòng", "30/11/2025", "Chưa thực hiện", null],
  ["9", "Trực hồ mùa lũ", "Phòng Thủy lợi", "Thường xuyên", "", null],
  ["10", "Thu gom bèo", "Đội Quản lý kênh", "Thường xuyên", "", null],
  ["11", "Điều chỉnh quy trình", "Phòng Thủy lợi", "Sau khi có văn bản của tỉnh", "", null],
  ["12", "Nghiệm thu kè", "Văn phòng", "Quý II/2025", "Chưa thực hiện", null],
];

/** 40 documents: the first 34 answered on their last day, 4 a day late, 2 not at all. */
const REGISTER: Cell[][] = Array.from({ length: 40 }, (_, at) => {
  const due = addDays("2025-02-03", at);
  const answered = at < 34 ? due : at < 38 ? addDays(due, 1) : null;
  return [
    `${at + 1}/CV`,
    `Trả lời văn bản ${at + 1}`,
    at % 2 ? "Văn phòng" : "Phòng Thủy lợi",
    day(due),
    answered && day(answered),
  ];
});

/** 200 cases: 150 online, 190 given back, of which each tenth (19) is a day late. */
const CASES: Cell[][] = Array.from({ length: 200 }, (_, at) => {
  const due = addDays("2025-01-06", at % 90);
  const back = at < 190 ? addDays(due, at % 10 === 0 ? 1 : -1) : null;
  return [`HS${at + 1}`, at % 4 === 0 ? "Trực tiếp" : "Trực tuyến", day(due), back && day(back)];
});

const SOURCE = newXlsx([
  gridOfRows("Chương trình", [
    ["CHƯƠNG TRÌNH CÔNG TÁC NĂM 2025"],
    ["STT", "Nội dung công việc", "Đơn vị chủ trì", "Thời gian thực hiện", "Tình trạng", "Ngày hoàn thành"],
    ...TASKS,
  ]),
  gridOfRows("SoVanBan", [["Số ký hiệu", "Nhiệm vụ", "Đơn vị", "Thời hạn", "Ngày trả lời"], ...REGISTER]),
  gridOfRows("HoSoNuoc", [["Mã hồ sơ", "Hình thức", "Ngày hẹn", "Ngày trả"], ...CASES]),
  gridOfRows("ChiTieu", [
    ["Mã", "Chỉ tiêu", "Mục tiêu", "Tử số", "Mẫu số"],
    ["VB1", "Văn bản trả lời đúng hạn", "90%", "đếm SoVanBan khi [Ngày trả lời] <= [Thời hạn]", "đếm SoVanBan"],
    ["HS1", "Hồ sơ nộp trực tuyến", "70%", 'đếm HoSoNuoc khi [Hình thức] = "Trực tuyến"', "đếm HoSoNuoc"],
    [
      "HS2",
      "Hồ sơ trả đúng hạn",
      "95%",
      "đếm HoSoNuoc khi [Ngày trả] <= [Ngày hẹn]",
      "đếm HoSoNuoc khi [Ngày trả] có dữ liệu",
    ],
  ]),
  gridOfRows("TieuChi", [
    ["Mã", "Tiêu chí", "Điểm tối đa", "Cách tính", "Dữ liệu", "Tự chấm"],
    [
      "1",
      "Hồ sơ trả đúng hạn",
      2,
      "Từ 95% trở lên: 2 điểm; từ 80% đến dưới 95%: 1 điểm; dưới 80%: 0 điểm",
      "tỷ lệ = HS2.kết quả",
      null,
    ],
    [
      "2",
      "Văn bản trả lời đúng hạn",
      4,
      "Tính điểm theo công thức: (b/a)*4. Trong đó: a: tổng số văn bản; b: số văn bản trả lời đúng hạn",
      "a = đếm SoVanBan; b = VB1.tử",
      null,
    ],
    ["3", "Có lịch trực lũ", 1, "Có: 1 điểm; Không: 0 điểm", "trạng thái = Có", null],
    ["4", "Phối hợp với địa phương", 3, null, null, 2],
  ]),
]);

const FIGURES = { total: 12, done: 4, doneEarly: 1, doneOnTime: 1, doneLate: 1, inProgress: 2, notStarted: 3 };
const OTHERS = { ongoing: 2, waiting: 1, unreadable: 0, cancelled: 0, overdue: 2, dueSoon: 1 };

test("the report says what the rows hold, and taking it back leaves every part as it was", async () => {
  const terminal = fakeTerminal({ "so.xlsx": SOURCE });
  const { json } = await ask(terminal, "report", "so.xlsx", "-o", "ra.xlsx", "--as-of", "2025-07-15", "--json");
  expect(json).toMatchObject({
    plan: { ...FIGURES, ...OTHERS },
    indicators: [
      { code: "VB1", numerator: 34, denominator: 40, value: 0.85, met: false },
      { code: "HS1", numerator: 150, denominator: 200, value: 0.75, met: true },
      { code: "HS2", numerator: 171, denominator: 190, value: 0.9, met: false },
    ],
    criteria: {
      total: 7.4,
      max: 10,
      index: 74,
      class: "Khá",
      items: [
        { code: "1", computed: 1, points: 1 },
        { code: "2", computed: 3.4, points: 3.4 },
        { code: "3", computed: 1, points: 1 },
        { code: "4", computed: null, self: 2, points: 2 },
      ],
    },
  });
  await ask(terminal, "clear", "ra.xlsx", "-o", "lai.xlsx");
  const parts = (name: string) => unzipSync(terminal.disk.get(name) ?? new Uint8Array());
  expect(Object.keys(parts("ra.xlsx")).length).toBeGreaterThan(Object.keys(parts("so.xlsx")).length);
  expect(parts("lai.xlsx")).toEqual(parts("so.xlsx"));
});

test("a workbook that is open before a person says the same", async () => {
  const live = new LiveXlsx(openXlsx(SOURCE, "so.xlsx"), { reading: () => undefined, changed: () => undefined });
  const options = { today: "2025-07-15" };
  const { plans, counts, indicators, criteria } = await assessWorkbook(live, options, messagesOf("vi"));
  expect(plans.map(({ sheet }) => sheet)).toEqual(["Chương trình"]);
  expect(counts).toMatchObject({ ...FIGURES, ...OTHERS });
  expect(indicators.map(({ value }) => value)).toEqual([0.85, 0.75, 0.9]);
  expect([criteria?.total, criteria?.max, criteria?.index]).toEqual([7.4, 10, 74]);
});
