import { NUMBER } from "./figure";
import type { Proof, ProofFinding } from "./proof-finding";

/** 9.042/14.697 with the words that say what was counted, up to the bracket or the end of the clause. */
const COUNTED = new RegExp(
  String.raw`(?<![\p{L}\d/,.-])(${NUMBER})\s?\/\s?(${NUMBER})(?![/\p{L}-])\s([^\d|;.!?/(),]{20,160})`,
  "giu",
);
/** Words that tell one count from another though its noun is the same. */
const PERIOD = /(?<!\p{L})(?:quý|tháng|tuần|năm|kỳ|giai đoạn|phòng|trung tâm|xã|phường|huyện)\s[\p{L}\d/]+/giu;

interface Counted {
  line: number;
  text: string;
  part: string;
  whole: string;
}

/** The same words with the same whole, and another part: one of the two is a slip or an older figure. */
export const checkRepeats = (lines: readonly string[]): Proof => {
  const findings: ProofFinding[] = [];
  const before = new Map<string, Counted>();
  let checked = 0;
  lines.forEach((line, index) => {
    for (const [text, part = "", whole = "", words = ""] of line.matchAll(COUNTED)) {
      checked++;
      const one = { line: index + 1, text: text.trim(), part: plain(part), whole: plain(whole) };
      const key = `${one.whole} ${fold(words)} ${[...line.matchAll(PERIOD)].map(([period]) => fold(period)).join(" ")}`;
      const other = before.get(key);
      if (!other) before.set(key, one);
      if (!other || other.part === one.part) continue;
      findings.push({
        rule: "figures-differ",
        level: "mismatch",
        line: one.line,
        text: one.text,
        stated: `${part}/${whole}`,
        computed: `${other.part}/${other.whole}`,
        otherLine: other.line,
      });
    }
  });
  return { findings, checked };
};

const plain = (number: string) => number.replace(/\./g, "").replace(/^0+(?=\d)/, "");
const fold = (words: string) =>
  words
    .toLowerCase()
    .replace(/[\s*]+/g, " ")
    .trim();
