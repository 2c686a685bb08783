import { type Day, formatDay } from "../../core/lib/calendar-day";
import { formatNumber } from "../../core/lib/number";

/** Predecessors of a unit in the period before: those that were added, and those that went to several units. */
interface FormerSaid {
  label: string;
  unit: string;
  former: readonly string[];
  divided: readonly string[];
}

const kinds = { numerator: "Tử số", denominator: "Mẫu số", result: "Kết quả", previous: "Kỳ trước" };

export const indicators = {
  /** "còn thiếu 4.365 hồ sơ"; what is not `counted` is a share in percentage points, which never seems to lack nothing */
  distance: ({
    kind,
    amount,
    counted,
    unit,
  }: {
    kind: "missing" | "too-much";
    amount: number;
    counted: boolean;
    unit: string | null;
  }) =>
    `${kind === "missing" ? "còn thiếu" : "vượt"} ${amount < 0.005 ? "dưới 0,01" : formatNumber(amount)}${counted ? (unit ? ` ${unit}` : "") : " điểm phần trăm"}`,
  input: ({
    kind,
    cell,
    expression,
    number,
  }: {
    kind: keyof typeof kinds;
    cell: string;
    expression: string | null;
    number: string | null;
  }) => `${kinds[kind]} (ô ${cell}${expression === null ? "" : `: ${expression}`}): ${number ?? "chưa tính được"}.`,
  noValue: () => "Chưa có giá trị.",
  valueIs: ({ value, unit }: { value: string; unit: string | null }) => `Giá trị: ${value}${unit ? ` ${unit}` : ""}.`,
  against: ({
    target,
    until,
    met,
    distance,
  }: {
    target: string;
    until: Day | null;
    met: boolean | null;
    distance: string | null;
  }) =>
    `Mục tiêu ${target}${until ? ` (mốc đang xét: ${formatDay(until)})` : ""}: ${
      met === null ? "chưa xác định" : met ? "đạt" : `chưa đạt${distance ? `, ${distance}` : ""}`
    }.`,
  /** `reason`: why an expression cannot be read; null where the cell holds mere words */
  unreadable: ({
    label,
    what,
    text,
    cell,
    reason,
  }: {
    label: string;
    what: keyof typeof kinds;
    text: string;
    cell: string | null;
    reason: string | null;
  }) =>
    `Chỉ tiêu ${label}: không đọc được ${kinds[what].toLowerCase()} "${text}"${cell === null ? "" : ` (ô ${cell})`}${
      reason === null ? ". Hãy nhập số, ví dụ 900, hoặc cách đếm, ví dụ: đếm HoSo." : `: ${reason}.`
    }`,
  withoutData: ({ label }: { label: string }) => `Chỉ tiêu ${label} chưa có số liệu.`,
  halfOfData: ({ label, what }: { label: string; what: "numerator" | "denominator" }) =>
    `Chỉ tiêu ${label} chưa có ${what === "numerator" ? "tử số" : "mẫu số"} nên chưa tính được tỷ lệ.`,
  withoutTarget: ({ label }: { label: string }) => `Chỉ tiêu ${label} chưa có mục tiêu để so sánh.`,
  targetUnreadable: ({ label, target }: { label: string; target: string }) =>
    `Không hiểu mục tiêu "${target}" của chỉ tiêu ${label}. Hãy viết như: ≥ 70%, 100%, 0, ≤ 15 phút, tăng, 60% đến 30/9; 85% đến 15/12.`,
  targetWithoutUnit: ({ label, target }: { label: string; target: string }) =>
    `Mục tiêu "${target}" của chỉ tiêu ${label} không có dấu %, được hiểu là ${target}%. Hãy ghi rõ đơn vị.`,
  resultWithoutPercent: ({ label, result }: { label: string; result: number }) =>
    `Kết quả ${formatNumber(result)} của chỉ tiêu ${label} không có dấu %, được hiểu là ${formatNumber(result)}%. Hãy ghi rõ đơn vị.`,
  previousMissing: ({ label }: { label: string }) =>
    `Chỉ tiêu ${label} so với kỳ trước nhưng chưa có số liệu ở cột Kỳ trước.`,
  formerUnits: ({ label, unit, former, divided }: FormerSaid) =>
    [
      `Kỳ trước của chỉ tiêu ${label}`,
      former.length > 0 ? ` tính cả ${former.join(", ")} (nay là ${unit})` : "",
      former.length > 0 && divided.length > 0 ? ";" : "",
      divided.length > 0 ? ` chưa tính ${divided.join(", ")} vì đã chia cho nhiều đơn vị, cần nhập số` : "",
      ".",
    ].join(""),
  zeroDenominator: ({ label }: { label: string }) => `Mẫu số của chỉ tiêu ${label} bằng 0 nên không tính được tỷ lệ.`,
  negativeCount: ({ label, numerator, denominator }: { label: string; numerator: number; denominator: number }) =>
    `Chỉ tiêu ${label} có số âm (${formatNumber(numerator)} trên ${formatNumber(denominator)}) nên không tính được tỷ lệ. Hãy kiểm tra tử số, mẫu số.`,
  numeratorAboveDenominator: ({
    label,
    numerator,
    denominator,
  }: {
    label: string;
    numerator: number;
    denominator: number;
  }) => `Tử số lớn hơn mẫu số ở chỉ tiêu ${label}: ${formatNumber(numerator)} trên ${formatNumber(denominator)}.`,
  partAboveWhole: ({ label, part, whole, all }: { label: string; part: number; whole: string; all: number }) =>
    `Phần lớn hơn tổng thể: mẫu số của chỉ tiêu ${label} là ${formatNumber(part)}, trong khi mẫu số của chỉ tiêu ${whole} (chứa nó) chỉ là ${formatNumber(all)}.`,
  unknownWhole: ({ code, codes }: { code: string; codes: readonly string[] }) =>
    `Cột Thuộc ghi "${code}" nhưng không có chỉ tiêu mã này; có: ${codes.slice(0, 8).join(", ")}.`,
  wholeInCircle: ({ codes }: { codes: readonly string[] }) =>
    `Cột Thuộc ghi vòng tròn: ${[...codes, codes[0] ?? ""].join(" thuộc ")}. Không so được phần với tổng thể; hãy sửa lại cột Thuộc.`,
  duplicateCode: ({ code }: { code: string }) =>
    `Mã chỉ tiêu "${code}" bị trùng; các biểu thức chỉ dùng dòng đầu tiên có mã này.`,
};
