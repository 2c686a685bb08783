import { plainText } from "../../lib/text";
import { beginsWithUnit, unitsIn } from "./units-in";
import { noUnits, type UnitBook } from "./unit-book";
import { collectiveWords, roleHeads, unitHeads } from "./unit-words";

/**
 * Lead and support units in running text: "Văn phòng chủ trì; các Phòng phối hợp", "Đơn vị chủ trì: Văn phòng".
 * Where no unit stands before "chủ trì", the lead stays empty.
 */
export const readAssignment = (text: string, book: UnitBook = noUnits): { lead: string[]; support: string[] } => {
  const lead: string[] = [];
  const support: string[] = [];
  for (const clause of clausesOf(text)) {
    const named = isNameOfDuty(clause) ? [] : namedBefore(clause, /\s*chủ trì/iu, book);
    lead.push(...(named.length > 0 ? named : namedAfter(clause, /chủ trì\s*(?::|là)\s*/iu, book)));
    const helpers = namedAfter(clause, /phối hợp (?:(?:với|cùng với|cùng)\s+)?/iu, book);
    support.push(...helpers);
    // "Các Phòng phối hợp" help; in "Văn phòng phối hợp Thanh tra" it is the other who helps.
    if (helpers.length === 0 && !/chủ trì|phối hợp (?:với|cùng)/iu.test(clause))
      support.push(...namedBefore(clause, /\s*phối hợp/iu, book));
  }
  return { lead: [...new Set(lead)], support: [...new Set(support)].filter((unit) => !lead.includes(unit)) };
};

/** "Ban Chủ trì đề tài": a kind of unit alone before the capital is no name, and the whole is one. */
const isNameOfDuty = (clause: string): boolean =>
  /^(?:Ban|Tổ|Nhóm|Phòng|Bộ phận|Hội đồng)\sChủ trì\s\p{Ll}/u.test(clause);

const escape = (word: string) => word.replace(/[.]/g, "\\.");
/** A dash or a plus between points, not within a name: "… của Sở - Văn phòng tổng hợp", but "Thanh tra – Bổ trợ tư pháp". */
const POINT = new RegExp(
  `[;\\n]|\\.\\s|\\s\\+\\s|\\s[-–]\\s(?=(?:${[...unitHeads, ...roleHeads, ...collectiveWords].map(escape).join("|")})(?!\\p{L}))`,
  "iu",
);

/** The sentences and points of a text: "- Văn phòng …; - Các phòng …". */
export const clausesOf = (text: string): string[] =>
  plainText(text)
    .split(POINT)
    .map((clause) => clause.replace(/^[\s–—+•*●-]+/u, "").trim())
    .filter(Boolean);

const namedBefore = (clause: string, marker: RegExp, book: UnitBook): string[] => {
  const at = clause.search(marker);
  return at <= 0 ? [] : unitsIn(clause.slice(0, at), book);
};

const namedAfter = (clause: string, marker: RegExp, book: UnitBook): string[] => {
  const found = marker.exec(clause);
  if (!found) return [];
  const rest = clause.slice(found.index + found[0].length);
  if (!beginsWithUnit(rest, book)) return [];
  return unitsIn(
    rest.split(/\s(?:tham mưu|thực hiện|triển khai|xây dựng|tổng hợp|rà soát|để|trong|theo)(?=[\s.,]|$)/u)[0] ?? "",
    book,
  );
};
