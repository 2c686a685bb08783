import { measures } from "../branch-tests";
import { fold } from "../../lib/text";
import { pointsOf } from "../points-of";
import { tokenize } from "../reading/tokens";
import { FAULT } from "./settle-branches";
import type { Branch } from "../scoring-rule";

/**
 * Clauses in words beside figures that change what the figures give: "Nếu bị phê bình thì chỉ được 1 điểm", "Đơn vị dẫn đầu
 * được thưởng thêm 0,5 điểm". No figure tells whether they hold. Levels of the same scale ("không tổ chức: 0 điểm") are none.
 */
export const asidesOf = (branches: readonly Branch[], max: number, formula: boolean): Branch[] => {
  const rated = formula || branches.some((branch) => measures(branch, "rate"));
  const dated = datedOf(branches);
  return branches.filter((branch) => {
    const { condition, outcome, quote } = branch;
    if (dated.includes(branch)) return true;
    return (
      condition.kind === "case" &&
      (condition.tests.length === 0 || (rated && countsApart(condition, outcome))) &&
      condition.words !== "" &&
      !TARGET.test(fold(condition.words)) &&
      !isFreed(condition.words, outcome, max) &&
      (formula || LEADS.test(fold(quote)) || changes(outcome) || ADDED.test(fold(quote)) || WHOLE_ROW.test(fold(quote)))
    );
  });
};

/**
 * "Đến 30/11 đạt 95%: 3 điểm; đến 31/12 mới đạt 95%: 2 điểm": by which day the figure was reached it does not tell. A
 * period within one label ("từ 01/01 đến 31/12") says nothing that its neighbours do not.
 */
const datedOf = (branches: readonly Branch[]): Branch[] => {
  const tested = branches.filter(({ condition }) => condition.kind === "case" && condition.tests.length > 0);
  const dated = tested.filter(({ condition }) => daysIn(condition.words) !== "");
  const days = new Set(dated.map(({ condition }) => daysIn(condition.words)));
  const later = tested.filter(({ condition }) => THEREAFTER.test(fold(condition.words)));
  return days.size > 1 || (days.size > 0 && later.length > 0) ? [...new Set([...dated, ...later])] : [];
};
const daysIn = (words: string): string =>
  [
    ...tokenize(words).tokens.flatMap(({ kind, folded }) => (kind === "fixed" && DAY.test(folded) ? [folded] : [])),
    ...(fold(words).match(PERIOD) ?? []),
  ].join();
const DAY = /^\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?$/;
const PERIOD = /\b(?:den|het|truoc|sau) (?:thang|quy) (?:\d+|iv|i{1,3})\b|\b(?:6|9|06|09) thang\b|\bca nam\b/g;
const THEREAFTER = /\bsau (?:thoi (?:gian|han|diem) (?:nay|tren|do|quy dinh)|(?:ngay|moc) (?:nay|tren|do))\b/;

/**
 * A deduction for what went wrong is made only where the figures name it, and said to be left out. Of anything else nobody
 * knows whether it holds: "nếu … thì không chấm điểm" may take all points.
 */
export const isFaultAside = ({ condition, outcome, quote }: Branch): boolean => {
  if (outcome.kind === "not-applicable") return true;
  const dated = daysIn(condition.words) !== "" || THEREAFTER.test(fold(condition.words));
  if (!changes(outcome) && (dated || LEADS.test(fold(quote)))) return false;
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
  (outcome.kind === "points" && outcome.added !== undefined);
