import { addDays } from "../../lib/calendar-day";
import { type Clause, maskOf, part, textOf, trimmed } from "../clause";
import { list, narrow } from "../composition/compose";
import { isRemark, mayBeLabel, withLabel } from "../labels";
import { passing, type Reading } from "../reading";
import type { Reader, Split } from "./split";

/** "Quý II/2024 (trước ngày 15/6/2024)", "Trước ngày 15/3 (báo cáo quý I), trước …", "Quý II (dự kiến)" */
export const brackets: Split = {
  id: "brackets",
  read: (clause, reader) => {
    const mask = maskOf(clause);
    const open = mask.indexOf("(");
    if (open < 0) return null;
    const close = mask.indexOf(")", open);
    const inner = trimmed(part(clause, clause.at + open + 1, close < 0 ? clause.end : clause.at + close));
    const before = trimmed(part(clause, clause.at, clause.at + open));
    const after = part(clause, close < 0 ? clause.end : clause.at + close + 1, clause.end);
    const said = readBracketed(before, inner, reader);
    return said === null || /^[\s.,;]*$/.test(maskOf(after)) ? said : readAfter(clause, said, after, reader);
  },
};

const readAfter = (clause: Clause, said: Reading, after: Clause, reader: Reader): Reading | null => {
  const joint = /^\s*(?:,\s*va|,|;|va|-|hoac)?\s*/.exec(maskOf(after))?.[0] ?? "";
  const rest = part(after, after.at + joint.length, after.end);
  const next = reader.read(rest);
  if (next === null) return isRemark(rest) && !/va|,/.test(joint) ? passing(said, "remark", rest) : null;
  return (/[,a-z]/.test(joint) ? null : narrow(said, next, "bracket", clause)) ?? list(said, next, "clause", clause);
};

/** "(báo cáo …)" names what is due, it is no remark. */
const NAMES =
  /^(?:bao cao|bc|ke hoach|doi voi|cho|so ket|tong ket|ban hanh|xay dung|trinh|to chuc|hoan thanh|du thao|phe duyet|khao sat|kiem tra|tap huan|nghiem thu|lap|ra soat|cong bo|trien khai|danh gia)(?![a-z])/;
/** In brackets: the time of something else than the task itself, which keeps its own. */
const OTHER_MATTER =
  /^\s*(?:rieng|truoc mat|doi voi|voi|noi dung|nhiem vu|bao cao|bc|ke hoach|ho so|viec|cac|phan|nhom|dot|buoc|khoi|cap|so ket|tong ket)(?![a-z])/;

/** "Quý III (gia hạn từ quý I)", "30/9 (hạn cũ 30/6)", "tháng 8 (thay cho tháng 5)": the time before holds no longer. */
const FORMER =
  /^(?:(?:da|duoc)\s+)*(?:gia han|chuyen|lui|doi|dieu chinh|keo dai)\s+tu\s|^(?:thay cho|thay vi|thay the cho)\s|^(?:han|moc|lich|ke hoach|thoi han|thoi gian)\s+(?:cu|goc|ban dau|truoc day)(?![a-z])|^(?:ban dau|truoc day|truoc do)(?![a-z])/;

/**
 * "30/4 (nghỉ lễ → 04/5)", "02/9 (nghỉ lễ, lùi sang 03/9)", "31/5 (Chủ nhật nên chuyển sang ngày 01/6)": the day is off, and
 * the one behind it holds (arrows are read as dashes). Without a sign or a word between, a day off may be that day itself.
 */
const DAY_OFF =
  /^(?:(?:do|vi|trung|roi|vao|la|dung|dip|ngay|duoc)\s+)*(?:nghi|le|tet|chu nhat|thu bay|thu 7|t7|cn|cuoi tuan)(?:\s+(?:le|tet|bu|cuoi tuan|nghi|hang tuan|theo quy dinh))*/;
const MOVED_ON =
  /^\s*(?:,|;|:)?\s*(?:(?:nen|thi|phai|se|duoc|xin phep|va)\s+)*(?:-|(?:lui|chuyen|doi|day|hoan|tinh|lay|nop|lam)(?:\s+(?:sang|den|toi|qua|vao|bu|lai|thanh|viec|ngay|thoi han|han))*|sang(?:\s+ngay)?|con(?:\s+ngay)?)\s*(?:ngay\s+)?(?=D_*$)/;

