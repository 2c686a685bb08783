import { changesMeaning, namesWhatIsMoved, saysNewTime } from "./changes";
import { type Clause, maskOf, momentsIn, textOf } from "./clause";
import { passing, type Reading } from "./reading";

/** Words after which a period only names a thing: "báo cáo quý I", "kế hoạch năm 2024". */
const NAMING =
  /(?<![a-z])(?:bao cao|bc|ke hoach|so lieu|du toan|quyet toan|chi tieu|chuong trinh|de an|so ket|tong ket|danh gia|ket qua|nhiem vu|cong tac|noi dung|thong ke|de cuong|van ban|quyet dinh|danh muc|chi so|phuong huong|muc tieu|giai doan|ky|hoi nghi|hop|phieu|bien che|doi voi|cho|lich|tinh hinh|ke khai|xep loai|phan loai|kiem ke|bieu|kinh phi|von|ngan sach|quy che|ban hanh|dot|chuyen de|truyen thong|tuyen truyen)(?![a-z])/;
const TIME =
  /(?<![a-z])(?:ngay|thang|quy|qui|tuan|nam|truoc|sau|gio|hang|moi|dinh ky|thuong xuyen|cham nhat|muon nhat|han|ke tu|den het)(?![a-z])|[DMQHNYPKX]|\d{1,2}\s*\/\s*\d/;
const MOMENT = /[DMQHNYPKX]/;

/** "Thứ Hai" đầu tháng is no first day of a month. */
const WEEKDAY = /(?<![a-z])(?:thu\s+(?:hai|ba|tu(?! vien| ky)|nam|sau|bay|[2-7])(?![a-z\d])|chu nhat(?![a-z]))/;
/** "20/11 (thứ Sáu)" */
const WEEKDAY_ALONE = new RegExp(`^\\s*(?:ngay\\s+)?${WEEKDAY.source}\\s*$`);
/** Days of the moon are never computed. */
const LUNAR = /(?<![a-z])(?:ram|am lich|tet|thang (?:gieng|chap))(?![a-z])/;
/** "Các tháng" lẻ, "hàng tháng" chẵn, "các quý" còn lại: fewer than all of them, and no name. */
const SOME_OF_THEM = /^(?:lẻ|chẵn|còn lại|khác|liền kề)(?!\p{L})/iu;
/** "10/3 (âm lịch)": another day than the one written. */
const OF_THE_MOON = /(?<![a-z])(?:am lich|al)(?![a-z])/;
/** "Trong tháng" cuối cùng, "hai" quý đầu năm, "15 và 30" hằng tháng: they say which time is meant, and name nothing. */
const ONLY_TIME =
  /^\s*(?:(?:trong|vao|cac|ca)\s+)*(?:(?<=(?:trong|vao)\s+)thang|hai|ba|bon|\d{1,2}(?:\s*(?:,|va|&)\s*\d{1,2})+)\s*$/;
/** "Trước Quốc khánh" 02/9: the day before it, not the day. */
const BEFORE_FEAST =
  /(?<![a-z])truoc\s+(?:(?:ngay|le|dip|tet)\s+)*(?:quoc khanh|quoc te|giai phong|thong nhat|khai giang|ky niem|dai hoi|noel|giang sinh)[a-z\s]*$/;
/** No word of time: a remark ("gửi Văn phòng tổng hợp"). */
export const isRemark = (clause: Clause): boolean =>
  WEEKDAY_ALONE.test(maskOf(clause)) ||
  (!TIME.test(maskOf(clause)) && !OF_THE_MOON.test(maskOf(clause)) && !changesMeaning(clause));

