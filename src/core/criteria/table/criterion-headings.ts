import type { Columns, Headings } from "../../table/headings";

export type CriterionColumn =
  | "code"
  | "name"
  | "max"
  | "rule"
  | "data"
  | "self"
  | "appraised"
  | "appraisedAgain"
  | "evidence"
  | "cause"
  | "remedy"
  | "lead"
  | "dueOn";

/** The headings of a criteria table; `name` and `max` together make one. */
export const criterionHeadings = {
  code: ["Mã", "Mã tiêu chí", "Mã số", "Ký hiệu", "STT", "TT"],
  name: [
    "Tiêu chí",
    "Tiêu chí thành phần",
    "Tên tiêu chí",
    "Tiêu chí, tiêu chí thành phần",
    "Lĩnh vực/tiêu chí/tiêu chí thành phần",
  ],
  max: ["Điểm tối đa", "Điểm chuẩn", "Thang điểm"],
  rule: ["Cách tính", "Cách tính điểm", "Cách chấm", "Cách chấm điểm", "Cách đánh giá"],
  data: ["Dữ liệu", "Số liệu"],
  self: ["Tự chấm", "Điểm tự chấm", "Điểm tự đánh giá"],
  appraised: ["Thẩm định", "Điểm thẩm định", "Thẩm định lần 1"],
  appraisedAgain: ["Thẩm định lần 2", "Điểm thẩm định lần 2", "Điểm sau giải trình", "Thẩm định sau giải trình"],
  evidence: ["Tài liệu kiểm chứng", "Minh chứng", "Tài liệu minh chứng"],
  cause: ["Nguyên nhân", "Nguyên nhân mất điểm", "Lý do"],
  remedy: ["Giải pháp", "Giải pháp khắc phục", "Biện pháp khắc phục"],
  lead: ["Đơn vị chủ trì", "Đơn vị thực hiện", "Trách nhiệm thực hiện"],
  dueOn: ["Thời hạn", "Thời hạn khắc phục", "Thời gian thực hiện"],
} as const satisfies Headings<CriterionColumn>;

/** Where a criteria table's heading row is (zero-based) and which column holds what. */
export interface CriteriaTable {
  headerRow: number;
  columns: Columns<CriterionColumn>;
}
