import { type Figure, NUMBER, readFigure } from "./figure";

/** A piece of a sentence that counts one thing: "đã giải quyết 1.015 hồ sơ hộ tịch". */
export interface Counted {
  figure: Figure;
  /** Words before the number, and behind it: what is counted, and which of it. */
  before: string;
  after: string;
  /** The piece is a list's whole: what stands behind it up to the next piece that counts. */
  joint: Joint;
  /** Other numbers stand before it in the piece ("05 lớp cho 340 lượt người"): it may be a whole, and is no part. */
  mixed: boolean;
}

/** What leads on to the next piece: all parts follow, some parts follow, a colon, a bracket, or nothing. */
export type Joint = "all" | "some" | "colon" | "bracket" | null;

// năm 2026 · ngày 30/6 · tháng 6/2026 · 6 tháng đầu năm · giai đoạn 2021-2025 · Nghị định 68
const PERIOD_NUMBER =
  /(?<!\p{L})(?:năm|tháng|quý|ngày|tuần|giai đoạn|kỳ|khóa|khoá|điều|khoản|số|nghị định)\s\d(?:[\d/–-]|\.(?!\d{3}(?!\d)))*(?![\d,]|\.\d)|(?<![\d.,])\d{1,2}\stháng(?=\s(?:đầu|cuối|năm))|(?<![\d.,/])\d{1,2}\/\d{1,2}(?=\s\d)/giu;
// , đạt 99,2% · , chiếm tỷ lệ 12% tổng số: a share of the piece before it
const SHARE =
  /,?\s(?:(?:đạt|chiếm|bằng|tương ứng|tương đương|với|tỷ lệ|tỉ lệ)\s)+\d[\d.,]*\s?%(?:\s(?:tổng|so với|kế hoạch|dự toán)[^\d,;:.()|]*)?(?=[,;:.]|$)/giu;
const BRACKETS = /\([^()]*\)/gu;
const WITH_PARTS = /(?:^|[,;:()])([^,;:()]{1,160})\((?=trong đó|bao gồm|gồm)([^()]{1,400})\)/giu;
// 901,7 triệu đồng (Tết 526,3 triệu đồng, 27/7 375,4 triệu đồng): no word leads to the parts
const BARE_PARTS = /\((?!trong đó|bao gồm|gồm)([^()%:]{1,400})\)/giu;
/** So far before its bracket a whole is sought. */
const WHOLE_LENGTH = 160;
const ALL = /(?<!\p{L})(?:bao gồm|gồm|chia ra)(?!\p{L})/iu;
const SOME = /(?<!\p{L})(?:trong đó|cụ thể)(?!\p{L})/iu;
const ONE_NUMBER = new RegExp(String.raw`^([^\d%/]*?)\s?(${NUMBER})(?:\s([^\d%/]*))?$`, "u");

const LAST_NUMBER = new RegExp(String.raw`(?<=\s)([^\d%/]*?\s)(${NUMBER})\s([^\d%/]+)$`, "u");

const CHANGE = /(?<!\p{L})(?:tăng(?: trưởng| thêm)?|giảm|vượt|thêm)\s?$/iu;

export interface Sentence {
  line: number;
  text: string;
  pieces: (Counted | null)[];
}

/** The sentences of a line, each as pieces; null for a piece that holds no number or several. Brackets are left out. */
export const readPieces = (lines: readonly string[]): Sentence[] =>
  lines.flatMap((text, index) =>
    text
      .split(/[.!?](?=\s|$)|\s\|\s|\t/u)
      .filter((sentence) => /\d/.test(sentence))
      .flatMap((sentence) => [
        ...[sentence, ...partsInBrackets(sentence)].map((text) => ({ text: text.trim(), pieces: piecesOf(text) })),
        ...bareParts(sentence).map((pieces) => ({ text: sentence.trim(), pieces })),
      ])
      .map((sentence) => ({ line: index + 1, ...sentence })),
  );

/** có 66 người (trong đó 28 nữ, 38 nam), 12 phòng → có 66 người, trong đó 28 nữ, 38 nam */
const partsInBrackets = (sentence: string): string[] =>
  [...sentence.matchAll(WITH_PARTS)].map(([, whole = "", parts = ""]) => `${whole.trim()}, ${parts}`);

