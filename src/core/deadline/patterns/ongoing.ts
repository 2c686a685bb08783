import { momentsIn } from "../clause";
import { reading, yearEnd } from "../reading";
import type { Pattern } from "./pattern";

const WORD = "(?:lien tuc|@+|hang gio|kip thoi|dot xuat|dinh ky|keo dai)";

/** "Xong trong quý I, duy trì thường xuyên các quý tiếp theo": what goes on afterwards has no hold on the time before it. */
const AFTERWARDS = /duy tri|cac (?:thang|quy|nam) /;

/**
 * "Thường xuyên", "Thường xuyên, liên tục", "Liên tục", "Hằng ngày", "Quanh năm", "thực hiện thường xuyên",
 * "Thường xuyên và đột xuất", "Thường xuyên, kịp thời", "Xuyên suốt năm 2026", "Xuyên suốt", "Liên tục 24/7", "T.xuyên", "Làm thường xuyên"; a year or period after it is a part of its own
 */
export const ongoing: Pattern = {
  id: "ongoing",
  regex: new RegExp(
    `^(?:(?:thuc hien|trien khai|duy tri|lam|nhiem vu|:|-)\\s+)*(?:thuong xuyen|t[./]\\s?xuyen|tx|lien tuc|thuong ky|thuong nhat|quanh nam|hang ngay|moi ngay|@+|(?:trong |xuyen )?suot (?:Y_*|nam)|xuyen suot)(?:\\s+(?:trong |o )?cac (?:thang|quy|nam) (?:tiep theo|ke tiep|con lai|sau))?(?:[\\s,;/-]*(?:va\\s+|hoac\\s+)?${WORD})*[\\s.,;:/-]*$`,
  ),
  read: (match, clause) => {
    const stated = momentsIn(clause).find(({ year }) => year !== null)?.year ?? null;
    const year = stated ?? clause.context.year;
    return reading("ongoing", {
      until: year === null ? null : yearEnd(year),
      implied: stated !== null || year === null ? [] : ["year"],
      labelled: AFTERWARDS.test(match[0]),
    });
  },
};
