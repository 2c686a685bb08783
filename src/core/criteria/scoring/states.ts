import { result, undecided, type Result } from "./result";
import { numberOf, saysNothingState, stateOf, type ScoreData } from "./score-data";
import type { Branch, StatesRule } from "../scoring-rule";
import { deniesReward } from "./denies-reward";
import { canonical, matchState } from "./match-state";

/** Named states: the typed state must read like a branch; a count decides between "có …" and "không có …". */
export const scoreStates = (rule: StatesRule, data: ScoreData, give: (branch: Branch) => Result): Result => {
  const state = stateOf(data);
  const states = rule.branches.map(({ condition }) => condition.words);
  if (state === null) {
    const counted = byCount(rule, data) ?? oneLineByCount(rule, data);
    const count = numberOf(data, "count") ?? 0;
    return counted
      ? { ...give(counted), inputs: [{ name: "count", value: count }] }
      : undecided({ code: "missing-data", details: { needs: ["state", ...states] } });
  }
  const branch = matchState(state, rule.branches);
  if (branch) return give(branch);
  const [only] = rule.branches;
  if (only && rule.branches.length === 1 && deniesReward(state, only))
    return give({ ...only, unmet: true, outcome: { kind: "points", points: 0 } });
  if (saysNothingState(state)) return undecided({ code: "zero-whole", details: { letter: "a" } });
  return result({ problems: [{ code: "unknown-state", details: { state, states } }] });
};

const byCount = ({ branches }: StatesRule, data: ScoreData): Branch | null => {
  const count = numberOf(data, "count");
  if (count === null || count < 0 || !Number.isInteger(count) || branches.length > 2) return null;
  const denies = (branch: Branch) => /^(không|chưa|khong|chua)(\s|$)/iu.test(branch.condition.words);
  const hasNone = branches.find((branch) => branch.condition.kind === "case" && denies(branch));
  const hasSome = branches.find(
    (branch) =>
      branch.condition.kind === "case" &&
      /(^|\s)(có|co|để xảy ra|xảy ra)(\s|$)/iu.test(branch.condition.words) &&
      !denies(branch),
  );
  if (!hasNone || !hasSome || !aboutTheSame(hasNone, hasSome)) return null;
  return count === 0 ? hasNone : hasSome;
};

/** "Để xảy ra khiếu kiện: trừ 3 điểm": none takes nothing, one takes it once; several are open unless no more can be lost. */
const oneLineByCount = ({ branches, max }: StatesRule, data: ScoreData): Branch | null => {
  const count = numberOf(data, "count");
  const [only] = branches;
  if (count === null || count < 0 || !Number.isInteger(count) || branches.length !== 1 || !only) return null;
  const { outcome } = only;
  // "Để xảy ra cháy nổ thì không được điểm": what there is without it, the text does not say.
  if (outcome.kind === "points" && outcome.points === 0 && HAPPENS.test(only.condition.words))
    return count > 0 ? only : null;
  // "Có sáng kiến: cộng 1 điểm" of 1: several give no more; of 3 nobody says whether each does.
  if (
    outcome.kind === "points" &&
    outcome.points > 0 &&
    REWARDED.test(only.condition.words) &&
    !/\d/.test(only.condition.words)
  ) {
    if (count === 0) return { ...only, unmet: true, outcome: { kind: "points", points: 0 } };
    return count === 1 || outcome.points >= max ? only : null;
  }
  if (outcome.kind !== "minus" && outcome.kind !== "minus-share") return null;
  if (count === 0) return { ...only, outcome: { kind: "minus", points: 0 } };
  const all = outcome.kind === "minus-share" ? outcome.share === 1 : outcome.points >= Math.abs(max) && max !== 0;
  return count === 1 || all ? only : null;
};

const REWARDED = /^(?:có|được)\s/iu;
const HAPPENS = /^(?:có|để|để xảy ra|xảy ra|bị|vi phạm)\s/iu;

/** "Có sáng kiến" and "Không có sáng kiến" speak of one thing; "Có" alone of any. */
const aboutTheSame = (none: Branch, some: Branch): boolean => {
  const plain = (branch: Branch) =>
    canonical(branch.condition.words)
      .map((word) => word.replace(/^khong_/, ""))
      .filter((word) => word !== "khong" && word !== "co");
  const [left, right] = [plain(none), plain(some)];
  return left.every((word) => right.includes(word)) || right.every((word) => left.includes(word));
};
