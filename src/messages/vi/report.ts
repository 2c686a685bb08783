import type { TaskStatus } from "../../core/plan/status";
import { formatCount, formatNumber } from "../../core/lib/number";
import { glance } from "./glance";

const status: Record<TaskStatus["status"], string> = {
  overdue: "Quá hạn",
  "due-soon": "Sắp đến hạn",
  cancelled: "Đã hủy",
  "done-early": "Hoàn thành sớm hạn",
  "done-on-time": "Hoàn thành đúng hạn",
  "done-late": "Hoàn thành trễ hạn",
  done: "Đã hoàn thành",
  "in-progress": "Đang thực hiện",
  "not-started": "Chưa thực hiện",
  unreadable: "Chưa rõ thời hạn",
  waiting: "Chờ sự kiện",
  ongoing: "Thường xuyên",
};

const severity = { error: "Lỗi", warning: "Cần xem", info: "Lưu ý" };

export const report = {
  glance,
  status,
  severity,
  sheetNames: {
    report: "BaoCao",
    drafts: "DuThao",
    remedies: "KhacPhuc",
    reminders: "NhacViec",
    history: "LichSu",
    findings: "KiemTra",
    unit: ({ number }: { number: number }) => `NV${String(number).padStart(2, "0")}`,
  },
  title: ({ name }: { name: string | null }) => name ?? "BÁO CÁO TÌNH HÌNH THỰC HIỆN KẾ HOẠCH CÔNG TÁC",
  year: ({ year }: { year: number }) => `NĂM ${year}`,
  asOf: ({ asOf }: { asOf: string }) => `Số liệu tính đến ngày ${asOf}`,
  period: ({ from, to, name }: { from: string; to: string; name: string | null }) =>
    `Kỳ báo cáo: ${name === null ? "" : `${name}, `}từ ngày ${from} đến ngày ${to}`,
  note: "Trang này do phần mềm lập từ các bảng trong sổ; chạy lại báo cáo sẽ lập mới, riêng nội dung gõ vào cột “Ghi chú của văn phòng” (ô nền vàng nhạt) được giữ nguyên.",
  summary: "SỐ LIỆU CHUNG",
  summaryOfPoints: "CHỈ TIÊU VÀ ĐIỂM CẢI CÁCH HÀNH CHÍNH",
  measure: "Nội dung",
  number: "Số lượng",
  share: "Tỷ lệ",
  change: "So với lần trước",
  changes: {
    none: "không đổi",
    by: ({ by, up, unit }: { by: string; up: boolean; unit: "count" | "points" | "index" | "word" }) =>
      `${up ? "↑ tăng" : "↓ giảm"} ${by}${unit === "index" ? " điểm phần trăm" : unit === "points" ? " điểm" : ""}`,
  },
  changeSince: ({ day }: { day: string }) => `Cột “So với lần trước” so với số liệu ngày ${day} (trang LichSu).`,
  total: "Tổng số nhiệm vụ",
  done: "Đã hoàn thành",
  doneEarly: "   - Sớm hạn",
  doneOnTime: "   - Đúng hạn",
  doneLate: "   - Trễ hạn",
  doneUnknown: "   - Không xác định được sớm hay trễ",
  inProgress: "Đang thực hiện",
  notStarted: "Chưa thực hiện",
  ongoing: "Thường xuyên trong năm",
  waiting: "Chờ sự kiện phát sinh",
  unreadable: "Chưa rõ thời hạn",
  cancelled: "Đã hủy",
  overdue: "Nhiệm vụ quá hạn",
  dueSoon: ({ days }: { days: number }) => `Nhiệm vụ đến hạn trong ${days} ngày tới`,
  extended: "Nhiệm vụ được gia hạn",
  /** Said instead of "Quá hạn" where the plan has no column for results. */
  pastDue: "Đã qua thời hạn, chưa có thông tin kết quả",
  noStatus: "Chưa cập nhật tình trạng",
  untracked: "Bảng kế hoạch chưa có cột theo dõi; các số dưới đây chỉ theo thời hạn.",
  partlyUntracked: ({ sheets }: { sheets: string }) =>
    `Chưa có cột theo dõi ở trang ${sheets}: nhiệm vụ của trang này chỉ được tính theo thời hạn.`,
  noFigure: "–",
  indicatorTotal: "Tổng số chỉ tiêu",
  indicatorMet: "   - Đạt",
  indicatorNotMet: "   - Chưa đạt",
  indicatorNotDue: "   - Chưa đến thời điểm",
  indicatorUnknown: "   - Chưa có số liệu",
  indicatorNotJudged: "   - Có số liệu, chưa so được với mục tiêu",
  pointsTotal: "Tổng điểm",
  pointsMax: "Điểm tối đa áp dụng",
  index: "Chỉ số cải cách hành chính",
  class: "Xếp loại",
  selfTotal: "Điểm tự chấm",
  appraisedTotal: "Điểm thẩm định",
  /** "Điểm tự chấm (4/9 tiêu chí)" */
  partialSum: ({ label, count, of }: { label: string; count: number; of: number }) =>
    `${label} (${count}/${of} tiêu chí có điểm)`,
  unexplainedLoss: "Điểm bị mất chưa rõ nguyên nhân",
  bySection: "TÌNH HÌNH THEO MỤC CỦA KẾ HOẠCH",
  byUnit: "TÌNH HÌNH THEO ĐƠN VỊ CHỦ TRÌ",
  byUnitNote: ({ rows, total }: { rows: number; total: number }) =>
    `Nhiệm vụ có nhiều đơn vị chủ trì được tính cho từng đơn vị (cộng các dòng: ${rows}); dòng tổng chỉ tính một lần (${total}).`,
  noUnit: "(chưa có đơn vị chủ trì)",
  noSection: "(không thuộc mục nào)",
  columns: {
    id: "TT",
    code: "Mã",
    section: "Mục",
    unit: "Đơn vị",
    total: "Tổng số",
    done: "Hoàn thành",
    inProgress: "Đang thực hiện",
    notStarted: "Chưa thực hiện",
    other: "Khác",
    overdue: "Quá hạn",
    pastDue: "Đã qua thời hạn",
    later: "Chưa đến hạn",
    noStatus: "Chưa cập nhật",
    dueSoon: "Sắp đến hạn",
    task: "Nhiệm vụ",
    product: "Sản phẩm",
    lead: "Đơn vị chủ trì",
    due: "Thời hạn",
    daysLate: "Quá (ngày)",
    daysLeft: "Còn (ngày)",
    reason: "Khó khăn, vướng mắc",
    finishedOn: "Ngày hoàn thành",
    evidence: "Tài liệu kiểm chứng",
    originalDue: "Hạn ban đầu",
    extendedTo: "Gia hạn đến",
    timing: "Thời gian thực hiện",
    status: "Tình trạng",
    remark: "Ghi chú của văn phòng",
    indicator: "Chỉ tiêu",
    target: "Mục tiêu",
    targetValue: "Mức phải đạt",
    numerator: "Tử số",
    denominator: "Mẫu số",
    value: "Kết quả",
    met: "Đánh giá",
    distance: "Khoảng cách",
    criterion: "Tiêu chí",
    group: "Nhóm tiêu chí",
    max: "Điểm tối đa",
    self: "Tự chấm",
    appraised: "Thẩm định",
    computed: "Phần mềm tính",
    points: "Điểm đạt",
    lost: "Điểm mất",
    why: "Căn cứ, nguyên nhân",
    gain: "Điểm lấy lại",
    actions: "Số việc",
    what: "Việc cần làm",
    indexAfter: "Chỉ số sau đó",
    together: "Chỉ số cộng dồn",
    allowed: "Còn cách ngưỡng",
    lostAfter: "Mất thêm",
    item: "Nội dung",
    day: "Ngày",
    share: "Tỷ lệ hoàn thành",
    index: "Chỉ số CCHC",
  },
  totalRow: "Tổng cộng",
  overdueList: "NHIỆM VỤ QUÁ HẠN",
  pastDueList: "NHIỆM VỤ ĐÃ QUA THỜI HẠN, CHƯA CÓ THÔNG TIN KẾT QUẢ",
  overdueBands: ({ month, quarter, longer }: { month: string; quarter: string; longer: string }) =>
    `Quá hạn đến 30 ngày: ${month}; từ 31 đến 90 ngày: ${quarter}; trên 90 ngày: ${longer}.`,
  doneList: "NHIỆM VỤ HOÀN THÀNH TRONG KỲ",
  extendedList: "NHIỆM VỤ ĐƯỢC GIA HẠN",
  noExtended: "Không có nhiệm vụ được gia hạn.",
  noWaiting: "Không có nhiệm vụ chờ sự kiện.",
  waitingList: "NHIỆM VỤ CHỜ SỰ KIỆN PHÁT SINH",
  nextMonthList: ({ month, year }: { month: number; year: number }) =>
    `NHIỆM VỤ ĐẾN HẠN THÁNG ${month}/${year} THEO ĐƠN VỊ`,
  dueSoonList: "NHIỆM VỤ SẮP ĐẾN HẠN",
  noOverdue: "Không có nhiệm vụ quá hạn.",
  noPastDue: "Không có nhiệm vụ nào đã qua thời hạn.",
  noResult: "Chưa có thông tin",
  missed: {
    labelled: ({ date, label }: { date: string; label: string }) => `${date} (${label})`,
    several: ({ count, list, recurring }: { count: string; list: string; recurring: boolean }) =>
      `${count} ${recurring ? "kỳ" : "mốc"} quá hạn: ${list}`,
    more: ({ count }: { count: string }) => `và ${count} mốc nữa`,
  },
  noDueSoon: ({ days }: { days: number }) => `Không có nhiệm vụ đến hạn trong ${days} ngày tới.`,
  extendedFrom: ({ due }: { due: string }) => `(gia hạn từ ${due})`,
  /** Each says what its chart shows. */
  chartTitles: {
    status: ({ done, of, late }: { done: number; of: number; late: number }) =>
      `${formatCount(done)}/${formatCount(of)} nhiệm vụ đã hoàn thành${late > 0 ? `, ${formatCount(late)} trễ hạn` : ""}`,
    units: ({ overdue, withoutLead, known }: { overdue: number; withoutLead: number; known: boolean }) =>
      overdue === 0
        ? "Không có nhiệm vụ quá hạn"
        : `${formatCount(overdue)} nhiệm vụ ${known ? "quá hạn" : "đã qua thời hạn"}${
            withoutLead > 0 ? `, ${formatCount(withoutLead)} chưa có đơn vị chủ trì` : ""
          }`,
    indicators: ({ notMet, of }: { notMet: number; of: number }) =>
      `${notMet === 0 ? "Không có" : formatCount(notMet)} chỉ tiêu tỷ lệ chưa tới mục tiêu (trong ${formatCount(of)}); khung viền là mục tiêu`,
    groups: ({ index, weakest }: { index: string | null; weakest: string | null }) =>
      `Tỷ lệ điểm đạt theo nhóm${index === null ? "" : `: chung ${index}`}${weakest === null ? "" : `, thấp nhất ở ${weakest}`}`,
    trend: ({ by, up }: { by: number; up: boolean }) =>
      by === 0
        ? "Số nhiệm vụ quá hạn không đổi so với lần trước"
        : `Số nhiệm vụ quá hạn ${up ? "tăng" : "giảm"} ${formatNumber(by)} so với lần trước`,
  },
  indicators: "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU",
  verdicts: {
    met: "Đạt",
    "not-met": "Chưa đạt",
    "not-due": "Chưa đến thời điểm",
    "no-data": "Chưa có số liệu",
    uncalculated: "Chưa tính lại",
    "not-judged": "Chưa đánh giá được",
  },
  missingIndicators: "CHỈ TIÊU CHƯA CÓ SỐ LIỆU",
  groups: "ĐIỂM THEO NHÓM TIÊU CHÍ",
  criteria: "PHỤ LỤC: ĐIỂM TỪNG TIÊU CHÍ",
  criteriaNote: "Điểm đạt lấy điểm thẩm định; chưa thẩm định thì lấy điểm phần mềm tính, sau đó đến điểm tự chấm.",
  unexplained: ({ points }: { points: string }) =>
    `Còn ${points} điểm bị mất ở những tiêu chí chưa có cách tính và chưa ghi nguyên nhân.`,
  notApplicable: "Không áp dụng",
  differs: ({ difference }: { difference: string }) => `Thẩm định khác điểm phần mềm tính ${difference} điểm.`,
  cheapest: "ĐIỂM CÓ THỂ LẤY LẠI, ÍT VIỆC NHẤT TRƯỚC",
  withBonus: "Chỉ số sau đó và chỉ số cộng dồn kể cả điểm thưởng, nên có thể vượt 100%.",
  groupKind: ({ kind, name }: { kind: "bonus" | "penalty"; name: string }) => {
    const word = kind === "bonus" ? "Điểm thưởng" : "Điểm trừ";
    return name === "" || name.toLowerCase().includes(word.toLowerCase()) ? name || word : `${word}: ${name}`;
  },
  alarms: "TIÊU CHÍ SÁT NGƯỠNG MẤT ĐIỂM",
  /** `noun`: what the figure counts, or null where nothing tells */
  nearEdge: ({
    allowed,
    next,
    noun,
    points,
    loss,
  }: {
    allowed: string;
    next: string;
    noun: string | null;
    points: string;
    loss: string;
  }) =>
    `Giữ được mức điểm khi kém đi không quá ${allowed} ${noun ?? "(theo đơn vị tính của số liệu)"}; kém đi ${next} thì còn ${points} điểm (mất ${loss}).`,
  trend: "SO VỚI CÁC LẦN BÁO CÁO TRƯỚC",
  otherRemarks: "GHI CHÚ CỦA CÁC NỘI DUNG KHÔNG CÒN TRONG CÁC BẢNG TRÊN",
  otherRemarksNote: "Ghi chú đã gõ ở lần báo cáo trước được giữ lại ở đây; xóa đi nếu không còn cần.",
  operatorNote: "Ghi chú cho người lập (không in)",
  historyTitle: "SỐ LIỆU CỦA CÁC LẦN BÁO CÁO",
  historyNote:
    "Mỗi lần lập báo cáo thêm số liệu của ngày đó; lập lại trong cùng ngày thì thay số liệu của ngày đó. Xóa dòng không cần giữ.",
  historyColumns: { day: "Ngày", name: "Tên vùng", figure: "Số liệu", value: "Giá trị" },
  draftTitle: "DỰ THẢO CÁC ĐOẠN CÓ SỐ LIỆU CỦA BÁO CÁO",
  draftNote:
    "Đoạn văn chỉ được in khi đủ số liệu và các số khớp nhau. Có thể sửa “Mẫu câu” và “Đẳng thức”, hoặc thêm dòng với mã mới; nội dung đã sửa được giữ khi lập lại. Trong mẫu câu: {mã chỉ tiêu}, {mã.tử}, {mã.mẫu}, {mã.kết quả|%}, {mã|cùng kỳ}, {kế hoạch.tổng}, {kỳ}, {cơ quan}; phần trong [[…]] tự bỏ khi thiếu số liệu hoặc bằng 0; |số in số không thêm chữ số 0, |% in tỷ lệ.",
  draftColumns: {
    code: "Mã câu",
    topic: "Chủ đề",
    text: "Đoạn văn",
    checked: "Kiểm tra số liệu",
    template: "Mẫu câu",
    check: "Đẳng thức",
    writtenTemplate: "Mẫu câu gốc",
    writtenCheck: "Đẳng thức gốc",
  },
  checked: {
    agrees: ({ shown }: { shown: string }) => (shown === "" ? "Đủ số liệu." : `Khớp: ${shown}`),
    differs: ({ shown, by }: { shown: string; by: string }) => `Chưa in vì số liệu không khớp: ${shown}, lệch ${by}.`,
    missing: ({ names }: { names: string }) => `Chưa có số liệu: ${names}.`,
    unreadable: ({ text }: { text: string }) => `Chưa hiểu: ${text}.`,
    empty: "Không in (mẫu câu để trống).",
  },
  remedyTitle: "KẾ HOẠCH KHẮC PHỤC CÁC TIÊU CHÍ BỊ MẤT ĐIỂM",
  remedyNote:
    "Xếp theo thứ tự ít việc nhất trước. Ô nền vàng nhạt để gõ nội dung: nội dung đã gõ được giữ khi lập lại; xóa ô thì lấy lại từ bảng tiêu chí.",
  noLoss: "Không có tiêu chí bị mất điểm.",
  remedyHeading: ({ number, code, name }: { number: number; code: string; name: string }) =>
    `${number}. Tiêu chí ${code}${name === "" ? "" : ` (${name})`}`,
  remedyFields: {
    max: "Điểm tối đa",
    reached: "Điểm đạt được",
    lost: "Điểm bị mất",
    figures: "Số liệu, căn cứ chấm",
    cheapest: "Việc ít công nhất",
    cause: "Nguyên nhân",
    remedy: "Giải pháp khắc phục",
    lead: "Trách nhiệm thực hiện",
    dueOn: "Thời gian hoàn thành",
  },
  remedyLeft: "NỘI DUNG ĐÃ GÕ CHO CÁC TIÊU CHÍ NAY KHÔNG MẤT ĐIỂM HOẶC KHÔNG CÒN TRONG BẢNG",
  remedyLeftNote: "Được giữ lại ở đây và trở về chỗ cũ khi tiêu chí lại mất điểm; xóa đi nếu không còn cần.",
  remedyGain: ({ what, gain }: { what: string; gain: string }) => `${what} (được thêm ${gain} điểm).`,
  remedyRest: ({ lost, explained, rest }: { lost: string; explained: string; rest: string }) =>
    `Tổng điểm bị mất ${lost}; đã rõ cách tính hoặc nguyên nhân ${explained}; còn ${rest} điểm chưa rõ nguyên nhân.`,
  remedyHidden: { key: "Khóa", written: "Nội dung gốc" },
  reminderTitle: "NHẮC VIỆC THEO ĐƠN VỊ",
  reminderNote: "Chọn ô “Nội dung nhắc” rồi sao chép (Ctrl+C) để gửi qua thư điện tử hoặc tin nhắn.",
  reminderText: "Nội dung nhắc",
  reminderTotalNote: "Nhiệm vụ có nhiều đơn vị chủ trì được nhắc ở từng đơn vị; dòng tổng chỉ tính một lần.",
  noReminders: "Không có đơn vị nào có nhiệm vụ quá hạn hoặc sắp đến hạn.",
  reminder: {
    proposed: ({ unit }: { unit: string }) => `${unit} (đề xuất chủ trì)`,
    greeting: ({ unit, asOf }: { unit: string; asOf: string }) => `Kính gửi ${unit}: tính đến ngày ${asOf},`,
    toLeaders: ({ asOf }: { asOf: string }) =>
      `Tính đến ngày ${asOf}, các nhiệm vụ sau chưa có đơn vị chủ trì nên chưa nhắc được đơn vị nào.`,
    /** The headings of the lists of tasks without a unit. */
    loose: {
      overdue: ({ count }: { count: string }) => `Có ${count} nhiệm vụ quá hạn:`,
      pastDue: ({ count }: { count: string }) => `Có ${count} nhiệm vụ đã qua thời hạn, chưa có thông tin kết quả:`,
      dueSoon: ({ count, days }: { count: string; days: number }) =>
        `Có ${count} nhiệm vụ đến hạn trong ${days} ngày tới:`,
    },
    overdue: ({ count }: { count: string }) => `Đơn vị có ${count} nhiệm vụ quá hạn:`,
    pastDue: ({ count }: { count: string }) =>
      `Đơn vị có ${count} nhiệm vụ đã qua thời hạn, chưa có thông tin kết quả:`,
    dueSoon: ({ count, days }: { count: string; days: number }) =>
      `Đơn vị có ${count} nhiệm vụ đến hạn trong ${days} ngày tới:`,
    assign: "Đề nghị lãnh đạo phân công đơn vị chủ trì.",
    /** `several`: `due` tells how many dates were missed, and `days` counts from the first */
    late: ({
      id,
      task,
      due,
      days,
      several,
    }: {
      id: string;
      task: string;
      due: string;
      days: number;
      several: boolean;
    }) =>
      several
        ? `- ${id}. ${task}: ${due} (mốc sớm nhất quá ${days} ngày)`
        : `- ${id}. ${task}: hạn ${due}, quá ${days} ngày`,
    soon: ({ id, task, due, days }: { id: string; task: string; due: string; days: number }) =>
      `- ${id}. ${task}: hạn ${due}, ${days === 0 ? "hết hạn trong hôm nay" : `còn ${days} ngày`}`,
    closing: "Đề nghị đơn vị hoàn thành, cập nhật kết quả vào kế hoạch và báo lại nếu có vướng mắc.",
  },
  unitTitle: ({ unit }: { unit: string }) => `NHIỆM VỤ CỦA ${unit.toUpperCase()}`,
  findingsTitle: "NHỮNG CHỖ CẦN XEM TRONG KẾ HOẠCH",
  findingsSummary: ({ error, warning, info }: { error: number; warning: number; info: number }) =>
    `${error} lỗi, ${warning} chỗ cần xem, ${info} lưu ý`,
  noFindings: "Không có gì cần xem lại.",
  findingColumns: { number: "STT", severity: "Mức độ", kind: "Loại", cell: "Ô", message: "Nội dung", fix: "Cách sửa" },
};
