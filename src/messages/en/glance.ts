import { formatNumber } from "../../core/lib/number";
import type { GlanceTexts } from "../../core/report/glance/glance-texts";

const tasks = (count: number) => `${formatNumber(count)} ${count === 1 ? "task" : "tasks"}`;

export const glance: GlanceTexts = {
  states: {
    good: "Well on its way",
    watch: "To be watched",
    act: "Needs direction",
    unknown: "Results are not known",
  },
  overdueOf: ({ overdue, of, withoutLead }) =>
    overdue === 0
      ? `none of ${tasks(of)} is overdue`
      : `${formatNumber(overdue)} of ${tasks(of)} overdue${withoutLead > 0 ? ` (${formatNumber(withoutLead)} without a lead unit)` : ""}`,
  pastDueOf: ({ pastDue, of }) =>
    pastDue === 0
      ? `${tasks(of)}, none past its due date`
      : `${formatNumber(pastDue)} of ${tasks(of)} past the due date, without word of a result`,
  noStatus: ({ count }) => `no status entered for ${tasks(count)}`,
  notMetOf: ({ notMet, of }) =>
    notMet === 0
      ? `all ${formatNumber(of)} indicators met`
      : `${formatNumber(notMet)} of ${formatNumber(of)} indicators not met`,
  indexIs: ({ index, name }) => `index ${formatNumber(index)}%${name === null ? "" : `, class ${name}`}`,
  figures: "MAIN FIGURES",
  firstReport: "First report",
  figuresSince: ({ day }) => `MAIN FIGURES (SINCE ${day})`,
  names: {
    BC_TongNhiemVu: "Tasks in all",
    BC_HoanThanh: "Tasks done",
    BC_ChiTieuDat: "Indicators met",
    BC_ChiSoCCHC: "Index",
  },
  moreTasks: ({ count }) => `… and ${tasks(count)} more`,
  moreTargets: ({ count }) => `… and ${formatNumber(count)} more`,
  unmet: "INDICATORS NOT MET",
  noTargets: "The workbook has no indicators.",
  allMet: "No indicator is unmet.",
  dueIn: ({ due, days }) => `${due} (${days === 0 ? "today" : `${days} days left`})`,
  points: "POINTS",
  pointsAre: ({ total, max, index, name }) =>
    `${formatNumber(total)} of ${formatNumber(max)} points${index === null ? "" : ` (${formatNumber(index)}%)`}${name === null ? "" : `, class ${name}`}.`,
  cheapestFirst: "Easiest to win back:",
  decisions: "THE MEETING IS ASKED",
  noDecisions: "Nothing is asked of the meeting.",
  decide: {
    track: "To have columns for results (status, day of completion) added to the plan and filled in by the units.",
    assign: ({ count, tasks: list }) => `To name a lead unit for ${tasks(count)} already overdue: ${list}.`,
    finish: ({ count, without }) =>
      `To have ${tasks(count)} that are overdue finished${without > 0 ? `; ${formatNumber(without)} without a reason to report one` : ""}.`,
    obstacle: ({ reason, tasks: count }) => `To say how to deal with an obstacle (${tasks(count)} overdue): ${reason}.`,
    update: ({ count }) => `To have the status of ${tasks(count)} entered.`,
  },
};
