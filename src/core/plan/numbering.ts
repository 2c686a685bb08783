import { generalText } from "../lib/number";
import { plainText } from "../lib/text";
import { dateOf, monthOf } from "../lib/calendar-day";
import type { Cell } from "../table/grid";

/**
 * A row's number as segments: "7.10" → ["7", "10"], "VI." → ["VI"], "a)" → ["a"].
 * `style` is that of the first segment; numbers are compared segment by segment, never as text or decimals.
 */
export interface RowNumber {
  segments: string[];
  style: "roman" | "decimal" | "upper" | "lower" | "code";
  /** A title that stands in the same cell ("VI CẢI CÁCH TÀI CHÍNH CÔNG"), or "". */
  title: string;
  /** The cell is a number (Excel may have dropped a zero) or a date (Excel took "1.2" for a day). */
  from: "text" | "number" | "date";
}

/** Classic numerals up to 89 (LXXXIX); more sections no plan has. */
const ROMAN = /^(?:L?X{0,3}|X[LC])(?:I[XV]|V?I{0,3})$/;
const DECIMAL = /^\d{1,4}(?:\.\d{1,4}){0,5}$/;
/** "1.", "1.1.", "(2)", "III/", "a)", "Mục I", "Phần II:" */
const ALONE =
  /^(?:(?:mục|phần|chương|điều|nhóm)\s+)?\(?([0-9]{1,4}(?:\.[0-9]{1,4})*|[A-Za-zĐđ]|[IVXLC]{1,8}(?:\.[0-9]{1,4})*)\s*[.)/:-]*$/iu;
/** "VI CẢI CÁCH …", "I. Kiểm soát …", "2.1. Rà soát …", "Phần II: …" */
const WITH_TITLE =
  /^(?:(?:[Mm]ục|MỤC|[Pp]hần|PHẦN|[Cc]hương|CHƯƠNG|[Nn]hóm|NHÓM)\s+)?([IVXLC]{1,8}|[A-ZĐ]|[0-9]{1,3}(?:\.[0-9]{1,3})*)(?:\s*[.):/–-]+\s*|\s+)(?=\S)([^]{2,})$/u;

/** "WP1", "NV-03", "XN.QL.02": a number of the office's own. */
const CODE = /^\p{Lu}{1,6}[-_. ]?(?:\p{Lu}{1,4}[-_.])?\d{1,4}(?:[.\-_]\d{1,4}){0,3}$/u;

const isRoman = (text: string): boolean => text !== "" && ROMAN.test(text);

const styleOf = (label: string): Omit<RowNumber, "title" | "from"> | null => {
  const segments = label.split(".").filter(Boolean);
  const first = segments[0] ?? "";
  if (DECIMAL.test(label)) return { segments: segments.map((segment) => String(Number(segment))), style: "decimal" };
  const upper = first.toUpperCase();
  if (first === upper && isRoman(upper)) return { segments: [upper, ...segments.slice(1)], style: "roman" };
  if (segments.length === 1 && /^[A-ZĐ]$/u.test(first)) return { segments, style: "upper" };
  if (segments.length === 1 && /^[a-zđ]$/u.test(first)) return { segments, style: "lower" };
  return null;
};

/** Reads the cell of the number column; null where it holds no number. */
export const readNumberCell = (cell: Cell): RowNumber | null => {
  if (cell === null || typeof cell === "boolean") return null;
  if (typeof cell === "number") {
    const number = styleOf(generalText(cell));
    return number && { ...number, title: "", from: "number" };
  }
  if (typeof cell === "object") {
    if (cell.type !== "date") return null;
    return {
      segments: [String(dateOf(cell.day)), String(monthOf(cell.day))],
      style: "decimal",
      title: "",
      from: "date",
    };
  }
  return readNumberText(cell);
};

/** Reads "1.", "7.10", "III", "VI CẢI CÁCH …" from a text; null where it does not begin with a number. */
export const readNumberText = (raw: string): RowNumber | null => {
  const text = plainText(raw);
  const alone = ALONE.exec(text);
  if (alone) {
    const number = styleOf((alone[1] ?? "").replace(/\.$/, ""));
    if (number) return { ...number, title: "", from: "text" };
  }
  if (CODE.test(text)) return { segments: [text], style: "code", title: "", from: "text" };
  const titled = WITH_TITLE.exec(text);
  if (!titled) return null;
  const [, label = "", title = ""] = titled;
  const number = styleOf(label);
  if (!number || !titleFollows(text, label, title)) return null;
  return { ...number, title: title.trim(), from: "text" };
};

/** Without a dot behind the number, only a title in capitals is one: "I CÔNG TÁC …", not "A làm việc". */
const titleFollows = (text: string, label: string, title: string): boolean => {
  const behind = text.slice(text.indexOf(label) + label.length).trimStart();
  if (/^[.):/–-]/.test(behind)) return true;
  const letters = title.slice(0, 12);
  return letters === letters.toUpperCase() && /\p{Lu}/u.test(letters);
};

interface Code {
  style: RowNumber["style"] | "title";
  segments: readonly string[];
}

/** "NV1.2" within "NV1" */
export const isWithinCode = (child: Code | null | undefined, code: Code | null): boolean => {
  if (child?.style !== "code" || code?.style !== "code") return false;
  const [own = "", parent = ""] = [child.segments[0], code.segments[0]];
  return own.startsWith(parent) && /^[.\-_]\d/.test(own.slice(parent.length));
};

/** 1, 2, 3 … of a section's label, so that gaps can be told; null where the label has no order. */
export const ordinalOf = (segment: string): number | null => {
  if (/^\d+$/.test(segment)) return Number(segment);
  if (isRoman(segment)) return romanValue(segment);
  return /^[A-Za-z]$/.test(segment) ? segment.toLowerCase().charCodeAt(0) - 96 : null;
};

const romanValue = (numeral: string): number => {
  const values: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
  let total = 0;
  for (let i = 0; i < numeral.length; i++) {
    const value = values[numeral.charAt(i)] ?? 0;
    total += value < (values[numeral.charAt(i + 1)] ?? 0) ? -value : value;
  }
  return total;
};

export const isLabel = (number: RowNumber): boolean =>
  number.style === "code" || ((number.style === "roman" || number.style === "upper") && number.segments.length === 1);

export const isProperPrefix = (prefix: readonly string[], of: readonly string[]): boolean =>
  prefix.length < of.length && prefix.every((segment, index) => segment === of[index]);
