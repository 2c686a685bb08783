import type { TreeTexts } from "../../core/criteria/tree/tree-texts";
import { formatNumber } from "../../core/lib/number";
import { shorten } from "../../core/lib/text";
import type { CriterionColumn } from "../../core/criteria/table/criterion-headings";
import type { DataFault, PointsCell } from "../../core/criteria/table/criterion";
import type { PointsSource } from "../../core/criteria/tree/points-source";

const columns: Partial<Record<CriterionColumn, string>> = {
  max: "Điểm tối đa (maximum)",
  rule: "Cách tính (rule)",
  data: "Dữ liệu (data)",
  cause: "Nguyên nhân (cause)",
  self: "Tự chấm (self score)",
  appraised: "Thẩm định (appraised score)",
  appraisedAgain: "Thẩm định lần 2 (second appraisal)",
};
const columnOf = (column: CriterionColumn) => columns[column] ?? column;

const sources: Record<PointsSource, string> = {
  appraisedAgain: "by the second appraisal",
  appraised: "by the appraisal",
  computed: "as computed",
  self: "by the self score",
};

const points = (value: number) => formatNumber(value, 4).replace("-", "−");
// The names that people type are Vietnamese whatever language the messages are in.
const allowedNames =
  "a = …; b = …; tỷ lệ = …; số lượng = …; trạng thái = …; chậm minh chứng = có (or 50%); mục tiêu = …";

type Label = { label: string };

