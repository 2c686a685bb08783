import type { Assessment } from "../../core/assess";
import type { WayToClass } from "../../core/criteria/tree/criteria-result";
import type { Deadline } from "../../core/deadline/deadline";
import type { IndicatorResult } from "../../core/indicators/indicator";
import { formatDay } from "../../core/lib/calendar-day";
import { formatShare } from "../../core/lib/format-share";
import { formatNumber } from "../../core/lib/number";
import { shorten } from "../../core/lib/text";
import type { CliTexts, PrintedFigures } from "../vi/cli";
import { refresh } from "./refresh";
import { report } from "./report";

const kinds: Record<Deadline["kind"], string> = {
  date: "day",
  month: "month",
  quarter: "quarter",
  "half-year": "half-year",
  year: "year",
  range: "range",
  ongoing: "ongoing",
  recurring: "recurring",
  event: "an event or a document",
  multiple: "several dates",
  unknown: "not understood",
};

/** A run that was killed while it put several files in their places. */
interface SettledRun {
  finished: string[];
  undone: string[];
  left: string[];
}

/** So many of a list are named; the rest is counted. */
const MOST_NAMED = 5;

export const cli: CliTexts = {
  badLine: "this line is not a request in JSON",
  wayOn: ({ sheet, row, columns }) =>
    `If row ${row} of sheet "${sheet}" is a plan's heading, add: --sheet "${sheet}" --header ${row} --columns "${columns}"`,
  columnsOpen: ({ sheet, row, keys }) =>
    `If row ${row} of sheet "${sheet}" is a plan's heading, say by --columns ${keys.map((key) => (key === "task" ? "which column is the task (task)" : "which one is the deadline (timing)")).join(" and ")}.`,
  ourFault: ({ reason }) =>
    `A fault of the software that nobody expected (${reason}); your file is unchanged.\nTo have it mended, send the line above with the workbook's anonymised copy: plan-tracker anonymise FILE -o COPY.xlsx`,
  deadline: (deadline) =>
    [
      `"${deadline.text}": ${kinds[deadline.kind]}`,
      ...deadline.due.map(
        ({ date, label }) =>
          `  due ${deadline.implied.includes("approximate") ? "about " : ""}${formatDay(date)}${label === null ? "" : ` (${label})`}`,
      ),
      deadline.start === null ? "" : `  start ${formatDay(deadline.start)}`,
      deadline.until === null ? "" : `  until ${formatDay(deadline.until)}`,
      deadline.event === null ? "" : `  by: ${deadline.event}`,
    ]
      .filter(Boolean)
      .join("\n"),
  trace: (steps) => steps.map(({ by, words, passed }) => `  ${passed ? "passed" : "read"} [${by}] ${words}`).join("\n"),
  keptOld: ({ file, copy }: { file: string; copy: string }) => `The old file "${file}" is kept as "${copy}".`,
  strayRemarks: ({ remarks }) =>
    `${remarks.length} remarks whose row is no longer in the workbook are kept at the end of ${report.sheetNames.report}: ${remarks
      .map(({ id, name }) => `${id} ${shorten(name, 40)}`.trim())
      .join("; ")}.`,
  unlistedRemarks: ({ remarks }) =>
    `${remarks.length} remarks on what is in no table this time (usually because it is done or no longer late) are kept at the end of ${report.sheetNames.report}: ${remarks
      .slice(0, MOST_NAMED)
      .map(({ id, name }) => `${id} ${shorten(name, 40)}`.trim())
      .join("; ")}${remarks.length > MOST_NAMED ? `; and ${remarks.length - MOST_NAMED} more` : ""}.`,
  settled: ({ finished, undone, left }: SettledRun): string =>
    [
      "The last run was stopped while it was writing:",
      finished.length > 0 ? `  finished now: ${finished.join(", ")}` : "",
      undone.length > 0 ? `  put back as before: ${undone.join(", ")}` : "",
      left.length > 0 ? `  left as they are, for somebody has changed them since: ${left.join(", ")}` : "",
    ]
      .filter(Boolean)
      .join("\n"),
  anonymised: ({ output, tasks, findings }) =>
    `Anonymised copy: ${output} (assessed as the original: ${tasks} tasks, ${findings} findings). Dates and figures are kept; look at it before sending it.`,
  created: ({ file, year }) => `Ready-made workbook for ${year}: ${file}`,
  score: ({ points, max, explanation, problems }) =>
    [
      points === null ? "points not decided" : `${formatNumber(points, 4)} / ${formatNumber(max)} points`,
      explanation,
      ...problems.map(({ message }) => `- ${message}`),
    ]
      .filter(Boolean)
      .join("\n"),
  compare: ({ changes, totals }) => {
    const points = (value: number | null) => (value === null ? "none" : formatNumber(value));
    const list = <One>(title: string, all: readonly One[], line: (one: One) => string): string[] =>
      all.length === 0 ? [] : [`${title} (${all.length}):`, ...all.map((one) => `  ${line(one)}`)];
    const called = ({ code, name }: { code: string; name: string }) => (code === name ? name : `${code}  ${name}`);
    const lines = [
      ...list("Criteria added", changes.added, (one) => `${called(one)}: ${points(one.max)} points`),
      ...list("Criteria gone", changes.removed, (one) => `${called(one)}: ${points(one.max)} points`),
      ...list("Renumbered", changes.renumbered, ({ old, new: now, name }) => `${old} → ${now}  ${name}`),
      ...list("Renamed", changes.renamed, ({ code, old, new: now }) => `${code}  "${old}" → "${now}"`),
      ...list("Re-weighted", changes.reweighted, (one) => `${called(one)}: ${points(one.old)} → ${points(one.new)}`),
      ...list("Re-worded", changes.reworded, (one) => `${called(one)}\n    old: ${one.old}\n    new: ${one.new}`),
    ];
    const { total, max, undecided } = totals;
    const open = undecided.length === 0 ? "" : ` The present figures do not score: ${undecided.join(", ")}.`;
    return [
      ...(lines.length === 0 ? ["The two sets are the same."] : lines),
      `Today's figures: ${points(total.old)}/${points(max.old)} points under the old set; under the new one ${total.new === null ? "not decided" : `${points(total.new)}/${points(max.new)} points`}.${open}`,
    ].join("\n");
  },
  inspect: ({ plans, tasks }) =>
    plans
      .map((plan) =>
        [
          `Sheet "${plan.sheet}"${plan.year === null ? "" : `, ${plan.year}`}: ${plan.sections.length} sections, ${plan.tasks.length} tasks (headings in row ${plan.headerRow + 1})`,
          ...tasks
            .filter((assessed) => assessed.plan === plan)
            .map(({ task, status }) => {
              const due = status.nextDue === null ? "" : `, due ${formatDay(status.nextDue)}`;
              return `  ${task.id}  ${shorten(task.task, 60)} | ${task.lead.join("; ") || report.noUnit} | ${report.status[status.status]}${due}`;
            }),
        ].join("\n"),
      )
      .join("\n\n"),
  check: ({ findings, summary }) =>
    [
      ...findings.map(({ severity, sheet, cell, message, fix, times, cells }) => {
        const many =
          times > 1
            ? `  ${times} places: ${cells}. For example ${cell ?? sheet}:`
            : `${cell === null ? "" : `!${cell}`} `;
        return `${report.severity[severity]}  ${sheet}${many} ${message}${fix === null ? "" : ` → ${fix}`}`;
      }),
      report.findingsSummary(summary),
    ].join("\n"),
  templateMade: ({ file, kind }) =>
    `A template for the ${kind === "report" ? "report" : "remedy plan"} was made: ${file}. Edit it in Word, then: plan-tracker report FILE --template ${file} --docx OUT.docx`,
  report: ({ assessment, printed, output }) => {
    const { plans, asOf, period, summary } = assessment;
    const sheets = plans.map(({ sheet, tasks }) => `"${sheet}" (${tasks.length})`).join(", ");
    return [
      `Plan: ${sheets}. As of ${formatDay(asOf)}.`,
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
          return `    ${task.id} ${shorten(task.task, 50)}: ${status.daysLate} days late${missed.join("")} ${task.lead.length > 0 ? `(${task.lead.join("; ")})` : report.noUnit}`;
        }),
      ...indicatorLines(assessment, printed),
      ...pointLines(assessment, printed),
      `Findings: ${report.findingsSummary(summary)}.`,
      `Report written to: ${output}`,
    ].join("\n");
  },
  calendars: ({ folder, files, dates }) =>
    files === 0
      ? `No due date is left to be watched: no calendar was written to "${folder}".`
      : `Calendars written to "${folder}": ${files} files, ${dates} due dates; tasks without a day are in none.`,
  formerCalendars: ({ folder, files }) =>
    `"${folder}" still holds ${files.length} ${files.length === 1 ? "calendar" : "calendars"} of an earlier run whose units have no due date now: ${files.slice(0, 5).join("; ")}${files.length > 5 ? " …" : ""}. Delete what is no longer used.`,
  letters: ({ folder, files, without }) =>
    [
      files === 0
        ? `No unit has anything overdue or due soon, so no letter was written into "${folder}".`
        : `Letters written into "${folder}": ${files} ${files === 1 ? "file" : "files"}.`,
      ...(without === 0
        ? []
        : [`${without} ${without === 1 ? "task" : "tasks"} overdue or due soon without a lead unit: in no letter.`]),
    ].join(" "),
  formerLetters: ({ folder, files }) =>
    `"${folder}" still holds ${files.length} ${files.length === 1 ? "letter" : "letters"} of an earlier run whose units have nothing to be reminded of now: ${files.slice(0, 5).join("; ")}${files.length > 5 ? " …" : ""}. Delete what is no longer used.`,
  signatureDropped:
    "The workbook was digitally signed; the copy has changed and is no longer signed. Sign the copy again if needed; the original is unchanged.",
  damagedParts: ({ parts }: { parts: readonly string[] }) =>
    `The workbook came damaged in ${parts.slice(0, 5).join(", ")}${parts.length > 5 ? ", …" : ""} (no figures stand there); the copy carries the damage. Open the original in Excel, save it and try again.`,
  refreshed: ({ report, source: { file, letters, table }, stale }) => {
    const { sheet, rowsBefore, rowsAfter, added, missing, renamed } = report;
    const hints = renamed.map(({ from, to }) => `"${from}" may now be "${to}"`);
    return [
      `Sheet "${sheet}": ${formatNumber(rowsBefore)} rows replaced by ${formatNumber(rowsAfter)} from ${file}${table === null ? "" : `, sheet "${table}"`}.`,
      missing.length > 0 ? `  Columns the new file lacks: ${missing.join(", ")}.` : "",
      added.length > 0 ? `  New columns: ${added.join(", ")}.` : "",
      hints.length > 0 ? `  ${hints.join("; ")}.` : "",
      ...[...refresh.notes(report, letters), ...refresh.stale(stale)].map((line) => `  ${line}`),
    ]
      .filter(Boolean)
      .join("\n");
  },
  clear: ({ removed, unmarked, kept, output }) =>
    [
      removed.length + unmarked.length + kept.length === 0 ? "The workbook holds nothing that the software added." : "",
      removed.length > 0 ? `Sheets removed: ${removed.join(", ")}.` : "",
      unmarked.length > 0 ? `Highlights removed from: ${unmarked.join(", ")}.` : "",
      kept.length > 0 ? `Kept, for people typed into it: ${kept.join(", ")} (--all removes these too).` : "",
      `Written to: ${output}`,
    ]
      .filter(Boolean)
      .join("\n"),
};

