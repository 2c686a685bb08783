import type { ReportTexts } from "./report-texts";
import type { Assessment } from "../assess";
import { resultsKnown } from "./results-known";

/** What must be known before any figure is read. */
export const trackingNotes = (assessment: Assessment, texts: ReportTexts): string[] => {
  const { known, untracked } = resultsKnown(assessment);
  if (!known) return [texts.untracked];
  if (untracked.length === 0) return [];
  return [texts.partlyUntracked({ sheets: untracked.map(({ sheet, tasks }) => `${sheet} (${tasks})`).join(", ") })];
};
