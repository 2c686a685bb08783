import { round } from "../lib/number";
import { compareFigure, difference, type Figure, NUMBER, quotient, readFigure } from "./figure";
import type { Proof, ProofFinding } from "./proof-finding";

const NOUN = String.raw`\s?(?:[^\d|;.!?/(),%]{0,40})`;
// từ 120 lên 150 hồ sơ (tăng 25%) · từ 40 hồ sơ xuống còn 30 hồ sơ, giảm 10 hồ sơ · từ 20 lên 50 lượt, gấp 2,5 lần
const FROM_TO = new RegExp(
  String.raw`(?<!\p{L})từ\s(${NUMBER})${NOUN}(?:lên(?: đến| tới)?|xuống(?: còn)?|còn)\s(${NUMBER})(?!\s?%)${NOUN}[,(;–-]\s*(?:tức |tương ứng |tương đương )?(tăng|giảm|gấp)\s(${NUMBER})\s?(%|lần|[^\d|;.!?/(),%]{0,20})`,
  "giu",
);
// tăng 15,5% (từ 160 lên 180 hồ sơ) · tăng 02 người (từ 03 lên 05 người)
const CHANGE_FIRST = new RegExp(
  String.raw`(?<!\p{L})(tăng|giảm|gấp)\s(${NUMBER})\s?(%|lần|\p{L}[^\d|;.!?/(),%]{0,20}?)\s?[,(]\s?từ\s(${NUMBER})(?![/%]|\s?%)${NOUN}(?:lên(?: đến| tới)?|xuống(?: còn)?|còn)\s(${NUMBER})(?![/%]|\s?%)`,
  "giu",
);

const PERIOD = String.raw`(?:năm|quý|tháng|kỳ|cùng kỳ)\s(?:trước|này|[\d/]+|[IVX]+)[^\d|;.!?/(),%]{0,30}?`;
// năm 2025 có 320 doanh nghiệp, năm 2026 có 400 doanh nghiệp, tăng 25% · quý III là 2.150 triệu, quý IV là 2.580 triệu, tăng 430 triệu
const TWO_PERIODS = new RegExp(
  String.raw`(?<!\p{L})${PERIOD}\s(${NUMBER})${NOUN}[,;]\s(?:còn |đến )?${PERIOD}\s(${NUMBER})${NOUN}[,(]\s*(tăng|giảm|gấp)\s(${NUMBER})\s?(%|lần|[^\d|;.!?/(),%]{0,20})`,
  "giu",
);

const NOT_NUMBER = String.raw`[^\d|;.!?/(),%]{0,30}?`;
// đầu năm 112 hộ, cuối năm còn 87 hộ, giảm 25 hộ
const BEGINNING_AND_END = new RegExp(
  String.raw`(?<!\p{L})đầu (?:năm|kỳ|tháng|quý|nhiệm kỳ)${NOT_NUMBER}\s(${NUMBER})${NOUN}[,;]\s(?:đến )?(?:cuối (?:năm|kỳ|tháng|quý|nhiệm kỳ)|nay|hiện nay|hiện)${NOT_NUMBER}\s(${NUMBER})${NOUN}[,(]\s*(tăng|giảm|gấp)\s(${NUMBER})\s?(%|lần|[^\d|;.!?/(),%]{0,20})`,
  "giu",
);

interface Change {
  line: number;
  text: string;
  from: Figure | null;
  to: Figure | null;
  verb: string;
  by: Figure | null;
  unit: string;
}

/** Changes whose beginning and end stand in the same sentence: by how much, by how many per cent, how many times. */
export const checkChanges = (lines: readonly string[]): Proof => {
  const changes = lines.flatMap((line, index) => [
    ...[...line.matchAll(FROM_TO)].map(([text, from, to, verb = "", by, unit = ""]) =>
      changeOf(index + 1, text, from, to, verb, by, unit),
    ),
    ...[...line.matchAll(BEGINNING_AND_END)].map(([text, from, to, verb = "", by, unit = ""]) =>
      changeOf(index + 1, text, from, to, verb, by, unit),
    ),
    ...[...line.matchAll(CHANGE_FIRST)].map(([text, verb = "", by, unit = "", from, to]) =>
      changeOf(index + 1, text, from, to, verb, by, unit),
    ),
  ]);
  // Which of the periods is the earlier is not said: a change is wrong where it is neither way.
  const between = lines.flatMap((line, index) =>
    [...line.matchAll(TWO_PERIODS)].map(([text, a, b, verb = "", by, unit = ""]) => ({
      onward: changeOf(index + 1, text, a, b, verb, by, unit),
      back: changeOf(index + 1, text, b, a, verb, by, unit),
    })),
  );
  return {
    findings: [
      ...changes.flatMap((change) => judge(change) ?? []),
      ...between.flatMap(({ onward, back }) => (judge(back) === null ? [] : (judge(onward) ?? []))),
    ],
    checked: changes.length + between.length,
  };
};

const changeOf = (
  line: number,
  text: string,
  from: string | undefined,
  to: string | undefined,
  verb: string,
  by: string | undefined,
  unit: string,
): Change => ({
  line,
  text,
  from: readFigure(from),
  to: readFigure(to),
  verb: verb.toLowerCase(),
  by: readFigure(by),
  unit,
});

const judge = ({ line, text, from, to, verb, by, unit }: Change): ProofFinding | null => {
  if (!from || !to || !by || from.value === 0) return null;
  const sign = verb === "giảm" ? -1 : 1;
  const place = { level: "wrong", line, text, stated: by.value, otherLine: null } as const;
  if (unit === "lần" && verb !== "gấp") return null;
  if (unit === "lần") {
    const found = compareFigure(by, quotient(to, from));
    if (found === "same") return null;
    return {
      ...place,
      level: found === "cut" ? "look" : "wrong",
      rule: "wrong-times",
      computed: round(to.value / from.value, Math.max(2, by.decimals)),
    };
  }
  if (verb === "gấp") return null;
  const by100 = quotient(to, from, 100);
  const exact =
    unit === "%"
      ? sign > 0
        ? { low: by100.low - 100, high: by100.high - 100 }
        : { low: 100 - by100.high, high: 100 - by100.low }
      : sign > 0
        ? difference(to, from)
        : difference(from, to);
  if (compareFigure(by, exact) !== "other") return null;
  const computed = unit === "%" ? (to.value / from.value - 1) * 100 : to.value - from.value;
  const rule = unit === "%" ? "wrong-change" : "wrong-difference";
  return { ...place, rule, computed: round(sign * computed, Math.max(2, by.decimals)) };
};
