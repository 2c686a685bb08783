import type { Assessment } from "../../core/assess";
import { lastBefore } from "../../core/report/build-history";
import { changeWords } from "../../core/report/change-words";
import { keyFigures } from "../../core/report/key-figures";
import type { Snapshot } from "../../core/report/kept/kept";
import type { ReportTexts } from "../../core/report/report-texts";
import { resultsKnown } from "../../core/report/results-known";
import type { Day } from "../../core/lib/calendar-day";

/** What a meeting asks after first. */
const ASKED = { BC_QuaHan: "overdue", BC_HoanThanh: "done", BC_ChiTieuDat: "met", BC_ChiSoCCHC: "index" } as const;

/** Without columns for results "past" is all that can be said of what is late. */
export type SinceName = (typeof ASKED)[keyof typeof ASKED] | "past";

/** The figures that differ from those of the last report before this day, in words; null where there is none. */
export const sinceLast = (
  assessment: Assessment,
  history: readonly Snapshot[],
  texts: ReportTexts,
): { day: Day; changes: { name: SinceName; change: string }[] } | null => {
  const { day, values } = lastBefore(history, assessment.asOf);
  if (day === null) return null;
  const figures = keyFigures(assessment, texts);
  const { known } = resultsKnown(assessment);
  const changes = Object.entries(ASKED).flatMap(([asked, name]) => {
    const figure = figures.find((one) => one.name === asked);
    const change = figure ? changeWords(figure, values.get(asked), texts) : "";
    if (change === "" || change === texts.changes.none) return [];
    return [{ name: name === "overdue" && !known ? ("past" as const) : name, change }];
  });
  return { day, changes };
};
