import type { GlanceTexts } from "../../core/report/glance/glance-texts";
import { formatCount, formatNumber } from "../../core/lib/number";

/** Page one of the report. */
export const glance: GlanceTexts = {
  states: {
    good: "Thực hiện tốt",
    watch: "Cần theo dõi",
    act: "Cần chỉ đạo",
    unknown: "Chưa đánh giá được kết quả",
  },
  overdueOf: ({ overdue, of, withoutLead }) =>
    overdue === 0
      ? `không có nhiệm vụ quá hạn trong ${formatCount(of)} nhiệm vụ`
      : `${formatCount(overdue)}/${formatCount(of)} nhiệm vụ quá hạn${withoutLead > 0 ? ` (${formatCount(withoutLead)} chưa có đơn vị chủ trì)` : ""}`,
  pastDueOf: ({ pastDue, of }) =>
    pastDue === 0
      ? `${formatCount(of)} nhiệm vụ, chưa có nhiệm vụ nào qua thời hạn`
      : `${formatCount(pastDue)}/${formatCount(of)} nhiệm vụ đã qua thời hạn, chưa có thông tin kết quả`,
  noStatus: ({ count }) => `${formatCount(count)} nhiệm vụ chưa cập nhật tình trạng`,
  notMetOf: ({ notMet, of }) =>
    notMet === 0
      ? `${formatCount(of)}/${formatCount(of)} chỉ tiêu đạt`
      : `${formatCount(notMet)}/${formatCount(of)} chỉ tiêu chưa đạt`,
  indexIs: ({ index, name }) => `Chỉ số CCHC ${formatNumber(index)}%${name === null ? "" : `, xếp loại ${name}`}`,
  figures: "SỐ LIỆU CHÍNH",
  firstReport: "Lần đầu lập",
  figuresSince: ({ day }) => `SỐ LIỆU CHÍNH (SO VỚI NGÀY ${day})`,
  names: {
    BC_TongNhiemVu: "Tổng số nhiệm vụ",
    BC_HoanThanh: "Nhiệm vụ đã hoàn thành",
    BC_ChiTieuDat: "Chỉ tiêu đạt",
    BC_ChiSoCCHC: "Chỉ số CCHC",
  },
  moreTasks: ({ count }) => `… và ${formatCount(count)} nhiệm vụ khác`,
  moreTargets: ({ count }) => `… và ${formatCount(count)} chỉ tiêu khác`,
  unmet: "CHỈ TIÊU CHƯA ĐẠT",
  noTargets: "Sổ chưa có bảng chỉ tiêu.",
  allMet: "Không có chỉ tiêu chưa đạt.",
  dueIn: ({ due, days }) => `${due} (${days === 0 ? "hôm nay" : `còn ${days} ngày`})`,
  points: "ĐIỂM CẢI CÁCH HÀNH CHÍNH",
  pointsAre: ({ total, max, index, name }) =>
    `${formatNumber(total)}/${formatNumber(max)} điểm${index === null ? "" : ` (${formatNumber(index)}%)`}${name === null ? "" : `, xếp loại ${name}`}.`,
  cheapestFirst: "Điểm dễ lấy lại nhất:",
  decisions: "ĐỀ NGHỊ CUỘC HỌP CHO Ý KIẾN",
  noDecisions: "Không có nội dung cần xin ý kiến.",
  decide: {
    track: "Cho thêm các cột theo dõi (Tình trạng, Ngày hoàn thành) vào bảng kế hoạch và giao các đơn vị cập nhật.",
    assign: ({ count, tasks }) => `Phân công đơn vị chủ trì cho ${formatCount(count)} nhiệm vụ đã quá hạn: ${tasks}.`,
    finish: ({ count, without }) =>
      `Yêu cầu hoàn thành ${formatCount(count)} nhiệm vụ quá hạn${without > 0 ? `; ${formatCount(without)} nhiệm vụ chưa nêu lý do phải báo cáo lý do` : ""}.`,
    obstacle: ({ reason, tasks }) =>
      `Cho ý kiến về khó khăn, vướng mắc (${formatCount(tasks)} nhiệm vụ quá hạn): ${reason}.`,
    update: ({ count }) => `Yêu cầu các đơn vị cập nhật tình trạng ${formatCount(count)} nhiệm vụ còn để trống.`,
  },
};
