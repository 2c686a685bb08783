import { round } from "../lib/number";
import { NUMBER, readFigure } from "./figure";
import { dividesWhole } from "./partitions";
import type { Proof, ProofFinding } from "./proof-finding";

// rất hài lòng chiếm 62% · tốt: 35% · 48% trực tuyến
const ONE_SHARE = new RegExp(String.raw`^([^\d%(/]*?)(${NUMBER})\s?%([^\d%(/]*)$`, "u");
const LEADS_TO_PARTS = /(?<!\p{L})(?:trong đó|bao gồm|gồm|chia ra|cơ cấu|xếp loại|phân loại)(?!\p{L})/iu;
const LEADS_TO_ALL = /(?<!\p{L})(?:bao gồm|gồm|chia ra|cơ cấu|xếp loại|phân loại)(?!\p{L})/iu;
/** Shares that nearly make up a whole were meant to. */
const NEARLY = 95;
const TAKES = /(?<!\p{L})chiếm(?!\p{L})/iu;
/** Another base, a change or a target. */
const OTHER =
  /(?<!\p{L})(?:tăng|giảm|so với|vượt|kế hoạch|dự toán|mục tiêu|chỉ tiêu|trở lên|trên|dưới|từ|tối thiểu|hơn|đạt)(?!\p{L})/iu;

/** Shares of one whole, listed one behind the other: together they are not more than all of it. */
export const checkShareLists = (lines: readonly string[]): Proof => {
  const findings: ProofFinding[] = [];
  let checked = 0;
  lines.forEach((line, index) => {
    for (const sentence of line.split(/[.!?](?=\s|$)|\s\|\s|\t/u)) {
      for (const list of listsIn(sentence)) {
        checked++;
        const sum = list.reduce((before, { figure }) => before + figure.value, 0);
        const finest = Math.max(...list.map(({ figure }) => figure.decimals));
        // Each share may be half a unit above what it was.
        const slack = list.length * 0.5 * 10 ** -finest + 1e-9;
        const all = LEADS_TO_ALL.test(sentence) || endsInRest(list) || dividesWhole(list.map(({ words }) => words));
        const below = list.length > 2 && all && sum >= NEARLY && sum < 100 - slack;
        if (sum <= 100 + slack && !below) continue;
        findings.push({
          rule: below ? "shares-below-whole" : "shares-above-whole",
          level: !below && dividesWhole(list.map(({ words }) => words)) ? "wrong" : "look",
          line: index + 1,
          text: sentence.trim(),
          stated: round(sum, finest),
          computed: 100,
          otherLine: null,
        });
      }
    }
  });
  return { findings, checked };
};

interface Share {
  figure: { value: number; decimals: number };
  words: string;
}

/** may mặc 40%, điện tử 42%, khác 18% */
const endsInRest = (list: readonly Share[]): boolean =>
  list.length > 2 && /^(?:còn lại|.{0,20}khác)\s/u.test(list.at(-1)?.words.trim().concat(" ") ?? "");

/** Runs of pieces with one share each, where each "takes" its share or a word before them leads to parts. */
const listsIn = (sentence: string): Share[][] => {
  if (OTHER.test(sentence)) return [];
  const runs: Share[][] = [[]];
  for (const piece of sentence.split(/[,;]\s|\s(?:và|còn)\s(?=[^,;]*%)|:\s(?=[^,;]*%)/u)) {
    const found = ONE_SHARE.exec(piece);
    const figure = readFigure(found?.[2]);
    if (found && figure) runs.at(-1)?.push({ figure, words: `${found[1] ?? ""} ${found[3] ?? ""}`.toLowerCase() });
    else if (/\d/.test(piece)) runs.push([]);
  }
  const parts = LEADS_TO_PARTS.test(sentence);
  return runs.filter(
    (run) =>
      run.length > 1 &&
      (parts ||
        endsInRest(run) ||
        run.every(({ words }) => TAKES.test(words)) ||
        dividesWhole(run.map(({ words }) => words))),
  );
};
