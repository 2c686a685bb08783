import { PLAIN_SIGNS } from "../../words/signs";
import { DOCUMENTS } from "../../words/vocabulary";
import { plainText, stripAccents } from "../../lib/text";
import { readNumber } from "../../lib/number";

/**
 * A rule text cut into tokens that remember where they stood, so that quotes keep their accents.
 * `fixed` is a number that is no quantity: a date, a year, "quý 2", a document's number.
 */
export interface Token {
  kind: "number" | "word" | "symbol" | "break" | "fixed";
  /** Lower case without accents; for numbers the digits. */
  folded: string;
  /** Lower case with accents: tells "mỗi" from "mới". */
  accented: string;
  value: number;
  percent: boolean;
  start: number;
  end: number;
  /** A space (or the text's start) stands before it. */
  spaced: boolean;
  /** Typed with a small first letter. */
  lower: boolean;
  /** The text has no accents at all: a word may be any that is written like it. */
  loose: boolean;
  /** "lần thứ hai": the number says which, not how many. */
  ordinal?: true;
  /** "03 bài đầu": all up to it. */
  upto?: true;
}

export interface TokenText {
  source: string;
  tokens: Token[];
  /** Whether the text has accents at all; where it has, words that differ by them are told apart. */
  accents: boolean;
}

const DOCUMENT = /^(dinh|tu|quyet|ban|hoach|van|thi|luat|mau|bieu|luc|cao|trinh|lenh|nghi)$/;
const FRACTIONS: Record<string, number> = { "½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3 };
const NUMBER_WORDS: Record<string, number> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
};
const PLAIN_NUMBER_WORDS: Record<string, number> = { mot: 1, hai: 2, bon: 4 };
const BEFORE_NUMBER_WORD = new Set([
  "có",
  "từ",
  "mỗi",
  "cứ",
  "dưới",
  "trên",
  "hoặc",
  "ít",
  "nhất",
  "thiểu",
  "co",
  "tu",
  "moi",
  "cu",
]);
const AFTER_ONE = new Set(["phần", "cửa", "số", "nửa", "trong", "cách", "lần", "trong"]);
/** "năm 2024", "tháng 12", "quý 2", "khoản 3", "mức độ 4": the number names, it does not count. */
const NAMING = new Set(
  "nam thang quy dieu khoan do luc doan quyet dinh so iso dot lan nhom buoc cap the ky tuan qd nd tt bieu mau".split(
    " ",
  ),
);
const NAMING_ACCENTED =
  /^(năm|tháng|quý|điều|khoản|độ|lục|đoạn|quyết|định|số|iso|đợt|lần|nhóm|bước|cấp|thế|kỳ|tuần|biểu|mẫu)$/;

const NUMBERED = new RegExp(`^(?:${DOCUMENTS})$`);
const EACH = /^(?:mỗi|cứ|từng)$/;
const NAMED_LEVEL = /^\s?(?::|không|trên\b|dưới\b|trong\b|≤|<)/u;

/** Document numbers ("61/2018/NĐ-CP", "876/QĐ-BNV"), dates ("31/12/2024", "15-12-2024"), months ("12/2024"). */
const REFERENCE =
  /\d+(?:\/\d{4})?\/\p{Lu}[\p{Lu}\p{N}&-]*|\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d|\d{1,2}\/(?:19|20)\d\d/uy;
/** "IV.2", "II.2.3.1": where else something stands. */
const CODE = /[IVX]+(?:\.\d+)+/y;
/** Of digits and a capital; "2Đ" is points, "2X" multiplies. */
const BRAND = /\d+(?![ĐX])\p{Lu}(?!\p{Ll})/uy;
/** "đúng hạn 4/4 quý": so many of the whole, and no day. */
const DAY_MONTH =
  /\d{1,2}\/\d{1,2}(?![\d/])(?! ?(?:quý|kỳ|lần|nội dung|tiêu chí|nhiệm vụ|báo cáo|đơn vị|chỉ tiêu|xã|thôn|lĩnh vực|cuộc))/uy;