/** có 66 người (28 nữ, 38 nam) → có 66 người, 28 nữ, 38 nam */
const bareParts = (sentence: string): (Counted | null)[][] =>
  [...sentence.matchAll(BARE_PARTS)].flatMap(({ index, 1: parts = "" }) => {
    const whole =
      sentence
        .slice(Math.max(0, index - WHOLE_LENGTH), index)
        .split(/[,;:](?=\s)|[()]/u)
        .at(-1) ?? "";
    const [first, ...more] = [piecesOf(whole).at(-1), ...piecesOf(parts)];
    return first && more.length > 1 ? [[{ ...first, joint: "bracket" as const }, ...more]] : [];
  });

const piecesOf = (sentence: string): (Counted | null)[] => {
  const plain = sentence.replace(BRACKETS, "").replace(PERIOD_NUMBER, "kỳ này").replace(SHARE, "");
  const pieces: (Counted | null)[] = [];
  let carried = "";
  // A word that leads to parts begins a piece: "hồ sơ, trong đó có 3 …", "48 người gồm 31 …".
  for (const part of plain.split(/([,;:]\s|\s(?:và|cùng)\s|\s(?=(?:trong đó|bao gồm|gồm|chia ra)(?!\p{L})))/iu)) {
    if (/^[,;:]?\s*(?:và|cùng)?\s*$/iu.test(part)) {
      if (part.startsWith(":")) link(pieces.at(-1), "colon", carried);
      continue;
    }
    const joint = ALL.test(part) ? "all" : SOME.test(part) ? "some" : null;
    if (joint !== null) link(pieces.at(-1), joint, carried);
    if (!/\d/.test(part)) {
      carried = `${carried} ${part.trim()}`.trim();
      continue;
    }
    const alone = ONE_NUMBER.exec(part.trim());
    const found = alone ?? LAST_NUMBER.exec(part.trim());
    // "tăng 5 hồ sơ so với tháng trước" between a whole and its parts is none of them.
    if (CHANGE.test(found?.[1] ?? "")) continue;
    const figure = readFigure(found?.[2]);
    const words =
      joint === null ? `${carried} ${found?.[1] ?? ""}` : (found?.[1] ?? "").replace(joint === "all" ? ALL : SOME, "");
    carried = "";
    pieces.push(
      found && figure
        ? {
            figure,
            before: words.trim().toLowerCase(),
            after: (found[3] ?? "").trim().toLowerCase(),
            joint: null,
            mixed: alone === null,
          }
        : null,
    );
  }
  return pieces;
};

// 45 hồ sơ trễ hạn, nguyên nhân: 30 hồ sơ do …
const NAMES_PARTS = /^(?:nguyên nhân|lý do|kết quả|xếp loại|cơ cấu)$/iu;

/** Only where nothing stands between: "tiếp nhận 20 hồ sơ, phòng đã họp, gồm" leads on from nothing. */
const link = (piece: Counted | null | undefined, joint: Joint, carried: string) => {
  if (piece && (carried === "" || NAMES_PARTS.test(carried)) && piece.joint !== "all") piece.joint = joint;
};

/** Nouns of one syllable that count several kinds: 41 đơn, 20 đơn kiến nghị. */
const ALONE =
  /^(?:đơn|lượt|người|tin|bài|tờ|phiếu|bản|lớp|cuộc|đoàn|vụ|thôn|xã|phường|phòng|giấy|giải|phiên|chuyến|ca|hộ|tổ|đội|trường|thửa|nhà|căn|suất|cháu|em|tỷ|triệu|đồng|điểm|văn|cơ|hội|buổi)$/u;

/** Both count the same thing: the noun's first two syllables, or the one that stands alone. */
export const countAlike = (whole: Counted, part: Counted): boolean => {
  const [a = "", b = ""] = whole.after.split(" ");
  const [c = "", d = ""] = part.after.split(" ");
  if (a === "") return part.after === "";
  return a === c && (ALONE.test(a) || b === d);
};