/** May stand as the name of what is due: times in it only name it, and no date stands in it. */
export const mayBeLabel = (clause: Clause): boolean => {
  const mask = maskOf(clause);
  const first = mask.search(MOMENT);
  // "Đã thực hiện xong quý I" states what was done; "đăng ký" is no "đang".
  if (/^\s*(?:da|dang(?! (?:ky|tai|bao|kiem|nhap|cai|quang))|chua|khong)(?:\s|$)/.test(mask) && !saysNewTime(clause))
    return false;
  if (
    /(?<![a-z])(?:som nhat|truoc|tuoc|sau|tu|khong|chua|tru|ngoai|hon|hoac|den|toi|giua|duoi|ngay|khong (?:ke|tinh|gom|bao gom))\s*$/.test(
      mask,
    )
  )
    return false;
  // "Từ ngày Luật có hiệu lực" 01/7: when it begins.
  if (/(?<![a-z])tu (?:ngay|khi|luc|thoi diem)(?![a-z])|^\s*(?:ngay )?(?:sau|truoc) (?:khi|ngay) /.test(mask))
    return false;
  // "Ngày làm việc" đầu tiên của tháng sau: which day that is, only the days off tell.
  if (/(?<![a-z])ngay lam viec\s*$/.test(mask)) return false;
  if (SOME_OF_THEM.test(textOf(clause)) || ONLY_TIME.test(mask) || BEFORE_FEAST.test(mask)) return false;
  if (WEEKDAY.test(mask) || LUNAR.test(mask) || changesMeaning(clause) || !/[a-z#%]/.test(mask)) return false;
  if (/\d\s*(?:\)\s*)?(?:ngay|tuan|gio)(?![a-z])|\d\s*\/\s*\d/.test(mask)) return false;
  if (/^\s*(?:truoc(?! mat)|cham nhat|muon nhat|tre nhat|khong qua|toi da|P|(?:ngay|tu)\s+\d)/.test(mask)) return false;
  if (first < 0) return true;
  // "đợt 1 tháng 4, tháng 10": the first of a list is no part of a name.
  if (/[DMQHNYP]_*$/.test(mask) && /^\s*,/.test(clause.line.mask.slice(clause.end))) return false;
  return !/[DPKX]|[,;]\s*(?:va\s+)?[DMQHNYP]|[DMQHNYP]_*\s*[,;]/.test(mask) && NAMING.test(mask.slice(0, first));
};

/** The label as a person reads it: without the words that only join it. */
export const labelOf = (clause: Clause): string =>
  textOf(clause)
    .replace(/^(?:[a-zđ]|\d{1,2})[.)]\s+/iu, "")
    .replace(/^(?:riêng|đối với|với|cho|và|là)\s+(?:các\s+(?=báo cáo)|đối với\s+)?/iu, "")
    .replace(/\s+(?:vào|là|và|được|phải|trong|hoàn thành|xong|gửi|có|thì)$/iu, "")
    .replace(/^\((.*)\)$/u, "$1")
    .replace(/^trong \d+$/iu, "")
    .trim();

/** Ends in a word that takes the period behind it as its name: "báo cáo" quý I, "kế hoạch của" năm 2024. */
export const namesWhatFollows = (clause: Clause): boolean =>
  /(?<![a-z])(?:bao cao|bc|ke hoach|so lieu|du toan|quyet toan|chi tieu|chuong trinh|de an|so ket|tong ket|danh gia|ket qua|nhiem vu|cong tac|noi dung|thong ke|phuong huong|muc tieu|giai doan|ky|hop|cua|cho|ve|voi|theo|so|tu|den|giua|hon|khoang|ngoai|cac|nhung|moi|bien che|kiem tra|doi voi|nghi dinh|nghi quyet|quyet dinh|cong van|to trinh|thong bao|van ban|thong tu|luat|chi thi|ket luan|va|hoac|sau|khi|trong|cung ky|so voi|hang|dinh ky|khong|chua|tru)\s*$|[V]_+\s*$|\d\s*$/.test(
    maskOf(clause),
  );

/** All that is due gets the name; what is named already keeps its own. */
export const withLabel = (said: Reading, clause: Clause): Reading => {
  if (said.labelled || said.kind === "date-of-month") return said;
  const label = labelOf(clause);
  const due = said.due.map((one) => ({ ...one, label }));
  const moved = namesWhatIsMoved(clause) ? "matter" : said.moved;
  // "Riêng báo cáo tháng 12": still the month's; "họp tổng kết": another matter.
  const excepts = momentsIn(clause).some(({ letter }) => letter === "M" || letter === "Q") ? said.excepts : [];
  const named = label === "" ? said : { ...said, labelled: true, moved, excepts, due };
  return passing(named, "label", clause);
};
