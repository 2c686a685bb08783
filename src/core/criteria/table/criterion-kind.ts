import { fold } from "../../lib/text";
import type { CriterionKind } from "./criterion";

/** "Điểm thưởng", "Nhóm tiêu chí điểm thưởng", "Điểm cộng", "Điểm khuyến khích" */
const BONUS = /^(?:(?:nhom|cac|phan|muc|tieu chi|ve) )*(?:diem (?:thuong|cong|khuyen khich)|thuong diem|cong diem)\b/;
/** "Điểm trừ", "Các tiêu chí trừ điểm", "Điểm phạt" */
const PENALTY = /^(?:(?:nhom|cac|phan|muc|tieu chi|ve) )*(?:diem (?:tru|phat)|tru diem)\b/;

type Special = Exclude<CriterionKind, "regular">;

const either = (bonus: boolean, penalty: boolean): Special | null => {
  if (bonus === penalty) return null;
  return bonus ? "bonus" : "penalty";
};

/** A row that begins with "Điểm thưởng" or "Điểm trừ"; "Không bị điểm trừ" is an ordinary criterion. */
export const kindOfName = (name: string): Special | null => {
  const folded = fold(name);
  // "Điểm thưởng, điểm trừ" leaves it to the rows below.
  return either(
    BONUS.test(folded) && !folded.includes("diem tru"),
    PENALTY.test(folded) && !folded.includes("diem thuong"),
  );
};

/** A group whose title speaks of them anywhere: "Sáng kiến (điểm thưởng)". */
export const kindOfGroup = (name: string): Special | null => {
  const folded = fold(name);
  return kindOfName(name) ?? either(folded.includes("diem thuong"), folded.includes("diem tru"));
};
