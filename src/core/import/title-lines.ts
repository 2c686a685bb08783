import { fold } from "../lib/text";

const MOST_LINES = 12;
const LONGEST = 220;
/** So many lines right above a table may be its title, whatever they look like. */
const NEAR = 3;
/** "NĂM 2026", "(Kèm theo Kế hoạch số …", "ngày 05 tháng 01 năm 2026", "Tuần 1 (từ 07/9/2026)" */
const TELLS = /\bnam (?:hoc )?20\d\d|\bkem theo\b|\bngay\s.{0,4}\s?thang\s.{0,4}\s?nam\b|\btuan 1\b|^phu luc/;
/** "I. MỤC ĐÍCH, YÊU CẦU", "1. Yêu cầu": the headings of the text itself. */
const CHAPTER = /^(?:[ivx]{1,5}|\d{1,2}(?:\.\d{1,2})*|[a-h])[.)]\s/;
/** A document that the plan is based on is not its own. */
const BASIS = /^[-–+*(\s]*(?:can cu|theo de nghi|xet de nghi)\b/;

/** Of the text above a plan's table what names the office, the plan and its year; the rest stays in the document. */
export const titleLines = (above: readonly string[]): string[] => {
  const likely = above.filter((line, index) => {
    const folded = fold(line);
    if (line.length > LONGEST || CHAPTER.test(folded) || BASIS.test(folded)) return false;
    return index >= above.length - NEAR || isCapitals(line) || TELLS.test(folded);
  });
  const distinct = likely.filter((line, index) => likely.indexOf(line) === index);
  // What stands nearest to the table says most about it.
  return distinct.slice(-MOST_LINES);
};

const isCapitals = (line: string): boolean => /\p{L}{2}/u.test(line) && line === line.toUpperCase();
