import { formatNumber } from "../../core/lib/number";

/** What the tab of findings says. */
export const checks = {
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
  change: ({ before, after }: { before: string; after: string }) => `${before === "" ? "(trống)" : before} → ${after}`,
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
};
