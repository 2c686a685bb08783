const ROMAN_PARTS: readonly (readonly [number, string])[] = [
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** 4 → "IV" */
export const toRoman = (value: number): string => {
  let rest = value;
  let numeral = "";
  for (const [worth, letters] of ROMAN_PARTS) {
    for (; rest >= worth; rest -= worth) numeral += letters;
  }
  return numeral;
};
