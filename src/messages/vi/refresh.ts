import type { RefreshReport, WhyKept } from "../../core/data/refresh-data";
import { formatNumber } from "../../core/lib/number";

const types = { date: "ngày", number: "số", percent: "tỷ lệ phần trăm" };

const listed = (names: readonly string[], shown = 6): string =>
  `${names.slice(0, shown).join(", ")}${names.length > shown ? ", …" : ""}`;

/** Why the rows of a new file were not taken, and what to do. */
const kept: Record<WhyKept, (reason: readonly string[]) => string> = {
  "no-table": () => "không thấy dòng tiêu đề cột",
  "no-rows": () => "chỉ có dòng tiêu đề, không có dữ liệu",
  "no-common-column": (headings) =>
    `không có cột nào trùng tên với trang dữ liệu (tệp có: ${listed(headings)}). Hãy kiểm tra có chọn đúng tệp không`,
  "doubled-heading": (headings) =>
    `có nhiều cột cùng tên: ${listed(headings)}. Hãy đổi tên hoặc bỏ cột trùng rồi thực hiện lại`,
  uncomputed: ([cell = ""]) =>
    `có công thức chưa tính lại (ô ${cell}). Hãy mở tệp bằng Excel, lưu lại rồi thực hiện lại`,
  "several-tables": (names) =>
    `có nhiều trang cùng các cột như nhau: ${listed(names)}. Hãy để lại trang cần lấy, hoặc gộp về một trang`,
};

/** What a data refresh tells, before it is made and after. */
export const refresh = {
  kept,
  keptData: ({ why }: { why: string }) => `Tệp này ${why}. Dữ liệu cũ được giữ nguyên.`,
  /** Formulas that come from the old rows. */
  stale: (cells: readonly string[]): string[] =>
    cells.length === 0
      ? []
      : [
          `${formatNumber(cells.length)} ô công thức lấy từ dữ liệu này chưa tính lại (${listed(cells, 4)}); mở tệp kết quả bằng Excel, lưu lại là có số mới.`,
        ],
  /** What was read with care, or not at all: a line each. */
  notes: ({ leftOut, unnamed, unread }: RefreshReport, letters: string | null): string[] => [
    ...(letters === null
      ? []
      : [
          `Tệp dùng bảng mã ${letters === "vni" ? "VNI" : "TCVN3 (ABC)"}, đã chuyển sang Unicode; hãy xem lại chữ có dấu.`,
        ]),
    ...(leftOut.length === 0
      ? []
      : [
          `Không lấy ${formatNumber(leftOut.reduce((sum, { rows }) => sum + rows, 0))} dòng không phải hồ sơ (dòng cộng, ghi chú, ký tên): ${listed(
            leftOut.map(({ row, text }) => `dòng ${row + 1} "${text}"`),
            3,
          )}.`,
        ]),
    ...(unnamed.length === 0
      ? []
      : [`Không lấy cột ${listed(unnamed)} của tệp vì không có tiêu đề, dù các dòng có dữ liệu.`]),
    ...unread.map(({ column, type, cells, row, text }) =>
      type === "digits"
        ? `Cột [${column}]: ${formatNumber(cells)} ô đã bị Excel rút gọn thành số mũ nên mất các chữ số cuối, các mã khác nhau có thể thành một (đầu tiên ở dòng ${row + 1}: "${text}"). Hãy xuất lại với cột này định dạng Văn bản.`
        : `Cột [${column}]: ${formatNumber(cells)} ô không đọc được thành ${types[type]}, để nguyên là chữ (đầu tiên ở dòng ${row + 1}: "${text}").`,
    ),
  ],
};
