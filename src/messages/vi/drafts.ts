import type { DraftTexts, Template } from "../../core/report/drafts/draft-texts";
import { formatCount } from "../../core/lib/number";

/** "Do trùng lịch." behind "do": "trùng lịch" */
const asCause = (reason: string): string => {
  const bare = reason.replace(/^(?:do|vì|bởi)\s+/iu, "").replace(/[.;,\s]+$/, "");
  const word = /^\p{Lu}\p{Ll}/u.test(bare);
  return word ? `${bare.charAt(0).toLowerCase()}${bare.slice(1)}` : bare;
};

const templates: Template[] = [
  {
    code: "KH",
    topic: "Nhiệm vụ kế hoạch",
    template:
      "Kế hoạch năm {năm} đề ra {kế hoạch.đề ra} nhiệm vụ; đến ngày {ngày}, đã hoàn thành {kế hoạch.hoàn thành|đủ} nhiệm vụ ({kế hoạch.hoàn thành / kế hoạch.tổng|%})[[, đang thực hiện {kế hoạch.đang thực hiện} nhiệm vụ]][[, chưa thực hiện {kế hoạch.chưa thực hiện} nhiệm vụ]][[, thực hiện thường xuyên trong năm {kế hoạch.thường xuyên} nhiệm vụ]][[, chờ sự kiện phát sinh {kế hoạch.chờ sự kiện} nhiệm vụ]][[, chưa rõ thời hạn {kế hoạch.chưa rõ thời hạn} nhiệm vụ]][[, đã hủy {kế hoạch.đã hủy} nhiệm vụ]]; {kế hoạch.quá hạn} nhiệm vụ quá hạn[[, {lý do quá hạn}]][[; {kế hoạch.chưa cập nhật} nhiệm vụ chưa cập nhật tình trạng]].",
    check:
      "kế hoạch.đề ra = kế hoạch.hoàn thành + kế hoạch.đang thực hiện + kế hoạch.chưa thực hiện + kế hoạch.thường xuyên + kế hoạch.chờ sự kiện + kế hoạch.chưa rõ thời hạn + kế hoạch.đã hủy",
  },
  {
    code: "KHTH",
    topic: "Nhiệm vụ kế hoạch khi chưa có cột theo dõi",
    template:
      "Kế hoạch năm {năm} đề ra {kế hoạch.đề ra} nhiệm vụ. Bảng kế hoạch chưa có cột theo dõi nên các số sau chỉ theo thời hạn: đến ngày {ngày}, {kế hoạch.đã qua thời hạn} nhiệm vụ đã qua thời hạn, chưa có thông tin kết quả[[; {kế hoạch.sắp đến hạn} nhiệm vụ sắp đến hạn]].",
    check: "kế hoạch.đã qua thời hạn <= kế hoạch.đề ra",
  },
  {
    code: "NVT",
    topic: "Nhiệm vụ Ủy ban nhân dân tỉnh giao",
    template:
      "Trong kỳ, Ủy ban nhân dân tỉnh giao {NVT} nhiệm vụ; đã hoàn thành {NVTX} nhiệm vụ ({NVTX / NVT|%})[[, trong đó trước hạn {NVTS} nhiệm vụ]]; đang thực hiện {NVTD} nhiệm vụ[[; trễ hạn {NVTT} nhiệm vụ]].",
    check: "NVT = NVTX + NVTD",
  },
  {
    code: "HS",
    topic: "Tiếp nhận, giải quyết hồ sơ",
    template:
      "{kỳ}, {cơ quan} tiếp nhận {TN} hồ sơ[[ (trong đó trực tuyến {TT} hồ sơ)]], đã giải quyết {GQ} hồ sơ, đang giải quyết {DGQ|đủ} hồ sơ.",
    check: "TN = GQ + DGQ",
  },
  {
    code: "DH",
    topic: "Hồ sơ đúng hạn",
    template:
      "Hồ sơ giải quyết đúng hạn và trước hạn: {DH.tử}/{DH.mẫu} hồ sơ, đạt {DH.kết quả|%}; {DH.mẫu - DH.tử} hồ sơ trễ hạn.",
    check: "DH.tử <= DH.mẫu",
  },
  {
    code: "TT",
    topic: "Hồ sơ trực tuyến",
    template: "Hồ sơ nộp trực tuyến: {TT} hồ sơ[[, chiếm {TT / TN|%} tổng số hồ sơ tiếp nhận]][[, {TT|cùng kỳ}]].",
    check: "",
  },
  {
    code: "BCTN",
    topic: "Tiếp nhận qua dịch vụ bưu chính công ích",
    template:
      "Tiếp nhận qua dịch vụ bưu chính công ích {BCTN} hồ sơ, đạt {BCTN / (TN - TT)|%} của {TN - TT} hồ sơ tiếp nhận không qua hình thức trực tuyến.",
    check: "BCTN <= TN - TT",
  },
  {
    code: "BCTR",
    topic: "Trả kết quả qua dịch vụ bưu chính công ích",
    template: "Trả kết quả qua dịch vụ bưu chính công ích {BCTR} hồ sơ, đạt {BCTR / GQ|%} tổng số hồ sơ đã giải quyết.",
    check: "BCTR <= GQ",
  },
  {
    code: "TTBC",
    topic: "Thủ tục có hồ sơ qua bưu chính",
    template:
      "Thủ tục hành chính có phát sinh hồ sơ qua dịch vụ bưu chính công ích: {TTBC.tử}/{TTBC.mẫu} TTHC ({TTBC.kết quả|%}).",
    check: "TTBC.tử <= TTBC.mẫu",
  },
  {
    code: "RS",
    topic: "Rà soát thủ tục hành chính",
    template: "Trong kỳ đã rà soát, đơn giản hóa {RS} TTHC.",
    check: "",
  },
  {
    code: "SH",
    topic: "Số hóa hồ sơ",
    template: "Số hóa hồ sơ, kết quả giải quyết: {SH.tử}/{SH.mẫu} hồ sơ, đạt {SH.kết quả|%}.",
    check: "SH.tử <= SH.mẫu",
  },
  {
    code: "TP",
    topic: "Thanh toán trực tuyến",
    template: "Thanh toán trực tuyến: {TP.tử}/{TP.mẫu} hồ sơ có nghĩa vụ tài chính, đạt {TP.kết quả|%}.",
    check: "TP.tử <= TP.mẫu",
  },
  {
    code: "HL",
    topic: "Mức độ hài lòng",
    template: "Mức độ hài lòng của người dân, doanh nghiệp đạt {HL.kết quả|%}.",
    check: "",
  },
  {
    code: "PA",
    topic: "Phản ánh, kiến nghị",
    template: "Trong kỳ, {PA} phản ánh, kiến nghị về quy định hành chính, hành vi hành chính.",
    check: "",
  },
  {
    code: "KT",
    topic: "Kiểm tra cải cách hành chính",
    template: "Đã kiểm tra cải cách hành chính tại {KT.tử|đủ}/{KT.mẫu} đơn vị ({KT.kết quả|%}).",
    check: "KT.tử <= KT.mẫu",
  },
  {
    code: "DIEM",
    topic: "Chỉ số cải cách hành chính",
    template: "Tổng điểm đạt {điểm.tổng|số}/{điểm.tối đa|số} điểm; Chỉ số cải cách hành chính {điểm.chỉ số|%2}.",
    check: "điểm.tổng <= điểm.tối đa",
  },
];

