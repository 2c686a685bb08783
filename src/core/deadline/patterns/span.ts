import { addDays, type Day } from "../../lib/calendar-day";
import { type Clause, momentsIn } from "../clause";
import type { Moment, Period } from "../moments/moment";
import { openFrom, type Reading, reading } from "../reading";
import { settle } from "../settle";
import { hasOwnDeadline, wordsOf } from "./event-words";
import type { Pattern } from "./pattern";
import { ANY, CLOCK, IN, LATEST, LEAD, SPAN, TAIL } from "./words";

const FROM =
  "(?:(?:bat dau|khoi dong|trong|thoi gian|giai doan|thoi ky|cac|ke)\\s+)*(?:(?:ke\\s+)?tu\\s+)?(?:(?:dau|ngay|trong|thang|quy|giai doan)\\s+)*";

/**
 * "Từ tháng 3 đến tháng 7 năm 2024", "Tháng 4 - 6/2025", "Quý I-III", "từ 01 đến 15/3/2024", "Giai đoạn 2021-2025",
 * "2024-2025", "từ ngày 01/3 đến hết quý II", "từ ngày 01/3 đến trước ngày 15/6", "từ 8h ngày 01/3 đến 17h ngày 5/3"
 */
export const span: Pattern = {
  id: "span",
  regex: new RegExp(
    `^${LEAD}${FROM}(?:K_*\\s*(?:,\\s*)?)?[DPMQHNY]_*${SPAN}(?<before>truoc\\s+)?${CLOCK}[DPMQHNY]_*(?:\\s*(?:[,;]\\s*)?(?:dinh huong|tam nhin)\\s+(?:den\\s+)?Y_*)?${TAIL}$`,
  ),
  read: (match, clause) => readSpan(match, clause),
};

const NAMED = "(?:(?:ngay|thoi gian|thoi diem)\\s+)?";
const START = `${NAMED}(?:bat dau|khoi cong|khoi dong|khoi dau|bd)(?:\\s+(?:thuc hien|trien khai))?(?![a-z])`;
/** To break the ground ("khởi công") is due itself, unless an end stands beside it or "từ" before the day. */
const BEGIN = `${NAMED}(?:bat dau|khoi dau|bd)(?:\\s+(?:thuc hien|trien khai))?(?![a-z])`;
const END = `${NAMED}(?:du kien\\s+)?(?:ket thuc|hoan thanh|hoan tat|xong|kt)(?![a-z])`;
const UNTIL = `${LATEST}(?:(?:den|vao|trong|het)\\s+)*(?<before>truoc\\s+)?${CLOCK}[DMQHNY]_*`;
const SINCE = "(?:(?:tu|vao|trong)\\s+)*[DMQHNY]_*";

/** "Bắt đầu tháng 3/2025, kết thúc tháng 11/2025", "Bắt đầu từ quý II, kết thúc trước ngày 30/11", "Từ tháng 3, hoàn thành tháng 9", "BĐ: 05/4; KT: 20/6" */
export const startAndEnd: Pattern = {
  id: "start-and-end",
  regex: new RegExp(
    `^${LEAD}(?:${START}|tu)\\s*:?\\s*${SINCE}\\s*(?:[,;|-]\\s*)?(?:va\\s+)?${END}\\s*:?\\s*${UNTIL}${TAIL}$`,
  ),
  read: (match, clause) => readSpan(match, clause),
};

/** "Kết thúc: 20/6; bắt đầu: 05/4", "Hoàn thành trước 20/6 (khởi công tháng 4)" */
export const endAndStart: Pattern = {
  id: "end-and-start",
  regex: new RegExp(`^${END}\\s*:?\\s*${UNTIL}\\s*[,;(|-]\\s*(?:va\\s+)?${START}\\s*:?\\s*${SINCE}\\)?${TAIL}$`),
  read: (match, clause) => readSpan(match, clause, momentsIn(clause).reverse()),
};

/** "sớm nhất 01/6, muộn nhất 30/6/2026", "không sớm hơn ngày 01/6 và không muộn hơn ngày 30/6" */
export const earliestAndLatest: Pattern = {
  id: "earliest-and-latest",
  regex: new RegExp(
    `^${LEAD}(?:som nhat|khong som hon|khong truoc)\\s+${IN}${ANY}\\s*(?:[,;-]\\s*)?(?:va\\s+|nhung\\s+)?(?=cham|muon|tre|khong)${LATEST}${IN}${ANY}${TAIL}$`,
  ),
  read: (match, clause) => readSpan(match, clause),
};

/** "Từ giữa tháng 3" starts on the 15th, "từ cuối quý" on its last day. */
const startOf = (from: Moment, { start, end }: Period): Day =>
  /^(?:giữa|cuối)/iu.test(from.label) && !/tuần/iu.test(from.label) ? end : start;

const readSpan = (match: RegExpExecArray, clause: Clause, [from, to] = momentsIn(clause)): Reading | null => {
  if (!from || !to) return null;
  const settled = settle([from, to], ["span"], clause.context.year);
  if (!settled) return null;
  const implied = settled.implied ? (["year"] as const) : [];
  const [first, last] = settled.periods ?? [];
  if (!first || !last) return reading("range", { implied: [...implied] });
  const day = settled.moments[1]?.letter === "D";
  const before = match.groups?.before !== undefined && !(day && clause.context.beforeIncludesDay);
  const start = startOf(from, first);
  if (start > last.end || (before && match.groups?.clock !== undefined)) return null;
  const date = before ? addDays(last.start, -1) : last.end;
  const boundary = before ? "exclusive" : day ? "inclusive" : "period-end";
  return reading("range", {
    due: [{ date, label: null, boundary }],
    start,
    implied: [...implied],
    covers: [{ start, end: last.end }],
    year: settled.year,
  });
};

