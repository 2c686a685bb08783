import { reading } from "../reading";
import { hasOwnDeadline, wordsOf } from "./event-words";
import type { Pattern } from "./pattern";
import { LEAD } from "./words";

/** "Ngay sau khi tiếp nhận phản ánh", "ngay sau hội nghị", "ngay khi có văn bản", "ngay trong ngày tiếp nhận" */
export const rightAfterEvent: Pattern = {
  id: "right-after-event",
  regex: new RegExp(
    `^${LEAD}(?:ngay sau khi|ngay sau|ngay khi|ngay tu khi|ngay lap tuc khi|ngay trong ngay|trong ngay)\\s+(?<event>[a-zV(].*)$`,
    "d",
  ),
  read: (match, clause) => {
    const words = match.groups?.event ?? "";
    if (hasOwnDeadline(words) || /^(?:lam viec|thang|quy|nam)\b/.test(words)) return null;
    return reading("event", {
      event: wordsOf(match, "event", clause),
      offset: { days: 0, working: false },
      occurs: true,
    });
  },
};

/** "Sự cố: báo cáo ngay trong ngày", "phát sinh xử lý trong ngày làm việc": the same day as what stands before. */
export const sameDay: Pattern = {
  id: "same-day",
  regex: /^(?<event>[a-z](?:(?![A-Z]_).)*?),?\s+(?:ngay trong|trong cung|trong|ngay)\s+ngay(?:\s+lam viec)?$/d,
  read: (match, clause) => {
    if (/\d\s*$|^(?:hang|moi)\b/.test(match.groups?.event ?? "")) return null;
    return reading("event", { event: wordsOf(match, "event", clause), offset: { days: 0, working: false } });
  },
};

/**
 * "Sau khi hoàn thành kiểm tra", "Khi có yêu cầu", "Khi phát sinh", "Trước khi trình UBND tỉnh", "Sau hội nghị",
 * "Trong quá trình thực hiện", "Trước kỳ họp HĐND", "Đột xuất", "Đột xuất theo yêu cầu"
 */
export const onEvent: Pattern = {
  id: "on-event",
  regex: new RegExp(
    `^${LEAD}(?:(?:trong suot|trong|den|cho den|moi|tuy|ke tu|tu|ngay|chi|dinh ky|thuong xuyen|bao cao|phuc vu|tham muu|giai quyet|xu ly)\\s+)?(?:sau khi|sau|khi|truoc khi|truoc|qua trinh|truong hop|neu co|neu)\\s+(?<event>[a-zVH(](?!_).*)$|^${LEAD}(?<demand>(?:bao cao\\s+)?(?:dot xuat|phat sinh)(?:[\\s,(].*)?)$`,
    "d",
  ),
  read: (match, clause) => {
    const words = match.groups?.event ?? match.groups?.demand ?? "";
    // "trước ngày …" that was not read is a date gone wrong, not an event.
    if (
      hasOwnDeadline(words) ||
      /[DP]_|^co$/.test(words) ||
      /^(?:mat|cac (?:ngay|thang|qu[yi]|nam|tuan|moc|dot \d)|ngay|thang|quy|qui|nam|tuan|hang|moi(?= (?:thang|qu[yi]|nam|tuan|ngay))|mung|het|dau|cuoi|giua|\d+)(?![a-z])/.test(
        words,
      )
    )
      return null;
    const group = match.groups?.event === undefined ? "demand" : "event";
    return reading("event", {
      event: wordsOf(match, group, clause),
      // "Đến khi hoàn thành (30/6)" is due then.
      occurs: group === "event" && !/^(?:cho )?den(?![a-z])/.test(match[0]),
      onDemand: !/(?:sau|truoc)\s+(?:khi\s+)?[a-z]/.test(match[0].slice(0, 20)),
    });
  },
};
