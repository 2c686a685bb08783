import { formatNumber } from "../../core/lib/number";

/** One of several plan sheets, where only that one is reported. */
interface OfSheet {
  sheet: string | null;
  tasks: number;
}
const ofSheet = ({ sheet, tasks }: OfSheet): string =>
  sheet === null ? "" : ` cho trang ${sheet} (${formatNumber(tasks)} nhiệm vụ)`;

/** What the tab of the report says, and what was done with it. */
export const reportTab = {
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
  wordNotLoaded: "Chưa tải được phần tạo tệp Word. Sổ làm việc vẫn giữ nguyên. Hãy kiểm tra kết nối mạng rồi thử lại.",
  moreUnits: ({ count }: { count: number }) => `Hiện thêm ${formatNumber(count)} đơn vị`,
  reminders: "Nhắc việc theo đơn vị",
  reminderCounts: ({ overdue, dueSoon }: { overdue: number; dueSoon: number }) =>
    `${formatNumber(overdue)} quá hạn, ${formatNumber(dueSoon)} sắp đến hạn`,
  remindAll: ({ units }: { units: number }) => `Sao chép nhắc việc gửi ${formatNumber(units)} đơn vị`,
  allRemindersCopied: ({ units }: { units: number }) =>
    `Đã sao chép nội dung nhắc việc của ${formatNumber(units)} đơn vị.`,
  calendar: "Tải lịch nhắc việc (.ics)",
  calendarHelp: "Lịch gồm mọi mốc hạn chưa hoàn thành, mở được bằng Outlook, Google Calendar hoặc điện thoại.",
  letters: "Tải thư đôn đốc (.docx)",
  copyReminder: "Sao chép nhắc việc",
  copyReminderOf: ({ unit }: { unit: string }) => `Sao chép nhắc việc: ${unit}`,
  reminderCopied: ({ unit }: { unit: string }) => `Đã sao chép nội dung nhắc việc gửi ${unit}.`,
};
