import type { Branch } from "../scoring-rule";
import { canonical } from "./match-state";

const OPPOSITES: Readonly<Record<string, string>> = {
  dunghan: "cham",
  daydu: "thieu",
  cham: "dunghan",
  thieu: "daydu",
};

/**
 * The state says in the branch's own words that it is not met: "không ban hành kế hoạch" of "Ban hành kế hoạch: 1 điểm",
 * "để xảy ra vi phạm" of "Không để xảy ra vi phạm". Words of its own ("ban hành một phần") leave it open.
 */
export const deniesReward = (state: string, { condition, outcome }: Branch): boolean => {
  const rewards = outcome.kind === "points" ? outcome.points > 0 : outcome.kind === "share" && outcome.share > 0;
  if (!rewards || condition.kind !== "case" || condition.tests.length > 0) return false;
  const typed = canonical(state);
  const words = canonical(condition.words);
  // Of "Có" alone nobody can say what there is not.
  if (typed.length === 1 && typed[0] === "khong") return !words.some(isDenied) && words.join(" ") !== "co";
  const turned = typed.filter((word) => words.includes(opposite(word)));
  const others = typed.filter((word) => !turned.includes(word));
  if (turned.length !== 1 || !others.every((word) => words.includes(word))) return false;
  // "Chưa ban hành kế hoạch" of "kế hoạch hoặc văn bản": the other of the two may have been issued.
  return !/\s(hoặc|hay|hoac)\s/iu.test(condition.words) || typed.length === words.length;
};

const isDenied = (word: string): boolean => word.startsWith("khong");

const opposite = (word: string): string =>
  OPPOSITES[word] ?? (isDenied(word) ? word.replace(/^khong_/, "") : `khong_${word}`);
