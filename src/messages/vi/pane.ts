import { first } from "./first";
import type { TaskStatus } from "../../core/plan/status";
import { formatNumber } from "../../core/lib/number";

/** What is being done, for the progress line. */
const working = {
  read: "Đang đọc kế hoạch",
  write: "Đang ghi báo cáo",
  clear: "Đang xóa những gì phần mềm đã thêm",
  restore: "Đang khôi phục",
  highlight: "Đang tô màu",
  unhighlight: "Đang xóa tô màu",
  fix: "Đang sửa ô",
  record: "Đang ghi vào kế hoạch",
  preview: "Đang đọc tệp dữ liệu",
  data: "Đang cập nhật dữ liệu",
  sample: "Đang tạo sổ mẫu",
  calendar: "Đang tạo lịch nhắc việc",
  draft: "Đang lấy dự thảo",
  word: "Đang tạo tệp Word",
  letters: "Đang tạo thư đôn đốc",
  remember: "Đang ghi nhớ vào sổ",
};

export const pane = {
  name: "Theo dõi kế hoạch",
  tabs: {
    tasks: "Công việc",
    checks: "Kiểm tra",
    figures: "Chỉ tiêu, điểm",
    report: "Báo cáo",
  },
  tabList: "Các phần của bảng theo dõi",
  working,
  progress: ({ what, percent }: { what: string; percent: number | null }) =>
    percent === null ? `${what} …` : `${what}: ${percent}%`,
  cancel: "Dừng",
  retry: first.retry,
  close: "Đóng",
  restore: "Khôi phục",
  more: "Hiện thêm",
  cancelled: "Đã dừng theo yêu cầu; sổ làm việc không thay đổi gì. Khi cần số liệu mới, hãy nhấn Đọc lại.",
  cancelledTitle: "Đã dừng",
  failedTitle: "Chưa thực hiện được",
  notLoaded: first.notLoaded,
  ourFault: ({ reason }: { reason: string }) =>
    `Phần mềm gặp lỗi ngoài dự kiến (${reason}). Sổ làm việc vẫn giữ nguyên. Hãy thử lại; nếu vẫn lỗi, hãy lưu sổ, mở lại bảng theo dõi, hoặc gửi dòng này kèm bản ẩn danh của sổ (dòng lệnh: plan-tracker anonymise).`,
  notExcel: first.notExcel,
  oldExcel: first.oldExcel,
  goTo: ({ cell }: { cell: string }) => `Đến ô ${cell}`,
  goToSheet: ({ sheet, cell }: { sheet: string; cell: string }) => `Đến ô ${cell} trang ${sheet}`,
  explain: "Cách tính",
  header: {
    plan: ({ year }: { year: number | null }) => `Kế hoạch${year === null ? "" : ` ${year}`}`,
    tasks: ({ tasks }: { tasks: number }) => `${formatNumber(tasks)} nhiệm vụ`,
    sheet: "Trang kế hoạch",
    allSheets: "Mọi trang",
    asOf: "Ngày chốt số liệu",
    asOfShort: ({ day }: { day: string }) => `đến ${day}`,
    readAt: ({ at }: { at: string }) => `Số liệu lúc ${at}`,
    refresh: "Đọc lại",
    reading: "Đang mở sổ …",
    menu: "Việc khác",
  },
  day: {
    placeholder: "ngày/tháng/năm",
    wrong: ({ missing }: { missing: string | null }) =>
      `${missing === null ? "" : `Không có ngày ${missing}. `}Hãy nhập ngày/tháng/năm, ví dụ 30/9/2026.`,
  },
  banners: {
    untracked: ({ sheets, past, all }: { sheets: readonly string[]; past: number; all: boolean }) =>
      `Chưa biết việc nào đã xong: ${all ? "kế hoạch" : `trang ${sheets.join(", ")}`} không có cột “Tình trạng” hay “Ngày hoàn thành”, nên ${formatNumber(past)} việc đã qua hạn chưa kết luận là quá hạn. Báo cáo vẫn lập được và ghi rõ điều này.`,
    pointStatus: "Chỉ cột tình trạng",
    addColumns: "Thêm cột theo dõi",
    unread: ({ unread, total }: { unread: number; total: number }) =>
      `Chưa đọc được thời hạn của ${formatNumber(unread)}/${formatNumber(total)} nhiệm vụ; số quá hạn chỉ tính phần đọc được.`,
    seeUnread: "Xem các thời hạn ấy",
    pastYear: ({ year }: { year: number }) => `Đây là kế hoạch năm ${year}, đang xem theo số liệu của năm sau.`,
    closeYear: ({ day }: { day: string }) => `Chốt ${day}`,
  },
  tiles: {
    label: "Tình hình thực hiện",
    overdue: "quá hạn",
    dueSoon: ({ days }: { days: number }) => `hạn trong ${days} ngày`,
    done: "đã hoàn thành",
    rest: "còn lại",
    pastDue: "qua hạn, chưa rõ",
    open: "xem danh sách",
  },
  overview: {
    noUnit: "Chưa có đơn vị chủ trì",
    late: ({ overdue, total }: { overdue: number; total: number }) =>
      `${formatNumber(overdue)}/${formatNumber(total)} quá hạn`,
    pastDue: ({ overdue }: { overdue: number }) => `${formatNumber(overdue)} chưa rõ`,
    doneOf: ({ done, total }: { done: number; total: number }) =>
      `${formatNumber(done)}/${formatNumber(total)} đã xong`,
    unitBar: ({ total, done, overdue, rest }: { total: number; done: number; overdue: number; rest: number }) =>
      `${formatNumber(total)} nhiệm vụ, ${formatNumber(done)} đã hoàn thành, ${formatNumber(overdue)} quá hạn, ${formatNumber(rest)} chưa đến hạn; chỉ xem đơn vị này`,
    withoutLead: ({ count }: { count: number }) =>
      `${formatNumber(count)} nhiệm vụ đã qua hạn chưa có đơn vị chủ trì nên chưa biết nhắc ai`,
    remind: ({ units }: { units: number }) => `Nhắc ${formatNumber(units)} đơn vị`,
    filters: "Tìm, lọc",
    daysLate: ({ days }: { days: number }) => `quá hạn ${formatNumber(days)} ngày`,
    pastDays: ({ days }: { days: number }) => `qua hạn ${formatNumber(days)} ngày, chưa rõ`,
    dueOn: ({ day }: { day: string }) => `hạn ${day}`,
    indicators: ({ met, total }: { met: number; total: number }) =>
      `Chỉ tiêu: ${formatNumber(met)}/${formatNumber(total)} đạt`,
    points: ({ total, max, index, name }: { total: number; max: number; index: number | null; name: string | null }) =>
      `Điểm CCHC: ${formatNumber(total)}/${formatNumber(max)}${index === null ? "" : ` (${formatNumber(index)}%${name === null ? "" : `, ${name}`})`}`,
  },
  plan: {
    unit: "Đơn vị",
    allUnits: "Tất cả đơn vị",
    count: ({ shown, total, cancelled }: { shown: number; total: number; cancelled: number }) =>
      `${shown === total ? "" : `${formatNumber(shown)}/`}${formatNumber(total)} nhiệm vụ${cancelled > 0 ? `, trong đó ${formatNumber(cancelled)} đã hủy` : ""}`,
    none: "Không có nhiệm vụ nào khớp.",
    clearFilters: "Xem tất cả",
    noSection: "Không thuộc mục nào",
    details: ({ task }: { task: string }) => `Chi tiết nhiệm vụ ${task}`,
    about: ({ day }: { day: string }) => `khoảng ${day}`,
  },
  act: {
    done: "Đã xong…",
    extend: "Gia hạn…",
    obstacle: "Ghi vướng mắc…",
    lead: "Gán đơn vị…",
    leadTo: ({ unit }: { unit: string }) => `Gán: ${unit}?`,
    of: ({ what, task }: { what: string; task: string }) => `${what} Nhiệm vụ ${task}`,
    forAll: ({ what, count }: { what: string; count: number }) =>
      `${what.replace("…", "")} cho cả ${formatNumber(count)}…`,
    forGroup: ({ what, name }: { what: string; name: string }) => `${what} ${name}`,
    undone: "Đã hoàn tác, các ô trở lại như cũ.",
  },
  report: {
    write: "Cập nhật báo cáo",
    will: ({ count, rows, sheet }: { count: number; rows: number; sheet: string | null }) =>
      `Ghi ${formatNumber(count)} trang${sheet === null ? "" : ` cho trang ${sheet}`}, tô màu ${formatNumber(rows)} dòng`,
    undo: "Hoàn tác",
    open: ({ sheet }: { sheet: string }) => `Mở ${sheet}`,
  },
  statusWord: {
    overdue: "quá hạn",
    "due-soon": "sắp đến hạn",
    cancelled: "đã hủy",
    "done-early": "hoàn thành trước hạn",
    "done-on-time": "hoàn thành đúng hạn",
    "done-late": "hoàn thành trễ hạn",
    done: "đã hoàn thành",
    "in-progress": "đang thực hiện",
    "not-started": "chưa thực hiện",
    unreadable: "chưa rõ hạn",
    waiting: "chờ sự kiện",
    ongoing: "thường xuyên",
  } satisfies Record<TaskStatus["status"], string>,
};
