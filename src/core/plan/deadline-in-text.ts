import { readDeadline } from "../deadline/read-deadline";
import { fold, plainText } from "../lib/text";

/** Words before a deadline within a sentence; what follows up to the clause's end must read as one. */
const BEFORE =
  /(?:^|[\s(;,.:-])((?:hoan thanh )?(?:cham nhat|truoc ngay|truoc thang|truoc quy|hoan thanh trong|hoan thanh truoc|xong truoc|trinh truoc|thoi gian(?: hoan thanh| thuc hien)?\s*:|thoi han(?: hoan thanh)?\s*:|han(?: hoan thanh| chot)?\s*:|tien do\s*:|den het ngay|trong thang|trong quy)[^()]*)/;
const LONGEST = 120;

/** The deadline that a task's own text names ("… (chậm nhất ngày 30/6/2026)"), in its words; null where it names none. */
export const deadlineInText = (raw: string): string | null => {
  const text = plainText(raw).replace(/\s+/g, " ");
  const folded = fold(text);
  if (folded.length !== text.length) return null;
  for (const [from, to] of [...brackets(text), ...clauses(folded)]) {
    const words = text.slice(from, to).replace(/^[\s;,.:(-]+|[\s;,.:)-]+$/g, "");
    if (words.length === 0 || words.length > LONGEST) continue;
    const { kind, due } = readDeadline(words, { year: 2026 });
    if (kind !== "unknown" && kind !== "event" && kind !== "ongoing" && due.length > 0) return words;
  }
  return null;
};

/** What stands in brackets, the last first. */
const brackets = (text: string): [number, number][] =>
  [...text.matchAll(/\(([^()]+)\)/g)]
    .map(({ index, 0: whole }): [number, number] => [index, index + whole.length])
    .reverse();

/** From the words that announce a deadline to the end of their clause. */
const clauses = (folded: string): [number, number][] => {
  const found = BEFORE.exec(folded);
  if (!found) return [];
  const start = found.index + found[0].length - (found[1] ?? "").length;
  const rest = folded.slice(start);
  return [...rest.matchAll(/[;.](?:\s|$)|$|,\s/g)].map(({ index }): [number, number] => [start, start + index]);
};
