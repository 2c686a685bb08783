import { type Day, makeDay } from "../lib/calendar-day";

const KIND = "QĐ|KH|CT|BC|TB|CV|NQ|TT|NĐ|KL|CTr|CTrHĐ|ĐA|TTr|HD|CĐ|QC|QyĐ|QĐi|GM|PA|BB|TTLT|NQLT";
const SIGNED = String.raw`\s?,?\s?ngày\s(\d{1,2})(?:\/|\stháng\s)(\d{1,2})(?:\/|\snăm\s)(\d{4})(?!\d)(?:\scủa\s([^\d,;.()|]{1,60}))?`;
const LETTERS = String.raw`\p{Lu}[\p{L}&]*(?:-\p{L}[\p{L}&]*)*`;
/** What a document is called, and what stands for it in its number. */
const NAMES: Record<string, RegExp> = {
  "quyết định": /^QĐ$/u,
  "kế hoạch": /^KH$/u,
  "báo cáo": /^BC$/u,
  "chỉ thị": /^CT$/u,
  "nghị quyết": /^NQ/u,
  "nghị định": /^NĐ$/u,
  "thông tư": /^TT(?:LT)?$/u,
  "thông báo": /^TB$/u,
  "tờ trình": /^TTr$/u,
  "hướng dẫn": /^HD$/u,
  "kết luận": /^KL$/u,
};
const NAMED = String.raw`(?:(?<!\p{L})(?<name>${Object.keys(NAMES)
  .join("|")
  .replace(/(?<=^|\|)./gu, (letter) => `[${letter}${letter.toUpperCase()}]`)})\s(?:số:?\s)?)?`;
const FORMS = [
  // 43/KH-UBND ngày 24/02/2022 của UBND tỉnh · 01/2020/TT-VPCP ngày 21 tháng 10 năm 2020
  String.raw`(?<number>\d{1,6})\/(?:(?<year>\d{4})\/)?(?<kind>${KIND})-(?<issuer>${LETTERS})`,
  // 05-CTr/ĐU ngày 15/01/2026: Party committees
  String.raw`(?<number>\d{1,6})-(?<kind>${KIND})\/(?<issuer>${LETTERS})`,
  // 1203/SXD-VP ngày 08/7/2026: letters, which have no kind
  String.raw`(?<number>\d{1,6})\/(?!(?:${KIND})-)(?<issuer>\p{Lu}[\p{L}&]+-\p{Lu}[\p{L}&]*)`,
].map((form) => new RegExp(String.raw`${NAMED}(?<![\d/.,])(?<cited>${form}${SIGNED})`, "gu"));

/** A document as a text names it. */
export interface Cited {
  line: number;
  text: string;
  /** "Kế hoạch" of "Kế hoạch số 43/KH-UBND", in small letters. */
  name: string | null;
  number: string;
  year: string | null;
  kind: string;
  issuer: string;
  day: Day;
  of: string | null;
}

/** The documents that a line names with number and day. */
export const readDocuments = (line: string, number: number): Cited[] =>
  FORMS.flatMap((form) => [...line.matchAll(form)]).flatMap((found) => read(found, number));

const read = (found: RegExpExecArray, line: number): Cited[] => {
  const { name, cited = "", number = "", year, kind = "", issuer = "" } = found.groups ?? {};
  const [date, month, signed, of] = found.slice(-4);
  const day = makeDay(Number(signed), Number(month), Number(date));
  if (day === null) return [];
  return [
    {
      line,
      text: cited,
      name: name?.toLowerCase() ?? null,
      number,
      year: year ?? null,
      kind,
      issuer,
      day,
      of: of?.trim().toLowerCase() ?? null,
    },
  ];
};

/** Kế hoạch số 43/QĐ-UBND */
export const calledOtherwise = ({ name, kind }: Cited): boolean =>
  name !== null && kind !== "" && !NAMES[name]?.test(kind);
