import type { PlanColumn } from "../../core/plan/plan";
import { formatNumber } from "../../core/lib/number";
import { pointing } from "./pointing";

const columnName = (column: PlanColumn): string => pointing.columns[column];
const tasks = (count: number): string => `${formatNumber(count)} nhiệm vụ`;

/** What is said where a person enters something for a task: fetched with the first form. */
export const record = {
  done: "Ngày hoàn thành",
  extend: "Gia hạn đến",
  obstacle: "Khó khăn, vướng mắc",
  lead: "Đơn vị chủ trì",
  today: "Hôm nay",
  onTime: "Đúng hạn",
  onTimeAll: "Ngày hạn của từng nhiệm vụ",
  monthEnd: "Cuối tháng này",
  quarterEnd: "Cuối quý này",
  evidence: "Văn bản kiểm chứng (nếu có)",
  evidenceHint: "số, ngày văn bản",
  next: ({ day, met, all }: { day: string; met: number; all: number }) => `Mốc ${met + 1}/${all}: hạn ${day}`,
  noDay: "Hãy nhập ngày/tháng/năm, ví dụ 30/9/2026.",
  inFuture: ({ today }: { today: string }) => `Ngày hoàn thành không thể sau hôm nay (${today}).`,
  afterAsOf: ({ asOf }: { asOf: string }) =>
    `Ngày này sau ngày chốt số liệu (${asOf}), nên số liệu đang xem chưa tính là hoàn thành vào ngày ấy.`,
  notLater: ({ due }: { due: string }) => `Ngày gia hạn phải sau hạn hiện nay (${due}).`,
  noText: "Hãy ghi nội dung.",
  will: "Sẽ ghi:",
  edit: ({ cell, was, will, formula }: { cell: string; was: string; will: string; formula: boolean }) =>
    `${cell}: ${was === "" ? "(trống)" : `“${was}”`}${formula ? " (công thức, sẽ thay bằng chữ)" : ""} → ${will === "" ? "(trống)" : `“${will}”`}`,
  shared: ({ cell, count }: { cell: string; count: number }) =>
    `Ô ${cell} gộp chung cho ${tasks(count + 1)}: các nhiệm vụ ấy cũng đổi theo.`,
  moreEdits: ({ count }: { count: number }) => `và ${formatNumber(count)} ô nữa`,
  nothing: "Các ô đã ghi đúng như vậy; không có gì để ghi.",
  missing: ({ columns, whole }: { columns: readonly PlanColumn[]; whole: boolean }) =>
    `Kế hoạch chưa có cột ${columns.map(columnName).join(", ")}, nên ${whole ? "chưa ghi được" : "phần ấy chưa được ghi"}.`,
  write: "Ghi vào kế hoạch",
  writeMany: ({ cells }: { cells: number }) => `Ghi ${formatNumber(cells)} ô`,
  cancel: "Hủy",
  choose: "Áp dụng cho",
  all: ({ count }: { count: number }) => `Tất cả ${tasks(count)}`,
  leftOut: ({ count, why }: { count: number; why: string }) => `Bỏ qua ${tasks(count)}: ${why}`,
  columns: {
    label: "Thêm cột theo dõi",
    how: "Thêm các cột còn thiếu vào bên phải bảng, theo định dạng của bảng, có danh sách chọn ở cột Tình trạng; các ô đã có giữ nguyên.",
    open: "Thêm cột còn thiếu…",
    add: ({ count }: { count: number }) => `Thêm ${formatNumber(count)} cột`,
    added: ({ count, sheet }: { count: number; sheet: string }) =>
      `Đã thêm ${formatNumber(count)} cột theo dõi vào trang ${sheet}.`,
    taken: ({ cell }: { cell: string }) =>
      `Chưa thêm được: ô ${cell} bên phải bảng đã có nội dung. Hãy chừa các cột trống sát bảng, rồi thử lại.`,
    pointed:
      "Bảng này đang đọc theo các cột đã chỉ. Hãy tự ghi tiêu đề cột cạnh bảng, rồi chỉ lại dòng tiêu đề để dùng cột ấy.",
    misread: "Chưa thêm được: có thêm cột thì bảng sẽ bị đọc khác đi. Hãy tự ghi tiêu đề cột, rồi chỉ dòng tiêu đề.",
    letters: "Chưa thêm được: trang này dùng bảng mã cũ (TCVN3, VNI). Hãy chuyển sang Unicode trước.",
  },
  written: {
    done: ({ task, day }: { task: string; day: string }) => `Đã ghi nhiệm vụ ${task} hoàn thành ngày ${day}.`,
    extend: ({ task, day }: { task: string; day: string }) => `Đã ghi gia hạn nhiệm vụ ${task} đến ${day}.`,
    obstacle: ({ task }: { task: string }) => `Đã ghi khó khăn, vướng mắc của nhiệm vụ ${task}.`,
    lead: ({ task, unit }: { task: string; unit: string }) => `Đã giao nhiệm vụ ${task} cho ${unit}.`,
    many: ({ tasks: count, cells }: { tasks: number; cells: number }) =>
      `Đã ghi ${formatNumber(cells)} ô cho ${tasks(count)}.`,
  },
};

export type RecordTexts = typeof record;
