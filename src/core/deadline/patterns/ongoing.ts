import { momentsIn } from "../clause";
import { reading, yearEnd } from "../reading";
import type { Pattern } from "./pattern";

const WORD =
  "(?:thuong xuyen|lien tuc|thuong ky|thuong nhat|quanh nam|suot nam|hang ngay|moi ngay|@+|hang gio|kip thoi|ngay tu dau nam|dot xuat|dinh ky)";

/**
 * "Thường xuyên", "Thường xuyên, liên tục", "Liên tục", "Hằng ngày", "Quanh năm", "thực hiện thường xuyên",
 * "Thường xuyên và đột xuất", "Thường xuyên, kịp thời", "Xuyên suốt năm 2026", "Liên tục 24/7"; a year or period after it is a part of its own
 */
export const ongoing: Pattern = {
  id: "ongoing",
  regex: new RegExp(
    `^(?:(?:thuc hien|trien khai|tien hanh|duy tri|cap nhat|cong viec|nhiem vu|lam|:|-)\\s+)*(?:thuong xuyen|lien tuc|thuong ky|thuong nhat|quanh nam|suot nam|hang ngay|moi ngay|@+|(?:trong |xuyen )?suot Y_*)(?:[\\s,;/-]*(?:va\\s+|hoac\\s+)?${WORD})*[\\s.,;:/-]*$`,
  ),
  read: (_, clause) => {
    const stated = momentsIn(clause).find(({ year }) => year !== null)?.year ?? null;
    const year = stated ?? clause.context.year;
    return reading("ongoing", {
      until: year === null ? null : yearEnd(year),
      implied: stated !== null || year === null ? [] : ["year"],
    });
  },
};
