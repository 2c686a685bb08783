import { compareSum } from "./compare-sum";
import { sharesOut } from "./partitions";
import type { Proof, ProofFinding } from "./proof-finding";
import { type Counted, countAlike, readPieces, type Sentence } from "./read-pieces";

/** Some parts are named, not all. */
const NOT_ALL =
  /(?<!\p{L})(?:chủ yếu|nổi bật|nhất là|đáng chú ý|ví dụ|v\.v|trên|hơn|gần|khoảng|ước)(?!\p{L})|…|\.\.\./iu;
/** Other cases come in or go out, so that what is received is not what is settled and pending. */
const FROM_BEFORE = /(?<!\p{L})(?:kỳ trước|chuyển sang|năm trước|tồn|rút|hủy|huỷ|trả lại|từ chối|bổ sung)(?!\p{L})/iu;
const REST = /(?<!\p{L})còn lại(?!\p{L})/u;
const TOTAL = /(?<!\p{L})(?:tổng cộng|cộng)(?!\p{L})/u;
const TOTAL_NUMBER = /(?<!\p{L})tổng số(?!\p{L})/u;

/** Parts listed behind their whole ("gồm", "trong đó", a colon), in front of their total, or by words that leave nothing over. */
export const checkParts = (lines: readonly string[]): Proof => {
  const proofs = readPieces(lines).flatMap((sentence) => [...behindWhole(sentence), ...beforeTotal(sentence)]);
  return { findings: proofs.flatMap(({ finding }) => finding ?? []), checked: proofs.length };
};

interface Judged {
  finding: ProofFinding | null;
}

const behindWhole = (sentence: Sentence): Judged[] => {
  if (NOT_ALL.test(sentence.text)) return [];
  return sentence.pieces.flatMap((whole, index) => {
    if (whole === null || (whole.joint === null && !opensParts(whole))) return [];
    const parts: Counted[] = [];
    for (const piece of sentence.pieces.slice(index + 1)) {
      // What has parts of its own still is one; its parts are not the whole's.
      if (piece === null || piece.mixed) return [];
      parts.push(piece);
      if (piece.joint !== null) break;
    }
    return parts.length === 0 ? [] : judgeParts(sentence, whole, parts);
  });
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
  if (complete) return [{ finding: differs && { ...place, ...differs, rule: "wrong-sum", level: "wrong" } }];
  if (whole.joint === null) return [];
  if (parts.length === 1) return alike ? [{ finding: aboveWhole(place, whole, parts) }] : [];
  const short = differs !== null && differs.computed < differs.stated;
  // "trong đó" need not name all: a sum that nearly reaches the whole is looked at.
  const nearly = parts.length > 2 && differs !== null && differs.computed >= 0.8 * differs.stated;
  const doubtful = whole.joint === "all" || (alike && (!short || nearly));
  return [{ finding: differs && doubtful ? { ...place, ...differs, rule: "sum-differs", level: "look" } : null }];
};

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
