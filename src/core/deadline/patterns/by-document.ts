import { reading, yearEnd } from "../reading";
import { hasOwnDeadline, wordsOf } from "./event-words";
import type { Pattern } from "./pattern";
import { LEAD } from "./words";

/** "theo mốc thời gian quy định", "theo đúng thời hạn": a reference that names nothing */
const NAMELESS =
  /^(?:dung\s+)?(?:cac\s+|nhung\s+)?(?:moc\s+)?(?:thoi gian|thoi han|thoi diem|moc|dinh ky|ky han)(?:\s+(?:da\s+)?(?:quy dinh|chung|neu tren|tren|noi tren))?[\s.,]*$/;

/** "theo kế hoạch trước" … 15/6: the word belongs to a time that follows. */
const UNFINISHED = /(?<![a-z])(?:truoc|sau|cham nhat|muon nhat|den|tu|khong qua)\s*$/;

/**
 * "Theo Kế hoạch của UBND tỉnh", "Theo quy định tại Thông tư 01/2020/TT-VPCP", "Thực hiện theo tiến độ của dự án",
 * "Căn cứ hướng dẫn của Bộ Nội vụ", "Theo đề nghị của Văn phòng", "Tùy theo tình hình thực tế"
 */
export const byDocument: Pattern = {
  id: "by-document",
  regex: new RegExp(
    `^${LEAD}(?:(?:to chuc|dot xuat|dung|ban hanh|bao cao|kip thoi|dinh ky|hoac|gui|lap|linh hoat|nhiem vu|lich)\\s+)*(?:(?:tuy\\s+)?theo(?! doi\\b)(?:\\s+(?:dung|cac))?|can cu(?:\\s+vao|\\s+theo)?|tuy thuoc(?:\\s+vao)?|tuy vao|tuy|phu hop(?:\\s+(?:voi|theo))?|bam sat|dua tren|gan voi)\\s+(?<event>[a-zV"“(].*)$`,
    "d",
  ),
  read: (match, clause) => {
    const words = match.groups?.event ?? "";
    if (NAMELESS.test(words) || hasOwnDeadline(words) || UNFINISHED.test(words)) return null;
    const requests = /^de nghi/.test(words);
    const { year } = clause.context;
    return reading("event", {
      event: wordsOf(match, "event", clause),
      onDemand: /^(?:de nghi|yeu cau|nhu cau|phat sinh)/.test(words),
      // Requests come all year; a plan or guideline has its own time.
      until: requests && year !== null ? yearEnd(year) : null,
      implied: requests && year !== null ? ["year"] : [],
    });
  },
};
