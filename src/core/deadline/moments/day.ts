import { fullYear } from "../../lib/calendar-day";
import type { Family, Shape } from "./family";
import { mayBeDay } from "./moment";
import { MONTH_NAME, namedMonth } from "./month";

// "thứ Sáu, ngày ", "Chủ nhật (ngày ", "chiều ngày ", "ngày ", "ngày mùng "
const BEFORE =
  "(?:(?<![a-z]|(?:lui|doi|chuyen|han|chinh|dai|lai|tiep|tuc|them|cham)\\s)(?:sang|chieu|txi|het|cuoi)\\s+(?=thu|ngay|\\d))?(?:(?<![a-z])(?:thu\\s+(?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\\s*(?:[,(]\\s*)?)?(?:(?<![a-z])ngay\\s*(?:la\\s+|:\\s*)?)?(?:(?<![a-z])m[uo]ng\\s+)?";

/** "30/9 AM" */
const HALF_OF_DAY = "(?:\\s+[ap]m(?![a-z]))?";

const dayShape = (month: number, date: number, year?: number): Shape | null => {
  if (!mayBeDay(month, date)) return null;
  const shape: Shape = { letter: "D", from: [month, date], to: [month, date] };
  return year === undefined ? shape : { ...shape, year };
};

/** "2024-12-15", "2024/12/15" */
export const isoDay: Family = {
  id: "iso-day",
  regex: new RegExp(`${BEFORE}(?<![\\d/.-])((?:19|20)\\d{2})([/-])(\\d{1,2})\\2(\\d{1,2})(?![\\d/])`, "g"),
  hasOwnYear: true,
  read: (match) => dayShape(Number(match[3]), Number(match[4]), Number(match[1])),
};

/** "15/12/2024", "15.12.2024", "15-12-2024", "5/3/24", "15 / 12 / 2024", "15/12//2024", "ngày 15/12/2024" */
export const writtenDay: Family = {
  id: "written-day",
  regex: new RegExp(
    `${BEFORE}(?<!\\d|\\d\\s?[/.])(\\d{1,2})\\s*([/.-])[/.-]?\\s*(\\d{1,2})\\s*([/.-])[/.-]?\\s*((?:19|20)\\d{2}|[1-4]\\d)(?!\\d)(?!\\s*[/.]\\s*\\d)(?!/[a-z])${HALF_OF_DAY}`,
    "g",
  ),
  hasOwnYear: true,
  // "10-12/6/2024" are two days, "4-6/2025" two months
  read: (match) =>
    (match[2] === "-") === (match[4] === "-")
      ? dayShape(Number(match[3]), Number(match[1]), fullYear(match[5] ?? ""))
      : null,
};

/** "15/12", "ngày 15/12", "ngày 15/12 năm 2024", "trước 15.12", "ngày 15-12", "25-8" alone */
export const shortDay: Family = {
  id: "short-day",
  regex: new RegExp(
    `${BEFORE}(?<!\\d|\\d\\s?[/.])(\\d{1,2})\\s*(?:/{1,2}|(?<=(?:^|[|;,(])\\s*(?:1[3-9]|2\\d|3[01]))-(?=\\d{1,2}\\s*(?:$|[|;,)]))|(?<=(?:ngay|truoc|den|het|nhat|mung)\\s*\\d{1,2})[.-](?!\\d{1,2}\\s*(?:/|thang)))\\s*(\\d{1,2})(?!\\d)(?!\\s*[/.]\\s*\\d)(?!\\s*-\\s*\\d{4})(?!/[a-z])(?!\\s+(?:ngay lam viec|ngay ke|gio))${HALF_OF_DAY}`,
    "g",
  ),
  read: (match) => dayShape(Number(match[2]), Number(match[1])),
};

/** "ngày 15 tháng 12 năm 2024", "30 tháng 6", "30 tháng sáu", "ngày mùng 5 tháng 3", "ngày 15 tháng 3, 6, 9" */
export const spelledDay: Family = {
  id: "spelled-day",
  regex: new RegExp(
    `${BEFORE}(?<![\\d/.,]|(?:tuan|thu|thang|quy|qui|dot|lan|ky|nhom|buoc|so|khoa|muc|dieu|phien|lop|tap|hoc ky|giai doan)\\s*)(\\d{1,2})\\s*thang\\s*(?:(\\d{1,2})(?!\\d)(?!\\s*[/.]\\s*\\d{1,2}(?!\\d))|(${MONTH_NAME}))`,
    "g",
  ),
  read: (match, original) =>
    dayShape(match[2] === undefined ? namedMonth(original, match[3] ?? "") : Number(match[2]), Number(match[1])),
  next: /\s*(?:,\s*va|,|;|va|&|\+)\s*(0?[1-9]|1[0-2])(?!\d)(?!\s*[/.-]\s*\d{1,2}(?!\d))(?!\s*(?:thang|ngay|quy|lan|nam\s+\d{1,2}\b))/y,
  readNext: (item, first) => dayShape(Number(item), first.from[1]),
};

/** A day whose month is not named: "ngày 20", "mùng 5", "ngày 5, 15 và 25", "trước 25 hàng tháng", "5 và 20 hằng tháng", "từ 01 đến 15/3", "Tuần 1 (01-07/6)" */
export const dateOfMonth: Family = {
  id: "date-of-month",
  regex: new RegExp(
    `(?<![a-z])(?:ngay\\s*(?:la\\s+)?(?:m[uo]ng\\s+)?|m[uo]ng\\s+)(\\d{1,2})(?!\\d)(?!\\s*[/.-]\\s*\\d{1,2}(?!\\d|\\s*D_|\\s+(?:hang|moi|tung|cua)))(?!\\s*(?:ngay lam|%|nguoi|lan|gio))` +
      `|(?<=(?:^|[|;,:(]|tu|truoc|nhat|den|-)\\s*)(\\d{1,2})(?=(?:\\s*(?:,|va)\\s*\\d{1,2})*\\s*(?:-|den|den het|den ngay|den het ngay|va|,)\\s*D_|(?:\\s*(?:,|va|&)\\s*\\d{1,2})*\\s*(?:cua\\s+)?(?:hang|moi|tung)\\s+(?:thang|quy)|\\s*cua\\s+thang)`,
    "g",
  ),
  hasOwnYear: true,
  read: (match) => dateShape(match[1] ?? match[2]),
  next: /\s*(?:,\s*va|,|va|&|\+|-)\s*(\d{1,2})(?!\d)(?!\s*[/.]\s*\d)(?=\s*(?:,|va|;|-|den|thang|cua|cac|hang|moi|[DMQ]_|$))/y,
  readNext: (item) => dateShape(item),
};

const dateShape = (digits: string | undefined): Shape | null => {
  const date = Number(digits);
  return date >= 1 && date <= 31 ? { letter: "P", from: [0, date], to: [0, date] } : null;
};
