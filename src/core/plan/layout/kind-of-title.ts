import { plainText } from "../../lib/text";
import type { Grid } from "../../table/grid";
import { textsIn } from "../filled-cells";

/** What the lines above a table call it, where that is no plan. */
export type TitledKind =
  /** On which days something is held: meetings, duty, receiving citizens. */
  | "calendar"
  /** A calendar of work: of leaders, or where its columns agree, it is no plan. */
  | "work-calendar"
  /** A calendar of those whom it names: leaders. */
  | "leaders-calendar"
  /** A register, a list of persons, an attendance sheet: what was, or who. */
  | "register";

/** "LỊCH TIẾP CÔNG DÂN", "Lịch họp giao ban", "DANH SÁCH TRỰC", "Lịch xét xử" */
const CALENDAR =
  /^(?:(?:thông báo|dự kiến|bảng|biểu)\s+)?(?:lịch|danh sách|phân công|bảng phân công|thời khóa)\s+(?:dự kiến\s+)?(?:các\s+)?(?:(?:phân công|đăng ký)\s+)?(?:cán bộ\s+|lãnh đạo\s+)?(?:tiếp\s+(?:công\s+)?dân|họp|cuộc họp|phiên họp|hội họp|giao ban|trực|thi|học|giảng|xét xử|xử án|phiên tòa|mở phiên|khám|mổ|phát sóng|biểu|phòng họp|xe|sử dụng|đi công tác|công tác của)(?!\p{L})/iu;
const WORK_CALENDAR = /^(?:lịch|chương trình)\s+(?:công tác|làm việc|hoạt động|tuần)(?!\p{L})/iu;
const LEADERS =
  /(?:lãnh đạo|ban giám đốc|ban giám hiệu|thường trực|chủ tịch|giám đốc|bí thư|hiệu trưởng|chánh án|viện trưởng)(?!\p{L})/iu;
/** "SỔ THEO DÕI …", "Sổ đăng ký …", "NHẬT KÝ …", "BẢNG CHẤM CÔNG", "DANH SÁCH CÁN BỘ …", "Danh mục văn bản đã ban hành" */
const REGISTER =
  /^(?:sổ(?!\p{L})|nhật ký(?!\p{L})|bảng\s+(?:chấm công|lương|điểm danh|thanh toán|kê)(?!\p{L})|danh sách\s+(?:các\s+)?(?:cán bộ|công chức|viên chức|đảng viên|học sinh|sinh viên|học viên|đoàn viên|hội viên|người|hộ|cử tri|đại biểu|nhân viên|nhân sự|giáo viên|thí sinh|khách|lao động|doanh nghiệp|thành viên|bệnh nhân|xã viên|tổ viên|quân nhân)(?!\p{L})|danh mục\s.{0,60}(?:đã ban hành|đã ký|đã công bố|hết hiệu lực|còn hiệu lực)(?!\p{L}))/iu;
/** A register of tasks is a plan that is followed up: "SỔ THEO DÕI NHIỆM VỤ", "Danh sách đảng viên được phân công nhiệm vụ". */
const OF_WORK =
  /(?:nhiệm vụ|công việc|đầu việc|phân công|kế hoạch|chương trình|ý kiến chỉ đạo|kết luận|chỉ đạo|kiến nghị|giao việc|tiến độ)(?!\p{L})/iu;

/** Rows of one or two texts above a heading are its title; a table above ends them. */
const MOST_TITLE_TEXTS = 2;
const MOST_TITLE_ROWS = 12;

/** The kind that a table's own title or its sheet's name gives it; null where neither says that it is no plan. */
export const kindOfTitle = (grid: Grid, firstRow: number): TitledKind | null => {
  for (const line of [...titleLines(grid, firstRow), plainText(grid.sheet)]) {
    const kind = kindOf(line);
    if (kind !== null) return kind;
  }
  return null;
};

const kindOf = (line: string): TitledKind | null => {
  if (CALENDAR.test(line)) return "calendar";
  if (WORK_CALENDAR.test(line)) return LEADERS.test(line) ? "leaders-calendar" : "work-calendar";
  return REGISTER.test(line) && !OF_WORK.test(line) ? "register" : null;
};

/** The lines of a table's own title, the lowest first, without the number of an annex. */
export const titleLines = (grid: Grid, firstRow: number): string[] => {
  const lines: string[] = [];
  for (let row = firstRow - 1; row >= Math.max(0, firstRow - MOST_TITLE_ROWS); row--) {
    const texts = textsIn(grid, row)
      .flatMap((text) => text.split("\n"))
      .map((text) => text.replace(/^(?:(?:phụ lục|biểu|mẫu)(?:\s+số)?(?:\s+[\dIVX]+)?|[IVX\d]+)\s*[.:)-]\s*/iu, ""))
      .filter(Boolean);
    if (texts.length > MOST_TITLE_TEXTS * 2) break;
    lines.push(...texts);
  }
  return lines;
};
