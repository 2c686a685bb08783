import { plainText } from "../lib/text";

/** "B. NHIỆM VỤ DO SỞ TÀI CHÍNH CHỦ TRÌ", "Giao Văn phòng thực hiện" */
const BY =
  /(?:^|[\s.(])(?:do|giao(?:\s+cho)?|của)\s+(.{2,80}?)\s+(?:chủ trì|thực hiện|phụ trách|đảm nhiệm|tham mưu)(?=[\s.,;:)]|$)/iu;
/** "Đơn vị chủ trì: Sở Tài chính" */
const NAMED = /(?:chủ trì|phụ trách|đơn vị thực hiện)\s*:\s*(.{2,80}?)\s*(?:[;.)]|$)/iu;

/** Who leads the tasks below a title, where the title says so; else null. */
export const leadOfTitle = (raw: string): string | null => {
  const title = plainText(raw);
  const found = BY.exec(title) ?? NAMED.exec(title);
  const name = found?.[1]?.trim() ?? "";
  return name === "" || /^(?:các đơn vị|đơn vị|cơ quan)$/iu.test(name) ? null : name;
};
