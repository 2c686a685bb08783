import { fold, foldCase } from "../lib/text";
import type { Tracking } from "./plan";

type Stated = NonNullable<Tracking["stated"]>;

/** Whole folded texts (domain.md §3). */
const WHOLE: Record<string, Stated> = {
  "hoan thanh": "done",
  "da hoan thanh": "done",
  xong: "done",
  "da xong": "done",
  "da thuc hien": "done",
  "da thuc hien xong": "done",
  "da trien khai xong": "done",
  "chua hoan thanh": "in-progress",
  "chua xong": "in-progress",
  "tam dung": "in-progress",
  "chua thuc hien": "not-started",
  "chua trien khai": "not-started",
  "chua bat dau": "not-started",
  "chua lam": "not-started",
  huy: "cancelled",
  "huy bo": "cancelled",
  "khong thuc hien": "cancelled",
  "bai bo": "cancelled",
};
/** "đang thực hiện", "tiếp tục triển khai": whatever follows. */
const GOING_ON = /^(?:dang|tiep tuc)(?:\s|$)/;

/** What a status text states, or null for other words, which are a finding and state nothing. */
export const readStatedStatus = (text: string): Stated | null => {
  // Without accents "dừng hẳn" (cancelled) and "đúng hạn" (on time) are the same letters.
  if (foldCase(text).replace(/[\s.,;!]+$/, "") === "dừng hẳn") return "cancelled";
  const folded = fold(text).replace(/[\s.,;!]+$/, "");
  return WHOLE[folded] ?? (GOING_ON.test(folded) ? "in-progress" : null);
};
