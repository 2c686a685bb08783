import { onceForEach } from "../../lib/once-for-each";
import { plainText } from "../../lib/text";
import { collectiveHead, isSubject, type NameKind, nameKind, unitHead } from "./name-kind";
import { type Separator, separatorsOf } from "./separators";
import { canonicalUnit, isKnown, noUnits, type UnitBook, unitKey } from "./unit-book";
import { unitLines } from "./unit-lines";
import { withoutDuty } from "./without-duty";

/**
 * The units and persons that a cell names (domain.md §1 "Units"): cut at ";" "+" "·" and line breaks; at "," "và" "&"
 * "/" only where a name ends and another begins.
 */
export const splitUnits = (text: string, book: UnitBook = noUnits): string[] => {
  let split = splitters.get(book);
  if (!split) splitters.set(book, (split = onceForEach((cell) => unitsIn(cell, book))));
  return [...split(text)];
};

const splitters = new WeakMap<UnitBook, (text: string) => readonly string[]>();

const unitsIn = (text: string, book: UnitBook): string[] => {
  const units = unitLines(plainText(text), book)
    .flatMap((line) => unitsOfLine(line, book))
    .map((unit) => withoutDuty(trimUnit(unit), book))
    .filter(Boolean)
    .map((unit) => canonicalUnit(unit, book));
  return uniqueUnits(units);
};

/** The first spelling of each: "đ/c An" and "Đ/c An" are one person. */
const uniqueUnits = (units: readonly string[]): string[] =>
  [...new Map([...units].reverse().map((unit) => [unitKey(unit), unit])).values()].reverse();

export const trimUnit = (text: string): string =>
  text
    .replace(/^(?:[-–—+•*●]\s*)+/u, "")
    .replace(/[\s.,;:]+$/u, "")
    .trim();

/** Longer than any unit's name: what is beyond is running text. */
const LONGEST_NAME = 150;

const unitsOfLine = (line: string, book: UnitBook): string[] => {
  const text = trimUnit(line);
  if (isKnown(text, book)) return [text];
  const listed = listedUnits(text, book);
  if (listed !== null) return listed;
  return groupsOf(text, book).flatMap((group) => spreadSubjects(group));
};

interface Atom {
  text: string;
  from: number;
  to: number;
  /** What stands before it. */
  mark: Separator["mark"] | null;
  kind: NameKind;
}

const atomsOf = (line: string, book: UnitBook): Atom[] => {
  const separators = separatorsOf(line);
  return [null, ...separators].map((before, index) => {
    const from = before?.to ?? 0;
    const to = separators[index]?.from ?? line.length;
    const text = line.slice(from, to);
    return { text, from, to, mark: before?.mark ?? null, kind: nameKind(text, book) };
  });
};

/** Atoms put together again where one goes on the name before it. */
const groupsOf = (line: string, book: UnitBook): string[] => {
  const atoms = atomsOf(line, book);
  const groups: Atom[][] = [];
  for (let index = 0; index < atoms.length; index++) {
    const atom = atoms[index] as Atom;
    const known = knownFrom(line, atoms, index, book);
    const group = groups.at(-1);
    if (known > index) {
      groups.push([...atoms.slice(index, known), { ...(atoms[known] as Atom), kind: "unit" }]);
      index = known;
    } else if (!group || startsName(atom, group, book)) groups.push([atom]);
    else group.push(atom);
  }
  return groups.map((group) => line.slice(group[0]?.from, group.at(-1)?.to));
};

/** The last atom of a known name that begins here and goes over separators; the index itself where there is none. */
const knownFrom = (line: string, atoms: readonly Atom[], index: number, book: UnitBook): number => {
  if (book.aliases.size === 0) return index;
  const from = atoms[index]?.from ?? 0;
  for (let last = Math.min(atoms.length - 1, index + 4); last > index; last--) {
    const to = atoms[last]?.to ?? 0;
    if (to - from <= LONGEST_NAME && isKnown(line.slice(from, to), book)) return last;
  }
  return index;
};

const PERSONAL: readonly NameKind[] = ["person", "short", "name", "role", "common-role"];