const NUMBER = /\d+(?:[.,]\d+)*/y;
const WORD = /[\p{L}\p{M}][\p{L}\p{M}\p{N}_]*/uy;
/** "=>", "->", "<=", ">=", "=<", "==>" and single signs. */
const SYMBOL = /==?>|-+>|<=|>=|=<|[^\s]/uy;
const DATE_LEADS = new Set(["ngay", "truoc", "sau", "den", "het", "tu", "hạn"]);

const foldChar = (char: string): string => {
  const folded = stripAccents(char).toLowerCase();
  return folded.length === char.length ? folded : char;
};

/** As long as the text itself, so that positions stay true. */
const foldText = (text: string): string => Array.from(text, foldChar).join("");

const at = (regex: RegExp, source: string, index: number): string | null => {
  regex.lastIndex = index;
  return regex.exec(source)?.[0] ?? null;
};

const symbolOf = (text: string): string => PLAIN_SIGNS[text] ?? (/^-+>$/.test(text) ? "=>" : text);

export const tokenize = (text: string): TokenText => {
  const source = plainText(text);
  const accents = source !== stripAccents(source);
  const tokens: Token[] = [];
  let index = 0;
  const push = (kind: Token["kind"], raw: string, value = NaN, folded = foldText(raw)) => {
    const spaced = index === 0 || /\s/.test(source[index - 1] ?? "");
    tokens.push({
      kind,
      folded,
      accented: raw.toLowerCase(),
      value,
      percent: false,
      start: index,
      end: index + raw.length,
      spaced,
      lower: /^\p{Ll}/u.test(raw),
      loose: !accents,
    });
    index += raw.length;
  };
  const last = () => tokens[tokens.length - 1];

  while (index < source.length) {
    const char = source[index] ?? "";
    if (char === "\n") {
      push("break", char);
      continue;
    }
    if (/\s/.test(char)) {
      index += 1;
      continue;
    }
    if (char in FRACTIONS) {
      push("number", char, FRACTIONS[char]);
      continue;
    }
    if (/\d/.test(char)) {
      readDigits();
      continue;
    }
    const code = at(CODE, source, index);
    if (code !== null) {
      push("fixed", code);
      continue;
    }
    const word = at(WORD, source, index);
    if (word !== null) {
      readWord(word);
      continue;
    }
    const symbol = at(SYMBOL, source, index) ?? char;
    const previous = last();
    if ((symbol === "%" || symbol === "‰") && previous?.kind === "number") {
      previous.percent = true;
      previous.value /= symbol === "%" ? 100 : 1000;
      previous.end = index + 1;
      index += 1;
      continue;
    }
    // "mỗi % trễ hạn"
    if (symbol === "%" && previous && EACH.test(previous.accented)) {
      push("number", symbol, 0.01);
      Object.assign(last() ?? {}, { percent: true });
      continue;
    }
    push("symbol", symbol, NaN, symbolOf(symbol));
  }
  return { source, tokens, accents };

  function readDigits() {
    const reference = at(REFERENCE, source, index);
    if (reference !== null) {
      push("fixed", reference);
      return;
    }
    // "trạm 5G", "nguyên tắc 5S"
    const brand = at(BRAND, source, index);
    if (brand !== null) {
      push("fixed", brand);
      return;
    }
    const previous = last();
    const dayMonth = at(DAY_MONTH, source, index);
    if (dayMonth !== null && previous?.kind === "word" && DATE_LEADS.has(previous.folded) && isDayMonth(dayMonth)) {
      push("fixed", dayMonth);
      return;
    }
    const raw = at(NUMBER, source, index) ?? source[index] ?? "";
    const value = readNumber(raw);
    if (value !== null) {
      push(isName(value, raw, previous) ? "fixed" : "number", raw, value);
      return;
    }
    // "1,2,3" lists ranks; "7.10.2" is no number at all.
    const first = /^\d+(?=,)/.exec(raw)?.[0];
    if (first !== undefined && !raw.includes(".")) push("number", first, Number(first));
    else push("fixed", raw);
  }

  function isName(value: number, raw: string, previous: Token | undefined): boolean {
    const next = source.slice(index + raw.length, index + raw.length + 9);
    if (/^\s?%/.test(next)) return false;
    // "OCOP 4 sao"
    if (/^\s?sao\b/.test(next)) return true;
    if (/^20[0-9]{2}$/.test(raw) && !/^\s?(hồ|ho)\s/i.test(next)) return true;
    if (previous?.kind !== "word" || /^\s?(điểm|đ\b|diem)/iu.test(next.normalize("NFC"))) return false;
    if (!Number.isInteger(value)) return false;
    // "Nghị quyết số 57" has its number; "số 5 hồ sơ" counts nothing that is known.
    if (previous.folded === "so" && !DOCUMENT.test(tokens[tokens.length - 2]?.folded ?? "")) return false;
    // "sự cố mức 1 không quá 30 phút": what is compared stands behind another word.
    const before = tokens[tokens.length - 2]?.accented ?? "";
    if (previous.folded === "muc" && (NAMED_LEVEL.test(next.normalize("NFC")) || before === "cố")) return true;
    if (NUMBERED.test(`${before} ${previous.accented}`)) return true;
    return accents
      ? NAMING_ACCENTED.test(previous.accented) && !isCountLead(previous)
      : NAMING.has(previous.folded) && !isCountLead(previous);
  }

  /** "tổng số 5", "quy định 02 lần": after these words numbers do count. */
  function isCountLead(previous: Token): boolean {
    const before = tokens[tokens.length - 2];
    return (
      (previous.folded === "so" && before?.folded === "tong") ||
      (previous.folded === "dinh" && before?.folded === "quy")
    );
  }

  function readWord(word: string) {
    const lower = word.toLowerCase();
    const value = NUMBER_WORDS[lower] ?? (accents ? undefined : PLAIN_NUMBER_WORDS[lower]);
    const previous = last();
    if (value !== undefined && previous?.kind === "word" && BEFORE_NUMBER_WORD.has(previous.accented)) {
      const next = /^\s*([\p{L}\p{M}]+)/u.exec(source.slice(index + word.length, index + word.length + 20))?.[1] ?? "";
      if (!AFTER_ONE.has(next.toLowerCase())) {
        push("number", word, value);
        return;
      }
    }
    // "1 điểm phần trăm"
    const [points, parts] = tokens.slice(-2);
    const amount = tokens[tokens.length - 3];
    if (lower === "trăm" && parts?.accented === "phần" && points?.accented === "điểm" && amount?.kind === "number") {
      Object.assign(amount, { percent: true, value: amount.value / 100, end: index + word.length });
      tokens.splice(-2);
      index += word.length;
      return;
    }
    if (lower === "trăm" && previous?.accented === "phần" && tokens[tokens.length - 2]?.kind === "number") {
      const number = tokens[tokens.length - 2];
      if (number) Object.assign(number, { percent: true, value: number.value / 100, end: index + word.length });
      tokens.pop();
      index += word.length;
      return;
    }
    const names =
      isPoint(lower) &&
      (COMPOUND_BEFORE.test(previous?.accented ?? "") || COMPOUND_BEHIND.test(source.slice(index + word.length)));
    push("word", word);
    // No reader takes it for points.
    if (names) Object.assign(last() ?? {}, { accented: `${lower}…`, folded: "diem…" });
  }
};

/** "thí điểm", "sai thời điểm", "điểm nghẽn": not every "điểm" is points. */
const COMPOUND_BEFORE =
  /^(thí|thời|địa|quan|đặc|ưu|nhược|trọng|cao|khuyết|luận|yếu|kiểm|tâm|thi|thoi|dia|dac|uu|nhuoc|trong)$/;
const COMPOUND_BEHIND =
  /^ (nghẽn|cầu|đến(?! (?:\d|dưới|hết|khi|tối đa))|nóng|trường|sáng|nhấn|tựa|bưu điện|du lịch|dân cư|truy cập|bán|giao dịch)\b/iu;
const isPoint = (word: string): boolean => word === "điểm" || word === "diem";

const isDayMonth = (text: string): boolean => {
  const [day = 0, month = 0] = text.split("/").map(Number);
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
};

/** The words of the text that these tokens cover, on one line. */
export const quoteOf = (source: string, tokens: Token[]): string => {
  const first = tokens[0];
  const final = tokens[tokens.length - 1];
  return first && final ? source.slice(first.start, final.end).replace(/\s+/g, " ").trim() : "";
};
