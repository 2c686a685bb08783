import { formatNumber, formatPercent } from "../core/lib/number";
import type { KeyFigure } from "../core/report/key-figures";

/** The key figures of some groups as the report has them, a line each; a dash where the workbook does not tell one. */
export const figureLines = (
  figures: readonly KeyFigure[],
  groups: readonly KeyFigure["group"][],
  none: string,
): string[] => {
  const shown = figures.filter(({ group }) => groups.includes(group));
  const width = Math.max(0, ...shown.map(({ label }) => label.length)) + 2;
  return shown.map(({ label, value, of }) => {
    if (typeof value !== "number") return `  ${label.padEnd(width)}${value ?? none}`;
    const share = of === null || of === 0 ? "" : ` (${formatPercent(value / of)})`;
    return `  ${label.padEnd(width)}${formatNumber(value)}${share}`;
  });
};
