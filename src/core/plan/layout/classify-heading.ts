import { fold } from "../../lib/text";
import { onceForEach } from "../../lib/once-for-each";
import { headingKey } from "../../table/headings";
import { planHeadings } from "../plan-headings";
import type { PlanColumn } from "../plan-column";
import { COMMON_PARTS, type HeadingKind, headingKinds, openKinds, type Role } from "./heading-words";

/** What a heading means. */
export interface Meaning {
  role: Role;
  rank: number;
  /** Other roles the same words may mean. */
  or: readonly Role[];
  /** Every word is known; else the beginning alone is, and the cells must agree. */
  sure: boolean;
}

/** The rank from which a heading of the lead names persons and no units. */
export const FIRST_PERSON = 40;
/** The rank from which it names those who lead an office. */
export const FIRST_LEADER = 50;

/** Brackets that say what the column is. */
const TELLING = /\(\s*(%|thuc te|du kien|(?:theo )?ke hoach)\s*\)/g;

/** A heading's words: folded, without brackets, joiners as spaces; "(%)", "(thực tế)" say what the column is and stay. */
export const headingWords = (text: string): string =>
  fold(text)
    .replace(TELLING, " $1 ")
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, " ")
    .replace(/%/g, " % ")
    .replace(/[,;:/&+\-–—.*?'"“”_|()]+/g, " ")
    .replace(/ (?:va|hoac|and|or|the|of) /g, " ")
    .replace(/\s+/g, " ")
    .trim();

const alternatives = (phrases: readonly string[]): string => [...phrases].sort((a, b) => b.length - a.length).join("|");

/** The whole heading is a head and what may be joined with it, before and behind. */
const patternOf = ({ heads, joined }: HeadingKind): RegExp => {
  const any = alternatives([...heads, ...joined, ...COMMON_PARTS]);
  return new RegExp(`^(?:(?:${any}) )*(?:${alternatives(heads)})(?: (?:${any}))*$`);
};

const kinds = headingKinds.map((kind) => ({ kind, pattern: patternOf(kind) }));
const open = openKinds.map(({ role, begins }) => ({ role, begins: new RegExp(`^(?:${alternatives(begins)})(?: |$)`) }));

/** What a heading of any kind begins with: a row of a plan has texts enough that none of them need be tried on. */
const FIRST_WORDS = new Set(
  [
    ...headingKinds.flatMap(({ heads, joined }) => [...heads, ...joined]),
    ...openKinds.flatMap(({ begins }) => begins),
    ...COMMON_PARTS,
  ].map((phrase) => phrase.split(" ")[0]),
);

/** Before all ranks of the parts. */
const FIRST = 1000;

/** The headings of version 0.1 keep their order: the better one first. */
const EXACT = new Map<string, Meaning>(
  (Object.entries(planHeadings) as [PlanColumn, readonly string[]][]).flatMap(([role, headings]) =>
    headings.map((heading, place): [string, Meaning] => [
      headingKey(heading),
      { role, rank: place - FIRST, or: [], sure: true },
    ]),
  ),
);

/** "Tiến độ năm 2026", "Thời gian hoàn thành năm 2026"; "Lộ trình năm 2026", "Nhiệm vụ năm 2026" are titles of plans. */
const TIME_OF_A_YEAR =
  /^((?:tien do|thoi gian|thoi han|thoi diem|han|moc)(?: .+?)?) (?:trong )?nam (?:hoc )?20\d\d(?: (?:20)?\d\d)?$/;

/** Longer than any heading. */
const LONGEST = 110;
/** Words that an open kind may go on in. */
const MOST_OPEN_WORDS = 7;

/** What a heading means, or null for words that say nothing about plans. */
export const classifyHeading = onceForEach((text: string): Meaning | null => {
  if (text.trim() === "" || text.length > LONGEST) return null;
  const said = headingWords(text);
  const mayBegin = FIRST_WORDS.has(said.split(" ", 1)[0]);
  const found = mayBegin && kinds.find(({ pattern }) => pattern.test(said))?.kind;
  const exact = EXACT.get(headingKey(fold(text).search(TELLING) < 0 ? text.replace(/\([^()%]*\)\s*$/, "") : text));
  if (found && (!exact || found.role === exact.role || found.or)) {
    return { role: found.role, rank: rankOf(found, exact), or: found.or ?? [], sure: true };
  }
  if (exact) return exact;
  const time = TIME_OF_A_YEAR.exec(said)?.[1];
  const ofYear = time === undefined ? null : classifyHeading(time);
  if (ofYear?.sure && ofYear.role === "timing") return ofYear;
  const begun = mayBegin && open.find(({ begins }) => begins.test(said));
  if (!begun || said.split(" ").length > MOST_OPEN_WORDS) return null;
  return { role: begun.role, rank: 500, or: [], sure: false };
});

const rankOf = (kind: HeadingKind, exact: Meaning | undefined): number =>
  exact && exact.role === kind.role && kind.role !== "lead" ? exact.rank : kind.rank;
