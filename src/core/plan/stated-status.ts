import { fold, foldCase } from "../lib/text";
import type { Tracking } from "./plan";

type Stated = NonNullable<Tracking["stated"]>;

/** Behind "hoàn thành" only these keep it whole: "Hoàn thành dự thảo" is not done, "Hoàn thành (chậm 01 ngày)" is. */
const REASON =
  /^(?:$|[([:;,.!\-–—/]|100 ?%|\d{1,2}\/\d|(?:ngay|vao ngay|truoc han|truoc thoi han|dung|som|cham|tre|muon|qua han|theo|toan bo|tot|day du|nhiem vu|cong viec|tai|roi|het)(?:\s|$|[,.;(]))/;
/** "Hoàn thành 60%", "Xong một phần", "Hoàn thành 3/5" */
const IN_PART = /^(?:\d{1,2}(?:[.,]\d+)? ?%|mot phan|mot so|co ban|buoc dau|\d+ ?\/ ?\d+(?!\/))/;
/** What a task may be to do as a whole: "đã" says that it is done, "chưa" that it is not begun. */
const WORK =
  "thuc hien|trien khai|xu ly|giai quyet|to chuc|tien hanh|khac phuc|ban hanh|phat hanh|cong bo|cong khai|ban giao|thanh toan|quyet toan|nghiem thu|nop|bao cao|kiem tra|ra soat|khao sat|tap huan|dao tao|mua sam|lap dat|so hoa|sua chua|thanh tra|giam sat";
/** "Đã hoàn thành", "Xong", "ĐÃ THỰC HIỆN XONG", "Đã xử lý", "Done" */
const DONE = new RegExp(
  `^(?:(?:da )?(?:(?:${WORK}|lam) xong|hoan thanh|hoan tat|xong)|da (?:${WORK})|done|completed?|finished)(?=$|[^\\p{L}])\\s*`,
  "u",
);
/** Steps on the way, which say nothing of the beginning: "Chưa trình" may be half written. */
const BEGUN = "khoi cong|khoi dong|thi cong|xay dung|soan|lap|du thao|chuan bi|hop";

/** What stands at the start of a status text; a negation before it is another beginning, so it never counts as done. */
const BEGINNINGS: readonly (readonly [RegExp, Stated])[] = [
  // "Không thực hiện", "Huỷ tổ chức do trùng lịch", "Đã hủy", "Bãi bỏ"; not "Huy động …"
  [
    /^(?:(?:da )?(?:huy(?! dong)|bai bo)|khong (?:thuc hien|trien khai|to chuc|lam)|cancell?ed)(?=$|[^\p{L}])/u,
    "cancelled",
  ],
  // "Chưa hoàn thành", "Chưa xong"
  [/^(?:chua|khong) (?:hoan thanh|hoan tat|xong|dat|ket thuc)(?=$|[^\p{L}])/u, "in-progress"],
  // "Chưa thực hiện", "Chưa bắt đầu", "Chưa xử lý", "Chưa đến hạn"; "Chưa triển khai xong" has begun
  [new RegExp(`^chua (?:${WORK}|lam) (?:xong|het|dut diem|day du)(?=$|[^\\p{L}])`, "u"), "in-progress"],
  [
    new RegExp(`^(?:chua (?:bat dau|lam|den han|toi han|${WORK}|${BEGUN})|not started|to ?do)(?=$|[^\\p{L}])`, "u"),
    "not-started",
  ],
  // "Đang thực hiện 60%", "Tiếp tục triển khai", "Tạm dừng"
  [/^(?:dang|tiep tuc|tam dung|in progress|ongoing|doing)(?=$|[^\p{L}])/u, "in-progress"],
];

/** What a status text states, or null for other words, which are a finding and state nothing. */
export const readStatedStatus = (text: string): Stated | null => {
  // Without accents "dừng hẳn" (cancelled) and "đúng hạn" (on time) are the same letters.
  if (/^(?:đã )?dừng hẳn(?=$|[^\p{L}])/u.test(withoutTick(foldCase(text)))) return "cancelled";
  const folded = withoutTick(fold(text));
  const done = DONE.exec(folded);
  if (!done) return BEGINNINGS.find(([begins]) => begins.test(folded))?.[1] ?? null;
  const rest = folded.slice(done[0].length).replace(/^[-–—:(]\s*(?=\d{1,2} ?%)/, "");
  if (IN_PART.test(rest)) return "in-progress";
  return REASON.test(rest) ? "done" : null;
};

/** "✅ Hoàn thành" */
const withoutTick = (text: string): string => text.replace(/^[^\p{L}\d]+/u, "");
