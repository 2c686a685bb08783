import type { IndicatorTexts } from "../../core/indicators/indicator-texts";
import { formatDay } from "../../core/lib/calendar-day";
import { formatNumber } from "../../core/lib/number";

const kinds = { numerator: "Tử số", denominator: "Mẫu số", result: "Kết quả", previous: "Kỳ trước" };

export const indicators: IndicatorTexts = {
  distance: ({ kind, amount, counted, unit }) =>
    `${kind === "missing" ? "còn thiếu" : "vượt"} ${amount < 0.005 ? "dưới 0,01" : formatNumber(amount)}${counted ? (unit ? ` ${unit}` : "") : " điểm phần trăm"}`,
  input: ({ kind, cell, expression, number }) =>
    `${kinds[kind]} (ô ${cell}${expression === null ? "" : `: ${expression}`}): ${number ?? "chưa tính được"}.`,
  noValue: () => "Chưa có giá trị.",
  valueIs: ({ value, unit }) => `Giá trị: ${value}${unit ? ` ${unit}` : ""}.`,
  against: ({ target, until, met, distance }) =>
    `Mục tiêu ${target}${until ? ` (mốc đang xét: ${formatDay(until)})` : ""}: ${
      met === null ? "chưa xác định" : met ? "đạt" : `chưa đạt${distance ? `, ${distance}` : ""}`
    }.`,
  unreadable: ({ label, what, text, cell, reason }) =>
    `Chỉ tiêu ${label}: không đọc được ${kinds[what].toLowerCase()} "${text}"${cell === null ? "" : ` (ô ${cell})`}${
      reason === null ? ". Hãy nhập số, ví dụ 900, hoặc cách đếm, ví dụ: đếm HoSo." : `: ${reason}.`
    }`,
  withoutData: ({ label }) => `Chỉ tiêu ${label} chưa có số liệu.`,
  halfOfData: ({ label, what }) =>
    `Chỉ tiêu ${label} chưa có ${what === "numerator" ? "tử số" : "mẫu số"} nên chưa tính được tỷ lệ.`,
  withoutTarget: ({ label }) => `Chỉ tiêu ${label} chưa có mục tiêu để so sánh.`,
  targetUnreadable: ({ label, target }) =>
    `Không hiểu mục tiêu "${target}" của chỉ tiêu ${label}. Hãy viết như: ≥ 70%, 100%, 0, ≤ 15 phút, tăng, 60% đến 30/9; 85% đến 15/12.`,
  targetWithoutUnit: ({ label, target }) =>
    `Mục tiêu "${target}" của chỉ tiêu ${label} không có dấu %, được hiểu là ${target}%. Hãy ghi rõ đơn vị.`,
  resultWithoutPercent: ({ label, result }) =>
    `Kết quả ${formatNumber(result)} của chỉ tiêu ${label} không có dấu %, được hiểu là ${formatNumber(result)}%. Hãy ghi rõ đơn vị.`,
  previousMissing: ({ label }) => `Chỉ tiêu ${label} so với kỳ trước nhưng chưa có số liệu ở cột Kỳ trước.`,
  formerUnits: ({ label, unit, former, divided }) =>
    [
      `Kỳ trước của chỉ tiêu ${label}`,
      former.length > 0 ? ` tính cả ${former.join(", ")} (nay là ${unit})` : "",
      former.length > 0 && divided.length > 0 ? ";" : "",
      divided.length > 0 ? ` chưa tính ${divided.join(", ")} vì đã chia cho nhiều đơn vị, cần nhập số` : "",
      ".",
    ].join(""),
  zeroDenominator: ({ label }) => `Mẫu số của chỉ tiêu ${label} bằng 0 nên không tính được tỷ lệ.`,
  negativeCount: ({ label, numerator, denominator }) =>
    `Chỉ tiêu ${label} có số âm (${formatNumber(numerator)} trên ${formatNumber(denominator)}) nên không tính được tỷ lệ. Hãy kiểm tra tử số, mẫu số.`,
  numeratorAboveDenominator: ({ label, numerator, denominator }) =>
    `Tử số lớn hơn mẫu số ở chỉ tiêu ${label}: ${formatNumber(numerator)} trên ${formatNumber(denominator)}.`,
  partAboveWhole: ({ label, part, whole, all }) =>
    `Phần lớn hơn tổng thể: mẫu số của chỉ tiêu ${label} là ${formatNumber(part)}, trong khi mẫu số của chỉ tiêu ${whole} (chứa nó) chỉ là ${formatNumber(all)}.`,
  unknownWhole: ({ code, codes }) =>
    `Cột Thuộc ghi "${code}" nhưng không có chỉ tiêu mã này; có: ${codes.slice(0, 8).join(", ")}.`,
  wholeInCircle: ({ codes }) =>
    `Cột Thuộc ghi vòng tròn: ${[...codes, codes[0] ?? ""].join(" thuộc ")}. Không so được phần với tổng thể; hãy sửa lại cột Thuộc.`,
  duplicateCode: ({ code }) => `Mã chỉ tiêu "${code}" bị trùng; các biểu thức chỉ dùng dòng đầu tiên có mã này.`,
};