const indicatorLines = ({ indicators }: Assessment, { lines, verdictOf }: PrintedFigures): string[] => {
  if (indicators.length === 0) return [];
  return [
    "Indicators:",
    ...lines.indicators,
    ...indicators.map((indicator) => {
      const verdict = verdictOf(indicator);
      const target =
        indicator.target === ""
          ? ""
          : ` (target ${indicator.target}): ${verdict === "no-target" ? "" : report.verdicts[verdict].toLowerCase()}`;
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
  `  Class ${name} (from ${formatNumber(from)}%) is ${formatNumber(missing)} points away: enough with ${steps.map((step) => shorten(step, 20)).join(", ")}.`;

const EXTRAS = { bonus: "bonus", penalty: "penalties" };

const pointLines = ({ criteria }: Assessment, printed: PrintedFigures): string[] => {
  if (criteria === null) return [];
  const { total, max, index } = criteria;
  const extras = printed.extras.map((kind) => EXTRAS[kind]);
  const counted = extras.length === 0 ? "" : ` (with ${extras.join(" and ")})`;
  const share =
    index === null ? "" : ` = ${formatNumber(index)}%${counted}${criteria.class === null ? "" : `, ${criteria.class}`}`;
  return [
    `Points: ${formatNumber(total)}/${formatNumber(max)}${share}.`,
    ...(criteria.cheapest.length > 0 ? ["  Cheapest to win back:"] : []),
    ...criteria.cheapest.slice(0, 4).map(({ code, name, gain, what, indexAfter }) => {
      const after = indexAfter === null ? "" : `; index becomes ${formatNumber(indexAfter)}%`;
      return `    ${code ?? shorten(name, 20)}  +${formatNumber(gain)}  ${what}${after}`;
    }),
    ...(criteria.way === null ? [] : [wayLine(criteria.way)]),
  ];
};
