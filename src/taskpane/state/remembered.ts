import type { PointedHeadings } from "../../actions/point-headings";

/** What a workbook remembers comes from anyone who has had it: only what has the right shape is taken. */
export const readPointed = (value: unknown): PointedHeadings[] => (Array.isArray(value) ? value.filter(isPointed) : []);

export const readIgnored = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((key): key is string => typeof key === "string") : [];

const isPointed = (value: unknown): value is PointedHeadings => {
  if (typeof value !== "object" || value === null) return false;
  const { sheet, row, columns } = value as Partial<Record<keyof PointedHeadings, unknown>>;
  const whole = (number: unknown) => Number.isInteger(number) && Number(number) >= 0;
  return (
    typeof sheet === "string" &&
    whole(row) &&
    typeof columns === "object" &&
    columns !== null &&
    Object.values(columns).every(whole)
  );
};