/** Whether the atom begins a name of its own behind what stands before it. */
const startsName = ({ text, mark, kind }: Atom, group: readonly Atom[], book: UnitBook): boolean => {
  if (mark === ";") return true;
  const [head] = group as [Atom];
  // "Sở Tài chính, đơn vị liên quan" are two, "Phòng Nội vụ, tổ chức" is one.
  // "Phòng Nghiệp vụ và Tổ chức thi hành án": in capitals it is the other half of what the unit is for.
  if (kind === "generic" && mark === "and" && /^Tổ chức\s/u.test(text)) return false;
  if (kind === "generic") return !isOfKinds(group) && text.trim().split(" ").length > 2;
  if (kind === "unit") return mark !== "and" || !/^các\s/iu.test(text);
  if (kind === "collective" || kind === "person") return true;
  // "Văn phòng", "BGH", a name of the table: nothing is missing there that could follow.
  const whole = isKnown(head.text, book) || (group.length === 1 && unitHead(head.text) === head.text);
  if (kind === "role") return whole || !isOfKinds(group) || /^\p{Lu}/u.test(text);
  if (kind === "common-role") return whole || PERSONAL.includes(head.kind);
  const personal = group.every((atom) => PERSONAL.includes(atom.kind));
  if (kind === "short") {
    if (personal || whole) return true;
    // "Phòng KHTH, CNTT" are two, "Bộ VH, TT và DL" is one.
    return mark === "," && (text.replace(/[^\p{Lu}]/gu, "").length > 2 || /\d/.test(text));
  }
  return kind === "name" && personal;
};

/** "Các bộ", "Bộ, ngành", "UBND các xã": the list is of kinds, and another kind goes on with it. */
const isOfKinds = (group: readonly Atom[]): boolean => {
  const [head] = group as [Atom];
  return (
    head.kind === "collective" || head.kind === "generic" || /\scác\s+\p{Ll}/u.test(head.text) || isBareHead(head.text)
  );
};

const isBareHead = (text: string): boolean => /^(?:phòng|sở|trung tâm|ban|bộ)$/iu.test(text.trim());

/** "Các phòng: HCTP, Thanh tra" and "Các Sở Nội vụ, Tài chính": one unit for each name; null where it is no such list. */
const listedUnits = (line: string, book: UnitBook): string[] | null => {
  const head = collectiveHead(line);
  if (!head || !/^(?:\s*:\s*\S|\s+["“]?\p{Lu})/u.test(head.rest)) return null;
  const names = groupsOf(head.rest.replace(/^\s*:\s*/, "").trim(), book).flatMap((name) => eachName(name));
  const colon = head.rest.trim().startsWith(":");
  if (names.length < 2 && !colon) return null;
  const noun = head.noun.charAt(0).toUpperCase() + head.noun.slice(1);
  return names.map((name) => {
    const kind = nameKind(name, book);
    const own = kind === "unit" || kind === "collective" || kind === "person" || kind === "role";
    return own || kind === "generic" ? name : `${noun} ${name}`;
  });
};

/** The names behind a plural: a comma separates them, for it is not within one name. */
const eachName = (names: string): string[] => {
  if (isSubject(names)) return [names];
  const parts = names.split(/\s*,\s*/);
  if (parts.length === 1) return parts;
  const last = parts.at(-1) ?? "";
  return [...parts.slice(0, -1), ...(isSubject(last) ? [last] : last.split(/\s+và\s+/))];
};

/** "Sở Nội vụ, Tài chính" are two departments, "Sở Văn hóa, Thể thao và Du lịch" is one. */
const spreadSubjects = (unit: string): string[] => {
  const found = /^(Sở|Bộ)\s+(.*)$/u.exec(unit);
  if (!found || !/,|\svà\s/.test(unit)) return [unit];
  const [, head = "", names = ""] = found;
  if (isSubject(names)) return [unit];
  const subjects = eachSubject(names);
  return subjects === null ? [unit] : subjects.map((name) => `${head} ${name}`);
};

/** The names cut so that each is a whole subject; null where they cannot be. */
const eachSubject = (names: string): string[] | null => {
  if (isSubject(names)) return [names];
  for (const separator of names.matchAll(/\s*,\s*|\s+và\s+/gu)) {
    const first = names.slice(0, separator.index);
    if (!isSubject(first)) continue;
    const rest = eachSubject(names.slice(separator.index + separator[0].length));
    if (rest !== null) return [first, ...rest];
  }
  return null;
};
