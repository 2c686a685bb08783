/** Words that compare a figure with the number behind them; read alike in a rule, a target and a condition on data. */
export type Comparator = ">=" | ">" | "<=" | "<" | "=";

export interface Comparison {
  comparator: Comparator;
  /** With accents, joined by "|". */
  words: string;
}

/**
 * A fixed phrase is one comparison: "không nhỏ hơn 70%" is ≥ 70 %, not the denial of a smaller one.
 * Readers: criteria/reading/bounds, indicators/read-threshold, data/look-ahead.
 */
export const COMPARISONS: readonly Comparison[] = [
  {
    comparator: ">=",
    words:
      "lớn hơn hoặc bằng|cao hơn hoặc bằng|nhiều hơn hoặc bằng|bằng hoặc lớn hơn|bằng hoặc cao hơn|bằng hoặc trên|trên hoặc bằng|ít nhất|tối thiểu|tối thiểu từ|không dưới|không thấp hơn|không ít hơn|không nhỏ hơn|không kém|không kém hơn|từ đủ",
  },
  {
    comparator: "<=",
    words:
      "nhỏ hơn hoặc bằng|thấp hơn hoặc bằng|ít hơn hoặc bằng|bằng hoặc nhỏ hơn|bằng hoặc thấp hơn|dưới hoặc bằng|không quá|không vượt quá|không vượt|không lớn hơn|không nhiều hơn|không cao hơn|không trên|không để quá|không để vượt quá|không có quá|không được quá|không được vượt quá|tối đa|tối đa không quá|nhiều nhất",
  },
  {
    comparator: "<",
    words:
      "dưới|nhỏ hơn|thấp hơn|ít hơn|kém hơn|chưa đạt|chưa đến|chưa tới|chưa đủ|không đạt|không đủ|không đến|không tới|cận",
  },
  { comparator: ">", words: "trên|lớn hơn|cao hơn|nhiều hơn|vượt quá|vượt trên|vượt|quá|hơn" },
  { comparator: "=", words: "bằng|đúng|chỉ đạt|chỉ có|đúng bằng" },
];

/** "Cao nhất", "thấp nhất" bound a figure only right before its number; elsewhere they rank. */
export const EXTREMES: readonly Comparison[] = [
  { comparator: "<=", words: "cao nhất" },
  { comparator: ">=", words: "thấp nhất" },
];

/** Behind the number: "80% trở lên", "5 ngày hoặc ít hơn". */
export const UPWARDS = "trở lên|trở đi|đổ lên|hoặc hơn|hoặc cao hơn|hoặc nhiều hơn|hoặc lớn hơn|hoặc trên";
export const DOWNWARDS = "trở xuống|đổ xuống|hoặc ít hơn|hoặc thấp hơn|hoặc nhỏ hơn|hoặc dưới";

/** As typed: "=<", "=>" and "⩾" are slips for the signs they resemble. */
export const COMPARING_SIGNS: Readonly<Record<string, Comparator>> = {
  ">=": ">=",
  "=>": ">=",
  "≥": ">=",
  "⩾": ">=",
  "<=": "<=",
  "=<": "<=",
  "≤": "<=",
  "⩽": "<=",
  ">": ">",
  "<": "<",
  "=": "=",
  "==": "=",
};
