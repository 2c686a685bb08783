import type { Headings } from "../table/headings";

export type IndicatorColumn =
  | "code"
  | "name"
  | "target"
  | "numerator"
  | "denominator"
  | "result"
  | "moment"
  | "previous"
  | "lead"
  | "source"
  | "within";

/** The headings of an indicator table; `name` and `target` together make one. */
export const indicatorHeadings: Headings<IndicatorColumn> = {
  code: ["Mã", "Mã chỉ tiêu", "Ký hiệu"],
  name: ["Chỉ tiêu", "Tên chỉ tiêu"],
  target: ["Mục tiêu"],
  numerator: ["Tử số", "Tử"],
  denominator: ["Mẫu số", "Mẫu"],
  result: ["Kết quả", "Kết quả thực hiện", "Kết quả đạt được"],
  moment: ["Thời điểm"],
  previous: ["Kỳ trước", "Cùng kỳ", "Cùng kỳ năm trước", "Năm trước"],
  lead: ["Đơn vị chủ trì", "Đơn vị thực hiện", "Cơ quan chủ trì"],
  source: ["Nguồn số liệu", "Nguồn"],
  within: ["Thuộc"],
};
