import type { Missing, RankedOffice, RollUp } from "../../core/rollup/roll-up";
import type { OtherFormula } from "../../core/rollup/sum-indicators";
import type { OfficeScore } from "../../core/rollup/office-result";
import type { RollupTexts } from "../../core/rollup/rollup-texts";
import { formatDay } from "../../core/lib/calendar-day";
import { formatNumber } from "../../core/lib/number";

const MISSING: Record<Missing["why"], (missing: Missing) => { reason: string; todo: string }> = {
  "not-read": ({ reason }) => splitReason(reason),
  "not-sent": () => ({
    reason: "Chưa có tệp của đơn vị này trong thư mục.",
    todo: "Đôn đốc đơn vị gửi sổ; nếu đã gửi, đặt tên tệp theo tên đơn vị hoặc ghi tên đơn vị vào trang CauHinh.",
  }),
  "same-office": ({ reason }) => ({
    reason: `Cùng đơn vị với tệp ${reason} nhưng số liệu khác nhau; cả hai chưa được tính.`,
    todo: "Giữ lại tệp đúng của đơn vị trong thư mục rồi chạy lại.",
  }),
  "no-score": () => ({
    reason: "Sổ đọc được nhưng không tính được chỉ số: không có bảng tiêu chí, hoặc không có điểm tối đa.",
    todo: "Bổ sung bảng tiêu chí rồi chạy lại; các chỉ tiêu của sổ vẫn được tổng hợp.",
  }),
};

/** Of a file that is only read nobody fears that it was written. */
const UNHARMED = /\s(?:Chưa ghi gì|Tệp vẫn giữ nguyên)\./u;

/** What happened, and from "Hãy" on what to do. */
const splitReason = (said: string): { reason: string; todo: string } => {
  const reason = said.replace(UNHARMED, "");
  const at = reason.search(/(?<=[.:]\s)Hãy\s/u);
  return at < 0
    ? { reason, todo: "Mở tệp để kiểm tra, sửa hoặc gửi lại rồi chạy lại." }
    : { reason: reason.slice(0, at).trim(), todo: reason.slice(at) };
};

const OTHER: Record<OtherFormula["what"], string> = {
  formula: "Cách tính",
  unit: "Đơn vị tính",
  max: "Điểm tối đa",
  rule: "Cách chấm",
};

export const rollup: RollupTexts = {
  missing: (one: Missing) => MISSING[one.why](one),
  /** Whether the index stands on appraised or on computed points. */
  source: ({ sources: { appraised, computed, self } }: OfficeScore): string => {
    const parts = [
      appraised > 0 ? `thẩm định ${appraised}` : "",
      computed > 0 ? `phần mềm tính ${computed}` : "",
      self > 0 ? `tự chấm ${self}` : "",
    ].filter(Boolean);
    if (parts.length !== 1) return `${parts.join(", ")} tiêu chí`;
    return appraised > 0 ? "Thẩm định" : computed > 0 ? "Phần mềm tính" : "Tự chấm";
  },
  rankNote: ({ score, unexpected }: RankedOffice): string =>
    [
      score === null || score.index === null ? "không có điểm, không xếp hạng" : "",
      score !== null && score.unscored > 0 ? `${score.unscored} tiêu chí chưa có điểm, tính là 0` : "",
      unexpected ? "ngoài danh sách đơn vị" : "",
    ]
      .filter(Boolean)
      .join("; "),
  other: (what: OtherFormula["what"]) => OTHER[what],
  sheets: {
    ranking: "XepHang",
    indicators: "TongHopChiTieu",
    criteria: "TongHopTieuChi",
    missing: "ThieuDuLieu",
    others: "KhacCongThuc",
  },
  titles: {
    ranking: "XẾP HẠNG CHỈ SỐ CẢI CÁCH HÀNH CHÍNH",
    indicators: "TỔNG HỢP CHỈ TIÊU",
    criteria: "TỔNG HỢP TIÊU CHÍ",
    missing: "ĐƠN VỊ, TỆP CHƯA CÓ SỐ LIỆU",
    others: "CHỖ TÍNH KHÁC SỐ ĐÔNG, KHÔNG SO SÁNH",
  },
  columns: {
    ranking: ["Hạng", "Đơn vị", "Chỉ số (%)", "Xếp loại", "Điểm", "Điểm tối đa", "Nguồn điểm", "Ghi chú", "Tệp"],
    indicators: ["Mã", "Chỉ tiêu", "Đơn vị", "Tử số", "Mẫu số", "Giá trị", "Đạt", "Ghi chú"],
    criteria: [
      "Mã",
      "Tiêu chí",
      "Điểm tối đa",
      "Số đơn vị",
      "Điểm bình quân",
      "Tổng điểm mất",
      "Số đơn vị mất điểm",
      "Mất nhiều nhất",
    ],
    missing: ["Tệp", "Đơn vị", "Lý do", "Việc cần làm"],
    others: ["Mã", "Tên", "Đơn vị", "Khác về", "Của đơn vị", "Số đông", "Tệp"],
  },
  nothing: "Không có.",
  basis: ({ asOf, period, offices, missing, expected }: RollUp): string =>
    `Ngày chốt ${formatDay(asOf)}; kỳ ${formatDay(period.from)} – ${formatDay(period.to)}; một bảng xếp loại cho mọi đơn vị. Đọc được ${formatNumber(offices.length)} đơn vị${expected === null ? "" : ` trong ${formatNumber(expected)} đơn vị theo danh sách`}; ${formatNumber(missing.length)} chỗ thiếu số liệu (trang ThieuDuLieu).`,
  whole: "Toàn bộ",
  wholeNote: ({ offices, of, met, median }: { offices: number; of: number; met: number; median: string | null }) =>
    `cộng ${offices}/${of} đơn vị; ${met} đơn vị đạt${median === null ? "" : `; trung vị ${median}`}`,
  differs: "khác công thức, không cộng",
  noFigure: "chưa có số liệu",
  met: (met: boolean | null): string => (met === null ? "" : met ? "Đạt" : "Chưa đạt"),
  loser: ({ office, lost }: { office: string; lost: number }) => `${office} (−${formatNumber(lost)})`,
  done: (roll: RollUp, output: string | null): string =>
    [
      ...roll.offices
        .filter(({ rank }) => rank !== null)
        .slice(0, 10)
        .map(
          ({ rank, office, score }) =>
            `${rank}. ${office}: ${formatNumber(score?.index ?? 0)}% (${score?.class ?? ""})`,
        ),
      ...roll.missing
        .slice(0, 10)
        .map((one) => `Thiếu: ${one.file ?? one.office ?? ""}: ${MISSING[one.why](one).reason}`),
      `Đã tổng hợp ${formatNumber(roll.offices.length)} đơn vị; ${formatNumber(roll.missing.length)} chỗ thiếu số liệu. ${output === null ? "Không đọc được sổ nào nên không ghi tệp." : `Kết quả ở "${output}".`}`,
    ].join("\n"),
};
