import type { TreeTexts } from "../../core/criteria/tree/tree-texts";
import { formatNumber } from "../../core/lib/number";
import { shorten } from "../../core/lib/text";
import type { CriterionColumn } from "../../core/criteria/table/criterion-headings";
import type { PointsSource } from "../../core/criteria/tree/points-source";
import type { FigureName, PlanCountName } from "../../core/data/quantity";

const columns: Partial<Record<CriterionColumn, string>> = {
  max: "Điểm tối đa",
  rule: "Cách tính",
  data: "Dữ liệu",
  cause: "Nguyên nhân",
  self: "Tự chấm",
  appraised: "Thẩm định",
  appraisedAgain: "Thẩm định lần 2",
};
const columnOf = (column: CriterionColumn) => columns[column] ?? column;

const sources: Record<PointsSource, string> = {
  appraisedAgain: "theo điểm thẩm định lần 2",
  appraised: "theo điểm thẩm định",
  computed: "theo kết quả tính",
  self: "theo điểm tự chấm",
};

const points = (value: number) => formatNumber(value, 4).replace("-", "−");
const allowedNames =
  "a = …; b = …; tỷ lệ = …; số lượng = …; trạng thái = …; chậm minh chứng = có (hoặc 50%); mục tiêu = …";

/** "Số hồ sơ" within a line; "TTHC" stays. */
const lowered = (text: string) =>
  text.charAt(1) === text.charAt(1).toLowerCase() ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;

