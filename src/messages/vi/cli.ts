import type { Assessment } from "../../core/assess";
import type { SetChanges, SetTotals } from "../../core/criteria/comparing/compare-sets";
import type { Score } from "../../core/criteria/scoring/worded-score";
import type { WayToClass } from "../../core/criteria/tree/criteria-result";
import type { RefreshReport } from "../../core/data/refresh-data";
import type { AssessedTask } from "../../core/plan/counts";
import type { Deadline } from "../../core/deadline/deadline";
import type { IndicatorResult } from "../../core/indicators/indicator";
import { formatDay } from "../../core/lib/calendar-day";
import { formatShare } from "../../core/lib/format-share";
import { formatNumber } from "../../core/lib/number";
import { shorten } from "../../core/lib/text";
import type { Trace } from "../../core/lib/trace";
import type { Verdict } from "../../core/report/verdict";
import type { RepeatedFinding } from "../../core/rules/group-repeated";
import { refresh } from "./refresh";
import { report } from "./report";

/** So many of a list are named; the rest is counted. */
const MOST_NAMED = 5;

/** A data refresh that was made, and the file that it came from. */
export interface Refreshed {
  report: RefreshReport;
  source: { file: string; letters: string | null; table: string | null };
  /** Cells whose formulas wait for Excel. */
  stale: readonly string[];
}

/** The findings as they are printed: what is repeated is one. */
export interface Checked {
  findings: readonly RepeatedFinding[];
  summary: Assessment["summary"];
}

/** What the report prints, so that the command line says the same. */
export interface PrintedFigures {
  /** What must be known before any figure is read. */
  notes: string[];
  lines: { plan: string[]; indicators: string[] };
  verdictOf: (indicator: IndicatorResult) => Verdict;
  /** "02 kỳ quá hạn: …" of a task that has missed more than one date; else nothing. */
  missedOf: (assessed: AssessedTask) => string[];
  /** Which points beside the regular ones the index holds. */
  extras: ("bonus" | "penalty")[];
}

const kinds: Record<Deadline["kind"], string> = {
  date: "ngày",
  month: "tháng",
  quarter: "quý",
  "half-year": "6 tháng",
  year: "năm",
  range: "khoảng thời gian",
  ongoing: "thường xuyên",
  recurring: "định kỳ",
  event: "theo sự kiện hoặc văn bản",
  multiple: "nhiều mốc",
  unknown: "chưa hiểu",
};

/** A run that was killed while it put several files in their places. */
interface SettledRun {
  finished: string[];
  undone: string[];
  left: string[];
}