/** The day in place of one that is off; null where the bracket says no such thing. */
const readMovedDay = (before: Clause, inner: Clause, reader: Reader): Reading | null => {
  const mask = maskOf(inner);
  const reason = DAY_OFF.exec(mask)?.[0] ?? "";
  const way = MOVED_ON.exec(mask.slice(reason.length))?.[0];
  if (way === undefined || reason === "") return null;
  const [said, moved] = [
    reader.read(before),
    reader.readExact(part(inner, inner.at + reason.length + way.length, inner.end)),
  ];
  const [was, due] = [said?.due[0], moved?.due[0]];
  if (!said || !moved || !was || !due || said.due.length > 1 || said.kind !== "date" || moved.kind !== "date")
    return null;
  return due.date > was.date && due.date <= addDays(was.date, LONGEST_HOLIDAY)
    ? passing({ ...said, due: [{ ...due, label: was.label }] }, "remark", inner)
    : null;
};
/** Tết with the days around it. */
const LONGEST_HOLIDAY = 14;

const readBracketed = (before: Clause, inner: Clause, reader: Reader): Reading | null => {
  if (before.at >= before.end) return reader.read(inner);
  // "Ngày 20/5 (từ 8h00 đến 11h30)"
  if (inner.at >= inner.end || /^(?:(?:tu|luc|vao|khoang)\s+)*K_*$/.test(maskOf(inner))) return reader.read(before);
  if (FORMER.test(maskOf(inner))) {
    const said = reader.read(before);
    return said && passing(said, "remark", inner);
  }
  const moved = readMovedDay(before, inner, reader);
  if (moved) return moved;
  const event = readOfEvent(before, inner, reader);
  if (event) return event;
  const both = reader.narrow(before, inner, "bracket");
  if (both) return isWider(inner, reader) && both.kind === "date" ? withLabel(both, inner) : both;
  const said = reader.read(before);
  if (said) return readBeside(said, inner, reader);
  const explained = reader.readExact(inner);
  return explained && mayBeLabel(before) ? withLabel(explained, before) : null;
};

/** A time without a word of duty: "15/3", "tháng 3", "ngày 15/3/2026", "dự kiến 15/3" */
const BARE_TIME = /^(?:(?:du kien|khoang|vao|tu|la)\s+)*[DMQHNY]_*$/;

/** "theo Quyết định (15/3/2026)", "căn cứ Kế hoạch của tỉnh (20/01)": documents have a day; a month behind them is the work's. */
const DOCUMENT =
  /(?<![a-z])(?:theo|can cu)\s+(?:dung\s+|cac\s+)?(?:quyet dinh|nghi quyet|nghi dinh|thong tu|chi thi|ket luan|thong bao|cong van|cong dien|van ban|ke hoach|huong dan|to trinh)(?![a-z])(?!.*[DMQHY]_)/;
const BARE_DAY = /^(?:ngay\s+)?D_*$/;

const isDayOfDocument = (before: Clause, inner: Clause): boolean =>
  DOCUMENT.test(maskOf(before)) && BARE_DAY.test(maskOf(inner));

/** "Sau khi ban hành (15/3)": the day of the event, from which days may be counted, and no deadline. */
const readOfEvent = (before: Clause, inner: Clause, reader: Reader): Reading | null => {
  const said = BARE_TIME.test(maskOf(inner)) ? reader.read(before) : null;
  const day =
    said?.kind === "event" && (said.occurs || isDayOfDocument(before, inner)) ? reader.readExact(inner) : null;
  if (!said || !day || (said.onDemand && day.covers.length > 0)) return null;
  const { offset } = said;
  const [due] = day.kind === "date" ? day.due : [];
  if (due && offset && !offset.working && offset.days !== 0)
    return { ...day, event: said.event, due: [{ ...due, date: addDays(due.date, offset.days) }], bare: false };
  return { ...said, event: `${said.event ?? ""} (${textOf(inner)})` };
};

/** "14/3 (quý I)": the period is what the date is for. */
const isWider = (inner: Clause, reader: Reader): boolean =>
  ["quarter", "half-year", "year"].includes(reader.readExact(inner)?.kind ?? "");

/** "Tháng 5 (02 ngày)": how long it takes. */
const LENGTH = /^(?:(?:thoi luong|thoi gian)\s*:?\s*)?\d{1,2}\s*(?:ngay|buoi|tuan|tiet)$/;

const readBeside = (said: Reading, inner: Clause, reader: Reader): Reading | null => {
  if (LENGTH.test(maskOf(inner)) && said.kind !== "event") return passing(said, "remark", inner);
  if (isRemark(inner) && !NAMES.test(maskOf(inner))) return passing(said, "remark", inner);
  const more = reader.read(inner);
  if (more && (more.apart || (more.labelled && OTHER_MATTER.test(maskOf(inner)))))
    return list(said, more, "clause", inner);
  if (more?.labelled)
    return narrow(said, { ...more, labelled: false }, "bracket", inner) ?? list(said, more, "clause", inner);
  return more === null && mayBeLabel(inner) ? withLabel(said, inner) : null;
};
