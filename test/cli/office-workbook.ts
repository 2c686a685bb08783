import { gridOfRows } from "../../src/core/table/grid";
import { newXlsx } from "../../src/workbook/xlsx/new-xlsx";

interface Office {
  name: string;
  /** Self-scored points of two criteria, of 2 and 3. */
  points: readonly [number, number];
  /** Online cases and all cases. */
  cases: readonly [number, number];
  formula?: "typed" | "other";
}

/** A workbook of one office without a plan: its name, an indicator, two criteria. */
export const office = ({ name, points, cases, formula = "typed" }: Office): Uint8Array => {
  const [part, whole] = cases;
  const rows = Array.from({ length: whole }, (_, index) => [index < part ? "Trực tuyến" : "Trực tiếp"]);
  const count = formula === "other" ? 'đếm HoSo khi [Kênh] <> "Trực tiếp"' : 'đếm HoSo khi [Kênh] = "Trực tuyến"';
  return newXlsx([
    gridOfRows("CauHinh", [
      ["Thiết lập", "Giá trị"],
      ["Tên cơ quan", name],
    ]),
    gridOfRows("ChiTieu", [
      ["Mã", "Chỉ tiêu", "Mục tiêu", "Tử số", "Mẫu số"],
      ["CT1", "Tỷ lệ hồ sơ trực tuyến", "≥ 70%", count, "đếm HoSo"],
    ]),
    gridOfRows("TieuChi", [
      ["Mã", "Tiêu chí", "Điểm tối đa", "Tự chấm"],
      ["1", "Ban hành kế hoạch đúng hạn", 2, points[0]],
      ["2", "Báo cáo đủ và đúng hạn", 3, points[1]],
    ]),
    gridOfRows("HoSo", [["Kênh"], ...rows]),
  ]);
};
