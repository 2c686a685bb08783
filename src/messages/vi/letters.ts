import { formatCount, formatNumber } from "../../core/lib/number";
import type { LetterTexts } from "../../core/report/word/letter-texts";

/** The letter that reminds a unit of its tasks; dots stand where a person decides. */
export const letters: LetterTexts = {
  number: ({ symbol }) => `Số:        /${symbol ?? "………"}-………`,
  about: ({ year }) => `V/v đôn đốc thực hiện nhiệm vụ theo kế hoạch công tác năm ${year}`,
  to: ({ unit }) => `Kính gửi: ${unit}`,
  opening: ({ unit, year, asOf, overdue, pastDue, dueSoon, days }) => {
    const parts = [
      overdue > 0 ? `${formatCount(overdue)} nhiệm vụ quá hạn` : "",
      pastDue > 0 ? `${formatCount(pastDue)} nhiệm vụ đã qua thời hạn, chưa có thông tin kết quả` : "",
      dueSoon > 0 ? `${formatCount(dueSoon)} nhiệm vụ đến hạn trong ${formatNumber(days)} ngày tới` : "",
    ].filter(Boolean);
    return `Qua theo dõi việc thực hiện kế hoạch công tác năm ${year}, tính đến ngày ${asOf}, ${unit} có ${parts.join(" và ")}, cụ thể như sau:`;
  },
  request: ({ office, unit }) =>
    `${office} đề nghị ${unit} tập trung thực hiện, bảo đảm tiến độ; ghi kết quả, nguyên nhân chậm và thời gian hoàn thành vào bảng trên, gửi về …………………… trước ngày ……/……/………… để tổng hợp, báo cáo./.`,
  columns: {
    number: "Số",
    task: "Nhiệm vụ",
    due: "Thời hạn",
    state: "Tình trạng",
    result: "Kết quả thực hiện (đơn vị ghi)",
    cause: "Nguyên nhân, vướng mắc (đơn vị ghi)",
    doneOn: "Ngày hoàn thành (đơn vị ghi)",
  },
  late: ({ days, known, several }) => {
    const first = several ? ", tính từ mốc sớm nhất" : "";
    return known
      ? `Quá hạn ${formatNumber(days)} ngày${first}`
      : `Đã qua ${formatNumber(days)} ngày${first}, chưa có thông tin kết quả`;
  },
  soon: ({ days }) => (days === 0 ? "Hết hạn trong hôm nay" : `Còn ${formatNumber(days)} ngày`),
  recipients: ({ office }) => ["- Như trên;", `- Lãnh đạo ${office ?? "cơ quan"} (b/c);`, "- Lưu: VT, VP."],
};