export const drafts: DraftTexts = {
  templates,
  known: {
    TN: ["ho so tiep nhan", "ho so da tiep nhan", "tiep nhan ho so"],
    GQ: ["ho so da giai quyet", "da giai quyet ho so"],
    DGQ: ["ho so dang giai quyet", "ho so chua giai quyet", "dang giai quyet"],
    DH: ["giai quyet dung han", "ho so dung han"],
    TT: ["ho so truc tuyen", "nop truc tuyen", "tiep nhan truc tuyen"],
    BCTN: ["tiep nhan qua buu chinh", "tiep nhan qua dich vu buu chinh", "nhan qua bcci", "nop qua bcci"],
    BCTR: ["tra ket qua qua buu chinh", "tra ket qua qua dich vu buu chinh", "tra qua bcci", "tra ket qua qua bcci"],
    TTBC: ["tthc co phat sinh ho so qua buu chinh", "thu tuc co ho so qua buu chinh", "tthc phat sinh qua bcci"],
    RS: ["tthc duoc ra soat", "ra soat tthc", "ra soat thu tuc hanh chinh"],
    SH: ["so hoa"],
    TP: ["thanh toan truc tuyen"],
    HL: ["hai long"],
    PA: ["phan anh, kien nghi tiep nhan", "so phan anh, kien nghi", "phan anh kien nghi"],
    KT: ["don vi duoc kiem tra", "kiem tra cchc", "kiem tra cai cach hanh chinh"],
    NVT: ["nhiem vu ubnd tinh giao", "nhiem vu uy ban nhan dan tinh giao", "nhiem vu tinh giao"],
    NVTX: ["nhiem vu tinh giao da hoan thanh", "nhiem vu ubnd tinh giao da hoan thanh"],
    NVTD: ["nhiem vu tinh giao dang thuc hien", "nhiem vu ubnd tinh giao dang thuc hien"],
    NVTS: ["nhiem vu tinh giao truoc han", "nhiem vu ubnd tinh giao truoc han"],
    NVTT: ["nhiem vu tinh giao tre han", "nhiem vu ubnd tinh giao tre han"],
  },
  parts: {
    numerator: ["tử", "tử số"],
    denominator: ["mẫu", "mẫu số"],
    result: ["kết quả"],
    target: ["mục tiêu"],
    previous: ["kỳ trước", "cùng kỳ"],
  },
  plan: {
    total: "kế hoạch.tổng",
    all: "kế hoạch.đề ra",
    done: "kế hoạch.hoàn thành",
    early: "kế hoạch.sớm hạn",
    onTime: "kế hoạch.đúng hạn",
    late: "kế hoạch.trễ hạn",
    inProgress: "kế hoạch.đang thực hiện",
    notStarted: "kế hoạch.chưa thực hiện",
    ongoing: "kế hoạch.thường xuyên",
    waiting: "kế hoạch.chờ sự kiện",
    unreadable: "kế hoạch.chưa rõ thời hạn",
    cancelled: "kế hoạch.đã hủy",
    noStatus: "kế hoạch.chưa cập nhật",
    overdue: "kế hoạch.quá hạn",
    pastDue: "kế hoạch.đã qua thời hạn",
    dueSoon: "kế hoạch.sắp đến hạn",
    extended: "kế hoạch.gia hạn",
    points: "điểm.tổng",
    maximum: "điểm.tối đa",
    index: "điểm.chỉ số",
  },
  words: { office: "cơ quan", period: "kỳ", day: "ngày", year: "năm", reasons: "lý do quá hạn" },
  formats: { number: ["so"], padded: ["du"], same: ["cung ky"] },
  reasons: {
    none: "chưa nêu lý do",
    one: ({ count, reason }) => `${formatCount(count)} nhiệm vụ do ${asCause(reason)}`,
    others: ({ count }) => `${formatCount(count)} nhiệm vụ do các lý do khác`,
    without: ({ count }) => `${formatCount(count)} nhiệm vụ chưa nêu lý do`,
    list: (parts) => `trong đó ${parts.join("; ")}`,
  },
  none: "không có",
  someOffice: "cơ quan",
  periods: {
    3: (year) => `Quý I năm ${year}`,
    6: (year) => `6 tháng đầu năm ${year}`,
    9: (year) => `9 tháng đầu năm ${year}`,
    12: (year) => `Năm ${year}`,
  },
  quarter: ({ quarter, year }) => `Quý ${quarter} năm ${year}`,
  between: ({ from, to }) => `Từ ngày ${from} đến ngày ${to}`,
  compare: {
    times: ({ times }) => `gấp ${times} lần so với cùng kỳ`,
    by: ({ by, up }) => `${up ? "tăng" : "giảm"} ${by} so với cùng kỳ`,
    points: ({ by, up }) => `${up ? "tăng" : "giảm"} ${by} điểm phần trăm so với cùng kỳ`,
    same: "bằng cùng kỳ",
    fromNothing: "cùng kỳ không phát sinh",
  },
};
