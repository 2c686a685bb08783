import type { Cell } from "../../../src/core/table/grid";
import { MemoryWorkbook } from "../../workbook/memory/memory-workbook";

const INDICATOR_HEAD = ["Mã", "Chỉ tiêu", "Mục tiêu", "Tử số", "Mẫu số", "Kết quả", "Kỳ trước"];

/** The figures of a department's half-year report of 2023, as an office would enter them. */
export const HALF_YEAR_INDICATORS: Cell[][] = [
  ["TN", "Hồ sơ tiếp nhận", null, null, null, 22128, null],
  ["GQ", "Hồ sơ đã giải quyết", null, null, null, 21241, null],
  ["DGQ", "Hồ sơ đang giải quyết", null, null, null, 887, null],
  ["TT", "Hồ sơ nộp trực tuyến", "≥ 50%", 1937, 22128, null, 524],
  ["DH", "Hồ sơ giải quyết đúng hạn", "100%", 21241, 21241, null, null],
  ["BCTN", "Hồ sơ tiếp nhận qua bưu chính", null, null, null, 2512, null],
  ["BCTR", "Hồ sơ trả kết quả qua bưu chính", null, null, null, 9740, null],
  ["TTBC", "TTHC có hồ sơ qua bưu chính", "100%", 14, 14, null, null],
  ["RS", "TTHC được rà soát", null, null, null, 5, null],
  ["PA", "Phản ánh, kiến nghị tiếp nhận", null, null, null, 0, null],
  ["KT", "Đơn vị được kiểm tra", "≥ 40%", 7, 9, null, null],
  ["NVT", "Nhiệm vụ tỉnh giao", null, null, null, 50, null],
  ["NVTX", "Nhiệm vụ tỉnh giao đã hoàn thành", null, null, null, 47, null],
  ["NVTD", "Nhiệm vụ tỉnh giao đang thực hiện", null, null, null, 3, null],
  ["HL", "Mức độ hài lòng", "≥ 94%", null, null, null, null],
];

/** A small workbook with these figures: 70 tasks, 11 done, 35 in progress, 24 not started. */
export const halfYearWorkbook = (indicators = HALF_YEAR_INDICATORS): MemoryWorkbook =>
  new MemoryWorkbook([
    {
      name: "Ke hoach",
      rows: [
        ["KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2023"],
        ["STT", "Nội dung công việc", "Đơn vị chủ trì", "Sản phẩm", "Thời gian thực hiện", "Tình trạng"],
        ...Array.from({ length: 70 }, (_, task): Cell[] => [
          task + 1,
          `Nhiệm vụ số ${task + 1}`,
          task % 2 === 0 ? "Văn phòng" : "Phòng Hành chính tư pháp",
          "Báo cáo",
          "Tháng 12/2023",
          task < 11 ? "Đã hoàn thành" : task < 46 ? "Đang thực hiện" : "Chưa thực hiện",
        ]),
      ],
    },
    { name: "ChiTieu", rows: [INDICATOR_HEAD, ...indicators] },
    {
      name: "CauHinh",
      rows: [
        ["Thiết lập", "Giá trị"],
        ["Tên cơ quan", "Sở Tư pháp"],
        ["Ngày chốt số liệu", { type: "date", day: "2023-06-14", minutes: 0 }],
      ],
    },
  ]);

export const TODAY = { today: "2023-06-20" };
