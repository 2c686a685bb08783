import { momentsIn } from "../clause";
import { reading, yearEnd } from "../reading";
import type { Pattern } from "./pattern";

const WORD = "(?:lien tuc|@+|hang gio|kip thoi|dot xuat|dinh ky)";

/**
 * "Thường xuyên", "Thường xuyên, liên tục", "Liên tục", "Hằng ngày", "Quanh năm", "thực hiện thường xuyên",
 * "Thường xuyên và đột xuất", "Thường xuyên, kịp thời", "Xuyên suốt năm 2026", "Liên tục 24/7", "T.xuyên", "Làm thường xuyên"; a year or period after it is a part of its own
 */
export const ongoing: Pattern = {
  id: "ongoing",
  regex: new RegExp(
    `^(?:(?:thuc hien|trien khai|lam|nhiem vu|:|-)\\s+)*(?:thuong xuyen|t[./]\\s?xuyen|tx|lien tuc|thuong ky|thuong nhat|quanh nam|hang ngay|moi ngay|@+|(?:trong |xuyen )?suot (?:Y_*|nam))(?:[\\s,;/-]*(?:va\\s+|hoac\\s+)?${WORD})*[\\s.,;:/-]*$`,
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
