import type { ReportContext } from "../report-context";
import { resultsKnown } from "../results-known";
import { countVerdicts } from "../verdict";

/** The one sentence that a meeting hears first: how it stands, and why. It says no more than the workbook tells. */
export const overallLine = ({ assessment, criteria, texts: { glance } }: ReportContext): string => {
  const { counts, byUnit } = assessment;
  const verdicts = countVerdicts(assessment);
  const { known } = resultsKnown(assessment);
  const withoutLead = byUnit.find(({ unit }) => unit === null)?.overdue ?? 0;
  const judged = verdicts.met + verdicts["not-met"];
  const reasons = [
    known
      ? glance.overdueOf({ overdue: counts.overdue, of: counts.total - counts.cancelled, withoutLead })
      : glance.pastDueOf({ pastDue: counts.overdue, of: counts.total }),
    ...(known && counts.noStatus > 0 ? [glance.noStatus({ count: counts.noStatus })] : []),
    ...(judged > 0 ? [glance.notMetOf({ notMet: verdicts["not-met"], of: judged })] : []),
    ...(criteria?.index == null ? [] : [glance.indexIs({ index: criteria.index, name: criteria.class })]),
  ];
  const state = !known
    ? glance.states.unknown
    : counts.overdue > 0
      ? glance.states.act
      : verdicts["not-met"] > 0 || counts.dueSoon > 0 || counts.noStatus > 0
        ? glance.states.watch
        : glance.states.good;
  return `${state}: ${reasons.join("; ")}.`;
};
