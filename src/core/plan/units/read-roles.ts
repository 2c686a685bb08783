import { plainText } from "../../lib/text";
import { splitUnits } from "./split-units";
import type { UnitBook } from "./unit-book";

const WHO = "(?:(?:đơn vị|cơ quan|phòng|bộ phận|cá nhân|người|lãnh đạo|cơ quan,? đơn vị|đơn vị,? cá nhân)\\s+)?";
/** "Chủ trì:", "Đơn vị chủ trì thực hiện:", "Đầu mối:", "CT:" */
const LEAD = `${WHO}(?:chủ trì(?:\\s+(?:thực hiện|tham mưu))?|đầu mối|thực hiện chính|phụ trách chính|chịu trách nhiệm chính|CT)`;
/** "Phối hợp:", "Cơ quan phối hợp:", "PH:" */
const SUPPORT = `${WHO}(?:phối hợp(?:\\s+thực hiện)?|tham gia|hỗ trợ|PH)`;
const LABEL = new RegExp(
  `(?:^|[\\n;,.(]|\\s[-–+]|\\s)\\s*[-–+•*]?\\s*(?:(?<lead>${LEAD})|(?<support>${SUPPORT}))\\s*:\\s*`,
  "giu",
);
/** "Chủ trì Văn phòng; phối hợp Phòng A": where the cell begins so, no colon is needed. */
const OPENING = new RegExp(
  `(?:^|[\\n;,])\\s*[-–+•*]?\\s*(?:(?<lead>chủ trì)|(?<support>phối hợp(?:\\s+(?:với|cùng))?))\\s+(?=\\p{Lu}|các\\s)`,
  "giu",
);
/** "Phòng A (chủ trì), Phòng B (phối hợp)", "Phòng A - chủ trì" */
const BEHIND = new RegExp(
  `\\s*(?:\\(\\s*(?:(?<lead>${LEAD})|(?<support>${SUPPORT}))\\s*\\)|\\s[-–]\\s(?:(?<lead2>chủ trì|đầu mối)|(?<support2>phối hợp))(?=\\s*(?:[;,.\\n]|$)))`,
  "giu",
);

/** Units by the roles that are written before or behind them in one cell; null where none is. */
export const readRoles = (cell: string, book: UnitBook): { lead: string[]; support: string[] } | null => {
  const text = plainText(cell);
  if (!/chủ trì|phối hợp|đầu mối|chính|tham gia|hỗ trợ|\bCT\b|\bPH\b/iu.test(text)) return null;
  return (
    rolesBefore(text, LABEL, book) ??
    (/^\W*chủ trì\s/iu.test(text) ? rolesBefore(text, OPENING, book) : null) ??
    rolesBehind(text, book)
  );
};

const rolesBefore = (text: string, label: RegExp, book: UnitBook): { lead: string[]; support: string[] } | null => {
  const labels = [...text.matchAll(label)];
  if (labels.length === 0) return null;
  const lead: string[] = [];
  const support: string[] = [];
  const before = splitUnits(text.slice(0, labels[0]?.index), book);
  labels.forEach((found, index) => {
    const names = text.slice(found.index + found[0].length, labels[index + 1]?.index ?? text.length);
    (found.groups?.["lead"] === undefined ? support : lead).push(...splitUnits(names, book));
  });
  // "Văn phòng; Phối hợp: Phòng A": who stands before the first role leads.
  return settled(lead.length === 0 ? before : lead, lead.length === 0 ? support : [...before, ...support]);
};

const rolesBehind = (text: string, book: UnitBook): { lead: string[]; support: string[] } | null => {
  const roles = [...text.matchAll(BEHIND)];
  if (roles.length === 0) return null;
  const lead: string[] = [];
  const support: string[] = [];
  let from = 0;
  for (const { index, 0: whole, groups } of roles) {
    const names = splitUnits(text.slice(from, index).replace(/^[\s,;.]+(?:và\s)?/u, ""), book);
    (groups?.["lead"] === undefined && groups?.["lead2"] === undefined ? support : lead).push(...names);
    from = index + whole.length;
  }
  return settled(lead, [...support, ...splitUnits(text.slice(from).replace(/^[\s,;.]+(?:và\s)?/u, ""), book)]);
};

const settled = (lead: readonly string[], support: readonly string[]) => ({
  lead: [...new Set(lead)],
  support: [...new Set(support)].filter((unit) => !lead.includes(unit)),
});
