import type { SeenRow } from "../../core/error";
import { lackOf } from "./lack-of";

/** What is said where there is no plan yet. */
export const noPlan = {
  title: "Chưa thấy bảng kế hoạch",
  need: "Cần một dòng tiêu đề có cột nhiệm vụ (Nội dung công việc, Nhiệm vụ …) và cột thời gian (Thời hạn, Tiến độ …).",
  seen: (seen: SeenRow) => `Tôi thấy ở trang ${seen.sheet}, dòng ${seen.row}: ${seen.texts.join(" | ")}${lackOf(seen)}`,
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
};
