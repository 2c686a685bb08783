import { criterionHeadings } from "../criteria/table/criterion-headings";
import { settingNames } from "../settings";
import { daysOffSheet } from "./days-off-sheet";
import { templateSheet, type TemplateCell, type TemplateSheet } from "./template-sheet";
import { trackingColumns, trackingRules } from "./tracking-columns";
import { listRule, dateRule } from "./validations";

const CHANNELS = ["Trực tuyến", "Trực tiếp", "BCCI"];
const YES_NO = ["Có", "Không"];
const LAST_ROW = 500;

const PLAN_COLUMNS = [
  ["STT", 7],
  ["Nội dung công việc", 46],
  ["Đơn vị chủ trì", 22],
  ["Đơn vị phối hợp", 20],
  ["Sản phẩm", 22],
  ["Thời gian thực hiện", 26],
] as const;
/** The row of the plan's first task. */
const FIRST_ROW = 5;

const planRows = (year: number): TemplateCell[][] => [
  ["I", "CHỈ ĐẠO, ĐIỀU HÀNH"],
  [
    1,
    "Ban hành kế hoạch cải cách hành chính",
    "Văn phòng Sở",
    "Các phòng thuộc Sở",
    "Kế hoạch",
    `Trước ngày 31/01/${year}`,
    "Đã hoàn thành",
    { day: `${year}-01-20` },
  ],
  [
    2,
    "Báo cáo cải cách hành chính định kỳ",
    "Văn phòng Sở",
    null,
    "Báo cáo",
    "Chậm nhất ngày 14 của tháng cuối quý",
    "Đang thực hiện",
  ],
  ["II", "CẢI CÁCH THỦ TỤC HÀNH CHÍNH"],
  [1, "Rà soát, đơn giản hóa thủ tục hành chính", "Phòng Chuyên môn", "Văn phòng Sở", "Báo cáo rà soát", "Quý II, III"],
  [
    2,
    "Công khai thủ tục hành chính",
    "Phòng Chuyên môn",
    "Văn phòng Sở",
    "Danh mục được công khai",
    "Trong vòng 05 ngày làm việc kể từ ngày có quyết định công bố",
  ],
  [3, "Giải quyết hồ sơ đúng hạn", "Phòng Chuyên môn", null, "Thống kê hồ sơ", "Thường xuyên"],
];

const planSheet = (year: number): TemplateSheet =>
  templateSheet({
    name: "KeHoach",
    titles: ["TÊN CƠ QUAN", `KẾ HOẠCH CÔNG TÁC NĂM ${year}`],
    head: [...PLAN_COLUMNS.map(([heading]) => heading), ...trackingColumns.map(({ heading }) => heading)],
    rows: planRows(year),
    widths: [...PLAN_COLUMNS.map(([, width]) => width), ...trackingColumns.map(({ width }) => width)],
    validations: [
      {
        ...listRule(`C${FIRST_ROW}:C${LAST_ROW}`, []),
        rule: { kind: "range", formula: "DonVi!$A$2:$A$100" },
        message: "Nên chọn tên trong trang DonVi.",
      },
      ...trackingRules(PLAN_COLUMNS.length, FIRST_ROW, LAST_ROW),
    ],
  });

const caseSheet = (year: number): TemplateSheet =>
  templateSheet({
    name: "HoSo",
    head: [
      "Mã hồ sơ",
      "Mã TTHC",
      "Lĩnh vực",
      "Ngày tiếp nhận",
      "Ngày hẹn trả",
      "Ngày trả",
      "Hình thức nộp",
      "Thanh toán trực tuyến",
      "Số hóa",
      "Kết quả điện tử",
      "Đơn vị xử lý",
    ],
    rows: [
      [
        "HS0001",
        "1.001",
        "Đăng ký",
        { day: `${year}-01-05` },
        { day: `${year}-01-12` },
        { day: `${year}-01-10` },
        "Trực tuyến",
        "Có",
        "Có",
        "Có",
        "Phòng Chuyên môn",
      ],
      [
        "HS0002",
        "1.002",
        "Cấp phép",
        { day: `${year}-01-08` },
        { day: `${year}-01-15` },
        null,
        "Trực tiếp",
        "Không",
        "Có",
        "Không",
        "Phòng Chuyên môn",
      ],
    ],
    widths: [12, 12, 16, 14, 14, 14, 16, 14, 10, 14, 20],
    validations: [listRule("G2:G20000", CHANNELS), listRule("H2:J20000", YES_NO), dateRule("D2:F20000")],
  });

