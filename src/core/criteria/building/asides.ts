import { fold } from "../../lib/text";
import { pointsOf } from "../points-of";
import { FAULT } from "./settle-branches";
import type { Branch } from "../scoring-rule";

/**
 * Clauses in words beside figures that change what the figures give: "Nếu bị phê bình thì chỉ được 1 điểm", "Đơn vị dẫn đầu
 * được thưởng thêm 0,5 điểm". No figure tells whether they hold. Levels of the same scale ("không tổ chức: 0 điểm") are none.
 */
export const asidesOf = (branches: readonly Branch[], max: number, formula: boolean): Branch[] =>
  branches.filter(
    ({ condition, outcome, quote }) =>
      condition.kind === "case" &&
      condition.tests.length === 0 &&
      condition.words !== "" &&
      !TARGET.test(fold(condition.words)) &&
      !isFreed(condition.words, outcome, max) &&
      (formula || LEADS.test(fold(quote)) || changes(outcome)),
  );

/** What went wrong is counted only where the figures name it; of anything else nobody knows whether it holds. */
export const isFaultAside = ({ condition }: Branch): boolean =>
  FAULT.test(fold(condition.words)) || BLAME.test(fold(condition.words));

const LEADS = /(?:^|[,;.(] ?| )(?:neu|khi|truong hop|doi voi|rieng)\b/;
const BLAME =
  /\b(?:ky luat|to cao|khieu nai|phe binh|nhac nho|tham o|tham nhung|lang phi|sai pham|khien trach|canh cao|phan anh|khieu kien|mat|gian lan|chan chinh)\b/;

const TARGET = /\b(?:chi tieu|muc tieu|ke hoach giao|kpi|dinh muc)\b/;

/** "Trường hợp trong năm không được kiểm tra thì đạt điểm tối đa": nothing there was to be measured. */
const isFreed = (words: string, outcome: Branch["outcome"], max: number): boolean =>
  /^(?:trong (?:nam|ky|quy) )?(?:khong|chua)\b/.test(fold(words)) &&
  (outcome.kind === "not-applicable" || pointsOf(outcome, max) === max);

const changes = (outcome: Branch["outcome"]): boolean =>
  (outcome.kind === "minus" && outcome.points > 0) ||
  outcome.kind === "minus-share" ||
  (outcome.kind === "points" && outcome.added === true);
