import { round } from "../lib/number";
import { NUMBER, readFigure } from "./figure";
import type { Proof, ProofFinding } from "./proof-finding";

// 12 + 15 + 3 = 30
const WRITTEN_OUT = new RegExp(
  String.raw`(?<![\p{L}\d+/-])(${NUMBER}(?:\s?\+\s?${NUMBER}){1,20})\s?=\s?(${NUMBER})(?![/%\p{L}])`,
  "gu",
);
// 30 hồ sơ, gồm: 12 hồ sơ trực tuyến, 18 hồ sơ trực tiếp
const LISTED = new RegExp(
  String.raw`(?<![\p{L}\d/])(${NUMBER})\s(\p{L}+(?:\s\p{L}+){0,3}?)(?:\s[^\d|;.!?/(),%]{0,40})?[,:;(]?\s?(?:bao )?gồm(?: có)?\s?:?\s(\d[^|.!?()\n]{0,300}(?:\.\d{3}[^|.!?()\n]{0,100}){0,10})`,
  "giu",
);
const ITEM = new RegExp(String.raw`^(${NUMBER})\s([^\d%/]+)$`, "u");

/** Sums written out, and wholes with all their parts listed behind "gồm". */
export const checkSums = (lines: readonly string[]): Proof => {
  const findings: ProofFinding[] = [];
  let checked = 0;
  lines.forEach((line, index) => {
    const place = { line: index + 1, otherLine: null };
    for (const [text, terms = "", total] of line.matchAll(WRITTEN_OUT)) {
      checked++;
      const figures = terms.split("+").map((term) => readFigure(term.trim()));
      const found = compareSum(figures, readFigure(total));
      if (found) findings.push({ ...place, ...found, rule: "wrong-sum", level: "wrong", text });
    }
    for (const [text, total, noun = "", list = ""] of line.matchAll(LISTED)) {
      const items = list.split(/[,;]\s|\s(?:và|cùng)\s(?=\d)/u).map((item) => ITEM.exec(item.trim()));
      if (items.length < 2 || items.some((item) => item === null)) continue;
      checked++;
      const found = compareSum(
        items.map((item) => readFigure(item?.[1])),
        readFigure(total),
      );
      // 03 đoàn gồm 05 công chức và 04 viên chức: the parts are counted in something else.
      const alike = items.every((item) => (item?.[2] ?? "").toLowerCase().startsWith(noun.toLowerCase()));
      const verdict = alike
        ? ({ rule: "wrong-sum", level: "wrong" } as const)
        : ({ rule: "sum-differs", level: "look" } as const);
      if (found) findings.push({ ...place, ...found, ...verdict, text });
    }
  });
  return { findings, checked };
};

type Read = ReturnType<typeof readFigure>;

const compareSum = (terms: readonly Read[], total: Read) => {
  if (!total || terms.some((term) => term === null)) return null;
  const sum = terms.reduce((before, term) => before + (term?.value ?? 0), 0);
  const finest = Math.max(total.decimals, ...terms.map((term) => term?.decimals ?? 0));
  // Every rounded term may be half a unit off.
  const tolerance = finest === 0 ? 0 : 0.5 * 10 ** -total.decimals + terms.length * 0.5 * 10 ** -finest;
  if (Math.abs(sum - total.value) <= tolerance + 1e-9 * Math.max(1, sum)) return null;
  return { stated: total.value, computed: round(sum, finest) };
};
