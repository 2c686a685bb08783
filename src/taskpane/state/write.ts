import { highlight, sameMarks } from "../../actions/highlight";
import { writeReport, type Written } from "../../actions/write-report";
import { formatDay } from "../../core/lib/calendar-day";
import { loadPapers } from "../../messages/papers";
import { standing } from "./failure";
import { type Notice, viewOf } from "./pane-state";
import type { Done } from "./worker";
import type { Workplace } from "./workplace";

/** Writes the report of the plans that are looked at; says which, and which of their sheets stay uncoloured. */
export const write = async (
  { host: { workbook, looker }, state, choices, spoken, language, worker: { look, reading, isLit } }: Workplace,
  undo: Notice["undo"],
): Promise<Done> => {
  const view = viewOf(state.get());
  const onFraction = (fraction: number) =>
    state.set({ kind: "working", work: "write", fraction, view, failures: standing(state.get()) });
  const { unitSheets, sheet } = choices.get();
  const said = await spoken.whole();
  const report = async (): Promise<Written> => {
    const { workbook: counted, options } = reading(onFraction);
    const words = { ...said, ...(await loadPapers(language.get())) };
    return writeReport(counted, { ...options, unitSheets }, words);
  };
  const asked = { choices: choices.get(), language: language.get() };
  const { assessment, marks, left, aside } = await (looker ? looker.report(asked, onFraction) : report());
  const { written, leftPlain, aside: keptAside } = said.reportTab;
  const text = written({ asOf: formatDay(assessment.asOf), sheet, tasks: assessment.counts.total });
  const kept = keptAside({ count: aside.gone.length + aside.unlisted.length });
  const all = marks.length === 0;
  const lit = !all || (left.length > 0 && (await isLit()));
  const done = { lit, notice: { text: text + leftPlain({ sheets: left, all }) + kept, undo } };
  // The data have just been read; what the report itself has changed is in no table.
  const seen = await look(undefined, new Set()).catch(() => null);
  if (seen === null) return done;
  // Rows that somebody has put in since they were read have left the highlights behind.
  if (!sameMarks(seen.assessment, assessment)) await highlight(workbook, seen);
  const sheetOfReport = seen.gathered.survey.find(({ ours }) => ours === "report")?.name;
  return { lit, seen, notice: { ...done.notice, ...(sheetOfReport !== undefined && { open: sheetOfReport }) } };
};
