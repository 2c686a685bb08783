import type { SeenRow } from "../../core/error";
import { first } from "./first";
import { lackOf } from "./lack-of";
import type { TaskStatus } from "../../core/plan/status";
import { formatNumber } from "../../core/lib/number";

const months = (month: number): string => `Tháng ${month}`;

/** One of several plan sheets, where only that one is reported. */
interface OfSheet {
  sheet: string | null;
  tasks: number;
}
const ofSheet = ({ sheet, tasks }: OfSheet): string =>
  sheet === null ? "" : ` cho trang ${sheet} (${formatNumber(tasks)} nhiệm vụ)`;

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
    overview: "Tổng quan",
    plan: "Kế hoạch",
    checks: "Kiểm tra",
    indicators: "Chỉ tiêu",
    points: "Điểm",
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
    plan: ({ year, tasks }: { year: number | null; tasks: number }) =>
      `Kế hoạch${year === null ? "" : ` ${year}`} · ${formatNumber(tasks)} nhiệm vụ`,
    sheet: "Trang kế hoạch",
    allSheets: "Tất cả các trang",
    asOf: "Ngày chốt số liệu",
    asOfShort: ({ day }: { day: string }) => `Chốt ${day}`,
    readAt: ({ at }: { at: string }) => `Số liệu lúc ${at}`,
    refresh: "Đọc lại",
    reading: "Đang mở sổ …",
    language: "EN",
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
    byUnit: "Theo đơn vị chủ trì",
    noUnit: "Chưa có đơn vị chủ trì",
    unitBar: ({ total, done, overdue, rest }: { total: number; done: number; overdue: number; rest: number }) =>
      `${formatNumber(total)} nhiệm vụ, ${formatNumber(done)} đã hoàn thành, ${formatNumber(overdue)} quá hạn, ${formatNumber(rest)} chưa đến hạn; xem danh sách`,
    legend: { done: "đã hoàn thành", rest: "chưa đến hạn", overdue: "quá hạn" },
    moreUnits: ({ count }: { count: number }) => `Hiện thêm ${formatNumber(count)} đơn vị`,
    overdueNow: "Đang quá hạn",
    pastDueNow: "Đã qua hạn, chưa rõ kết quả",
    nothingOverdue: "Không có nhiệm vụ quá hạn.",
    allOverdue: ({ count }: { count: number }) => `Xem tất cả ${formatNumber(count)} nhiệm vụ quá hạn`,
    daysLate: ({ days }: { days: number }) => `quá ${formatNumber(days)} ngày`,
    daysLeft: ({ days }: { days: number }) => (days === 0 ? "hạn hôm nay" : `còn ${formatNumber(days)} ngày`),
    atAGlance: "Chỉ tiêu và điểm",
    indicators: ({ met, total }: { met: number; total: number }) =>
      `Chỉ tiêu: ${formatNumber(met)}/${formatNumber(total)} đạt`,
    noIndicators: "Chưa có bảng chỉ tiêu (cần cột Chỉ tiêu và Mục tiêu)",
    points: ({ total, max, index, name }: { total: number; max: number; index: number | null; name: string | null }) =>
      `Điểm CCHC: ${formatNumber(total)}/${formatNumber(max)}${index === null ? "" : ` (${formatNumber(index)}%${name === null ? "" : `, ${name}`})`}`,
    noPoints: "Chưa có bảng tiêu chí (cần cột Tiêu chí và Điểm tối đa)",
    findings: ({ count }: { count: number }) =>
      count === 0 ? "Không có chỗ nào cần xem trong kế hoạch" : `${formatNumber(count)} chỗ cần xem trong kế hoạch`,
    see: "Xem",
    sections: "Theo mục của kế hoạch",
  },
  plan: {
    search: "Tìm nhiệm vụ",
    groupBy: "Nhóm theo",
    groups: { status: "Tình trạng", unit: "Đơn vị", section: "Mục" },
    show: "Hiện",
    filters: {
      all: "Tất cả",
      overdue: "Quá hạn",
      "due-soon": "Sắp đến hạn",
      done: "Đã hoàn thành",
      rest: "Còn lại",
    },
    unit: "Đơn vị",
    allUnits: "Tất cả đơn vị",
    count: ({ shown, total }: { shown: number; total: number }) =>
      `${shown === total ? "" : `${formatNumber(shown)}/`}${formatNumber(total)} nhiệm vụ`,
    none: "Không có nhiệm vụ nào khớp.",
    clearFilters: "Bỏ lọc",
    noSection: "Không thuộc mục nào",
    details: ({ task }: { task: string }) => `Chi tiết nhiệm vụ ${task}`,
    lead: "Chủ trì",
    support: "Phối hợp",
    product: "Sản phẩm",
    timing: "Ghi trong kế hoạch",
    due: "Thời hạn",
    dueSoFar: ({ met, all }: { met: number; all: number }) => `đã hoàn thành ${met}/${all} mốc`,
    extended: ({ from }: { from: string }) => `gia hạn từ ${from}`,
    noDue: "không có ngày hạn",
    obstacle: "Khó khăn, vướng mắc",
    about: ({ day }: { day: string }) => `khoảng ${day}`,
    boundary: {
      exclusive: "“trước ngày” không tính ngày đó",
      inclusive: "tính cả ngày đó",
      "period-end": "ngày cuối của kỳ",
    },
    timeline: "Số mốc hạn theo tháng",
    month: ({ month, count, overdue }: { month: number; count: number; overdue: number }) =>
      `${months(month)}: ${formatNumber(count)} mốc hạn${overdue > 0 ? `, ${formatNumber(overdue)} đang quá hạn` : ""}`,
    monthShort: ({ month }: { month: number }) => `T${month}`,
    monthChosen: ({ month }: { month: number }) => `Chỉ ${months(month).toLowerCase()}`,
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
  checks: {
    search: "Tìm chỗ cần xem",
    severity: "Mức độ",
    severities: { all: "Tất cả", error: "Lỗi", warning: "Cần xem", info: "Lưu ý" },
    summary: ({ error, warning, info }: { error: number; warning: number; info: number }) =>
      `${formatNumber(error)} lỗi · ${formatNumber(warning)} cần xem · ${formatNumber(info)} lưu ý`,
    none: "Không có gì cần xem lại.",
    noMatch: "Không có chỗ nào khớp.",
    whyFigures: "Chỉ tiêu và điểm chỉ đúng khi số liệu và cách tính đọc được.",
    why: "Vì sao cần xem",
    fix: "Sửa",
    fixLabel: ({ cell, before, after }: { cell: string; before: string; after: string }) =>
      `Sửa ô ${cell}: ${before} thành ${after}`,
    change: ({ before, after }: { before: string; after: string }) =>
      `${before === "" ? "(trống)" : before} → ${after}`,
    fixAll: ({ count }: { count: number }) => `Sửa tất cả ${formatNumber(count)} ô`,
    fixAllLabel: ({ count, kind }: { count: number; kind: string }) => `Sửa tất cả ${formatNumber(count)} ô: ${kind}`,
    otherColumn: "Chọn lại cột",
    join: "Ghép",
    joinLabel: ({ name, other }: { name: string; other: string }) => `Ghép ${other} vào ${name}`,
    joined: ({ name, other }: { name: string; other: string }) => `Đã ghép "${other}" vào "${name}" trong bảng đơn vị.`,
    joinUndone: "Đã trả bảng đơn vị về như cũ.",
    ignore: "Bỏ qua",
    ignoreLabel: ({ message }: { message: string }) => `Bỏ qua: ${message}`,
    ignoreKind: ({ count }: { count: number }) => `Bỏ qua cả loại này (${formatNumber(count)})`,
    ignoreKindLabel: ({ count, kind }: { count: number; kind: string }) =>
      `Bỏ qua cả loại này (${formatNumber(count)}): ${kind}`,
    ignored: ({ count }: { count: number }) => `Đã bỏ qua ${formatNumber(count)} chỗ`,
    showIgnored: "Hiện lại",
    fixed: ({ count }: { count: number }) => `Đã sửa ${formatNumber(count)} ô.`,
    fixUndone: "Đã hoàn tác, các ô trở lại như cũ.",
    notApplicable: "Chưa kiểm tra được vì thiếu cột",
  },
  report: {
    write: "Cập nhật báo cáo",
    undo: "Hoàn tác",
    willWrite: ({ sheets, count, rows, ...of }: { sheets: readonly string[]; count: number; rows: number } & OfSheet) =>
      `Ghi ${formatNumber(count)} trang (${sheets.join(", ")})${ofSheet(of)} và tô màu ${formatNumber(rows)} dòng`,
    asOf: "Ngày chốt số liệu",
    asOfHelp: "Để trống: lấy từ trang CauHinh, không có thì là hôm nay",
    from: "Kỳ báo cáo từ",
    to: "Kỳ báo cáo đến",
    now: ({ asOf, from, to, name }: { asOf: string; from: string; to: string; name: string | null }) =>
      `Đang dùng: chốt ngày ${asOf}, kỳ ${name === null ? "" : `${name}: `}${from} – ${to}`,
    contents: "Báo cáo gồm",
    parts: ({ tasks, overdue, dueSoon }: { tasks: number; overdue: number; dueSoon: number }) =>
      `Số liệu ${formatNumber(tasks)} nhiệm vụ theo mục và đơn vị; ${formatNumber(overdue)} nhiệm vụ quá hạn; ${formatNumber(dueSoon)} sắp đến hạn; những chỗ cần xem.`,
    highlightShort: "Tô màu",
    highlight: "Tô màu quá hạn",
    highlightHelp: ({ rows }: { rows: number }) =>
      `Tô ${formatNumber(rows)} dòng trong kế hoạch: đỏ là quá hạn, vàng là sắp đến hạn, cam là hoàn thành trễ hạn. Nội dung các ô không đổi.`,
    written: ({ asOf, ...of }: { asOf: string } & OfSheet) => `Đã ghi báo cáo${ofSheet(of)}, số liệu đến ngày ${asOf}.`,
    aside: ({ count }: { count: number }) =>
      count === 0 ? "" : ` ${count} ghi chú không còn dòng tương ứng trong các bảng, được giữ ở cuối báo cáo.`,
    leftPlain: ({ sheets, all }: { sheets: readonly string[]; all: boolean }) => {
      if (sheets.length === 0) return "";
      const names = sheets.join(", ");
      return all
        ? ` Chưa tô màu vì trang ${names} đang được bảo vệ.`
        : ` Chưa tô màu trang ${names} vì đang được bảo vệ.`;
    },
    proofread: {
      title: "Soát số liệu một văn bản",
      paste: "Dán báo cáo đã soạn vào đây",
      hint: "Soát tỷ lệ, tổng, ngày, số văn bản trong bài và đối chiếu với sổ này. Văn bản không rời máy này.",
      check: "Soát số liệu",
    },
    reversed: "Ngày bắt đầu kỳ phải trước hoặc bằng ngày kết thúc kỳ.",
    restored: "Đã trở lại báo cáo trước đó.",
    nothingKept: "Không còn bản nào để khôi phục.",
    clear: "Xóa báo cáo và tô màu",
    clearWill:
      "Sẽ xóa các trang báo cáo và mọi tô màu của phần mềm; có thể khôi phục. Trang có nội dung do người dùng nhập được giữ lại. Kế hoạch không đổi.",
    clearYes: "Xóa",
    clearNo: "Hủy",
    cleared: ({ sheets, lit }: { sheets: readonly string[]; lit: boolean }) => {
      const gone = [...(sheets.length > 0 ? [`trang ${sheets.join(", ")}`] : []), ...(lit ? ["tô màu"] : [])];
      return gone.length === 0
        ? "Không có báo cáo hay tô màu nào để xóa."
        : `Đã xóa ${gone.join(" và ")}. Một bản được giữ ẩn trong sổ để khôi phục.`;
    },
    clearAll: "Gỡ mọi thứ phần mềm đã thêm",
    clearAllWill:
      "Sẽ xóa hẳn mọi thứ phần mềm đã thêm vào sổ này: trang báo cáo kể cả nội dung đã nhập trong đó, tô màu, bản giữ để khôi phục, dòng tiêu đề đã chỉ và các chỗ đã bỏ qua. Không khôi phục được. Kế hoạch và dữ liệu không đổi.",
    clearAllYes: "Xóa hẳn",
    clearedAll: "Đã xóa hết những gì phần mềm đã thêm; kế hoạch và dữ liệu vẫn nguyên.",
    highlighted: ({ rows }: { rows: number }) => `Đã tô màu ${formatNumber(rows)} dòng.`,
    unhighlighted: "Đã xóa tô màu.",
    unitSheets: "Thêm một trang cho mỗi đơn vị",
    unitSheetsWord: ({ count }: { count: number }) => `${count} trang đơn vị`,
    kept: ({ sheets }: { sheets: readonly string[] }) =>
      `Giữ lại vì có nội dung do người dùng nhập: ${sheets.join(", ")}.`,
    restoreHelp: "Trả báo cáo và tô màu về như trước lần ghi hoặc xóa cuối.",
    take: "Đưa vào văn bản",
    copyDraft: "Sao chép dự thảo",
    draftCopied: ({ ready, left }: { ready: number; left: number }) =>
      `Đã sao chép ${ready} đoạn.${left > 0 ? ` Còn ${left} đoạn chưa đủ số liệu hoặc số liệu chưa khớp nên không đưa vào.` : ""}`,
    noDraft: "Chưa có đoạn nào đủ số liệu để sao chép. Trang DuThao ghi rõ mỗi đoạn còn thiếu gì.",
    copyByHand: "Không sao chép tự động được. Nội dung đã được chọn sẵn: hãy nhấn Ctrl+C (máy Mac: ⌘C).",
    word: "Tải tệp Word (.docx)",
    wordHelp: "Tệp Word trình bày theo thể thức văn bản hành chính, gồm các đoạn dự thảo đã khớp số liệu và các bảng.",
    wordNotLoaded:
      "Chưa tải được phần tạo tệp Word. Sổ làm việc vẫn giữ nguyên. Hãy kiểm tra kết nối mạng rồi thử lại.",
    reminders: "Nhắc việc theo đơn vị",
    reminderCounts: ({ overdue, dueSoon }: { overdue: number; dueSoon: number }) =>
      `${formatNumber(overdue)} quá hạn, ${formatNumber(dueSoon)} sắp đến hạn`,
    remindAll: ({ units }: { units: number }) => `Sao chép nhắc việc gửi ${formatNumber(units)} đơn vị`,
    allRemindersCopied: ({ units }: { units: number }) =>
      `Đã sao chép nội dung nhắc việc của ${formatNumber(units)} đơn vị.`,
    calendar: "Tải lịch nhắc việc (.ics)",
    calendarHelp: "Lịch gồm mọi mốc hạn chưa hoàn thành, mở được bằng Outlook, Google Calendar hoặc điện thoại.",
    letters: "Tải thư đôn đốc (.docx)",
    open: ({ sheet }: { sheet: string }) => `Mở ${sheet}`,
    copyReminder: "Sao chép nhắc việc",
    copyReminderOf: ({ unit }: { unit: string }) => `Sao chép nhắc việc: ${unit}`,
    reminderCopied: ({ unit }: { unit: string }) => `Đã sao chép nội dung nhắc việc gửi ${unit}.`,
  },
  noPlan: {
    title: "Chưa thấy bảng kế hoạch",
    need: "Cần một dòng tiêu đề có cột nhiệm vụ (Nội dung công việc, Nhiệm vụ …) và cột thời gian (Thời hạn, Tiến độ …).",
    seen: (seen: SeenRow) =>
      `Tôi thấy ở trang ${seen.sheet}, dòng ${seen.row}: ${seen.texts.join(" | ")}${lackOf(seen)}`,
    proposal: ({ again, columns }: { again: boolean; columns: readonly string[] }) =>
      `${again ? "Như đã chọn lần trước" : "Đề xuất"}: ${columns.join("; ")}.`,
    column: ({ name, column }: { name: string; column: string }) => `${name}: cột ${column}`,
    take: "Dùng đề xuất",
    takeLabel: ({ sheet, row }: { sheet: string; row: number }) => `Dùng đề xuất: trang ${sheet}, dòng ${row}`,
    choose: "Chọn cột",
    chooseLabel: ({ sheet, row }: { sheet: string; row: number }) => `Chọn cột: trang ${sheet}, dòng ${row}`,
    point: "Chỉ dòng tiêu đề",
    sample: "Tạo sổ mẫu",
    sampleMade: "Sổ mẫu đã mở ở một cửa sổ Excel khác.",
  },
  pointing: {
    title: "Chỉ cho tôi dòng tiêu đề",
    how: "Chọn một ô bất kỳ trên dòng tiêu đề trong sổ, rồi nhấn nút dưới đây.",
    take: "Lấy dòng đang chọn",
    row: ({ sheet, row }: { sheet: string; row: number }) => `Trang ${sheet}, dòng ${row}. Mỗi cột là gì?`,
    column: ({ column, text }: { column: string; text: string }) => `Cột ${column}: ${text}`,
    unused: "Không dùng",
    need: "Cần ít nhất một cột Nhiệm vụ và một cột Thời gian.",
    empty: "Dòng này trống. Hãy chọn dòng có tiêu đề (trong 60 dòng đầu).",
    use: "Dùng dòng này",
    forgotten: "Đã quên dòng tiêu đề đã chỉ.",
    forget: "Quên dòng tiêu đề đã chỉ",
    columns: {
      number: "Số thứ tự",
      task: "Nhiệm vụ",
      lead: "Đơn vị chủ trì",
      support: "Đơn vị phối hợp",
      product: "Sản phẩm",
      timing: "Thời gian",
      start: "Bắt đầu",
      status: "Tình trạng",
      completedOn: "Ngày hoàn thành",
      share: "Tỷ lệ hoàn thành",
      extendedTo: "Gia hạn đến",
      eventOn: "Ngày sự kiện",
      evidence: "Tài liệu kiểm chứng",
      obstacle: "Khó khăn, vướng mắc",
      proposal: "Kiến nghị",
      note: "Ghi chú",
    },
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
