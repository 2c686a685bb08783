import { type Clause, maskOf, textOf } from "./clause";

/** What is put off, dropped or replaced has no deadline here; only the accents tell "hoãn" from "hoàn". */
const DROPPED = /(?<!\p{L})(?:hoãn|hủy|huỷ|bỏ|bãi bỏ|tạm dừng|đình chỉ|thay cho|thay vì|thay thế cho)(?!\p{L})/iu;
/** "Lùi sang", "gia hạn đến": the time that follows is the new one. "Chuyển hồ sơ", "chuyển đổi số" move no time. */
const MOVED =
  /(?<!\p{L})(?:lùi|dời|chuyển(?=\s*$|\s+(?:tiếp|sang|đến|tới|xuống|về|thành|lại)(?!\p{L}))|gia hạn|rút ngắn)(?!\p{L})/iu;
const MOVED_TO = /(?:sang|đến|tới|xuống|về|thành|lại|còn)(?:\s+(?:hết|ngày))?\s*$/iu;
const GOES_ON_TO = /^\s*(?:sang|đến|tới|về)(?!\p{L})/iu;

/** "Xin lùi đến 15/6" is asked, "có thể kéo dài đến 15/6" may be: neither is the deadline yet. */
const ASKED =
  /(?<!\p{L})(?:xin|đề nghị|đề xuất|kiến nghị|dự kiến|có thể)(?:\s+(?:được|phép|cho|sẽ))*\s+(?:lùi|dời|gia hạn|rút ngắn|kéo dài|chuyển sang|đổi sang)(?!\p{L})/iu;
/** "Thực tế: 20/4" is when it was done; "kế hoạch cũ", "ban đầu" and "quá hạn" hold no longer. */
const PAST =
  /^(?:thực tế(?:\s+(?:hoàn thành|thực hiện|xong))?|(?:(?:kế hoạch|thời hạn|thời gian|hạn|mốc|lịch)\s+)?(?:cũ|gốc|ban đầu|trước đây)|(?:đã\s+)?(?:quá|hết) hạn|sửa)$/iu;

/** Words that may not be skipped: with them the time means something else. */
export const changesMeaning = (clause: Clause): boolean => {
  const text = textOf(clause);
  if (DROPPED.test(text) || ASKED.test(text) || PAST.test(text)) return true;
  return MOVED.test(text) && !MOVED_TO.test(text) && !GOES_ON_TO.test(clause.line.text.slice(clause.end));
};

const BEFORE = "(?:(?:da|duoc|tam|thong nhat|dong y|cho phep|chap thuan|cho|nay|thi|se)\\s+)*";
/** "lùi thời hạn", "gia hạn thêm", "đẩy lùi" */
const WHAT = "(?:\\s+(?:thoi han|thoi gian|tien do|han|moc|lich|them|tiep|som|lui|lai|cham))*";
const TO = "\\s+(?:sang|den|toi|xuong|len|ve|thanh|lai|con)";
const NEW_TIME = new RegExp(
  `^${BEFORE}(?:(?:doi|rut|thay doi|dieu chinh|sua|day|chuyen|tiep tuc|cho phep|cham|tre|som)${WHAT}${TO}|(?:lui|gia han|rut ngan|keo dai)|nay\\s+la|nay\\s+(?:dieu chinh|thay doi|sua|doi)(?:\\s+(?:la|thanh))?\\s*:|(?:mxi|nay)(?:\\s+la)?\\s*:)(?![a-z])`,
);
const MATTER_MOVED = new RegExp(
  `\\s(?:(?:lui|doi|gia han|rut ngan|dieu chinh)${WHAT}|chuyen(?:\\s+[a-z]+){0,4}?)${TO}(?:\\s|$)`,
);
/** "Điều chỉnh: tháng 5" may be a new time or a thing to be done. */
const CHANGE = /^(?:dieu chinh|thay doi|dinh chinh|sua doi|sua)$/;

/** "Gia hạn đến 15/6", "nay chuyển sang tháng 9": a new time in place of the one said before. */
export const saysNewTime = (clause: Clause): boolean => NEW_TIME.test(maskOf(clause));

/** "Hội nghị lùi sang" 15/6: a new time of that matter, whichever time before was its own. */
export const namesWhatIsMoved = ({ line: { folded }, at, end }: Clause): boolean =>
  MATTER_MOVED.test(folded.slice(at, end + 5)) ||
  (CHANGE.test(folded.slice(at, end).trim()) && /^\s*:/.test(folded.slice(end)));
