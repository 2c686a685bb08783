import { formatNumber } from "../../core/lib/number";

/** What is said of files that the pane hands to the browser: loaded with the papers, for nothing is handed over without. */
export const taken = {
  wordFile: ({ asOf }: { asOf: string }) => `bao-cao-${asOf}.docx`,
  wordTaken: ({ name }: { name: string }) => `Đang tải xuống ${name}. Hãy mở tệp trong thư mục tải xuống.`,
  calendarFile: ({ asOf }: { asOf: string }) => `lich-nhac-viec-${asOf}.ics`,
  calendarTaken: ({ name, dates }: { name: string; dates: number }) =>
    `Đang tải xuống ${name}: ${formatNumber(dates)} mốc hạn. Hãy xem trong thư mục tải xuống.`,
  noDates: "Không còn mốc hạn nào chưa hoàn thành để đưa vào lịch.",
  lettersFile: ({ asOf }: { asOf: string }) => `thu-don-doc-${asOf}.docx`,
  lettersTaken: ({ name, letters, without }: { name: string; letters: number; without: number }) =>
    `Đang tải xuống ${name}: ${formatNumber(letters)} thư, mỗi thư một trang riêng có bảng để đơn vị ghi kết quả.${without > 0 ? ` ${formatNumber(without)} nhiệm vụ chưa có đơn vị chủ trì không có trong thư nào.` : ""}`,
  noLetters: ({ without }: { without: number }) =>
    `Không có đơn vị nào có nhiệm vụ quá hạn hoặc sắp đến hạn.${without > 0 ? ` ${formatNumber(without)} nhiệm vụ như vậy chưa có đơn vị chủ trì.` : ""}`,
  noDownloads:
    "Excel cho máy Mac không nhận tệp từ bảng theo dõi, nên chưa tải được. Hãy dùng Sao chép dự thảo, hoặc mở sổ này ở trang độc lập của phần mềm để tải tệp.",
};
export type TakenTexts = typeof taken;