/** "Từ tháng 3/2023", "Bắt đầu từ quý II", "Bắt đầu: tháng 3", "BĐ: 05/4", "khởi công từ 05/4", "Kể từ ngày 01/7/2024", "từ năm 2024 trở đi", "từ tháng 3 đến khi hoàn thành" */
export const openStart: Pattern = {
  id: "open-start",
  regex: new RegExp(
    `^${LEAD}(?:${BEGIN}\\s*:?\\s*|(?:(?:${START}|ap dung)\\s+)?(?:ke\\s+)?tu\\s+)${IN}(?<from>${ANY})(?:\\s*(?:tro di|cho den khi .{1,60}|den khi .{1,60}|den nay))?${TAIL}$`,
  ),
  read: (_, clause) => {
    const [from] = momentsIn(clause);
    const settled = from && settle([from], [], clause.context.year);
    if (!settled) return null;
    const [first] = settled.periods ?? [];
    const start = first ? startOf(from, first) : null;
    return reading("range", {
      start,
      until: start === null ? null : openFrom(start, clause.context.year),
      implied: settled.implied ? ["year"] : [],
      year: settled.year,
    });
  },
};

/** "sau ngày 30/6/2024", "sau tháng 6": not before, and no end */
export const afterMoment: Pattern = {
  id: "after-moment",
  regex: new RegExp(`^${LEAD}sau\\s+(?<from>${ANY})${TAIL}$`),
  read: (_, clause) => {
    const [from] = momentsIn(clause);
    const settled = from && settle([from], [], clause.context.year);
    const end = settled?.periods?.[0]?.end;
    if (!settled) return null;
    const start = end === undefined ? null : addDays(end, 1);
    return reading("range", {
      start,
      until: start === null ? null : openFrom(start, clause.context.year),
      implied: settled.implied ? ["year"] : [],
    });
  },
};

/** "Năm 2024 và các năm tiếp theo", "2024 - 2025 và những năm tiếp theo": goes on */
export const yearAndOn: Pattern = {
  id: "year-and-on",
  regex: new RegExp(
    `^${LEAD}(?:(?:tu|trong)\\s+)?(?:Y_*(?:\\s*-\\s*Y_*)?|[DMQH]_*)\\s*(?:,|va)?\\s*(?:(?:nhung|cac)\\s+(?:nam|quy|thang)\\s+(?:tiep theo|tiep|sau|ke tiep|con lai)|tro di)${TAIL}$`,
  ),
  read: (_, clause) => {
    const [from] = momentsIn(clause);
    const settled = from && settle([from], [], clause.context.year);
    if (!settled) return null;
    const start = settled.periods?.[0]?.start ?? null;
    return reading("ongoing", {
      start,
      until: start === null ? null : openFrom(start, clause.context.year),
      implied: settled.implied ? ["year"] : [],
      year: settled.year,
    });
  },
};

const EVENT = "(?:ke\\s+)?tu\\s+(?:(?:khi|ngay|luc|thoi diem|sau khi)\\s+)+(?<event>[a-z][a-zV_ ]{0,60}?)";

/** "Từ ngày Luật có hiệu lực 01/7/2026", "kể từ khi ban hành (15/3)", "áp dụng từ khi ký, ngày 15/3" */
export const fromDatedEvent: Pattern = {
  id: "from-dated-event",
  regex: new RegExp(
    `^${LEAD}(?:(?:bat dau|ap dung)\\s+)?${EVENT}\\s*(?:[,(]\\s*)?(?:(?:tu|vao|la)\\s+)?D_*\\s*\\)?${TAIL}$`,
    "d",
  ),
  read: (match, clause) => {
    const [from] = momentsIn(clause);
    const settled = from && settle([from], [], clause.context.year);
    if (!settled || hasOwnDeadline(match.groups?.event ?? "")) return null;
    const start = settled.periods?.[0]?.start ?? null;
    return reading("range", {
      start,
      until: start === null ? null : openFrom(start, clause.context.year),
      event: wordsOf(match, "event", clause),
      implied: settled.implied ? ["year"] : [],
      year: settled.year,
    });
  },
};

/** "Từ ngày ký đến 30/9", "từ ngày ký (15/3) đến 30/9", "từ khi ban hành đến hết quý III", "kể từ ngày có hiệu lực đến trước 31/12/2026" */
export const fromEvent: Pattern = {
  id: "from-event",
  regex: new RegExp(
    `^${LEAD}${EVENT}(?:\\s*\\(D_*\\))?(?:\\s*,)?\\s+(?:cho\\s+)?(?:den|toi)\\s+(?:(?:het|trong|cuoi|ngay)\\s+)*(?<before>truoc\\s+(?:ngay\\s+)?)?${ANY}${TAIL}$`,
    "d",
  ),
  read: (match, clause) => {
    const moments = momentsIn(clause);
    const to = moments.at(-1);
    if (!to || hasOwnDeadline(match.groups?.event ?? "")) return null;
    const settled = settle(moments, moments.length > 1 ? ["span"] : [], clause.context.year);
    const last = settled?.periods?.at(-1);
    if (!settled) return null;
    const day = to.letter === "D";
    const before = match.groups?.before !== undefined && !(day && clause.context.beforeIncludesDay);
    return reading("range", {
      due: last
        ? [
            {
              date: before ? addDays(last.start, -1) : last.end,
              label: null,
              boundary: before ? "exclusive" : day ? "inclusive" : "period-end",
            },
          ]
        : [],
      start: moments.length > 1 ? (settled.periods?.[0]?.start ?? null) : null,
      event: wordsOf(match, "event", clause),
      implied: settled.implied ? ["year"] : [],
      year: settled.year,
    });
  },
};