export const criteriaTree: TreeTexts = {
  label: (code: string | null, name: string) =>
    code === null ? `"${shorten(name, 60)}"` : name === "" ? code : `${code} "${shorten(name, 60)}"`,
  explain: {
    sources: (cell: string | null, list: string) => `Data${cell ? ` (cell ${cell})` : ""}: ${list}.`,
    unknown: "not computed",
    noRule: "The criterion has no rule; its points are typed.",
    lateEvidence: (self: number, computed: number, max: number) =>
      `The self score ${points(self)} less the deduction for late evidence is ${points(computed)}/${points(max)}.`,
    notApplicable: "Not applicable: counts neither for the points nor for the maximum.",
    noMax: "This row has no maximum, so it is not counted.",
    inForce: (value: number, source: PointsSource, cell: string | null) =>
      `Points in the total: ${points(value)}, ${sources[source]}${cell ? ` (cell ${cell})` : ""}.`,
    noPoints: "No points yet: not in the total, though the maximum counts.",
    sum: (terms: string | null, sum: number) =>
      `Sum of its criteria: ${terms === null ? "" : `${terms} = `}${points(sum)}.`,
    sumOf: (count: number, sum: number) => `Sum of its ${count} criteria: ${points(sum)}.`,
    capped: (sum: number, cap: number) => `The sum ${points(sum)} is over the limit; ${points(cap)} count.`,
    difference: (computed: number, appraised: number) =>
      `The computed ${points(computed)} differ from the appraised ${points(appraised)} (by ${points(appraised - computed)}).`,
    lost: (lost: number, cause: string, unexplained: boolean) =>
      `${points(lost)} points lost${cause ? `: ${shorten(cause, 200)}` : unexplained ? ", no cause given" : ""}.`,
  },
  place: (column, cell) => `${columnOf(column)} (${cell})`,
  partialSum: (sum, count, of) => `${sum} (${formatNumber(count)} of ${formatNumber(of)} criteria)`,
  levers: {
    letter: (letter, meaning) => (meaning === null ? letter : `${letter} – ${shorten(meaning, 90)}`),
    part: "the part of the whole that counts",
    fulfilled: (source) => `Fulfilled cases${source === null ? "" : ` (${source})`}`,
    count: (unit) => `Count${unit === null ? "" : ` (${unit})`}`,
    rate: (source) => `Rate${source === null ? "" : ` (${source})`}`,
    state: "State",
    evidence: "Late evidence",
    points: "Points",
    figure: {
      numerator: (code) => `numerator of indicator ${code}`,
      denominator: (code) => `denominator of indicator ${code}`,
      result: (code) => `result of indicator ${code}`,
      target: (code) => `target of indicator ${code}`,
    },
    plan: {
      total: "all tasks of the plan",
      done: "finished tasks of the plan",
      onTime: "tasks of the plan finished on time",
      early: "tasks of the plan finished early",
      late: "tasks of the plan finished late",
      overdue: "overdue tasks of the plan",
    },
  },
  trial: {
    typed: (value) =>
      `Tried with ${points(value)} points. This criterion has no readable rule and figures, so only its points can be tried.`,
    selfInFull: (self) => `Evidence on time: the self score ${points(self)} counts in full.`,
    appraisedAbove: (appraised, computed) =>
      `The appraisal gave ${points(appraised)}, more than the computed ${points(computed)}: only what goes beyond ${points(appraised)} is won.`,
    appraisedBelow: (appraised, computed) =>
      `The appraisal gave ${points(appraised)}, less than the computed ${points(computed)}: this difference stays.`,
    kept: (appraised) => `The tried figures do not decide the points, so the appraised ${points(appraised)} stay.`,
    replaces: (appraised) =>
      `The present figures give no points, so the tried ones by the rule stand in for the appraised ${points(appraised)}.`,
  },
  allowed: (allowed: number, after: number, loss: number) =>
    allowed === 0
      ? `One more late or failed case drops it to ${points(after)} ${after === 1 ? "point" : "points"} (−${points(loss)}).`
      : `${formatNumber(allowed)} more late or failed cases are allowed; one beyond drops it to ${points(after)} ${after === 1 ? "point" : "points"} (−${points(loss)}).`,
  findings: {
    dataFault: (fault: DataFault): string => {
      switch (fault.kind) {
        case "unreadable-part":
          return `"${shorten(fault.part, 60)}" in the Dữ liệu column cannot be read. Write: ${allowedNames}.`;
        case "unknown-name":
          return `The Dữ liệu column knows no name "${fault.name}". Names: ${allowedNames}.`;
        case "repeated-name":
          return `"${fault.name}" stands twice in the Dữ liệu column; only the first is used.`;
        case "no-value":
          return `"${fault.name} =" has no value in the Dữ liệu column.`;
        case "bad-late-evidence":
          return `"chậm minh chứng = ${fault.text}" cannot be read. Write có, không or the share concerned (such as 50%).`;
        case "error-value":
          return `The Dữ liệu cell holds the error ${fault.text}.`;
        case "uncomputed":
          return "The Dữ liệu cell holds a formula without a result. Open the file in Excel, recalculate and save.";
      }
    },
    pointsFault: (fault: NonNullable<PointsCell["fault"]>, column: CriterionColumn, label: string): string => {
      if (fault.kind === "uncomputed")
        return `Column ${columnOf(column)} of criterion ${label} holds a formula without a result. Open the file in Excel, recalculate and save.`;
      if (fault.kind === "error")
        return `Column ${columnOf(column)} of criterion ${label} holds the error ${fault.text}.`;
      return `Column ${columnOf(column)} of criterion ${label} says "${shorten(fault.text, 40)}", which is no number of points.`;
    },
    lostZero: ({ typed, read }: { typed: string; read: string }) =>
      `Code ${typed} is read as ${read} here (Excel dropped the final 0).`,
    lostZeroFix: ({ read }: { read: string }) => `Type the code as text: ${read}.`,
    dateCode: ({ read }: { read: string }) => `Excel turned the code into a date; it is read as ${read}.`,
    duplicateCode: ({ code, firstCell }: { code: string; firstCell: string }) =>
      `Criterion code ${code} stands in cell ${firstCell} already.`,
    maxMissing: ({ label }: Label) => `Criterion ${label} has no maximum, so it is not counted.`,
    maxMismatch: ({ label, own, sum }: Label & { own: number; sum: number }) =>
      `The maximum of ${label} is ${points(own)}, while its criteria add up to ${points(sum)}.`,
    totalMismatch: ({ name, own, sum }: { name: string; own: number; sum: number }) =>
      `The row "${name}" says a maximum of ${points(own)}, while the criteria add up to ${points(sum)}.`,
    bestBelowMax: ({ label, best, max }: Label & { best: number; max: number }) =>
      `By its rule, criterion ${label} gives at most ${points(best)}, while its maximum is ${points(max)}.`,
    sumMismatch: ({
      label,
      column,
      own,
      sum,
    }: Label & { column: "self" | "appraised" | "appraisedAgain"; own: number; sum: number }) =>
      `Column ${columnOf(column)} of ${label} says ${points(own)}, while its criteria add up to ${points(sum)}; the total uses the criteria.`,
    aboveMax: ({ label, column, value, max }: Label & { column: CriterionColumn; value: number; max: number }) =>
      `Column ${columnOf(column)} of criterion ${label} says ${points(value)}, above the maximum ${points(max)}.`,
    belowZero: ({ label, column, value }: Label & { column: CriterionColumn; value: number }) =>
      `Column ${columnOf(column)} of criterion ${label} is negative (${points(value)}), though it is no penalty.`,
    computedDiffers: ({
      label,
      computed,
      typed,
      column,
    }: Label & { computed: number; typed: number; column: "self" | "appraised" | "appraisedAgain" }) =>
      `Criterion ${label}: the computed ${points(computed)} differ from column ${columnOf(column)} ${points(typed)} (by ${points(typed - computed)}).`,
    withoutPoints: ({ label, max }: Label & { max: number }) =>
      `Criterion ${label} has no points: its maximum of ${points(max)} counts without any. Type points, add a rule and data, or write "Không áp dụng" (not applicable).`,
    unexplained: ({ label, lost }: Label & { lost: number }) =>
      `Criterion ${label} lost ${points(lost)} points and has neither a rule nor a cause.`,
    unreadable: ({ label, name, text, cell, reason }) =>
      `Criterion ${label}: ${name} = "${text}"${cell === null ? "" : ` (cell ${cell})`} cannot be read${
        reason === null ? ". Type a number such as 900, or what to count, such as: đếm HoSo." : `: ${reason}.`
      }`,
    inRule: ({ label, message }: Label & { message: string }) => `Rule of criterion ${label}: ${message}`,
    inData: ({ label, message }: Label & { message: string }) => `Criterion ${label}: ${message}`,
    targetAsShare: ({ label, target }: Label & { target: number }) =>
      `The target ${points(target)} of criterion ${label} has no % sign; it is read as ${points(target)}%.`,
  },
};
