import type { ReportSheet } from "../../core/report/sheet-model";
import { userSheet } from "./user-sheet";

/** The tables beside the plans: units, holidays, settings. */
export const dataSheets = (): ReportSheet[] => [
  userSheet(
    "DonVi",
    [],
    ["Tên đơn vị", "Tên khác"],
    [
      ["Văn phòng Sở", "Văn phòng; VP Sở"],
      ["Phòng Nghiệp vụ", "P. Nghiệp vụ"],
      ["Phòng Kế hoạch - Tài chính", "Phòng KHTC; KH-TC"],
      ["Thanh tra Sở", "Thanh tra"],
      ["Trung tâm Công nghệ thông tin", "Trung tâm CNTT; TT CNTT"],
    ],
    [34, 40],
  ),
  userSheet(
    "NgayNghi",
    [],
    ["Ngày nghỉ", "Ghi chú"],
    [
      [{ day: "2026-01-01" }, "Tết Dương lịch"],
      [{ day: "2026-04-30" }, "Ngày Chiến thắng"],
      [{ day: "2026-05-01" }, "Ngày Quốc tế Lao động"],
      [{ day: "2026-09-02" }, "Quốc khánh"],
    ],
    [14, 30],
  ),
  userSheet(
    "CauHinh",
    [],
    ["Thiết lập", "Giá trị"],
    [
      ["Năm kế hoạch", 2026],
      ["Ngày chốt số liệu", { day: "2026-09-30" }],
      ["Tên cơ quan", "Sở Mẫu tỉnh An Bình"],
      ["Số ngày cảnh báo", 7],
    ],
    [34, 30],
  ),
];
