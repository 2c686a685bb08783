import { fold } from "../../lib/text";
import { type Candidate, shareOf } from "./candidate";
import { headingWords } from "./classify-heading";
import type { LastDues } from "./last-dues";

/** The steps of a text or a proposal on its way, in their order; each as words of a heading. */
const STEPS: readonly RegExp[] = [
  // "Soạn thảo", "Gửi dự thảo", "Đăng ký", "Khởi động"
  /(?:soan thao|du thao|de cuong|dang ky|chuan bi|khoi dong|lap ho so|khao sat)/,
  // "Lấy ý kiến", "Góp ý"
  /(?:y kien|gop y|tham van|phan bien)/,
  // "Gửi thẩm định", "Thẩm tra", "Nộp", "Gửi Sở"
  /(?:tham dinh|tham tra|ra soat|nop|gui)/,
  // "Trình UBND tỉnh", "Báo cáo Ban Thường vụ"
  /(?:trinh|bao cao)/,
  // "Phê duyệt", "Thông qua", "Ký"
  /(?:phe duyet|thong qua|duyet|ky ban hanh|ky)/,
  // "Ban hành", "Công bố", "Nghiệm thu"
  /(?:ban hanh|cong bo|nghiem thu|tong ket|ban giao)/,
].map((step) => new RegExp(`(?:^| )${step.source}(?: |$)`));

/** Which step a time is of: 0 for the first; null where its heading names none. "Gửi dự thảo" is of the first of both. */
export const stepOf = ({ path }: Candidate): number | null => {
  const said = path.map((text) => STEPS.findIndex((step) => step.test(headingWords(fold(text)))));
  return said.findLast((step) => step >= 0) ?? null;
};

/**
 * Of several times for one task the last: by its cells, else by its step. A column that is filled much less often than
 * another says too little, and an empty one says nothing where others are filled.
 */
export const lastStep = (times: readonly Candidate[], lastDues: LastDues): Candidate | undefined => {
  const most = Math.max(...times.map(({ cells }) => cells.filled));
  const full = times.filter(({ cells }) => cells.filled >= most * LEAST_FILLED);
  return full.reduce<Candidate | undefined>(
    (last, one) => (last === undefined || isLater(one, last, lastDues) ? one : last),
    undefined,
  );
};

/** The one that is filled too seldom to be the deadline and yet later than it where it is filled. */
export const laterHere = (times: readonly Candidate[], timing: Candidate, lastDues: LastDues): Candidate | undefined =>
  times.find((one) => one !== timing && one.cells.filled > 0 && isLaterByCells(one, timing, lastDues));

const LEAST_FILLED = 0.6;

const isLater = (one: Candidate, other: Candidate, lastDues: LastDues): boolean => {
  const sum = rowsLater(one, other, lastDues);
  return sum === 0 ? (stepOf(one) ?? -1) > (stepOf(other) ?? -1) : sum > 0;
};

const isLaterByCells = (one: Candidate, other: Candidate, lastDues: LastDues): boolean =>
  rowsLater(one, other, lastDues) > 0;

/** In how many rows it is later, less those in which it is earlier. */
const rowsLater = (one: Candidate, other: Candidate, lastDues: LastDues): number => {
  const [ours, theirs] = [lastDues(one.column), lastDues(other.column)];
  return ours.reduce((total, day, row) => total + compare(day, theirs[row] ?? null), 0);
};

const compare = (one: string | null, other: string | null): number =>
  one === null || other === null || one === other ? 0 : one > other ? 1 : -1;

/** Its cells read as times, or there are none yet. */
export const mayHoldTimes = ({ cells }: Candidate): boolean => cells.filled === 0 || shareOf(cells, "deadlines") >= 0.5;
