import { fold } from "../../lib/text";
import { same } from "../building/band-problems";
import { deniedIn, unclaimedIn } from "../reading/coverage";
import { tokenize } from "../reading/tokens";
import type { Branch } from "../scoring-rule";

/**
 * Finds the branch that a typed state means. Words must be the same (order, accents, small words apart), and a negation
 * belongs to the word that it denies: "không kịp thời" never reads as "kịp thời". What is not safe is no match.
 */
export const matchState = (state: string, branches: Branch[]): Branch | null => {
  const cases = branches.filter(({ condition }) => condition.kind === "case" && condition.words !== "");
  const otherwise = branches.find(({ condition }) => condition.kind === "else") ?? null;
  const typed = canonical(state);
  if (typed.length === 0) return null;
  if (otherwise && /^(con lai|khac|truong hop (khac|con lai)|cac truong hop con lai)$/.test(fold(state)))
    return otherwise;
  return (
    sole(cases, (branch) => readings(branch).some((words) => words.join(" ") === typed.join(" "))) ??
    sole(cases, (branch) => readings(branch).some((words) => sameSet(words, typed))) ??
    sole(cases, (branch) => LEVEL.test(fold(state)) && levelOf(branch.condition.words) === fold(state)) ??
    polar(typed, cases, otherwise) ??
    sole(cases, (branch) => abbreviates(typed, branch, cases)) ??
    sole(cases, (branch) => elaborates(typed, branch, cases)) ??
    sole(cases, (branch) => isPartOf(typed, branch, cases)) ??
    (otherwise && cases.length > 0 && cases.every((branch) => contradicts(typed, branch)) ? otherwise : null)
  );
};

const sole = (branches: Branch[], fits: (branch: Branch) => boolean): Branch | null => {
  const [first, ...others] = branches.filter(fits);
  // "Không tổ chức" of two groups that both give 0 is one answer.
  return first && others.every(({ outcome }) => same(outcome, first.outcome)) ? first : null;
};

const SYNONYMS: [RegExp, string][] = [
  [/\bdung( theo)? quy dinh\b/g, "dungquydinh"],
  [/\btheo( dung)? quy dinh\b/g, " "],
  [/\bdung (thoi han|thoi gian|han)( quy dinh)?\b/g, "dunghan"],
  [/\b(tre han|qua han|cham tre|cham muon|tre|muon|cham)\b/g, "cham"],
  [/\b(khong|chua) dunghan\b/g, "cham"],
  [/\b(khong|chua) cham\b/g, "dunghan"],
  [/\bday du\b/g, "daydu"],
  [/\b(khong|chua) daydu\b/g, "thieu"],
  [/\bkip thoi\b/g, "kipthoi"],
  [/\bchua\b/g, "khong"],
  [/\bko\b/g, "khong"],
  // Of two syllables each; alone the first would be a word of meaning.
  [/\b(ket|thong|qua) (qua|trinh)\b/g, "$1$2"],
  [/\bchi (tieu|so|dao|thi|huy|dan|dinh|bo|uy)\b/g, "chi$1"],
];
const FILLERS = new Set(
  "thi la da duoc va voi viec cac theo co cua ve doi muc co quan don vi so trong viec cho bi tai".split(" "),
);

/** "Nếu kịp thời", "trường hợp kịp thời": the state behind it. */
const LEADS = /^((neu|khi|doi voi|truong hop|cac truong hop) )+(?=\S)/;

/** Folded words without small words; a negation joined to the word it denies. */
export const canonical = (text: string): string[] => {
  let folded = fold(text)
    .replace(/[^a-z0-9%/,.≥≤<> ]+/g, " ")
    .replace(/[,.](?!\d)/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(LEADS, "");
  for (const [pattern, replacement] of SYNONYMS) folded = folded.replace(pattern, replacement);
  const words = folded.split(" ").filter(Boolean);
  const result: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? "";
    if (word === "khong") {
      // "không có kế hoạch" and "không được ban hành" deny the word behind the small one.
      let next = index + 1;
      while (FILLERS.has(words[next] ?? "") && next < words.length - 1) next += 1;
      const denied = words[next];
      result.push(denied === undefined ? "khong" : FILLERS.has(denied) ? "khong" : `khong_${denied}`);
      index = next;
    } else if (!FILLERS.has(word)) result.push(word);
  }
  return result.length === 0 && words.length > 0 ? [words.includes("khong") ? "khong" : "co"] : result;
};