export const cli = {
  badLine: "dòng này không phải JSON đúng mẫu",
  wayOn: ({ sheet, row, columns }: { sheet: string; row: number; columns: string }) =>
    `Nếu dòng ${row} trang "${sheet}" là tiêu đề kế hoạch, hãy thêm: --sheet "${sheet}" --header ${row} --columns "${columns}"`,
  columnsOpen: ({ sheet, row, keys }: { sheet: string; row: number; keys: readonly string[] }) =>
    `Nếu dòng ${row} trang "${sheet}" là tiêu đề kế hoạch, hãy cho biết ${keys.map((key) => (key === "task" ? "cột nào là nội dung công việc (task)" : "cột nào là thời hạn (timing)")).join(" và ")} bằng --columns.`,
  ourFault: ({ reason }: { reason: string }) =>
    `Lỗi của phần mềm, ngoài dự kiến (${reason}); tệp của anh/chị không bị thay đổi.\nĐể được sửa, hãy gửi dòng trên kèm bản ẩn danh của sổ: plan-tracker anonymise TỆP -o BẢN-ẨN-DANH.xlsx`,
  deadline: (deadline: Deadline): string =>
    [
      `"${deadline.text}": ${kinds[deadline.kind]}`,
      ...deadline.due.map(
        ({ date, label }) =>
          `  hạn ${deadline.implied.includes("approximate") ? "khoảng " : ""}${formatDay(date)}${label === null ? "" : ` (${label})`}`,
      ),
      deadline.start === null ? "" : `  bắt đầu ${formatDay(deadline.start)}`,
      deadline.until === null ? "" : `  đến ${formatDay(deadline.until)}`,
      deadline.event === null ? "" : `  theo: ${deadline.event}`,
    ]
      .filter(Boolean)
      .join("\n"),
  /** One line for each step: which pattern or row took which words, or passed them over. */
  trace: (steps: Trace): string =>
    steps.map(({ by, words, passed }) => `  ${passed ? "bỏ qua" : "đọc"} [${by}] ${words}`).join("\n"),
  keptOld: ({ file, copy }: { file: string; copy: string }) => `Tệp cũ "${file}" được giữ lại thành "${copy}".`,
  strayRemarks: ({ remarks }: { remarks: readonly { id: string; name: string }[] }): string =>
    `${remarks.length} ghi chú không còn nội dung tương ứng trong sổ, được giữ ở cuối trang ${report.sheetNames.report}: ${remarks
      .map(({ id, name }) => `${id} ${shorten(name, 40)}`.trim())
      .join("; ")}.`,
  unlistedRemarks: ({ remarks }: { remarks: readonly { id: string; name: string }[] }): string =>
    `${remarks.length} ghi chú của nội dung không nằm trong bảng nào kỳ này (thường vì đã hoàn thành hoặc hết cảnh báo), được giữ ở cuối trang ${report.sheetNames.report}: ${remarks
      .slice(0, MOST_NAMED)
      .map(({ id, name }) => `${id} ${shorten(name, 40)}`.trim())
      .join("; ")}${remarks.length > MOST_NAMED ? `; và ${remarks.length - MOST_NAMED} ghi chú khác` : ""}.`,
  settled: ({ finished, undone, left }: SettledRun): string =>
    [
      "Lần chạy trước bị dừng giữa chừng khi đang ghi:",
      finished.length > 0 ? `  đã ghi nốt: ${finished.join(", ")}` : "",
      undone.length > 0 ? `  đã trả về như cũ: ${undone.join(", ")}` : "",
      left.length > 0 ? `  để nguyên vì đã có người sửa sau đó: ${left.join(", ")}` : "",
    ]
      .filter(Boolean)
      .join("\n"),
  anonymised: ({ output, tasks, findings }: { output: string; tasks: number; findings: number }) =>
    `Đã ghi bản ẩn danh: ${output} (kết quả như sổ gốc: ${tasks} nhiệm vụ, ${findings} chỗ cần xem). Ngày và số liệu được giữ nguyên; hãy mở xem trước khi gửi.`,
  created: ({ file, year }: { file: string; year: number }) => `Đã tạo sổ mẫu năm ${year}: ${file}`,
  score: ({ points, max, explanation, problems }: Score): string =>
    [
      points === null ? "chưa xác định được điểm" : `${formatNumber(points, 4)} / ${formatNumber(max)} điểm`,
      explanation,
      ...problems.map(({ message }) => `- ${message}`),
    ]
      .filter(Boolean)
      .join("\n"),
  compare: ({ changes, totals }: { changes: SetChanges; totals: SetTotals }): string => {
    const points = (value: number | null) => (value === null ? "không có" : formatNumber(value));
    const list = <One>(title: string, all: readonly One[], line: (one: One) => string): string[] =>
      all.length === 0 ? [] : [`${title} (${all.length}):`, ...all.map((one) => `  ${line(one)}`)];
    const called = ({ code, name }: { code: string; name: string }) => (code === name ? name : `${code}  ${name}`);
    const lines = [
      ...list("Tiêu chí mới thêm", changes.added, (one) => `${called(one)}: ${points(one.max)} điểm`),
      ...list("Tiêu chí bị bỏ", changes.removed, (one) => `${called(one)}: ${points(one.max)} điểm`),
      ...list("Đổi mã", changes.renumbered, ({ old, new: now, name }) => `${old} → ${now}  ${name}`),
      ...list("Đổi tên", changes.renamed, ({ code, old, new: now }) => `${code}  "${old}" → "${now}"`),
      ...list(
        "Đổi điểm tối đa",
        changes.reweighted,
        (one) => `${called(one)}: ${points(one.old)} → ${points(one.new)}`,
      ),
      ...list("Đổi cách tính", changes.reworded, (one) => `${called(one)}\n    cũ: ${one.old}\n    mới: ${one.new}`),
    ];
    const { total, max, undecided } = totals;
    const open = undecided.length === 0 ? "" : ` Số liệu hiện có chưa đủ để chấm: ${undecided.join(", ")}.`;
    return [
      ...(lines.length === 0 ? ["Hai bộ tiêu chí như nhau."] : lines),
      `Số liệu hiện nay: theo bộ cũ ${points(total.old)}/${points(max.old)} điểm; theo bộ mới ${total.new === null ? "chưa xác định được" : `${points(total.new)}/${points(max.new)} điểm`}.${open}`,
    ].join("\n");
  },
  inspect: ({ plans, tasks }: Assessment): string =>
    plans
      .map((plan) =>
        [
          `Trang "${plan.sheet}"${plan.year === null ? "" : `, năm ${plan.year}`}: ${plan.sections.length} mục, ${plan.tasks.length} nhiệm vụ (tiêu đề ở dòng ${plan.headerRow + 1})`,
          ...tasks
            .filter((assessed) => assessed.plan === plan)
            .map(({ task, status }) => {
              const due = status.nextDue === null ? "" : `, hạn ${formatDay(status.nextDue)}`;
              return `  ${task.id}  ${shorten(task.task, 60)} | ${task.lead.join("; ") || report.noUnit} | ${report.status[status.status]}${due}`;
            }),
        ].join("\n"),
      )
      .join("\n\n"),
  check: ({ findings, summary }: Checked): string =>
    [
      ...findings.map(({ severity, sheet, cell, message, fix, times, cells }) => {
        const many =
          times > 1 ? `  ${times} chỗ: ${cells}. Ví dụ ${cell ?? sheet}:` : `${cell === null ? "" : `!${cell}`} `;
        return `${report.severity[severity]}  ${sheet}${many} ${message}${fix === null ? "" : ` → ${fix}`}`;
      }),
      report.findingsSummary(summary),
    ].join("\n"),
  templateMade: ({ file, kind }: { file: string; kind: "report" | "remedy" }) =>
    `Đã tạo mẫu ${kind === "report" ? "báo cáo" : "kế hoạch khắc phục"}: ${file}. Sửa trong Word, rồi: plan-tracker report TỆP --template ${file} --docx KẾT-QUẢ.docx`,
  report: ({
    assessment,
    printed,
    output,
  }: {
    assessment: Assessment;
    printed: PrintedFigures;
    output: string;
  }): string => {
    const { plans, asOf, period, summary } = assessment;
    const sheets = plans.map(({ sheet, tasks }) => `"${sheet}" (${tasks.length})`).join(", ");
    return [
      `Kế hoạch: ${sheets}. Số liệu đến ngày ${formatDay(asOf)}.`,
      report.period({ from: formatDay(period.from), to: formatDay(period.to), name: period.name }),
      ...printed.notes,
      ...printed.lines.plan,
      ...assessment.tasks
        .filter(({ status }) => status.flag === "overdue")
        .sort((a, b) => b.status.daysLate - a.status.daysLate)
        .slice(0, 5)
        .map((assessed) => {
          const { task, status } = assessed;
          const missed = printed.missedOf(assessed).map((dates) => `; ${dates}`);
          return `    ${task.id} ${shorten(task.task, 50)}: quá ${formatNumber(status.daysLate)} ngày${missed.join("")} ${task.lead.length > 0 ? `(${task.lead.join("; ")})` : report.noUnit}`;
        }),
      ...indicatorLines(assessment, printed),
      ...pointLines(assessment, printed),
      `Kiểm tra: ${report.findingsSummary(summary)}.`,
      `Đã ghi báo cáo vào: ${output}`,
    ].join("\n");
  },
  calendars: ({ folder, files, dates }: { folder: string; files: number; dates: number }) =>
    files === 0
      ? `Không có thời hạn nào còn phải theo dõi nên không ghi lịch vào "${folder}".`
      : `Đã ghi lịch vào thư mục "${folder}": ${files} tệp, ${dates} thời hạn; nhiệm vụ không có ngày cụ thể không vào lịch.`,
  formerCalendars: ({ folder, files }: { folder: string; files: readonly string[] }) =>
    `Thư mục "${folder}" còn ${files.length} tệp lịch của lần trước mà lần này đơn vị không còn thời hạn: ${files.slice(0, 5).join("; ")}${files.length > 5 ? " …" : ""}. Nếu không dùng nữa, hãy xóa.`,
  letters: ({ folder, files, without }: { folder: string; files: number; without: number }) =>
    [
      files === 0
        ? `Không có đơn vị nào có nhiệm vụ quá hạn hoặc sắp đến hạn nên không ghi thư vào "${folder}".`
        : `Đã ghi thư đôn đốc vào thư mục "${folder}": ${files} tệp.`,
      ...(without === 0
        ? []
        : [`${without} nhiệm vụ quá hạn, sắp đến hạn chưa có đơn vị chủ trì nên không có trong thư nào.`]),
    ].join(" "),
  formerLetters: ({ folder, files }: { folder: string; files: readonly string[] }) =>
    `Thư mục "${folder}" còn ${files.length} tệp thư của lần trước mà lần này đơn vị không còn gì phải nhắc: ${files.slice(0, 5).join("; ")}${files.length > 5 ? " …" : ""}. Nếu không dùng nữa, hãy xóa.`,
  signatureDropped:
    "Sổ gốc có chữ ký số; bản sao đã thay đổi nên không còn chữ ký. Nếu cần, hãy ký lại bản sao; tệp gốc vẫn giữ nguyên.",
  damagedParts: ({ parts }: { parts: readonly string[] }) =>
    `Sổ gốc hỏng sẵn ở phần ${parts.slice(0, 5).join(", ")}${parts.length > 5 ? ", …" : ""} (số liệu không nằm trong đó); bản sao giữ nguyên phần ấy. Hãy mở sổ gốc bằng Excel, lưu lại rồi thực hiện lại.`,
  refreshed: ({ report, source: { file, letters, table }, stale }: Refreshed): string => {
    const { sheet, rowsBefore, rowsAfter, added, missing, renamed } = report;
    const hints = renamed.map(({ from, to }) => `"${from}" có thể nay là "${to}"`);
    return [
      `Trang "${sheet}": thay ${formatNumber(rowsBefore)} dòng bằng ${formatNumber(rowsAfter)} dòng từ ${file}${table === null ? "" : `, trang "${table}"`}.`,
      missing.length > 0 ? `  Tệp mới không có cột: ${missing.join(", ")}.` : "",
      added.length > 0 ? `  Cột mới: ${added.join(", ")}.` : "",
      hints.length > 0 ? `  ${hints.join("; ")}.` : "",
      ...[...refresh.notes(report, letters), ...refresh.stale(stale)].map((line) => `  ${line}`),
    ]
      .filter(Boolean)
      .join("\n");
  },
  clear: ({
    removed,
    unmarked,
    kept,
    output,
  }: {
    removed: string[];
    unmarked: string[];
    kept: string[];
    output: string;
  }): string =>
    [
      removed.length + unmarked.length + kept.length === 0 ? "Sổ không có gì do phần mềm thêm vào." : "",
      removed.length > 0 ? `Đã bỏ trang: ${removed.join(", ")}.` : "",
      unmarked.length > 0 ? `Đã bỏ tô màu ở trang: ${unmarked.join(", ")}.` : "",
      kept.length > 0 ? `Giữ lại vì có nội dung đã gõ: ${kept.join(", ")} (thêm --all để bỏ cả các trang này).` : "",
      `Đã ghi vào: ${output}`,
    ]
      .filter(Boolean)
      .join("\n"),
};

