import { generalText } from "../../lib/number";
import { dateOf, monthOf } from "../../lib/calendar-day";
import { fold, plainText } from "../../lib/text";
import type { Cell } from "../../table/grid";

/** A code as typed, cut into segments; `title` is what else stood in the cell. */
export interface ReadCode {
  text: string;
  segments: string[];
  style: CodeStyle;
  title: string;
  from: "text" | "number" | "date";
}

/** How a code begins; the earlier ones are headings of the later ones where codes restart in each section. */
export type CodeStyle = "letter" | "roman" | "number" | "small";

/** "I.5", "II.2.3.3.1", "1.1.", "TC01", "B-2", "a)" */
const CODE = /^[\p{L}\d]{1,8}(?:[.\-_/][\p{L}\d]{1,8}){0,8}$/u;
const ROMAN = /^(?:X{0,3})(?:I[XV]|V?I{0,3})$/;
/** "Tiêu chí 1.1", "Mục II", "Phần A" */
const PREFIX = /^(?:tiêu chí|mục|phần|nhóm|lĩnh vực)\s+(?=[\dIVXA-H])/iu;

const styleOf = (first: string): CodeStyle => {
  if (/^\d/.test(first)) return "number";
  if (ROMAN.test(first) && first !== "") return "roman";
  return /^[a-zđ]$/u.test(first) ? "small" : "letter";
};

const codeOf = (text: string, from: ReadCode["from"], title = ""): ReadCode => {
  const segments = text.split(/[.\-_/]/).map((segment) => (/^\d+$/.test(segment) ? String(Number(segment)) : segment));
  return { text, segments, style: styleOf(segments[0] ?? ""), title, from };
};

/** "I. Công tác chỉ đạo", "VI CẢI CÁCH …", "I.5 Thực hiện …", "2.1) Rà soát …" */
const WITH_TITLE =
  /^([IVX]{1,6}(?:\.\d{1,3}){0,7}|[A-ZĐ]|\d{1,3}(?:\.\d{1,3}){0,7})(\s*[.):/–-]+\s*|\s+)(?=\S)([^]{2,})$/u;

/** A code with its title in one cell; null where the text begins with no code. */
export const readTitledCode = (text: string): ReadCode | null => {
  const [, code = "", sign = "", title = ""] = WITH_TITLE.exec(plainText(text).replace(PREFIX, "")) ?? [];
  const start = title.slice(0, 12);
  const capitals = start === start.toUpperCase() && /\p{Lu}/u.test(start);
  // Without a sign behind it a lone number or letter is a word of the sentence: "5 năm thực hiện", "A làm việc".
  return code !== "" && (sign.trim() !== "" || capitals || code.includes("."))
    ? codeOf(code, "text", title.trim())
    : null;
};

/** Reads the cell of the code column. A text that is no code comes back as title only (`segments` empty). */
export const readCode = (cell: Cell): ReadCode | null => {
  if (cell === null || typeof cell === "boolean") return null;
  if (typeof cell === "number") return codeOf(generalText(cell), "number");
  if (typeof cell === "object") {
    return cell.type === "date" ? codeOf(`${dateOf(cell.day)}.${monthOf(cell.day)}`, "date") : null;
  }
  const text = plainText(cell).replace(/\n/g, " ");
  const bare = text
    .replace(PREFIX, "")
    .replace(/\s*([.\-_/])\s*/g, "$1")
    .replace(/^[(]|[.):\-_/]+$/g, "");
  if (bare === "" || /^[-+*•–]+$/.test(bare)) return null;
  if (CODE.test(bare)) return codeOf(bare, "text");
  return readTitledCode(text) ?? { text, segments: [], style: "letter", title: text, from: "text" };
};

/** Paths compare without case and accents. */
export const pathKey = (path: readonly string[]): string => fold(path.join("."));
