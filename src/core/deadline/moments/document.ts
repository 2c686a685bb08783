/**
 * Names of documents: "01/2020/TT-VPCP", "số 524/KH-UBND ngày 29/12/2022", "131/NQ-CP", "91-KT/TU", "số 57 ngày
 * 22/12/2024". Their numbers and the dates they were signed on are no deadlines.
 */
const DATE =
  "(?:\\s*(?:,\\s*)?ngay\\s*\\d{1,2}\\s*(?:[/.-]\\s*\\d{1,2}\\s*[/.-]\\s*\\d{2,4}|thang\\s*\\d{1,2}(?:\\s*(?:,\\s*)?nam\\s*\\d{4}|/\\d{4})?))?";
const NUMBERED = new RegExp(
  "(?<![\\d/.])(?:so\\s*:?\\s*)?\\d+(?:\\s?/\\s?\\d{4})?\\s?[/-]\\s?([a-z][a-z0-9]*)(?:[-/&.][a-z0-9]+)*" +
    DATE +
    `|(?<![a-z])so\\s*:?\\s*\\d+[a-z]*\\s*(?:,\\s*)?(?=ngay)${DATE.slice(0, -1)}`,
  "g",
);
const TIME_WORD = /^(?:quy|thang|nam|ngay|tuan|lan|hang|t\d|q\d|den|va)/;

/** The places of document names in a line. Their letters are capitals: "524/KH-UBND" is one, "15/hàng tháng" is not. */
export const findDocuments = (folded: string, text: string): { at: number; end: number }[] =>
  folded.includes("so") || folded.includes("/") || folded.includes("-")
    ? [...folded.matchAll(NUMBERED)]
        .filter((match) => {
          const letters = match[1];
          if (letters === undefined) return true;
          const place = match.index + match[0].indexOf(letters, match[0].search(/\d/));
          return /^\p{Lu}{2}/u.test(text.slice(place, place + 2)) && !TIME_WORD.test(letters);
        })
        .map((match) => ({ at: match.index, end: match.index + match[0].length }))
    : [];
