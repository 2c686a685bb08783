import type { ReportTexts } from "./report-texts";
import { formatNumber } from "../lib/number";
import type { KeyFigure } from "./key-figures";

/** Below what is printed of any figure. */
const NOISE = 5e-5;

/** "↑ tăng 3", "↓ giảm 1,5 điểm phần trăm", "không đổi": a change in words and signs; "" where nothing is known before. */
export const changeWords = (
  { kind, value }: Pick<KeyFigure, "kind" | "value">,
  before: number | undefined,
  { changes }: ReportTexts,
): string => {
  if (typeof value !== "number" || before === undefined) return "";
  const by = kind === "index" ? (value - before) * 100 : value - before;
  if (Math.abs(by) < NOISE) return changes.none;
  return changes.by({ by: formatNumber(Math.abs(by)), up: by > 0, unit: kind });
};
