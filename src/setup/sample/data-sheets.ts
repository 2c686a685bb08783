import type { ReportSheet } from "../../core/report/sheet-model";
import { CASE_HEAD, caseRows } from "./cases";
import type { SampleCell } from "./plan-rows";
import { userSheet } from "./user-sheet";

const INDICATORS: SampleCell[][] = [
  [
    "TT",
    "Hồ sơ nộp trực tuyến",
    "≥ 60%",
    'đếm HoSo khi [Hình thức nộp] = "Trực tuyến"',
    "đếm HoSo",
    null,
    "Hệ thống một cửa",
  ],
  [
    "DH",
    "Hồ sơ giải quyết đúng hạn",
    "100%",
    "đếm HoSo khi [Ngày trả] có dữ liệu và [Ngày trả] <= [Ngày hẹn trả]",
    "đếm HoSo khi [Ngày trả] có dữ liệu",
    null,
    "Hệ thống một cửa",
  ],
  ["TRE", "Hồ sơ trễ hạn", "0", "đếm HoSo khi [Ngày trả] > [Ngày hẹn trả]", null, null, "Hệ thống một cửa"],
  ["SH", "Hồ sơ được số hóa", "100%", "dem HoSo khi [So hoa] = Có", "TT.mẫu", null, "Hệ thống một cửa"],
  [
    "KQ",
    "Kết quả giải quyết điện tử",
    "100%",
    'đếm HoSo khi [Kết quả điện tử] = "Có" và [Ngày trả] có dữ liệu',
    "DH.mẫu",
    null,
    "Hệ thống một cửa",
  ],
  [
    "TP",
    "Giao dịch thanh toán trực tuyến",
    "≥ 50%",
    'đếm HoSo khi [Thanh toán] = "Trực tuyến"',
    "đếm HoSo khi [Thanh toán] có dữ liệu",
    null,
    "Hệ thống một cửa",
  ],
  ["HL", "Mức độ hài lòng của người dân, doanh nghiệp", "≥ 94%", null, null, null, "Khảo sát tháng 10"],
  ["CHO", "Thời gian chờ trung bình của một lượt giao dịch", "≤ 15 phút", null, null, 12, "Sổ theo dõi"],
  ["GN", "Giải ngân vốn đầu tư công", "60% đến 30/9; 85% đến 15/12", "6.420", "9.800", null, "Kho bạc"],
  ["KH", "Nhiệm vụ kế hoạch đã hoàn thành", "100%", "kế hoạch.hoàn thành", "kế hoạch.tổng", null, "Bảng kế hoạch"],
];

