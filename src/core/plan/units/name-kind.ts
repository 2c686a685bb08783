import { foldWords } from "./fold-words";
import { isKnown, type UnitBook } from "./unit-book";
import {
  collectiveWords,
  commonRoles,
  departmentSubjects,
  familyNames,
  genericNouns,
  personMarks,
  qualifiers,
  roleHeads,
  unitHeads,
  weakUnitHeads,
} from "./unit-words";

/**
 * What a piece of a unit cell is by itself: a unit's name, many units at once, a kind of unit ("ngành"), a person, an
 * office held by one, a short form ("VTV", "P2"), a word or two in capitals that may be a name, or none of these.
 */
export type NameKind =
  "unit" | "collective" | "generic" | "person" | "role" | "common-role" | "short" | "name" | "other";

export const nameKind = (piece: string, book: UnitBook): NameKind => {
  const text = piece.trim();
  if (text === "") return "other";
  if (isKnown(text, book)) return "unit";
  if (startsWithAny(text, COLLECTIVE)) return "collective";
  if (isPerson(text)) return "person";
  if (isGeneric(text)) return "generic";
  const shouted = isShouted(text);
  if (isUnit(text, shouted)) return "unit";
  if (startsWithAny(text, COMMON_ROLES) && text.split(" ").length <= 2) return "common-role";
  if (startsWithAny(text, ROLES)) return "role";
  if (shouted) return "other";
  if (isShortForm(text)) return "short";
  return isCapitalised(text) ? "name" : "other";
};

/** The heads by their first letters: what a text begins with is asked of every piece of every cell. */
export const byLength = (words: readonly string[]) => words.map(foldWords).sort((a, b) => b.length - a.length);
const UNITS = byLength(unitHeads);
const WEAK = byLength(weakUnitHeads);
const ROLES = byLength(roleHeads);
const COMMON_ROLES = byLength(commonRoles);
const COLLECTIVE = byLength(collectiveWords);
const GENERIC = byLength(genericNouns);
const UNIT_NOUNS = new Set([...UNITS, ...WEAK]);
const QUALIFIERS = byLength(qualifiers);
const MARKS = byLength(personMarks);

const SUBJECTS = new Set(departmentSubjects.map(foldWords));
const FAMILIES = new Set(familyNames);

/** The head that the text begins with as a whole word; a head with a dot may touch what follows ("P.TCHC"). */
export const headOf = (text: string, heads: readonly string[]): string | undefined => {
  const folded = foldWords(text);
  return heads.find(
    (head) =>
      folded.startsWith(head) &&
      (head.endsWith(".") || folded.length === head.length || /^[\s,;:(/]/.test(folded.slice(head.length))),
  );
};
const startsWithAny = (text: string, heads: readonly string[]): boolean => headOf(text, heads) !== undefined;

const CAPITAL = /^["“'(]?[\p{Lu}\d]/u;

/** All in capitals, and words, not short forms: "VĂN PHÒNG". Then capitals tell nothing. */
const isShouted = (text: string): boolean =>
  text === text.toUpperCase() && /[ÀÁẢÃẠẰẮẲẴẶẦẤẨẪẬÈÉẺẼẸỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌỒỐỔỖỘỜỚỞỠỢÙÚỦŨỤỪỨỬỮỰỲÝỶỸỴ]/u.test(text);

const isUnit = (text: string, shouted: boolean): boolean => {
  const head = headOf(text, UNITS);
  if (head !== undefined) {
    const rest = text.slice(head.length).trim();
    // "phòng" in small letters begins a name only before one: "phòng HCTP", not "phòng chống thiên tai".
    return CAPITAL.test(text) ? !/^chống(?=\s|$)/iu.test(rest) : head.includes(" ") || CAPITAL.test(rest);
  }
  const weak = shouted ? undefined : headOf(text, WEAK);
  return weak !== undefined && CAPITAL.test(text) && CAPITAL.test(text.slice(weak.length).trim());
};

/** "ngành", "Trung tâm thuộc Sở", "đơn vị được giao …": a kind of unit, alone or with words in small letters behind it. */
const isGeneric = (text: string): boolean => {
  const head = headOf(text, GENERIC);
  if (head === undefined) return false;
  const rest = text.slice(head.length).trim();
  if (rest === "") return true;
  if (
    headOf(
      text,
      UNITS.filter((unit) => unit.length > head.length),
    ) !== undefined
  )
    return false;
  if (/^[(,]/.test(rest)) return true;
  // "Trung tâm phục vụ hành chính công" and "Đội Quản lý thị trường" are names, "Trung tâm thuộc Sở" is not.
  return /^\p{Ll}/u.test(rest) && (!UNIT_NOUNS.has(head) || startsWithAny(rest, QUALIFIERS));
};

/** "đ/c An", "Ông Nguyễn Văn B", "Trần Thị C". */
const isPerson = (text: string): boolean => {
  const mark = headOf(text.replace(/\s*:\s*/, " "), MARKS);
  if (mark !== undefined) return CAPITAL.test(text.slice(mark.length).replace(/^[\s.:]+/, ""));
  const words = withoutBrackets(text).split(" ");
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    FAMILIES.has(words[0] ?? "") &&
    words.every((word) => /^\p{Lu}\p{Ll}*$/u.test(word))
  );
};

/** A word of capitals without a tone mark, perhaps with digits, dots, dashes: "VTV", "P2", "KH-TH", "P.TCHC". */
const SHORT_WORD = /^(?=.{2,14}$)\p{Lu}[\p{Lu}\d]*(?:[.&\-–]\s?[\p{Lu}\d]+)*(?:\p{Ll}{1,2})?$/u;
const TONE_MARKED = /[ÀÁẢÃẠẰẮẲẴẶẦẤẨẪẬÈÉẺẼẸỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌỒỐỔỖỘỜỚỞỠỢÙÚỦŨỤỪỨỬỮỰỲÝỶỸỴ]/u;

const isShortForm = (text: string): boolean => {
  const words = withoutBrackets(text).split(" ");
  const [first = ""] = words;
  if (words.length > 4 || TONE_MARKED.test(first) || !SHORT_WORD.test(first)) return false;
  // A capital and small letters are a word, unless it is "TTg" or the like.
  return /^[\p{Lu}\d.&\-–]{2,}/u.test(first);
};

const isCapitalised = (text: string): boolean => {
  const words = withoutBrackets(text).split(" ");
  return words.length <= 4 && words.every((word) => /^[\p{Lu}\d]/u.test(word));
};

const withoutBrackets = (text: string): string => text.replace(/\s*\([^()]*\)/g, "").trim() || text;

/** A whole subject of a department or ministry: "Nội vụ", "Giáo dục và Đào tạo". */
export const isSubject = (text: string): boolean => SUBJECTS.has(foldWords(text.trim()));

/** The head of a unit's name: "phòng" of "Phòng Kinh tế"; "" where it has none. */
export const unitHead = (text: string): string => {
  const head = headOf(text, UNITS) ?? headOf(text, WEAK) ?? "";
  return text.slice(0, head.length);
};

/** The head of a list of many: "Các Phòng" of "Các Phòng: A, B"; null where the text begins with none. */
export const collectiveHead = (text: string): { word: string; noun: string; rest: string } | null => {
  const word = headOf(text, COLLECTIVE);
  if (word === undefined) return null;
  const behind = text.slice(word.length).trim();
  const noun = headOf(behind, GENERIC);
  if (noun === undefined) return null;
  return { word: text.slice(0, word.length), noun: behind.slice(0, noun.length), rest: behind.slice(noun.length) };
};
