import { fold, foldCase } from "../lib/text";
import type { Tracking } from "./plan";

type Stated = NonNullable<Tracking["stated"]>;

/** Behind "hoàn thành" only these keep it whole: "Hoàn thành dự thảo" is not done, "Hoàn thành (chậm 01 ngày)" is. */
const REASON =
  /^(?:$|[([:;,.!\-–—/]|100 ?%|\d{1,2}\/\d|(?:ngay|vao ngay|truoc han|truoc thoi han|dung|som|cham|tre|muon|qua han|theo|toan bo|tot|day du|nhiem vu|cong viec|tai|roi|het)(?:\s|$|[,.;(]))/;
/** "Hoàn thành 60%", "Xong một phần", "Hoàn thành 3/5" */
const IN_PART = /^(?:\d{1,2}(?:[.,]\d+)? ?%|mot phan|mot so|co ban|buoc dau|\d+ ?\/ ?\d+(?!\/))/;
/** "Đã hoàn thành", "Xong", "ĐÃ THỰC HIỆN XONG", "Done" */
const DONE =
  /^(?:(?:da )?(?:hoan thanh|hoan tat|xong|thuc hien xong|trien khai xong|lam xong)|da thuc hien|da trien khai|da ban hanh|done|completed?|finished)(?=$|[^\p{L}])\s*/u;

/** What stands at the start of a status text; a negation before it is another beginning, so it never counts as done. */
const BEGINNINGS: readonly (readonly [RegExp, Stated])[] = [
  // "Không thực hiện", "Huỷ tổ chức do trùng lịch", "Đã hủy", "Bãi bỏ"; not "Huy động …"
  [
    /^(?:(?:da )?(?:huy(?! dong)|bai bo)|khong (?:thuc hien|trien khai|to chuc|lam)|cancell?ed)(?=$|[^\p{L}])/u,
    "cancelled",
  ],
  // "Chưa hoàn thành", "Chưa xong"
  [/^(?:chua|khong) (?:hoan thanh|hoan tat|xong|dat|ket thuc)(?=$|[^\p{L}])/u, "in-progress"],
  // "Chưa thực hiện", "Chưa bắt đầu", "Chưa đến hạn"
  [/^(?:chua (?:thuc hien|trien khai|bat dau|lam|den han|toi han)|not started|to ?do)(?=$|[^\p{L}])/u, "not-started"],
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
