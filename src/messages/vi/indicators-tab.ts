import { formatNumber } from "../../core/lib/number";

/** What the tab of indicators says, with its data refresh. */
export const indicatorsTab = {
  none: "Chưa có bảng chỉ tiêu. Hãy lập một trang có cột Chỉ tiêu, Mục tiêu, Tử số, Mẫu số; phần mềm sẽ tự tìm thấy.",
  value: ({ value, target }: { value: string; target: string }) => `${value} (mục tiêu ${target})`,
  noValue: "chưa có",
  until: ({ day }: { day: string }) => `mốc ${day}`,
  /** What a share counts where its target does not say it. */
  cases: (() => "trường hợp") as (what: { count: number }) => string,
  explainLabel: ({ name }: { name: string }) => `Cách tính: ${name}`,
  refreshTitle: "Cập nhật dữ liệu",
  refreshHelp:
    "Chọn tệp đã xuất từ cổng hoặc hệ thống một cửa (.xlsx, .csv, .xls dạng bảng web). Sẽ xem trước, chưa ghi gì.",
  sheet: "Trang dữ liệu",
  newSheet: "Trang mới …",
  newSheetName: "Tên trang mới",
  pick: "Chọn tệp",
  preview: ({ sheet, before, after }: { sheet: string; before: number; after: number }) =>
    `Trang ${sheet}: ${formatNumber(before)} dòng hiện có sẽ thay bằng ${formatNumber(after)} dòng mới.`,
  added: ({ names }: { names: readonly string[] }) => `Cột mới: ${names.join(", ")}`,
  missing: ({ names }: { names: readonly string[] }) => `Tệp không có cột: ${names.join(", ")} (cột này sẽ mất)`,
  renamed: ({ from, to }: { from: string; to: string }) => `Có thể "${from}" nay là "${to}"`,
  apply: "Thay dữ liệu",
  applyWithout: "Vẫn thay, bỏ các cột này",
  giveUp: "Hủy",
  refreshed: ({ sheet, rows }: { sheet: string; rows: number }) =>
    `Trang ${sheet} đã có ${formatNumber(rows)} dòng mới.`,
  refreshUndone: ({ sheet, added }: { sheet: string; added: boolean }) =>
    added ? `Đã bỏ trang ${sheet} vừa thêm.` : `Trang ${sheet} đã trở lại như cũ.`,
  editedSince: ({ sheet, cell, added }: { sheet: string; cell: string | null; added: boolean }) =>
    [
      `Trang ${sheet} đã có người sửa sau khi cập nhật${cell === null ? "" : ` (ô ${cell})`}, nên chưa khôi phục gì.`,
      added
        ? "Nếu vẫn khôi phục, trang này bị xóa cùng phần đã sửa."
        : "Nếu vẫn khôi phục, mọi phần đã sửa từ dòng tiêu đề cột trở xuống sẽ mất.",
    ].join(" "),
  restoreAnyway: "Vẫn khôi phục",
  leaveIt: "Để nguyên",
};
