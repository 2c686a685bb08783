import { dutyVerbs, namingVerbs } from "./unit-words";

const SURE = new Set<string>(dutyVerbs);
/** "Công trình", "Giáo dục thường xuyên", "Tổ chức thực hiện chính sách": the word before makes it a part of a name. */
const WITHIN_NAMES =
  "(?<!(?:[Cc]ông|[Qq]uy|[Ll]ộ|[Cc]hương|[Gg]iáo|[Tt]iến|[Qq]uá)\\s(?=trình))(?<!(?:[Gg]iáo dục|[Kk]iểm tra|[Đđ]ào tạo|[Bb]ồi dưỡng|[Tt]rực)\\s(?=thường xuyên))(?<!(?:[Tt]iền|[Kk]ý)\\s(?=gửi))(?<!(?:[Cc]ông|[Đđ]ộc|[Tt]hành|[Tt]hiết)\\s(?=lập))(?<!Tổ chức\\s(?=thực hiện\\s\\p{Ll}+\\s\\p{Ll}+(?:\\s\\p{Lu}+)?$))";
const VERBS = new RegExp(
  `${WITHIN_NAMES}(?<![\\p{Ll}/])(?:${[...dutyVerbs, ...namingVerbs].sort((a, b) => b.length - a.length).join("|")})(?!\\p{L})`,
  "gu",
);

/** A verb in small letters behind a name, in the order of the text. "Ban Tổ chức" has its own, in capitals. */
interface Duty {
  at: number;
  sure: boolean;
}

const dutiesIn = (text: string): Duty[] =>
  [...text.matchAll(VERBS)].map(({ index, 0: verb }) => ({ at: index, sure: SURE.has(verb) }));

/** Where in running text the first duty begins; -1 where there is none. */
export const dutyAt = (text: string): number => dutiesIn(text)[0]?.at ?? -1;

/**
 * Where behind a name its duty begins; -1 where the words may be a part of the name: "Phòng Kế hoạch tổng hợp" is one,
 * "Văn phòng tổng hợp, báo cáo" has one.
 */
export const dutyBehindName = (text: string): number => {
  const duties = dutiesIn(text);
  const [first] = duties;
  if (!first || !duties.some(({ sure }) => sure)) return -1;
  const before = text.slice(0, first.at);
  return /[,–-]\s*$|\svà\s$/u.test(before) ? -1 : first.at;
};
