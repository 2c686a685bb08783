import { fold } from "../lib/text";
import { nameOf, type Rule, taskFault } from "./rule";

/** "đạt tối thiểu 80%", "100% hồ sơ", "từ 90% trở lên", "trên 30%" */
const KPI =
  /(?:(?:dat|toi thieu|it nhat|tren|tu|duoi|khong qua)\s+(?:ty le\s+)?\d{1,3}(?:[.,]\d+)?\s?%|\d{1,3}(?:[.,]\d+)?\s?%\s+(?:so\s+)?[a-z]+)/;
const SHORT_WORDS = new Set([
  "ty",
  "le",
  "so",
  "cac",
  "cua",
  "va",
  "duoc",
  "cho",
  "tren",
  "trong",
  "theo",
  "co",
  "dat",
]);

/** A target that no row of the indicator table follows. */
export const kpiWithoutIndicator: Rule = {
  id: "kpi-without-indicator",
  severity: "info",
  needs: ["task"],
  check: (plan, { indicators, texts }) =>
    plan.tasks.flatMap((task) => {
      const folded = fold(`${task.task} ${task.product}`).slice(0, 4000);
      const found = KPI.exec(folded);
      if (!found || isWhole(found[0], folded) || indicators.some((name) => speaksOf(folded, name))) return [];
      const percent = /\d{1,3}(?:[.,]\d+)?\s?%/.exec(found[0])?.[0] ?? "";
      return [taskFault(plan, task, "task", texts["kpi-without-indicator"].message({ task: nameOf(task), percent }))];
    }),
};

/** "Kiểm tra 100% món vay mới" asks for all of them to be looked at, and is measured by nothing. */
const isWhole = (found: string, folded: string): boolean =>
  /^100\s?%/.test(found) &&
  /(?:kiem tra|ra soat|giam sat|thong ke|kiem ke|doi chieu|tap huan)[^.;]{0,80}100\s?%/.test(folded);

/** Most words of the indicator's name stand in the text, as words: "hạn" is not in "thành". */
const speaksOf = (text: string, indicator: string): boolean => {
  const words = wordsOf(indicator).filter((word) => word.length > 1 && !SHORT_WORDS.has(word));
  const own = new Set(wordsOf(text));
  const there = words.filter((word) => own.has(word)).length;
  return words.length > 0 && there / words.length >= 0.7;
};

const wordsOf = (folded: string): string[] => folded.split(/[^a-z0-9]+/);