const indicatorSheet = (): TemplateSheet =>
  templateSheet({
    name: "ChiTieu",
    head: [
      "Mã",
      "Chỉ tiêu",
      "Mục tiêu",
      "Tử số",
      "Mẫu số",
      "Kết quả",
      "Thời điểm",
      "Kỳ trước",
      "Đơn vị chủ trì",
      "Nguồn số liệu",
      "Thuộc",
    ],
    rows: [
      [
        "TT",
        "Hồ sơ nộp trực tuyến",
        "≥ 60%",
        'đếm HoSo khi [Hình thức nộp] = "Trực tuyến" và [Ngày tiếp nhận] trong kỳ',
        "đếm HoSo khi [Ngày tiếp nhận] trong kỳ",
      ],
      [
        "DH",
        "Hồ sơ giải quyết đúng hạn",
        "100%",
        "đếm HoSo khi [Ngày trả] có dữ liệu và [Ngày trả] <= [Ngày hẹn trả]",
        "đếm HoSo khi [Ngày trả] có dữ liệu",
      ],
      ["KH", "Nhiệm vụ kế hoạch đã hoàn thành", "100%", "kế hoạch.hoàn thành", "kế hoạch.tổng"],
      ["HL", "Mức độ hài lòng của người dân", "≥ 94%"],
    ],
    widths: [8, 34, 20, 52, 38, 10, 12, 12, 20, 20, 8],
  });

const criterionSheet = (): TemplateSheet =>
  templateSheet({
    name: "TieuChi",
    head: Object.values(criterionHeadings).map(([heading]) => heading),
    rows: [
      ["I", "Chỉ đạo, điều hành"],
      [
        "I.1",
        "Hoàn thành kế hoạch",
        2,
        "Hoàn thành 100% nhiệm vụ: 2 điểm; từ 85% đến dưới 100%: 1 điểm; dưới 85%: 0 điểm",
        "a = kế hoạch.tổng; b = kế hoạch.hoàn thành",
      ],
      ["II", "Thủ tục hành chính"],
      [
        "II.1",
        "Hồ sơ giải quyết đúng hạn",
        5,
        "100%: 5 điểm; từ 99% - dưới 100%: 4,5 điểm; từ 95% - dưới 99%: 3 điểm; dưới 95%: 0 điểm",
        "a = DH.mẫu; b = DH.tử",
      ],
      [
        "II.2",
        "Công khai thủ tục hành chính",
        1,
        "Công khai đầy đủ: 1 điểm; không đầy đủ: 0,5 điểm; không công khai: 0 điểm",
        "trạng thái = công khai đầy đủ",
      ],
    ],
    widths: [8, 34, 10, 56, 40, 10, 10, 10, 22, 24, 24, 20, 14],
  });

const settingRows = (year: number): TemplateCell[][] => {
  const values: Record<string, TemplateCell> = {
    "Năm kế hoạch": year,
    "Số ngày cảnh báo": 7,
    '"Trước ngày" tính cả ngày đó': "Không",
    "Trừ điểm minh chứng": "30%",
    "Làm tròn": 2,
    "Xếp loại": "Xuất sắc: 90; Tốt: 80; Khá: 70; Trung bình: 50; Yếu: 0",
    "Điểm thưởng tính vào mẫu số": "Không",
  };
  return settingNames.map((name) => [name, values[name] ?? null]);
};

/** The sheets of a ready-made workbook for a year: all tables that the software reads, with examples and validation. */
export const newWorkbook = (year: number): TemplateSheet[] => [
  planSheet(year),
  caseSheet(year),
  indicatorSheet(),
  criterionSheet(),
  templateSheet({
    name: "DonVi",
    head: ["Tên đơn vị", "Tên khác"],
    rows: [
      ["Văn phòng Sở", "Văn phòng; VP"],
      ["Phòng Chuyên môn", "P. Chuyên môn"],
    ],
    widths: [34, 40],
  }),
  daysOffSheet(year),
  templateSheet({
    name: "CauHinh",
    head: ["Thiết lập", "Giá trị"],
    rows: settingRows(year),
    widths: [34, 60],
    validations: ['"Trước ngày" tính cả ngày đó', "Điểm thưởng tính vào mẫu số"].map((name) =>
      listRule(`B${settingNames.indexOf(name) + 2}`, YES_NO, false),
    ),
  }),
];
