import { unread } from "./common";
import { fold } from "../../lib/text";
import type { Branch, RuleProblem } from "../scoring-rule";

/** "Tỷ lệ hồ sơ trực tuyến × 3, nếu tỷ lệ hồ sơ đúng hạn dưới 95% …": one figure cannot be two rates. */
export const otherRates = (formula: string, branches: readonly Branch[]): RuleProblem[] => {
  const own = rateIn(formula);
  if (own.length === 0) return [];
  return branches.flatMap(({ condition, quote }) => {
    const other = condition.tests.some(({ quantity }) => quantity === "rate") ? rateIn(condition.words) : [];
    const same = own.every((word) => other.includes(word)) || other.every((word) => own.includes(word));
    return same ? [] : [unread(quote)];
  });
};

/** "tỷ lệ hồ sơ đúng hạn dưới …": ho so dung han */
const RATE = /\bty le ((?:[a-z]+ )*?)(?=(?:dat|tu|duoi|tren|khong|thap|cao|lon|nho|bang|nhan|chia|x) |[^a-z ]|$)/;
const GENERAL = /^(?:dat|duoc|thuc|hien|hoan|thanh|ket|qua|cua|so|cac|nay|tren|la|thi|phan|tram|chung)$/;

const rateIn = (text: string): string[] =>
  (RATE.exec(`${fold(text)} `)?.[1] ?? "").split(" ").filter((word) => word !== "" && !GENERAL.test(word));