/** The whole condition, its alternatives ("a hoặc b"), and what stands behind a heading's colon. */
const readings = ({ condition }: Branch): string[][] => {
  // "đúng thời hạn (trước 31/12)": what stands in brackets explains.
  const whole =
    condition.words
      .replace(/\([^()]*\)/g, " ")
      .replace(/\s+/g, " ")
      .trim() || condition.words;
  const pieces = whole === condition.words ? [whole] : [whole, condition.words];
  // "Xếp loại Tốt trở lên" is "Tốt" at least.
  const level = whole.replace(/\s+trở (lên|xuống)$/iu, "");
  if (level !== whole && !/\d/.test(level)) pieces.push(level);
  // "Mức 2 (khá)"
  const [, named = ""] = /^(?:mức|loại|bậc|hạng|nhóm) \S+ \(([^()\d]+)\)$/iu.exec(condition.words) ?? [];
  if (named !== "") pieces.push(named);
  const colon = whole.lastIndexOf(":");
  if (colon > 0) pieces.push(whole.slice(colon + 1));
  const alternatives = whole.split(/\s+(?:hoặc|hay|hoac)\s+|;/iu);
  const denied = canonical(alternatives[0] ?? "").flatMap((word) => (word.startsWith("khong_") ? [word.slice(6)] : []));
  // "không ban hành hoặc ban hành sau …": the second half says again what it is about.
  const repeats = alternatives.slice(1).every((text) => canonical(text).some((word) => denied.includes(word)));
  const denies = (text: string) => /^(không|chưa|khong|chua)\b/iu.test(text.trim());
  // "không đầy đủ hoặc đúng hạn" denies both: its second half alone would say the opposite.
  const allDeny = alternatives.every((text) => /(^|\s)(không|chưa|khong|chua)\s/iu.test(text));
  if (alternatives.length > 1 && (!denies(alternatives[0] ?? "") || allDeny || repeats)) pieces.push(...alternatives);
  return pieces.map(canonical);
};