export const criteriaTree: TreeTexts = {
  label: (code, name) =>
    code === null ? `"${shorten(name, 60)}"` : name === "" ? code : `${code} "${shorten(name, 60)}"`,
  explain: {
    sources: (cell, list) => `Dữ liệu${cell ? ` (ô ${cell})` : ""}: ${list}.`,
    unknown: "chưa tính được",
    noRule: "Tiêu chí không có cách tính; điểm do người chấm nhập.",
    lateEvidence: (self, computed, max) =>
      `Điểm tự chấm ${points(self)} trừ phần chậm minh chứng còn ${points(computed)}/${points(max)}.`,
    notApplicable: "Không áp dụng: không tính vào điểm và điểm tối đa.",
    noMax: "Dòng này không có điểm tối đa nên không được tính.",
    inForce: (value, source, cell) =>
      `Điểm đưa vào tổng: ${points(value)}, ${sources[source]}${cell ? ` (ô ${cell})` : ""}.`,
    noPoints: "Chưa có điểm: chưa đưa vào tổng điểm, điểm tối đa vẫn được tính.",
    sum: (terms, sum) => `Tổng các tiêu chí thành phần: ${terms === null ? "" : `${terms} = `}${points(sum)}.`,
    sumOf: (count, sum) => `Tổng của ${count} tiêu chí thành phần: ${points(sum)}.`,
    capped: (sum, cap) => `Tổng ${points(sum)} vượt mức, chỉ tính ${points(cap)}.`,
    difference: (computed, appraised) =>
      `Điểm tính được ${points(computed)} khác điểm thẩm định ${points(appraised)} (chênh ${points(appraised - computed)}).`,
    lost: (lost, cause, unexplained) =>
      `Mất ${points(lost)} điểm${cause ? `: ${shorten(cause, 200)}` : unexplained ? ", chưa ghi nguyên nhân" : ""}.`,
  },
  place: (column, cell) => `${columnOf(column)} (${cell})`,
  partialSum: (sum, count, of) => `${sum} (${formatNumber(count)}/${formatNumber(of)} tiêu chí)`,
  levers: {
    letter: (letter, meaning) => (meaning === null ? letter : `${letter} – ${lowered(shorten(meaning, 90))}`),
    part: "phần đạt trong tổng số",
    fulfilled: (source) => `Số trường hợp đạt${source === null ? "" : ` (${source})`}`,
    count: (unit) => `Số lượng${unit === null ? "" : ` (${lowered(unit)})`}`,
    rate: (source) => `Tỷ lệ${source === null ? "" : ` (${source})`}`,
    state: "Trạng thái",
    evidence: "Chậm minh chứng",
    points: "Điểm",
    figure: {
      numerator: (code: string) => `tử số của chỉ tiêu ${code}`,
      denominator: (code: string) => `mẫu số của chỉ tiêu ${code}`,
      result: (code: string) => `kết quả của chỉ tiêu ${code}`,
      target: (code: string) => `mục tiêu của chỉ tiêu ${code}`,
    } satisfies Record<FigureName, (code: string) => string>,
    plan: {
      total: "tổng số nhiệm vụ của kế hoạch",
      done: "số nhiệm vụ đã hoàn thành của kế hoạch",
      onTime: "số nhiệm vụ hoàn thành đúng hạn của kế hoạch",
      early: "số nhiệm vụ hoàn thành trước hạn của kế hoạch",
      late: "số nhiệm vụ hoàn thành trễ hạn của kế hoạch",
      overdue: "số nhiệm vụ quá hạn của kế hoạch",
    } satisfies Record<PlanCountName, string>,
  },
  trial: {
    typed: (value) =>
      `Thử với ${points(value)} điểm. Tiêu chí này không có cách tính và số liệu đọc được nên chỉ thử được điểm.`,
    selfInFull: (self) => `Minh chứng đúng hạn: giữ đủ điểm tự chấm ${points(self)}.`,
    appraisedAbove: (appraised, computed) =>
      `Thẩm định đã cho ${points(appraised)}, cao hơn ${points(computed)} tính được: chỉ phần vượt ${points(appraised)} mới là điểm tăng thêm.`,
    appraisedBelow: (appraised, computed) =>
      `Thẩm định cho ${points(appraised)}, thấp hơn ${points(computed)} tính được: mức chênh này giữ nguyên khi thử.`,
    kept: (appraised) => `Số liệu thử chưa đủ để tính điểm nên giữ nguyên điểm thẩm định ${points(appraised)}.`,
    replaces: (appraised) =>
      `Hiện chưa tính được điểm từ số liệu, nên điểm thử lấy theo cách tính, thay cho điểm thẩm định ${points(appraised)}.`,
  },
  allowed: (allowed, after, loss) =>
    allowed === 0
      ? `Chỉ cần thêm 1 trường hợp chậm hoặc không đạt là giảm còn ${points(after)} điểm (mất ${points(loss)}).`
      : `Còn được chậm hoặc không đạt ${formatNumber(allowed)} trường hợp; thêm 1 nữa sẽ giảm còn ${points(after)} điểm (mất ${points(loss)}).`,
  findings: {
    dataFault: (fault) => {
      switch (fault.kind) {
        case "unreadable-part":
          return `Không hiểu phần "${shorten(fault.part, 60)}" trong cột Dữ liệu. Cách viết: ${allowedNames}.`;
        case "unknown-name":
          return `Cột Dữ liệu không có tên "${fault.name}". Các tên được dùng: ${allowedNames}.`;
        case "repeated-name":
          return `"${fault.name}" được ghi hai lần trong cột Dữ liệu; chỉ dùng lần đầu.`;
        case "no-value":
          return `"${fault.name} =" chưa có giá trị trong cột Dữ liệu.`;
        case "bad-late-evidence":
          return `Không hiểu "chậm minh chứng = ${fault.text}". Hãy ghi có, không hoặc tỷ lệ phần bị chậm (ví dụ 50%).`;
        case "error-value":
          return `Ô Dữ liệu báo lỗi ${fault.text}.`;
        case "uncomputed":
          return "Ô Dữ liệu chứa công thức chưa có kết quả. Hãy mở tệp bằng Excel, tính lại rồi lưu.";
      }
    },
    pointsFault: (fault, column, label) => {
      if (fault.kind === "uncomputed")
        return `Cột ${columnOf(column)} của tiêu chí ${label} chứa công thức chưa có kết quả. Hãy mở tệp bằng Excel, tính lại rồi lưu.`;
      if (fault.kind === "error") return `Cột ${columnOf(column)} của tiêu chí ${label} báo lỗi ${fault.text}.`;
      return `Cột ${columnOf(column)} của tiêu chí ${label} ghi "${shorten(fault.text, 40)}", không phải là số điểm.`;
    },
    lostZero: ({ typed, read }) => `Mã ${typed} ở đây được hiểu là ${read} (Excel đã bỏ số 0 ở cuối).`,
    lostZeroFix: ({ read }) => `Ghi mã dạng văn bản: ${read}.`,
    dateCode: ({ read }) => `Excel đã đổi mã thành ngày tháng; được hiểu là ${read}.`,
    duplicateCode: ({ code, firstCell }) => `Mã tiêu chí ${code} bị trùng với ô ${firstCell}.`,
    maxMissing: ({ label }) => `Tiêu chí ${label} chưa có điểm tối đa nên chưa được tính.`,
    maxMismatch: ({ label, own, sum }) =>
      `Điểm tối đa của ${label} là ${points(own)}, trong khi các tiêu chí thành phần cộng lại là ${points(sum)}.`,
    totalMismatch: ({ name, own, sum }) =>
      `Dòng "${name}" ghi điểm tối đa ${points(own)}, trong khi các tiêu chí cộng lại là ${points(sum)}.`,
    bestBelowMax: ({ label, best, max }) =>
      `Theo cách tính, tiêu chí ${label} cao nhất chỉ được ${points(best)}, trong khi điểm tối đa là ${points(max)}.`,
    sumMismatch: ({ label, column, own, sum }) =>
      `Cột ${columnOf(column)} của ${label} ghi ${points(own)}, trong khi các tiêu chí thành phần cộng lại là ${points(sum)}; tổng dùng điểm thành phần.`,
    aboveMax: ({ label, column, value, max }) =>
      `Cột ${columnOf(column)} của tiêu chí ${label} ghi ${points(value)}, cao hơn điểm tối đa ${points(max)}.`,
    belowZero: ({ label, column, value }) =>
      `Cột ${columnOf(column)} của tiêu chí ${label} ghi điểm âm (${points(value)}) nhưng đây không phải tiêu chí điểm trừ.`,
    computedDiffers: ({ label, computed, typed, column }) =>
      `Tiêu chí ${label}: điểm tính được ${points(computed)} khác cột ${columnOf(column)} ${points(typed)} (chênh ${points(typed - computed)}).`,
    withoutPoints: ({ label, max }) =>
      `Tiêu chí ${label} chưa có điểm: ${points(max)} điểm tối đa được tính nhưng chưa có điểm nào. Hãy nhập điểm, bổ sung cách tính và dữ liệu, hoặc ghi "Không áp dụng".`,
    unexplained: ({ label, lost }) =>
      `Tiêu chí ${label} mất ${points(lost)} điểm nhưng không có cách tính và chưa ghi nguyên nhân.`,
    unreadable: ({ label, name, text, cell, reason }) =>
      `Tiêu chí ${label}: không đọc được ${name} = "${text}"${cell === null ? "" : ` (ô ${cell})`}${
        reason === null ? ". Hãy nhập số, ví dụ 900, hoặc cách đếm, ví dụ: đếm HoSo." : `: ${reason}.`
      }`,
    inRule: ({ label, message }) => `Cách tính của tiêu chí ${label}: ${message}`,
    inData: ({ label, message }) => `Tiêu chí ${label}: ${message}`,
    targetAsShare: ({ label, target }) =>
      `Mục tiêu ${points(target)} của tiêu chí ${label} không có dấu %, được hiểu là ${points(target)}%.`,
  },
};
