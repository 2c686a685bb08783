import { plainText } from "../../lib/text";
import { actingUnits } from "./acting-units";
import { dutyAt } from "./duty";
import { nameKind } from "./name-kind";
import { readAssignment } from "./read-assignment";
import { readRoles } from "./read-roles";
import { splitUnits } from "./split-units";
import type { UnitBook } from "./unit-book";
import { dutyVerbs, namingVerbs } from "./unit-words";

/** Who does a task: who leads, who supports, and who may lead by the looks of it where nobody is named. */
export interface TaskUnits {
  lead: string[];
  proposedLead: string[];
  support: string[];
}

/**
 * @param inText the lead column holds running text ("Phân công …")
 */
export const readUnitCells = (cells: { lead: string; support: string }, inText: boolean, book: UnitBook): TaskUnits => {
  const beside = readRoles(cells.support, book) ?? { lead: [], support: splitUnits(cells.support, book) };
  const own = readLead(cells.lead, inText, book);
  const lead = own.lead.length > 0 ? own.lead : beside.lead;
  const support = beside.support.length > 0 ? beside.support : own.support;
  return {
    lead,
    proposedLead: lead.length === 0 && inText ? actingUnits(cells.lead, book) : [],
    support: support.filter((unit) => !lead.includes(unit)),
  };
};

const readLead = (text: string, inText: boolean, book: UnitBook): { lead: string[]; support: string[] } => {
  const roles = readRoles(text, book);
  if (roles !== null) return roles;
  if (inText) {
    const assigned = readAssignment(text, book);
    return assigned.lead.length > 0 || !(isNamesOnly(text, book) || isPlainName(text))
      ? assigned
      : { lead: splitUnits(text, book), support: [] };
  }
  // A plain lead column sometimes holds running text, too: "Văn phòng chủ trì, các phòng phối hợp".
  if (/\s(?:chủ trì|phối hợp với|phối hợp cùng)(?=\s|[;,.]|$)/imu.test(text) && !isNamedByDuty(text, book)) {
    const assigned = readAssignment(text, book);
    if (assigned.lead.length > 0) return assigned;
    if (assigned.support.length > 0) return { ...assigned, lead: leadBeforeSupport(text, book) };
  }
  return { lead: splitUnits(text, book), support: [] };
};

/** "Văn phòng phối hợp với Thanh tra" */
const leadBeforeSupport = (text: string, book: UnitBook): string[] =>
  splitUnits(plainText(text).split(/\sphối hợp\s/iu)[0] ?? "", book);

/** "Các phòng được giao chủ trì …": the words tell which units are meant, and no assignment. */
const isNamedByDuty = (text: string, book: UnitBook): boolean => {
  const [first = ""] = plainText(text).split(/\s(?=chủ trì|phối hợp)/iu);
  const kind = nameKind(first.split(/,|\svà\s/u)[0] ?? "", book);
  return (kind === "collective" || kind === "generic" || kind === "other") && !/chủ trì\s*(?:[;,.]|$)/imu.test(text);
};

/** Nothing but names: in a column of running text they are who leads. */
const isNamesOnly = (text: string, book: UnitBook): boolean => {
  if (dutyAt(text) >= 0 || /(?:\p{Ll}{2}|\))\.\s*\S/u.test(plainText(text))) return false;
  const units = splitUnits(text, book);
  return units.length > 0 && units.every((unit) => unit.length <= LONGEST_NAME && isName(unit, book));
};

/** "Nhà thầu thi công", "Cụm thủy nông số 1": a few words of which none says that something is done. */
const isPlainName = (text: string): boolean => {
  const name = plainText(text);
  return (
    /^\p{Lu}/u.test(name) &&
    /^[^.;:,\n]{3,50}$/u.test(name) &&
    name.split(" ").length <= 8 &&
    !VERB_FIRST.test(name) &&
    dutyAt(name) < 0
  );
};

/** "Rà soát hồ sơ", "Họp giao ban", "Theo quy định": the beginning of what is to be done, or of when. */
const VERB_FIRST = new RegExp(
  `^(?:${[...dutyVerbs, ...namingVerbs].join("|")}|họp|giao|làm|tự|mời|nộp|chuẩn bị|hoàn thành|tham gia|phát|rà|tập|mở|đăng|viết|in|mua|chuyển|ký|duyệt|đề nghị|yêu cầu|phân công|bố trí|tiến hành|nghiên cứu|thẩm định|cử|mỗi|hằng|hàng|định kỳ|quý|tháng|ngày|như|theo|khi|sau|trước|toàn|cả|chưa|không|đã|đang|có|xem|cùng)(?!\\p{L})`,
  "iu",
);

const LONGEST_NAME = 80;

const isName = (unit: string, book: UnitBook): boolean => !["other", "generic"].includes(nameKind(unit, book));
