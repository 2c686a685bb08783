import { nameKind } from "./name-kind";
import type { UnitBook } from "./unit-book";

/**
 * The lines of a unit cell that name units: a name that was wrapped is one line again, and what is written under a unit
 * to reach it (a person, a telephone) is left out.
 */
export const unitLines = (text: string, book: UnitBook): string[] =>
  withoutContacts(joinWrapped(text.split("\n"), book), book);

/** "Phòng Kinh tế,¶Hạ tầng và Đô thị", "Trung tâm Phục vụ¶hành chính công": the break is within a name. */
const joinWrapped = (lines: readonly string[], book: UnitBook): string[] => {
  const joined: string[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (before !== undefined && isWrapped(before, line, book)) joined[joined.length - 1] = `${before} ${line}`;
    else joined.push(line);
  }
  return joined;
};

const isWrapped = (before: string, line: string, book: UnitBook): boolean => {
  if (/(?:[,&–-]|\svà)$/iu.test(before) || /^(?:và\s|[&,–-]\s?\p{Lu}?)/iu.test(line)) return !/^[-–+•]/u.test(line);
  return /^\p{Ll}/u.test(line) && /[^\s;.:]$/u.test(before) && nameKind(line, book) === "other" && !isContact(line);
};

/** "ĐT: 0912 345 678", "SĐT", "Email", "Liên hệ: …" */
const REACH =
  /(?:^|[\s(:,;-])(?:s?đt|đt dđ|điện thoại|số máy|tel|zalo|email|e-mail|fax|liên hệ|lh)\s*[.:]?\s|@|\b0\d{2,3}(?:[ .-]?\d{3}){2}\d?\b/iu;

const isContact = (line: string): boolean => REACH.test(line);

/** Where the cell names a unit, persons in lines under it are whom to ask; alone in a cell they are those who do it. */
const withoutContacts = (lines: readonly string[], book: UnitBook): string[] => {
  let underUnit = false;
  const kept = lines.flatMap((line) => {
    const name = line.replace(/^(?:[-–—+•*●]\s*)+/u, "").trim();
    if (underUnit && (isContact(name) || nameKind(name, book) === "person")) return [];
    if (!isContact(name)) underUnit ||= nameKind(name, book) === "unit";
    return [name];
  });
  return kept.map(withoutReach).filter(Boolean);
};

/** "Nguyễn Văn A - 0912.345.678" → "Nguyễn Văn A". */
const withoutReach = (line: string): string =>
  isContact(line)
    ? line
        .replace(
          /\s*[(,;:–-]?\s*(?:(?:s?đt|điện thoại|tel|zalo|email|liên hệ|lh)\s*[.:]?\s*)?(?:\+?\d[\d .-]{7,}\d|\S+@\S+)\s*\)?/giu,
          "",
        )
        .trim()
    : line;
