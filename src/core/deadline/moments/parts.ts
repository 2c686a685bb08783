import type { MonthDay } from "./moment";

/**
 * Parts of a month or another period: "đầu", "giữa", "cuối" (civil code, article 146), "thượng/trung/hạ tuần",
 * "tuần đầu", "tuần thứ 2", "tuần cuối", "nửa đầu", "10 ngày đầu".
 */
export const PARTS =
  "(?<!bat |lan |khoi )dau|giua|cuoi|thuong tuan|trung tuan|ha tuan|nua dau|nua cuoi|nua sau|10 ngay dau|10 ngay cuoi|ngay dau tien|ngay dau|ngay cuoi cung|ngay cuoi|tuan dau tien|tuan dau|tuan cuoi cung|tuan cuoi|tuan\\s+(?:le\\s+)?(?:thu\\s+)?(?:nhat|hai|ba|tu|[1-4]|i{1,3}|iv)";

/** What may follow a bare item of a list: "quý II - IV tổ chức", "tháng 3, 6 và 9", but not "tháng 3, 2 đơn vị". */
export const AFTER_ITEM =
  "(?=\\s*(?:[,;:/.+&|()*-]|va|den|toi|nam|hang|moi|trong|cua|20\\d\\d|$|(?:to chuc|trien khai|thuc hien|ban hanh|xay dung|hoan thanh|tham muu|trinh|kiem tra|bao cao|so ket|tong ket|tong hop|khao sat|lap|ra soat|danh gia|cong bo|phe duyet|tap huan|nghiem thu|truoc|cham nhat|muon nhat|vao)(?![a-z])))";

const WEEKS: Record<string, number> = { nhat: 1, hai: 2, ba: 3, tu: 4, i: 1, ii: 2, iii: 3, iv: 4 };

/** The day of its month that a part ends on; 0 is the last. */
const lastDate = (part: string): number => {
  if (part.startsWith("tuan ") && !/dau|cuoi/.test(part)) {
    const week = part.split(/\s+/).at(-1) ?? "";
    return 7 * (WEEKS[week] ?? Number(week));
  }
  if (part.startsWith("tuan dau")) return 7;
  if (part.includes("cuoi") || part === "nua sau" || part === "ha tuan" || part === "") return 0;
  if (part === "thuong tuan" || part === "10 ngay dau") return 10;
  if (part === "trung tuan") return 20;
  return part === "giua" || part === "nua dau" ? 15 : 1;
};

/** The days from the first to the last month, or of the part of them: "đầu" is in the first, "cuối" in the last. */
export const partOf = (part: string, first: number, last: number): { from: MonthDay; to: MonthDay } => {
  if (part === "") return { from: [first, 1], to: [last, 0] };
  const date = lastDate(part);
  if (first === last) return { from: [first, date === 0 ? 0 : 1], to: [first, date] };
  if (part === "giua" || part === "nua dau") return { from: [first, 1], to: middle(first, last) };
  const month = part.includes("cuoi") || part === "nua sau" || part === "ha tuan" ? last : first;
  return { from: [month, date], to: [month, date] };
};

/** The middle of a year is the last day of June; of a quarter the 15th of its second month. */
const middle = (first: number, last: number): MonthDay =>
  last - first === 11 ? [6, 0] : last - first === 2 ? [first + 1, 15] : [Math.floor((first + last) / 2), 0];
