import type { Assessment } from "../core/assess";
import type { KnownFigure } from "../core/proofread/check-against";

/** What a report may say of an assessed workbook: its indicators by name, the index, the number of tasks. */
export const figuresOf = ({ indicators, criteria, counts, plans }: Assessment): KnownFigure[] => {
  const none = { value: null, unit: null, numerator: null, denominator: null };
  return [
    ...indicators.map(({ name, value, unit, numerator, denominator }) => ({
      names: [name],
      value: value !== null && unit === "%" ? value * 100 : value,
      unit: unit === "%" ? ("%" as const) : null,
      numerator,
      denominator,
    })),
    ...(criteria === null
      ? []
      : [
          {
            names: ["Chỉ số CCHC", "Chỉ số cải cách hành chính"],
            value: criteria.index,
            unit: "%" as const,
            numerator: criteria.total,
            denominator: criteria.max,
          },
        ]),
    ...(plans.length === 0 ? [] : [{ ...none, names: ["Tổng số nhiệm vụ"], value: counts.total }]),
  ];
};
