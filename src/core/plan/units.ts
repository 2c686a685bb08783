import { onceForEach } from "../lib/once-for-each";
import { nameKey, plainText } from "../lib/text";

/** The office's units: canonical names by any of their spellings. */
export interface UnitBook {
  /** Canonical names in the order of the table; empty where the workbook has no such table. */
  names: string[];
  /** unitKey of a name or another name → canonical name */
  aliases: ReadonlyMap<string, string>;
}

export const noUnits: UnitBook = { names: [], aliases: new Map() };

/** Spellings that differ in case, accents, spaces, dashes or dots are one. */
export const unitKey = onceForEach((name) => nameKey(name).replace(/[-–—.,/]/g, ""));

/** @param rows the name and the other names (separated by ";") of each unit */
export const makeUnitBook = (rows: readonly { name: string; others: string }[]): UnitBook => {
  const aliases = new Map<string, string>();
  for (const { name, others } of rows) {
    for (const spelling of [name, ...others.split(/[;\n]/)]) {
      const key = unitKey(spelling);
      if (key && !aliases.has(key)) aliases.set(key, name);
    }
  }
  return { names: rows.map(({ name }) => name), aliases };
};

export const canonicalUnit = (name: string, book: UnitBook): string => book.aliases.get(unitKey(name)) ?? name;

/** What a unit's name begins with, so that a comma before it separates two units (domain.md §1). */
const UNIT_WORD =
  /^(?:(?:Phòng|Văn phòng|Trung tâm|Sở|Ban|Thanh tra|UBND|HĐND|Ủy ban|Chi cục|Cục|Công an|Đoàn|Hội|Tổ|Bộ phận|Chánh|Lãnh đạo|Giám đốc|Trường|Viện)(?=[\s,;]|$)|[Cc]ác\s)/u;
/** "Các Phòng" in "Các Phòng, Trung tâm thuộc Sở" is not a unit by itself: the list is one name. */
const BARE_WORDS =
  /^(?:[Cc]ác\s+)?(?:phòng|ban|trung tâm|sở|đơn vị|ngành|văn phòng sở ban)(?:,\s*(?:phòng|ban|trung tâm|đơn vị|sở|ngành))*$/iu;
const BULLET = /^(?:[-–—+•*●]\s*)+/u;

const trimUnit = (text: string): string =>
  text
    .replace(BULLET, "")
    .replace(/[\s.,;:]+$/u, "")
    .trim();

/** Splits a unit cell: at ";" and line breaks; at "," and "và" only where another unit begins. */
export const splitUnits = (text: string, book: UnitBook = noUnits): string[] => {
  const units = plainText(text)
    .split(/[;\n]/)
    .flatMap((part) => splitAtUnits(trimUnit(part), book))
    .map(trimUnit)
    .filter(Boolean)
    .map((unit) => canonicalUnit(unit, book));
  return [...new Set(units)];
};

const splitAtUnits = (text: string, book: UnitBook): string[] => {
  const parts: string[] = [];
  let from = 0;
  if (book.aliases.has(unitKey(text))) return [text];
  for (const separator of text.matchAll(/\s*,\s*|\s+và\s+/gu)) {
    const left = text.slice(from, separator.index);
    const right = text.slice(separator.index + separator[0].length);
    if (left.length < 60 && BARE_WORDS.test(left.trim())) continue;
    if (!UNIT_WORD.test(right) && !startsWithKnown(right, book)) continue;
    parts.push(left);
    from = separator.index + separator[0].length;
  }
  return [...parts, text.slice(from)];
};

/** Longer than any unit's name: what is beyond is running text. */
const LONGEST_NAME = 150;

/** The text up to the next separator, or all of it, is a known unit. */
const startsWithKnown = (text: string, book: UnitBook): boolean => {
  if (book.aliases.size === 0) return false;
  const head = text.slice(0, LONGEST_NAME).split(/,|\svà\s/u)[0] ?? "";
  return book.aliases.has(unitKey(head)) || (text.length <= LONGEST_NAME && book.aliases.has(unitKey(text)));
};

/** "Giao Văn phòng", "do Văn phòng": words before a unit's name in running text. */
const BEFORE_NAME = /^(?:(?:giao|do|đề nghị|yêu cầu)(?:\s+cho)?|các phòng:|đơn vị:)\s+/iu;

/**
 * Lead and support units in running text: "Văn phòng chủ trì; các Phòng phối hợp", "Đơn vị chủ trì: Văn phòng".
 * Where no unit stands before "chủ trì", the lead stays empty.
 */
export const readAssignment = (text: string, book: UnitBook = noUnits): { lead: string[]; support: string[] } => {
  const lead: string[] = [];
  const support: string[] = [];
  for (const clause of plainText(text).split(/[;\n]|\.\s|\s[-–+]\s/u)) {
    const named = namedBefore(clause, /\s*chủ trì/iu, book);
    lead.push(...(named.length > 0 ? named : namedAfter(clause, /chủ trì\s*(?::|là)\s*/iu, book)));
    support.push(...namedAfter(clause, /phối hợp (?:với|cùng|cùng với)\s+/iu, book));
    if (!/chủ trì|phối hợp (?:với|cùng)/iu.test(clause)) support.push(...namedBefore(clause, /\s*phối hợp/iu, book));
  }
  return { lead: [...new Set(lead)], support: [...new Set(support)].filter((unit) => !lead.includes(unit)) };
};

const namedBefore = (clause: string, marker: RegExp, book: UnitBook): string[] => {
  const at = clause.search(marker);
  return at <= 0 ? [] : unitsIn(clause.slice(0, at), book);
};

const namedAfter = (clause: string, marker: RegExp, book: UnitBook): string[] => {
  const found = marker.exec(clause);
  if (!found) return [];
  const rest = clause.slice(found.index + found[0].length);
  return unitsIn(
    rest.split(/\s(?:tham mưu|thực hiện|triển khai|xây dựng|tổng hợp|rà soát|để|trong|theo)(?=[\s.,]|$)/u)[0] ?? "",
    book,
  );
};

const unitsIn = (text: string, book: UnitBook): string[] => {
  const name = trimUnit(text).replace(BEFORE_NAME, "");
  if (!UNIT_WORD.test(name.charAt(0).toUpperCase() + name.slice(1)) && !startsWithKnown(name, book)) return [];
  return splitUnits(name, book);
};
