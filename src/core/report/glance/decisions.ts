import { oneLine, shorten } from "../../lib/text";
import { overdueReasons } from "../overdue-reasons";
import type { ReportContext } from "../report-context";
import { resultsKnown } from "../results-known";
import { overdueTasks } from "../sections/task-lists";

const MOST_NUMBERS = 8;
const MOST_OBSTACLES = 2;
const LONGEST = 110;

/** What the meeting is asked to decide: only what follows from the figures and the obstacles as typed. */
export const decisions = ({ assessment, texts: { glance } }: ReportContext): string[] => {
  const { known } = resultsKnown(assessment);
  const late = overdueTasks(assessment.tasks);
  const numbers = (tasks: typeof late) =>
    tasks
      .slice(0, MOST_NUMBERS)
      .map(({ task }) => task.id)
      .join(", ") + (tasks.length > MOST_NUMBERS ? " …" : "");
  const loose = late.filter(({ task }) => task.lead.length === 0);
  const { given, without } = overdueReasons(assessment.tasks);
  const lines: string[] = [];
  if (!known) lines.push(glance.decide.track);
  if (loose.length > 0) lines.push(glance.decide.assign({ count: loose.length, tasks: numbers(loose) }));
  if (known && late.length > 0) lines.push(glance.decide.finish({ count: late.length, without }));
  for (const { reason, tasks } of given.slice(0, MOST_OBSTACLES))
    lines.push(glance.decide.obstacle({ reason: shorten(oneLine(reason), LONGEST), tasks }));
  if (known && assessment.counts.noStatus > 0) lines.push(glance.decide.update({ count: assessment.counts.noStatus }));
  return lines;
};