/** "Mức 2" for "Mức 2: ban hành trong tháng 01"; what it means sets no condition of its own. */
const levelOf = (words: string): string | null => {
  const [, level = "", meaning = ""] = /^([^:(–-]+?)\s*[:(–-](.*)$/.exec(words) ?? [];
  const { tokens } = tokenize(meaning);
  return level !== "" && unclaimedIn(tokens, new Set(deniedIn(tokens))).length === 0 ? fold(level) : null;
};
const LEVEL = /^(muc|bac|nhom|hang|loai|cap do) \w{1,3}$/;

const sameSet = (left: string[], right: string[]): boolean =>
  left.length > 0 && [...left].sort().join(" ") === [...right].sort().join(" ");

const isDenial = (words: string[]): boolean =>
  words[0] !== undefined && (words[0].startsWith("khong") || words[0] === "thieu" || words[0] === "cham");

/** "Có", "Đạt", "Không": decided where one branch affirms and at most one denies. */
const polar = (typed: string[], cases: Branch[], otherwise: Branch | null): Branch | null => {
  const [word] = typed;
  if (typed.length !== 1 || word === undefined) return null;
  const affirming = cases.filter((branch) => !isDenial(canonical(branch.condition.words)));
  const denying = cases.filter((branch) => isDenial(canonical(branch.condition.words)));
  if (affirming.length !== 1 || denying.length > 1) return null;
  if (word === "co" || word === "roi") return affirming[0] ?? null;
  if (word !== "khong") return null;
  return denying[0] ?? otherwise;
};

const conjuncts = (text: string): string[][] =>
  text
    .split(/,|\s+(?:và|va|nhưng|nhung|đồng thời|dong thoi)\s+/iu)
    .map(canonical)
    .filter((words) => words.length > 0);

/** The state says the branch in fewer words: what it leaves out stands in other branches too and is no demand of its own. */
const abbreviates = (typed: string[], branch: Branch, cases: Branch[]): boolean =>
  readings(branch).some((words, index) => {
    // Another branch says it too, and more: which of the two is meant stays open.
    if (
      cases.some((other) => other !== branch && typed.every((word) => canonical(other.condition.words).includes(word)))
    )
      return false;
    if (!typed.every((word) => words.includes(word)) || typed.length >= words.length) return false;
    if (
      index === 0 &&
      conjuncts(branch.condition.words).some((demand) => demand.every((word) => !typed.includes(word)))
    )
      return false;
    // "tăng hạng" for "Tăng hạng so với năm trước"
    if (index === 0 && isPrefix(typed, words) && BEFORE.test(restOf(branch.condition.words, typed))) return true;
    const left = words.filter((word) => !typed.includes(word));
    if (left.some(isMeant)) return false;
    // "ban hành đúng hạn" for "Ban hành kế hoạch đúng hạn": only what stands between is left out.
    const ends = typed.length > 1 && typed.includes(words[0] ?? "") && typed.includes(words[words.length - 1] ?? "");
    if (index === 0 && ends && !left.some((word) => word.startsWith("khong"))) return true;
    if (index === 0 && isSuffix(typed, words) && !left.some((word) => word.startsWith("khong"))) return true;
    if (
      index === 0 &&
      isPrefix(typed, words) &&
      /^(ve|cua|trong|theo|doi|cho|tai|do|voi)\b/.test(restOf(branch.condition.words, typed))
    )
      return true;
    const others = cases.filter((other) => other !== branch).map((other) => rawWords(other.condition.words));
    return left.every((word) => !word.startsWith("khong") && others.some((other) => other.has(word)));
  });

const BEFORE = /^so (voi )?(cung ky |ky |nam |quy )+truoc$/;

/** A state that fits one level in a part of its words, and no other level in any: "giải Ba", "cấp quốc gia". */
const isPartOf = (typed: string[], branch: Branch, cases: Branch[]): boolean => {
  const fits = (one: Branch) => readings(one).some((words) => words.some((_, at) => isPrefix(typed, words.slice(at))));
  if (!fits(branch) || cases.some((other) => fits(other) && !same(other.outcome, branch.outcome))) return false;
  const others = cases.filter((other) => other !== branch).map((other) => rawWords(other.condition.words));
  const fitting = readings(branch).filter((words) => words.some((_, at) => isPrefix(typed, words.slice(at))));
  const [shortest = []] = fitting.sort((left, right) => left.length - right.length);
  // "01 sáng kiến cấp tỉnh …; 01 sáng kiến cấp cơ sở": what each level says tells none apart.
  const shared = (word: string) => /^0?1$/.test(word) && others.every((other) => other.has(word));
  if (shortest.some((word) => isMeant(word) && !typed.includes(word) && !shared(word))) return false;
  // A demand that no other level shares is not left out silently, nor one that stands before.
  const demands = conjuncts(branch.condition.words);
  const isLeftOut = (demand: string[]) => demand.every((word) => shortest.includes(word) && !typed.includes(word));
  const last = demands.findLastIndex((demand) => !isLeftOut(demand));
  return demands.every(
    (demand, at) =>
      !isLeftOut(demand) || (at > last && others.some((other) => demand.every((word) => other.has(word)))),
  );
};

/** A word that no abbreviation may leave out: a denial, a figure, a comparison, a condition. */
const isMeant = (word: string): boolean =>
  /^khong|\d|^(duoi|tren|hon|qua|vuot|toi|it|nhat|neu|khi|tru|chi|nhung|rieng|moi|thieu|cham|sai|tro|truoc|sau|tu|den)$/.test(
    word,
  );

/** "không vượt quá số được giao" for "Sử dụng biên chế không vượt quá số được giao". */
const isSuffix = (typed: string[], words: string[]): boolean =>
  typed.length < words.length && typed.every((word, index) => words[words.length - typed.length + index] === word);

const isPrefix = (typed: string[], words: string[]): boolean => typed.every((word, index) => words[index] === word);

/** What follows the typed words: "đúng quy định về cơ cấu" without "đúng quy định" goes on with "về". */
const restOf = (condition: string, typed: string[]): string => {
  const words = fold(condition).split(" ");
  for (let count = 1; count < words.length; count += 1)
    if (
      canonical(words.slice(0, count).join(" ")).join(" ") === typed.join(" ") &&
      !FILLERS.has(words[count - 1] ?? "")
    )
      return words.slice(count).join(" ");
  return "";
};

/** The state says more than the branch; the additional words are ones that the rule uses anyway, and deny nothing. */
const elaborates = (typed: string[], branch: Branch, cases: Branch[]): boolean =>
  readings(branch).some((words) => {
    if (words.length === 0 || !words.every((word) => typed.includes(word))) return false;
    const known = new Set(cases.flatMap((other) => [...rawWords(other.condition.words)]));
    const extra = typed.filter((word) => !words.includes(word));
    const others = cases.filter((other) => other !== branch).flatMap((other) => readings(other));
    if (others.some((other) => other.length > 0 && other.every((word) => typed.includes(word)))) return false;
    return extra.every(
      (word) => !/^khong|^(nhung|thieu|cham|sai|phan|daydu|dunghan|kipthoi|mot)$/.test(word) && known.has(word),
    );
  });

const rawWords = (text: string): Set<string> => {
  const words = canonical(text);
  return new Set(words.flatMap((word) => [word, word.replace(/^khong_/, "")]));
};

/** The state denies a word that the branch demands. */
const contradicts = (typed: string[], branch: Branch): boolean => {
  const words = canonical(branch.condition.words);
  const opposite: Record<string, string[]> = {
    dunghan: ["cham"],
    kipthoi: ["cham", "khong_kipthoi"],
    daydu: ["thieu"],
  };
  return (
    words.some(
      (word) => typed.includes(`khong_${word}`) || (opposite[word] ?? []).some((other) => typed.includes(other)),
    ) ||
    (typed.length === 1 && typed[0] === "khong" && !isDenial(words))
  );
};
