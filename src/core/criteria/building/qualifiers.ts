import { fold } from "../../lib/text";
import type { Branch } from "../scoring-rule";

/** "năm 2024", "cấp huyện", "quý II": whom or when words are for; null where they are for all. */
export const levelOf = (words: string): string | null =>
  /\b(?:nam 20\d\d|cap (?:tinh|huyen|xa|so|thanh pho|co so)|quy (?:iv|i{1,3}|[1-4])|(?:nhom|(?:xa|phuong|don vi|truong|dia ban) (?:loai|hang|nhom)) (?:i{1,3}|iv|[1-4a-c])|mien nui|vung cao|dong bang|do thi|nong thon|bien gioi|hai dao)\b/.exec(
    fold(words),
  )?.[0] ?? null;

export const qualifierOf = ({ condition }: Branch): string | null => levelOf(condition.words);

/** The branches of each year or level, those for all included; null where the text does not tell such cases apart. */
export const byQualifier = (branches: Branch[]): Map<string, Branch[]> | null => {
  let current: string | null = null;
  const marked = branches.map((branch) => {
    const { kind, tests } = branch.condition;
    if (kind !== "case" || tests.length === 0) return { branch, qualifier: null };
    // "Năm 2024: từ 80%: 2 điểm; dưới 80%: 1 điểm; năm 2025: …": the year holds until the next.
    current = qualifierOf(branch) ?? current;
    return { branch, qualifier: current };
  });
  const named = [...new Set(marked.flatMap(({ qualifier }) => (qualifier === null ? [] : [qualifier])))];
  if (named.length < 2) return null;
  return new Map(
    named.map((name) => [
      name,
      marked.filter(({ qualifier }) => qualifier === null || qualifier === name).map(({ branch }) => branch),
    ]),
  );
};
