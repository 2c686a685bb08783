import { formatDay } from "../../core/lib/calendar-day";
import { formatNumber } from "../../core/lib/number";
import type { Told, ToldPlan, ToldText } from "../../core/rollover/told";

/** So many are named; more are counted. */
const MOST = 10;

const named = (items: readonly string[]): string => {
  const rest = items.length - MOST;
  return items.slice(0, MOST).join(", ") + (rest > 0 ? ` và ${formatNumber(rest)} chỗ khác` : "");
};

/** The same time of several tasks is told once. */
const movedOf = ({ moved }: ToldPlan): string => {
  const texts = [...new Set(moved.map(({ from, to }) => `"${from}" thành "${to}"`))];
  return texts
    .map((text) => {
      const ids = moved.filter(({ from, to }) => `"${from}" thành "${to}"` === text).map(({ id }) => id);
      return `${named(ids)} ${text}`;
    })
    .join("; ");
};

const planLines = (plan: ToldPlan, from: number): string[] =>
  [
    `Trang ${plan.sheet}: chuyển ${formatNumber(plan.unfinished)} nhiệm vụ chưa xong và ${formatNumber(plan.standing)} nhiệm vụ thường xuyên, định kỳ; không chuyển ${formatNumber(plan.done)} nhiệm vụ đã xong, ${formatNumber(plan.cancelled)} nhiệm vụ đã hủy.`,
    plan.emptied.length > 0
      ? `  Để trống thời gian của ${named(plan.emptied)}: hạn cũ của năm ${from} ghi ở cột Ghi chú, hãy nhập hạn mới.`
      : "",
    plan.moved.length > 0 ? `  Đã chuyển năm trong thời gian: ${movedOf(plan)}.` : "",
    plan.columns.length > 0 ? `  Không chuyển các cột riêng: ${named(plan.columns)}.` : "",
  ].filter(Boolean);

const textsOf = (texts: readonly ToldText[]): string =>
  named(
    texts.map(({ sheet, row, text }) =>
      text === "" ? `trang ${sheet} (biểu thức gọi cột của trang này)` : `${sheet} ${row} "${text}"`,
    ),
  );

/** What was carried into the next year's workbook and what was left out, a line each. */
export const rollover = (told: Told): string[] =>
  [
    `Lập từ sổ năm ${told.from}, kết quả tính đến ngày ${formatDay(told.asOf)}. Số nhiệm vụ được đánh lại; số cũ ghi ở cột Ghi chú. Các cột theo dõi để trống.`,
    ...told.plans.flatMap((plan) => planLines(plan, told.from)),
    told.indicators > 0
      ? `Chỉ tiêu: ${formatNumber(told.indicators)}; kết quả năm ${told.from} ghi ở cột Kỳ trước, số liệu nhập tay và thời điểm để trống, biểu thức giữ nguyên.`
      : "",
    told.withoutResult.length > 0 ? `  Chưa có kết quả nên Kỳ trước để trống: ${named(told.withoutResult)}.` : "",
    told.formulas.length > 0 ? `  Công thức Excel không chuyển, hãy lập lại: ${named(told.formulas)}.` : "",
    told.criteria > 0
      ? `Tiêu chí: ${formatNumber(told.criteria)}; để trống điểm, tài liệu kiểm chứng, nguyên nhân, giải pháp, thời hạn. Hãy so với bộ tiêu chí của năm ${told.year}.`
      : "",
    told.emptiedData.length > 0
      ? `  Bỏ số liệu cũ trong Dữ liệu: ${named(told.emptiedData.map(({ row, text }) => `${row} (${text})`))}.`
      : "",
    told.movedTexts.length > 0 ? `Đã chuyển ngày trong biểu thức: ${textsOf(told.movedTexts)}.` : "",
    told.look.length > 0 ? `Giữ nguyên, cần xem lại: ${textsOf(told.look)}.` : "",
    told.settings.length > 0 ? `Thiết lập đã đổi hoặc để trống: ${told.settings.join(", ")}.` : "",
    told.tetUnknown ? `Ngày nghỉ Tết và ngày làm bù năm ${told.year} chưa có thông báo: hãy nhập khi có.` : "",
    told.dataSheets.length > 0 ? `Trang số liệu chỉ giữ tiêu đề, chưa có dòng nào: ${named(told.dataSheets)}.` : "",
    told.templates > 0 ? `Mẫu câu đã sửa: ${formatNumber(told.templates)}, nằm trong trang dự thảo.` : "",
    told.leftOut.length > 0 ? `Không chuyển các trang: ${named(told.leftOut)}.` : "",
  ].filter(Boolean);

export type RolloverTexts = typeof rollover;
