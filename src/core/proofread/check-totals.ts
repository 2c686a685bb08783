import { type Figure, NUMBER, readFigure } from "./figure";
import type { Proof, ProofFinding } from "./proof-finding";
import { isTarget, saidOf } from "./said-of";

// tổng số hồ sơ tiếp nhận trong năm là 12.460 hồ sơ
const TOTAL = new RegExp(
  String.raw`(?<!\p{L})(tổng số\s[^\d|;.!?()%,:]{6,80}?)\s?(?:là|đạt|có|:|=)\s?(${NUMBER})(?!\s?[%/])`,
  "giu",
);
// tỷ lệ hồ sơ đúng hạn của phường đạt 98,4% (1.230/1.250 hồ sơ)
const SHARE = new RegExp(
  String.raw`(?<!\p{L})((?:tỷ|tỉ) lệ\s[^\d|;.!?()%,:]{8,80}?)\s?(?:là|đạt|chiếm|:|=)\s?(${NUMBER})\s?%\s?(\(${NUMBER}\s?/\s?${NUMBER}(?![\d/]))?`,
  "giu",
);

interface Said {
  line: number;
  text: string;
  figure: Figure;
  shown: string;
  /** Part and whole stand beside a share: it is a result and no target. */
  counted: boolean;
}

/** A total, or a share, that the text states twice of the same thing with other figures. */
export const checkTotals = (lines: readonly string[]): Proof => {
  const of = saidOf(lines);
  const said = new Map<string, Said[]>();
  let checked = 0;
  const take = (key: string, one: Said) => {
    checked++;
    said.set(key, [...(said.get(key) ?? []), one]);
  };
  lines.forEach((line, index) => {
    if (isTarget(line)) return;
    for (const [text, words = "", number] of line.matchAll(TOTAL)) {
      const figure = readFigure(number);
      const one = { line: index + 1, text, shown: number ?? "", counted: true };
      if (figure) take(`${key(words)}|${of[index]}`, { ...one, figure });
    }
    for (const [text, words = "", number, counts] of line.matchAll(SHARE)) {
      const figure = readFigure(number);
      const one = { line: index + 1, text: text.replace(/\s?\([^)]*$/u, ""), shown: `${number}%` };
      if (figure) take(`${key(words)}|${of[index]}`, { ...one, figure, counted: counts !== undefined });
    }
  });
  return { findings: [...said.values()].flatMap(differing), checked };
};

const key = (words: string) =>
  words
    .toLowerCase()
    .replace(/[\s*]+/g, " ")
    .trim();

/** Three figures under one name are a list of several things rather than a slip. */
const differing = ([first, ...later]: readonly Said[]): ProofFinding[] => {
  if (!first || new Set([first, ...later].map(({ figure }) => figure.value)).size !== 2) return [];
  return later.flatMap((one) =>
    agree(first.figure, one.figure)
      ? []
      : ({
          rule: "figures-differ",
          level: first.counted && one.counted ? "mismatch" : "look",
          line: one.line,
          text: one.text,
          stated: one.shown,
          computed: first.shown,
          otherLine: first.line,
        } satisfies ProofFinding),
  );
};

/** 98,4 and 98,44 may be one figure, rounded twice. */
const agree = (a: Figure, b: Figure): boolean =>
  Math.abs(a.value - b.value) <=
  0.5 * 10 ** -Math.min(a.decimals, b.decimals) * (a.decimals === b.decimals ? 0 : 1) + 1e-9;