const CRITERIA: SampleCell[][] = [
  ["I", "Công tác chỉ đạo, điều hành"],
  [
    "I.1",
    "Hoàn thành kế hoạch cải cách hành chính",
    2,
    "Hoàn thành 100% nhiệm vụ: 2 điểm; từ 85% đến dưới 100%: 1 điểm; dưới 85%: 0 điểm",
    "a = kế hoạch.tổng; b = kế hoạch.hoàn thành",
    null,
    null,
    "Nhiều nhiệm vụ có thời hạn quý IV",
  ],
  [
    "I.2",
    "Báo cáo định kỳ đúng hạn",
    1.5,
    "Đủ số lượng và đúng thời gian: 1,5 điểm; mỗi báo cáo trễ trừ 0,25 điểm",
    "số lượng = 1",
    1.25,
    null,
    "01 báo cáo quý gửi chậm",
  ],
  [
    "I.3",
    "Sáng kiến trong cải cách hành chính",
    2,
    "Mỗi sáng kiến được công nhận 0,5 điểm, tối đa 2 điểm",
    "số lượng = 2",
    1,
  ],
  ["II", "Cải cách thủ tục hành chính"],
  [
    "II.1",
    "Hồ sơ giải quyết đúng hạn",
    5,
    "100%: 5 điểm; từ 99% - dưới 100%: 4,5 điểm; từ 95% - dưới 99%: 3 điểm; dưới 95%: 0 điểm",
    "a = DH.mẫu; b = DH.tử",
    null,
    null,
    "Hồ sơ cuối tuần xử lý chậm trên phần mềm",
  ],
  [
    "II.2",
    "Số hóa hồ sơ",
    1,
    "Tính điểm theo công thức: (b/a)*1. Trong đó a: tổng số hồ sơ; b: số hồ sơ được số hóa",
    "a = SH.mẫu; b = SH.tử",
  ],
  [
    "II.3",
    "Hồ sơ trực tuyến so với chỉ tiêu được giao",
    3,
    "(Tỷ lệ đạt được / chỉ tiêu được giao) * 3",
    "tỷ lệ = TT.kết quả; mục tiêu = TT.mục tiêu",
  ],
  [
    "II.4",
    "Công khai thủ tục hành chính",
    1,
    "Công khai đầy đủ: 1 điểm; không đầy đủ: 0,5 điểm; không công khai: 0 điểm",
    "trạng thái = công khai đầy đủ; chậm minh chứng = có",
    1,
    0.7,
    "Tài liệu kiểm chứng gửi bổ sung",
  ],
  [
    "II.5",
    "Xử lý phản ánh, kiến nghị",
    1,
    "100% được trả lời đúng hạn: 1 điểm; dưới 100%: 0 điểm. Trường hợp không phát sinh phản ánh, kiến nghị thì không đánh giá",
    "trạng thái = không phát sinh",
  ],
  ["III", "Cải cách tài chính công"],
  [
    "III.1",
    "Giải ngân vốn đầu tư",
    2,
    "Từ 95% trở lên: 2 điểm; từ 60% đến dưới 95%: 1 điểm; dưới 60%: 0 điểm",
    "tỷ lệ = GN.kết quả",
  ],
  ["III.2", "Tiết kiệm chi hành chính", 1, null, null, 1, 1],
  ["IV", "Điểm thưởng", 2],
  ["IV.1", "Mô hình mới được nhân rộng", 2, "Mỗi mô hình 1 điểm, tối đa 2 điểm", "số lượng = 1"],
  ["V", "Điểm trừ"],
  ["V.1", "Công chức bị xử lý kỷ luật", -2, "Mỗi trường hợp trừ 1 điểm", "số lượng = 0"],
];

const HEADS = {
  units: ["Tên đơn vị", "Tên khác"],
  holidays: ["Ngày nghỉ", "Ghi chú"],
  settings: ["Thiết lập", "Giá trị"],
  indicators: ["Mã", "Chỉ tiêu", "Mục tiêu", "Tử số", "Mẫu số", "Kết quả", "Nguồn số liệu"],
  criteria: ["Mã", "Tiêu chí", "Điểm tối đa", "Cách tính", "Dữ liệu", "Tự chấm", "Thẩm định", "Nguyên nhân"],
};

const UNITS: SampleCell[][] = [
  ["Văn phòng Sở", "Văn phòng; VP Sở"],
  ["Phòng Nghiệp vụ", "P. Nghiệp vụ"],
  ["Phòng Kế hoạch - Tài chính", "Phòng KHTC; KH-TC"],
  ["Thanh tra Sở", "Thanh tra"],
  ["Trung tâm Công nghệ thông tin", "Trung tâm CNTT; TT CNTT"],
];

const HOLIDAYS: SampleCell[][] = [
  [{ day: "2026-01-01" }, "Tết Dương lịch"],
  [{ day: "2026-04-30" }, "Ngày Chiến thắng"],
  [{ day: "2026-05-01" }, "Ngày Quốc tế Lao động"],
  [{ day: "2026-09-02" }, "Quốc khánh"],
];

const SETTINGS: SampleCell[][] = [
  ["Năm kế hoạch", 2026],
  ["Ngày chốt số liệu", { day: "2026-09-30" }],
  ["Tên cơ quan", "Sở Mẫu tỉnh An Bình"],
  ["Số ngày cảnh báo", 7],
];

/** The tables beside the plans: cases, indicators, criteria, units, holidays, settings. */
export const dataSheets = (): ReportSheet[] => [
  userSheet("HoSo", [], CASE_HEAD, caseRows(), [12, 14, 14, 14, 14, 20, 14, 10, 14, 18]),
  userSheet("ChiTieu", [], HEADS.indicators, INDICATORS, [8, 34, 22, 48, 34, 10, 20]),
  userSheet("TieuChi", [], HEADS.criteria, CRITERIA, [8, 36, 10, 60, 40, 10, 10, 34]),
  userSheet("DonVi", [], HEADS.units, UNITS, [34, 40]),
  userSheet("NgayNghi", [], HEADS.holidays, HOLIDAYS, [14, 30]),
  userSheet("CauHinh", [], HEADS.settings, SETTINGS, [34, 30]),
];
