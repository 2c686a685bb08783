import { addDays } from "../../core/lib/calendar-day";
import { addWorkingDays } from "../../core/lib/working-days";
import type { SampleCell } from "./plan-rows";

export const CASE_HEAD: SampleCell[] = [
  "Mã hồ sơ",
  "Lĩnh vực",
  "Ngày tiếp nhận",
  "Ngày hẹn trả",
  "Ngày trả",
  "Hình thức nộp",
  "Thanh toán",
  "Số hóa",
  "Kết quả điện tử",
  "Đơn vị xử lý",
];

const FIELDS = ["Đăng ký", "Cấp phép", "Xác nhận", "Chứng chỉ"];
const COUNT = 240;

/** The same figures on every machine: a small generator of Park and Miller's, seeded once. */
const makeRandom = (seed: number) => {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
};

/** An export of the one-stop system: 240 cases of the index's year, some late, some still open. */
export const caseRows = (): SampleCell[][] => {
  const random = makeRandom(20_260_930);
  const yes = (share: number): string => (random() < share ? "Có" : "Không");
  return Array.from({ length: COUNT }, (_, index) => {
    const received = addDays("2025-12-15", Math.floor((index * 285) / COUNT));
    const promised = addWorkingDays(received, 3 + Math.floor(random() * 12), new Set());
    const early = Math.floor(random() * 4);
    const late = random() < 0.0125 ? -3 : early;
    const returned = addDays(promised, -late);
    const paid = random();
    return [
      `HS${String(index + 1).padStart(5, "0")}`,
      FIELDS[index % FIELDS.length] ?? "",
      { day: received },
      { day: promised },
      returned > "2026-09-30" ? null : { day: returned },
      random() < 0.57 ? "Trực tuyến" : random() < 0.8 ? "Trực tiếp" : "Bưu chính công ích",
      paid < 0.3 ? "Trực tuyến" : paid < 0.7 ? "Tiền mặt" : null,
      yes(0.86),
      yes(0.91),
      index % 3 === 0 ? "VP Sở" : "P. Nghiệp vụ",
    ];
  });
};
