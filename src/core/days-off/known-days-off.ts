import type { Day } from "../lib/calendar-day";

/** The days off of a year's Tết and the days exchanged around holidays, as the notice of that year says. */
export interface KnownYear {
  year: number;
  /** Weekdays that are off beside the fixed holidays: Tết, Giỗ Tổ, days in lieu, exchanged days. */
  off: readonly { from: Day; to: Day; name: string }[];
  /** Weekend days that are worked instead. */
  worked: readonly { day: Day; name: string }[];
  /** Whose word it is. */
  source: string;
  /** When it was last compared with the source. */
  checked: Day;
}

/** Labour code of 2019, article 112; 24/11 by the Politburo's conclusion on culture, from 2026 on. "MM-DD". */
export const FIXED_HOLIDAYS: readonly { monthDay: string; name: string; from: number }[] = [
  { monthDay: "01-01", name: "Tết Dương lịch", from: 0 },
  { monthDay: "04-30", name: "Ngày Chiến thắng", from: 0 },
  { monthDay: "05-01", name: "Ngày Quốc tế Lao động", from: 0 },
  { monthDay: "09-02", name: "Quốc khánh", from: 0 },
  { monthDay: "11-24", name: "Ngày Văn hóa Việt Nam", from: 2026 },
];

const SOURCE = "Thông báo nghỉ Tết và các ngày lễ của năm đối với công chức, viên chức (đọc qua nguồn thứ cấp)";

/** A year that is not listed has no known Tết: the office must enter its days. Years are added here, and nowhere else. */
export const KNOWN_YEARS: readonly KnownYear[] = [
  {
    year: 2023,
    off: [
      { from: "2023-01-02", to: "2023-01-02", name: "Nghỉ bù Tết Dương lịch" },
      { from: "2023-01-20", to: "2023-01-26", name: "Tết Nguyên đán" },
      { from: "2023-05-02", to: "2023-05-03", name: "Nghỉ bù Giỗ Tổ Hùng Vương, 30/4" },
      { from: "2023-09-01", to: "2023-09-04", name: "Quốc khánh" },
    ],
    worked: [],
    source: SOURCE,
    checked: "2026-11-28",
  },
  {
    year: 2024,
    off: [
      { from: "2024-02-08", to: "2024-02-14", name: "Tết Nguyên đán" },
      { from: "2024-04-18", to: "2024-04-18", name: "Giỗ Tổ Hùng Vương" },
      { from: "2024-04-29", to: "2024-04-29", name: "Nghỉ hoán đổi" },
      { from: "2024-09-03", to: "2024-09-03", name: "Quốc khánh" },
    ],
    worked: [{ day: "2024-05-04", name: "Làm bù ngày 29/4" }],
    source: SOURCE,
    checked: "2026-11-28",
  },
  {
    year: 2025,
    off: [
      { from: "2025-01-27", to: "2025-01-31", name: "Tết Nguyên đán" },
      { from: "2025-04-07", to: "2025-04-07", name: "Giỗ Tổ Hùng Vương" },
      { from: "2025-05-02", to: "2025-05-02", name: "Nghỉ hoán đổi" },
      { from: "2025-09-01", to: "2025-09-01", name: "Quốc khánh" },
    ],
    worked: [{ day: "2025-04-26", name: "Làm bù ngày 02/5" }],
    source: SOURCE,
    checked: "2026-11-28",
  },
  {
    year: 2026,
    off: [
      { from: "2026-01-02", to: "2026-01-02", name: "Nghỉ hoán đổi" },
      { from: "2026-02-16", to: "2026-02-20", name: "Tết Nguyên đán" },
      { from: "2026-04-27", to: "2026-04-27", name: "Nghỉ bù Giỗ Tổ Hùng Vương" },
      { from: "2026-08-31", to: "2026-08-31", name: "Nghỉ hoán đổi" },
      { from: "2026-09-01", to: "2026-09-01", name: "Quốc khánh" },
    ],
    worked: [
      { day: "2026-01-10", name: "Làm bù ngày 02/01" },
      { day: "2026-08-22", name: "Làm bù ngày 31/8" },
    ],
    source: SOURCE,
    checked: "2026-11-28",
  },
];

/** The first day of Tết where it is known before the notice; days of the lunar calendar are never computed. */
export const KNOWN_TET: Readonly<Record<number, Day>> = { 2026: "2026-02-17", 2027: "2027-02-06", 2028: "2028-01-26" };
