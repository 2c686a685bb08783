import { compareSum } from "./compare-sum";
import { apart, sharesOut } from "./partitions";
import type { Proof, ProofFinding } from "./proof-finding";
import { type Counted, countAlike, readPieces, type Sentence } from "./read-pieces";

/** Some parts are named, not all. */
const NOT_ALL =
  /(?<!\p{L})(?:chủ yếu|nổi bật|nhất là|đáng chú ý|ví dụ|v\.v|trên|hơn|gần|khoảng|ước)(?!\p{L})|…|\.\.\./iu;
/** Other cases come in or go out, so that what is received is not what is settled and pending. */
const FROM_BEFORE = /(?<!\p{L})(?:kỳ trước|chuyển sang|năm trước|tồn|rút|hủy|huỷ|trả lại|từ chối|bổ sung)(?!\p{L})/iu;
const REST = /(?<!\p{L})còn lại(?!\p{L})/u;
const TOTAL = /(?<!\p{L})(?:tổng cộng|cộng)(?!\p{L})|^tổng$/u;
const TOTAL_NUMBER = /(?<!(?:nâng|đưa)\s)(?<!\p{L})tổng số(?!\p{L})/u;

/** Parts listed behind their whole ("gồm", "trong đó", a colon), in front of their total, or by words that leave nothing over. */
export const checkParts = (lines: readonly string[]): Proof => {
  const proofs = readPieces(lines).flatMap((sentence) => [...behindWhole(sentence), ...beforeTotal(sentence)]);
  return { findings: proofs.flatMap(({ finding }) => finding ?? []), checked: proofs.length };
};

/** A bracket whose figures add up to nearly their whole names its parts. */
const NEARLY = 0.1;
/** No partition that words alone make known has more parts. */
const MOST_NAMED = 5;

interface Judged {
  finding: ProofFinding | null;
}

const behindWhole = (sentence: Sentence): Judged[] => {
  if (NOT_ALL.test(sentence.text)) return [];
  return sentence.pieces.flatMap((whole, index) => {
    if (whole === null) return [];
    const open = whole.joint !== null || opensParts(whole);
    const parts: Counted[] = [];
    for (const piece of sentence.pieces.slice(index + 1)) {
      // What has parts of its own still is one; its parts are not the whole's.
      if (piece === null || piece.mixed || (!open && parts.length === MOST_NAMED)) return [];
      parts.push(piece);
      if (piece.joint !== null) break;
    }
    if (parts.length === 0) return [];
    if (open || sharesOut(whole, parts)) return judgeParts(sentence, whole, parts);
    // Where the same thing is counted before it, that is the whole.
    const first = sentence.pieces.findIndex((piece) => piece !== null && countAlike(piece, whole)) === index;
    return first ? aboveInAll(sentence, whole, parts) : [];
  });
};

/** Hoàn trả 318 hồ sơ, số tiền 4 tỷ đồng; trước hạn 290 hồ sơ, đúng hạn 38 hồ sơ: kinds that exclude each other are not more than all. */
const aboveInAll = (sentence: Sentence, whole: Counted, all: readonly Counted[]): Judged[] => {
  const parts = all.filter((part) => countAlike(whole, part));
  if (!apart(parts) || apart([whole, ...parts]) || FROM_BEFORE.test(sentence.text)) return [];
  const differs = compareSum(
    parts.map(({ figure }) => figure),
    whole.figure,
  );
  if (!differs || differs.computed < differs.stated || parts.some(({ figure }) => figure.value > whole.figure.value))
    return [];
  const place = { line: sentence.line, text: sentence.text, otherLine: null };
  return [{ finding: { ...place, ...differs, rule: "sum-differs", level: "look" } }];
};

/** Without a word that leads on, only what is received or assigned is shared out by what follows. */
const opensParts = (whole: Counted): boolean => /(?<!\p{L})(?:tiếp nhận|giao)(?!\p{L})/u.test(whole.before);

const judgeParts = (sentence: Sentence, whole: Counted, parts: readonly Counted[]): Judged[] => {
  const alike = parts.every((part) => countAlike(whole, part) || (part.after === "" && part.before !== ""));
  const complete =
    alike &&
    ((sharesOut(whole, parts) && !FROM_BEFORE.test(sentence.text)) ||
      (whole.joint === "all" && parts.length > 1) ||
      (whole.joint === "colon" &&
        parts.length > 2 &&
        parts.every(({ before }) => !/(?<!\p{L})đã(?!\p{L})/u.test(before))) ||
      (whole.joint === "some" && parts.length > 1 && REST.test(parts.at(-1)?.before ?? "")));
  const place = { line: sentence.line, text: sentence.text, otherLine: null };
  const differs = compareSum(
    parts.map(({ figure }) => figure),
    whole.figure,
  );
  // "trong đó trước hạn …, quá hạn …; đang giải quyết …": what goes on behind the parts is none of them.
  if (differs && parts.some((_, end) => end > 1 && addsUp(whole, parts.slice(0, end)))) return [{ finding: null }];
  if (complete) return [{ finding: differs && { ...place, ...differs, rule: "wrong-sum", level: "wrong" } }];
  if (whole.joint === null) return [];
  if (parts.length === 1) return alike ? [{ finding: aboveWhole(place, whole, parts) }] : [];
  if (whole.joint === "bracket") {
    const near = differs !== null && Math.abs(differs.computed - differs.stated) <= NEARLY * differs.stated;
    return alike && near ? [{ finding: { ...place, ...differs, rule: "sum-differs", level: "look" } }] : [];
  }
  const short = differs !== null && differs.computed < differs.stated;
  // "trong đó" need not name all: a sum that nearly reaches the whole is looked at.
  const nearly = parts.length > 2 && differs !== null && differs.computed >= 0.8 * differs.stated;
  const doubtful = whole.joint === "all" || (alike && (!short || nearly));
  return [{ finding: differs && doubtful ? { ...place, ...differs, rule: "sum-differs", level: "look" } : null }];
};

const addsUp = (whole: Counted, parts: readonly Counted[]): boolean =>
  compareSum(
    parts.map(({ figure }) => figure),
    whole.figure,
  ) === null;

const aboveWhole = (
  place: Pick<ProofFinding, "line" | "text" | "otherLine">,
  whole: Counted,
  [part]: readonly Counted[],
): ProofFinding | null =>
  part && part.figure.value > whole.figure.value
    ? { ...place, rule: "part-above-whole", level: "look", stated: part.figure.value, computed: whole.figure.value }
    : null;

/** hoàn thành tốt 45 người, hoàn thành 8 người; tổng cộng 53 người */
const beforeTotal = (sentence: Sentence): Judged[] => {
  const total = sentence.pieces.at(-1);
  const parts = sentence.pieces.slice(0, -1);
  if (!total || parts.length < 2 || NOT_ALL.test(sentence.text)) return [];
  const certain = TOTAL.test(total.before);
  if (!certain && !TOTAL_NUMBER.test(total.before)) return [];
  const counted = parts.flatMap((part) =>
    part && !part.mixed && part.joint === null && countAlike(total, part) ? part : [],
  );
  if (counted.length < parts.length) return [];
  const differs = compareSum(
    counted.map(({ figure }) => figure),
    total.figure,
  );
  const place = { line: sentence.line, text: sentence.text, otherLine: null };
  const verdict = certain
    ? ({ rule: "wrong-sum", level: "wrong" } as const)
    : ({ rule: "sum-differs", level: "look" } as const);
  return [{ finding: differs && { ...place, ...differs, ...verdict } }];
};
