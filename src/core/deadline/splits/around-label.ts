import { type Clause, isInBrackets, maskOf, momentsIn, part, textOf, trimmed } from "../clause";
import { narrow } from "../composition/compose";
import { onlyPeriods } from "../composition/rhythm";
import { mayBeLabel, namesWhatFollows, withLabel } from "../labels";
import type { Reading } from "../reading";
import type { Reader, Split } from "./split";
import { yearly } from "./yearly";

const STARTS =
  /\s(?=(?:truoc|cham nhat|muon nhat|tre nhat|khong qua|den het|den|toi(?! da| thieu)|het|xong|hoan thanh|(?<!(?:^|\s)(?:gia|qua)\s)han|vao|trong|dinh ky|hang|moi|tung|tu|cuoi|dau|thuong xuyen|(?:(?:sang|chieu) )?thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)(?![a-z]))|\s[DMQHNYP](?=_)|\s(?=K_*\s+(?:(?:sang|chieu)\s+)?(?:thu|chu nhat)\s)/g;

/** "Báo cáo gửi Sở Nội vụ chậm nhất ngày 14 …", "Khi có phát sinh … trong năm 2024", "Tổ chức hội nghị tháng 6" */
export const afterLabel: Split = {
  id: "after-label",
  read: (clause, reader) => {
    for (const match of maskOf(clause).matchAll(STARTS)) {
      const at = clause.at + match.index + 1;
      const label = trimmed(part(clause, clause.at, at));
      const rest = part(clause, at, clause.end);
      const weak = /^\s[DMQHNY]/.test(match[0]);
      const said =
        reader.readExact(rest) ??
        yearly.read(rest, reader) ??
        (weak ? null : (beforeLabel.read(rest, reader) ?? countedDays(rest, reader)));
      if (!said || label.at >= label.end || isInBrackets(clause, match.index)) continue;
      // "6 tháng" đầu quý: no name of what is due at a quarter's start.
      if (/^\d+ thang$/.test(maskOf(label))) continue;
      const event = reader.readEvent(label);
      // "Chậm nhất 2 tháng" trước ngày 30/6: not the 30th.
      if (event && (weak || event.event === null)) continue;
      if (event) return narrow(event, said, "beside", clause);
      const meant = ofPeriodsIn(label, said, reader);
      if (meant && mayBeLabel(label) && (!weak || mayNameWeakly(clause, label, at)))
        // "Trước 10/3; mở thầu 30/3": it has words of its own, and takes no "trước" over.
        return named({ ...meant, bare: false }, label);
    }
    return null;
  },
};

/**
 * "Báo cáo quý I" trước ngày 10 tháng cuối quý: of that quarter alone. Null where the period says nothing certain:
 * "Báo cáo tháng 6" trước ngày 15 may be in June or in July.
 */
const ofPeriodsIn = (label: Clause, said: Reading, reader: Reader): Reading | null => {
  const first = momentsIn(label).find(({ letter }) => letter === "M" || letter === "Q");
  if (!first || (said.kind !== "date-of-month" && said.kind !== "recurring")) return said;
  const periods = said.kind === "recurring" ? reader.readExact(part(label, first.at, label.end)) : null;
  return periods && onlyPeriods(said, periods);
};

/** "Nghiệm thu" trong 10 ngày kể từ khi bàn giao */
const countedDays = (rest: Clause, reader: Reader): Reading | null => {
  const event = reader.readEvent(rest);
  return event !== null && event.offset !== null && event.event !== null ? event : null;
};

const LABEL_STARTS =
  /\s(?=(?:doi voi|voi|cho|gui|trinh|bao cao|de|nop|ban hanh|phai|can|hoan thanh|to chuc|trien khai|thuc hien|xay dung|tham muu|tong hop|cong bo|phe duyet|du thao|lay y kien|hoan chinh|trinh ky|la|tai|so ket|tong ket|danh gia|kiem tra|ra soat|cap nhat|lap|hop|nghiem thu|quyet toan|thong qua|ky|cua|bang|qua|tren|dong thoi|va|ket hop|long ghep|tap huan|dua vao|khai truong|khao sat|le|chinh thuc|ket noi|van hanh|bat dau|co|dat|\d{1,2} (?:cuoc|dot|lop|buoi))(?:\s|$))/g;

const DEADLINE_INSIDE = /(?<![a-z])(?:truoc|cham nhat|muon nhat|hang|moi|dinh ky|thuong xuyen|ke tu|sau)(?![a-z])/;

/** "Trước ngày 20/3 đối với báo cáo quý I", "Quý II tổ chức hội nghị" */
export const beforeLabel: Split = {
  id: "before-label",
  read: (clause, reader) => {
    for (const match of maskOf(clause).matchAll(LABEL_STARTS)) {
      const label = part(clause, clause.at + match.index, clause.end);
      const said = reader.readExact(part(clause, clause.at, clause.at + match.index));
      if (!said || said.kind === "date-of-month" || isInBrackets(clause, match.index)) continue;
      if (mayBeLabel(label) && !DEADLINE_INSIDE.test(maskOf(label))) return named(said, label);
    }
    return null;
  },
};

/** The words nearest to a time name it, whatever name it has within. */
const named = (said: Reading, label: Clause): Reading => withLabel({ ...said, labelled: false }, label);

const DOING =
  /^(?:(?:to chuc )?(?:so ket|tong ket)|(?:xay dung|ban hanh|phe duyet|tham muu ban hanh|trinh ban hanh)[^,;:]{0,40} (?:ke hoach|quyet dinh)|(?:[^,;:]{0,60} )?tai (?:ky hop|hoi nghi|cuoc hop|phien hop))\s*$/;

/** "Đợt 1" tháng 4, "lần 2" 15/8 */
const ROUND = /(?<![a-z])(?:dot|lan|giai doan|buoc)\s+\d{1,2}\s*$/;

/** A time with no word before it is a deadline where the words before do not take it as their name. */
const mayNameWeakly = (clause: Clause, label: Clause, at: number): boolean => {
  const letter = clause.line.mask.charAt(at);
  const partOfYear = /^(?:cuoi|giua|dau)/.test(clause.line.folded.slice(at));
  // "Sơ kết" tháng 6, "ban hành Kế hoạch" quý I, "trình tại kỳ họp" tháng 7: done then, not named by it.
  if ((letter === "M" || letter === "Q") && DOING.test(maskOf(label))) return true;
  // One lone word is rather a slip ("tước ngày 15/3") than a name.
  if (
    (namesWhatFollows(label) && !ROUND.test(maskOf(label)) && !(partOfYear && /danh gia\s*$/.test(maskOf(label)))) ||
    !textOf(label).includes(" ")
  )
    return false;
  return letter === "D" || letter === "M" || letter === "Q" || partOfYear || textOf(label).endsWith(":");
};