/** What the command line says; a text missing in English does not compile. */
export type CliTexts = typeof cli;

const indicatorLines = ({ indicators }: Assessment, { lines, verdictOf }: PrintedFigures): string[] => {
  if (indicators.length === 0) return [];
  return [
    "Chỉ tiêu:",
    ...lines.indicators,
    ...indicators.map((indicator) => {
      const verdict = verdictOf(indicator);
      const target =
        indicator.target === ""
          ? ""
          : ` (mục tiêu ${indicator.target}): ${verdict === "no-target" ? "" : report.verdicts[verdict].toLowerCase()}`;
      const distance = verdict !== "not-met" || indicator.distance === null ? "" : `, ${indicator.distance}`;
      return `    ${indicator.code ?? ""} ${shorten(indicator.name, 44)}: ${valueText(indicator)}${target}${distance}`;
    }),
  ];
};

const valueText = ({ value, unit, numerator, denominator, targetValue }: IndicatorResult): string => {
  if (value === null) return "–";
  if (unit !== "%") return `${formatNumber(value)}${unit === null ? "" : ` ${unit}`}`;
  const parts =
    numerator === null || denominator === null ? "" : ` = ${formatNumber(numerator)}/${formatNumber(denominator)}`;
  return `${formatShare(value, targetValue)}${parts}`;
};

