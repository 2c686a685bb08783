import { formatDay } from "../../../lib/calendar-day";
import type { DueLine } from "../../../plan/due-lines";
import { nextPeriod } from "../../next-period";
import { openDatesByUnit } from "../../open-dates";
import { resultsKnown } from "../../results-known";
import { bare, item, numberedParts, paragraph } from "../blocks";
import type { WordBlock } from "../word-document";
import { named } from "./by-section";
import type { ChapterInput } from "./chapter-input";
import { leadOf } from "./lead-of";

/** A weekly duty would fill the page. */
const MOST_DATES = 6;

/** IV: all due dates of the period that follows, unit by unit; then what only waits for its event. */
export const nextTasks = ({ context, texts }: ChapterInput): WordBlock[] => {
  const { assessment, remarks } = context;
  const { word, report } = texts;
  const next = nextPeriod(assessment.period, assessment.asOf);
  const days = { from: formatDay(next.from), to: formatDay(next.to) };
  const units = openDatesByUnit(assessment, next.from, next.to);
  const { overdue } = assessment.counts;
  const { known } = resultsKnown(assessment);
  const datesText = (dates: readonly DueLine[]): string => {
    const shown = dates.slice(0, MOST_DATES).map(({ day, label }) => {
      const date = formatDay(day);
      return label === null ? date : report.missed.labelled({ date, label });
    });
    const more = dates.length - shown.length;
    return [...shown, ...(more > 0 ? [word.moreDates({ count: more })] : [])].join(", ");
  };
  const waiting = assessment.tasks
    .filter(({ status }) => status.progress === "waiting")
    .map(({ task }) =>
      item(word.waitingItem({ task: named({ task }), lead: leadOf(task, report), timing: bare(task.timing) })),
    );
  return [
    ...(overdue > 0 ? [paragraph(word.finishOverdue({ count: overdue, known }))] : []),
    paragraph(units.length > 0 ? word.nextPeriod(days) : word.noNext(days)),
    ...numberedParts([
      ...units.map(({ unit, tasks }) => ({
        title: unit ?? capitalised(report.noUnit.replace(/^\(|\)$/g, "")),
        blocks: tasks.map(({ assessed, dates }) => {
          const remark = bare(remarks.take(assessed.task.id, assessed.task.task));
          return item(
            [
              word.nextItem({
                task: named(assessed),
                dates: datesText(dates),
                product: bare(assessed.task.product),
              }),
              ...(remark === "" ? [] : [word.remark({ text: remark })]),
            ].join(" "),
          );
        }),
      })),
      { title: word.waiting, blocks: waiting },
    ]),
  ];
};

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
