import { isInBrackets, maskOf, part } from "../clause";
import type { Split } from "./split";

const ADJACENT =
  /\s+(?=(?:truoc|cham nhat|muon nhat|vao|trong|tu|den|cho(?= (?:den|toi) )|toi(?! da| thieu)|ke tu|bat dau|hoan thanh|xong|theo|khi|sau|ngay sau|ngay khi|hang|moi|tung|dinh ky|thuong xuyen|rieng|la(?=\s+(?:truoc\s+)?[DP]_)|hoac|dot xuat|can cu|bao cao|tong hop|gui|ke hoach|so ket|tong ket|xay dung|to chuc|ngay lam|giai doan|tuy|nay|lui|gia han|(?<!(?:thuong xuyen|lien tuc)\s+)keo dai|(?:doi|chuyen|dieu chinh)(?= sang))(?![a-z])|[DMQHNYP]_)/g;

/** Parts with nothing between: "Hàng quý theo Kế hoạch", "Trước 31/12 hàng năm", "Thường xuyên Riêng báo cáo …" */
export const adjacent: Split = {
  id: "adjacent",
  read: (clause, reader) => {
    for (const match of maskOf(clause).matchAll(ADJACENT)) {
      const at = clause.at + match.index;
      const left = part(clause, clause.at, at);
      if (isInBrackets(clause, match.index) || /-$/.test(maskOf(left)) || !reader.readExact(left)) continue;
      const sentence = /^\s+\p{Lu}/u.test(clause.line.text.slice(at, at + 8)) || /^\s+rieng/.test(match[0]);
      const both = reader.join(left, part(clause, at, clause.end), sentence ? "capital" : "beside");
      if (both) return both;
    }
    return null;
  },
};