const wayLine = ({ class: name, from, missing, steps }: WayToClass): string =>
  `  Để lên loại ${name} (từ ${formatNumber(from)}%) còn thiếu ${formatNumber(missing)} điểm: làm được với ${steps.map((step) => shorten(step, 20)).join(", ")}.`;

const EXTRAS = { bonus: "điểm thưởng", penalty: "điểm trừ" };

const pointLines = ({ criteria }: Assessment, printed: PrintedFigures): string[] => {
  if (criteria === null) return [];
  const { total, max, index } = criteria;
  const extras = printed.extras.map((kind) => EXTRAS[kind]);
  const counted = extras.length === 0 ? "" : ` (kể cả ${extras.join(", ")})`;
  const share =
    index === null ? "" : ` = ${formatNumber(index)}%${counted}${criteria.class === null ? "" : `, ${criteria.class}`}`;
  return [
    `Điểm CCHC: ${formatNumber(total)}/${formatNumber(max)}${share}.`,
    ...(criteria.cheapest.length > 0 ? ["  Dễ lấy lại nhất:"] : []),
    ...criteria.cheapest.slice(0, 4).map(({ code, name, gain, what, indexAfter }) => {
      const after = indexAfter === null ? "" : `; chỉ số thành ${formatNumber(indexAfter)}%`;
      return `    ${code ?? shorten(name, 20)}  +${formatNumber(gain)}  ${what}${after}`;
    }),
    ...(criteria.way === null ? [] : [wayLine(criteria.way)]),
  ];
};
