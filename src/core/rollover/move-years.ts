/** "2026", "30/6/2026", "15/12/25": a year as a word of its own, and the last part of a date. */
const YEAR = /(?<![\d.,])(20\d\d)(?![\d]|[.,]\d)/g;
/** "30/6/26", "15-12-26" */
const SHORT_DATE = /(?<!\d)(\d{1,2}[/.-]\d{1,2}[/.-])(\d\d)(?!\d|[/.-])/g;
/** "45/KH-UBND", "13/2026/QĐ-UBND", "số 12": a document has its own year, which does not move. */
const DOCUMENT = /\d\s*\/\s*(?:20\d\d\s*\/\s*)?[A-ZĐ]{2}|(?<!\p{L})số\s*:?\s*\d/iu;

/** The years that a text names, also in short dates. */
export const yearsIn = (text: string): number[] => [
  ...[...text.matchAll(YEAR)].map(([year]) => Number(year)),
  ...[...text.matchAll(SHORT_DATE)].map(([, , year]) => 2000 + Number(year)),
];

export const namesDocument = (text: string): boolean => DOCUMENT.test(text);

/** All years of a text, so many years on. */
export const moveYears = (text: string, by: number): string =>
  text
    .replace(YEAR, (year) => String(Number(year) + by))
    .replace(SHORT_DATE, (_, day: string, year: string) => day + String((Number(year) + by) % 100).padStart(2, "0"));

/** "30/6/2026" in an expression; what stands in quotes is somebody's name. */
const EXPRESSION_DATE = /"[^"]*"|'[^']*'|“[^”]*”|(?<!\d)(\d{1,2}\/\d{1,2}\/)(20\d\d)(?!\d)/g;

/** An expression with its dates so many years on. */
export const moveDates = (expression: string, by: number): string =>
  expression.replace(EXPRESSION_DATE, (whole: string, day?: string, year?: string) =>
    day === undefined ? whole : `${day}${Number(year) + by}`,
  );
