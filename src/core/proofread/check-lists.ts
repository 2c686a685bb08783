import { round } from "../lib/number";
import { type Amount } from "./amount";
import type { Proof, ProofFinding } from "./proof-finding";
import { sentencesOf } from "./stated-sentences";

const BULLET = /^\s*(?:[-–+•*]|[a-zđ][).])\s/u;
/** Sums that come so near to their whole were meant to be it. */
const NEAR = 0.03;
/** Other things are counted, or not all. */
const NOT_ALL = /(?<!\p{L})(?:khoảng|trên|hơn|gần|ước|chủ yếu|nổi bật|tiêu biểu)(?!\p{L})/iu;
// Tiếp nhận 840 hồ sơ. Đã giải quyết 800 hồ sơ; đang giải quyết 40 hồ sơ
const RECEIVED = /(?<!\p{L})tiếp nhận(?!\p{L})[^\d;.]{0,60}$/iu;
const SETTLED =
  /(?<!\p{L})(?:đã|được) (?:giải quyết|xử lý)(?!\p{L})[^\d;.]{0,60}$|^\W*(?:giải quyết|xử lý)(?: xong)?[^\d;.]{0,60}$/iu;
const PENDING =
  /(?<!\p{L})đang (?:được )?(?:trong (?:quá trình|thời hạn) )?(?:giải quyết|xử lý)(?!\p{L})[^\d;.]{0,60}$/iu;
/** So many lines behind what was received the rest of it is told. */
const FOLLOWING = 4;

/** Parts on lines of their own under their whole; and cases received, settled and pending, told one behind the other. */
export const checkLists = (lines: readonly string[]): Proof => {
  const amounts = lines.map((line) =>
    sentencesOf(line).flatMap(({ masked, states }) => states.map((one) => ({ ...one, masked }))),
  );
  const proofs = lines
    .map((line, index) => [...underWhole(lines, amounts, index), ...settled(line, amounts, index)])
    .flat();
  return { findings: proofs.flatMap(({ finding }) => finding ?? []), checked: proofs.length };
};

interface Judged {
  finding: ProofFinding | null;
}

type Stated = Amount & { masked: string };

const sizeOf = ({ figure, scale }: Amount) => figure.value * scale;
const same = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));

const underWhole = (lines: readonly string[], amounts: readonly Stated[][], index: number): Judged[] => {
  const whole = lines[index] ?? "";
  if (!/[:;,]\s*$/u.test(whole) && !/(?<!\p{L})tổng/iu.test(whole)) return [];
  let end = index + 1;
  while (BULLET.test(lines[end] ?? "") && !BULLET.test(whole)) end++;
  const parts = lines.slice(index + 1, end);
  if (parts.length < 3 || parts.some((part) => NOT_ALL.test(part)) || NOT_ALL.test(whole)) return [];
  const wholes = (amounts[index] ?? []).filter(({ noun, percent }) => noun !== "" && !percent);
  const judged = wholes.flatMap((one) => {
    const alike = amounts
      .slice(index + 1, end)
      .flatMap((row) => row.find(({ noun, scale }) => noun === one.noun && scale === one.scale) ?? []);
    if (alike.length < parts.length) return [];
    const sum = alike.reduce((before, each) => before + each.figure.value, 0);
    const finest = Math.max(one.figure.decimals, ...alike.map(({ figure }) => figure.decimals));
    const slack = finest === 0 ? 0 : (alike.length + 1) * 0.5 * 10 ** -finest;
    return [{ one, sum: round(sum, finest), off: Math.max(0, Math.abs(sum - one.figure.value) - slack - 1e-9) }];
  });
  const holds = (noun: string) => judged.some((each) => each.off === 0 && each.one.noun === noun);
  return judged.flatMap(({ one, sum, off }): Judged[] => {
    if (holds(one.noun)) return [{ finding: null }];
    return off <= NEAR * one.figure.value ? [{ finding: differs(index + 1, whole, one.figure.value, sum) }] : [];
  });
};

const differs = (line: number, text: string, stated: number, computed: number): ProofFinding => ({
  rule: "sum-differs",
  level: "look",
  line,
  text: text.trim(),
  stated,
  computed,
  otherLine: null,
});

const settled = (line: string, amounts: readonly Stated[][], index: number): Judged[] => {
  const before = (one: Stated) => one.masked.slice(Math.max(0, one.at - 80), one.at);
  const received = (amounts[index] ?? []).find((one) => RECEIVED.test(before(one)));
  if (!received || NOT_ALL.test(line)) return [];
  const following = amounts
    .slice(index, index + FOLLOWING)
    .flat()
    .filter(({ noun }) => noun === received.noun);
  const places = following.map((one) => before(one));
  const done =
    following[places.findIndex((words) => SETTLED.test(words) && !PENDING.test(words) && !RECEIVED.test(words))];
  const pending = following[places.findIndex((words) => PENDING.test(words))];
  if (!done || !pending) return [];
  const sum = sizeOf(done) + sizeOf(pending);
  // What came over from before may be told apart, or withdrawn cases be taken off.
  const ways = [0, ...following.map(sizeOf)].flatMap((other) => [sizeOf(received) + other, sizeOf(received) - other]);
  if (ways.some((way) => same(way, sum))) return [{ finding: null }];
  if (Math.abs(sum - sizeOf(received)) > NEAR * sizeOf(received)) return [];
  return [{ finding: differs(index + 1, line, received.figure.value, sum / received.scale) }];
};
