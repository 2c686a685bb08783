import { fold } from "../../lib/text";
import { pointsOf } from "../points-of";
import { FAULT } from "./settle-branches";
import type { Branch } from "../scoring-rule";

/**
 * Clauses in words beside figures that change what the figures give: "Nếu bị phê bình thì chỉ được 1 điểm", "Đơn vị dẫn đầu
 * được thưởng thêm 0,5 điểm". No figure tells whether they hold. Levels of the same scale ("không tổ chức: 0 điểm") are none.
 */
export const asidesOf = (branches: readonly Branch[], max: number, formula: boolean): Branch[] => {
  const rated =
    formula || branches.some(({ condition }) => condition.tests.some(({ quantity }) => quantity === "rate"));
  return branches.filter(
    ({ condition, outcome, quote }) =>
      condition.kind === "case" &&
      (condition.tests.length === 0 || (rated && countsApart(condition, outcome))) &&
      condition.words !== "" &&
      !TARGET.test(fold(condition.words)) &&
      !isFreed(condition.words, outcome, max) &&
      (formula ||
        LEADS.test(fold(quote)) ||
        changes(outcome) ||
        ADDED.test(fold(quote)) ||
        WHOLE_ROW.test(fold(quote))),
  );
};

/**
 * A deduction for what went wrong is made only where the figures name it, and said to be left out. Of anything else nobody
 * knows whether it holds: "nếu … thì không chấm điểm" may take all points.
 */
export const isFaultAside = ({ condition, outcome, quote }: Branch): boolean => {
  if (outcome.kind === "not-applicable") return true;
  if (!changes(outcome) && LEADS.test(fold(quote))) return false;
  const words = fold(condition.words).replace(/\bxin loi\b/g, "");
  return FAULT.test(words) || BLAME.test(words);
};

/** "Có hồ sơ trễ quá 30 ngày: trừ 1 điểm" beside a rate: a count of its own. */
const countsApart = ({ tests }: Branch["condition"], outcome: Branch["outcome"]): boolean =>
  changes(outcome) && tests.every(({ quantity }) => quantity === "count");

const LEADS = /(?:^|[,;.(] ?| )(?:neu|khi|truong hop|doi voi|rieng)\b/;
const ADDED = /\b(?:thuong|cong)( them)? \d/;
/** "Nộp báo cáo chậm: 0 điểm toàn bộ tiêu chí" beside a rate */
const WHOLE_ROW = /\b0 (?:diem|d) (?:toan bo|toan|cho ca) tieu chi/;
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
