import { fixFindings } from "../../actions/fix-findings";
import { countMarkedRows, highlight, sameMarks } from "../../actions/highlight";
import { formatDay } from "../../core/lib/calendar-day";
import { buildMarks } from "../../core/report/build-marks";
import type { Finding } from "../../core/rules/rule";
import type { Workplace } from "./workplace";
import { viewOf } from "./pane-state";

/** What the user can have changed in the workbook; each says what it did, and most how to take it back. */
export interface Changes {
  write(): Promise<void>;
  /** The report and the highlights go, and can be brought back. */
  clear(): Promise<void>;
  /** Everything of the software's goes for good, what people typed into it and what is kept for restoring too. */
  clearAll(): Promise<void>;
  restore(): Promise<void>;
  setHighlights(on: boolean): Promise<void>;
  fix(findings: readonly Finding[]): Promise<void>;
}

export const createChanges = ({ host: { workbook }, state, choices, texts, worker }: Workplace): Changes => {
  const { run, look, reading, isLit } = worker;

  const restore = () =>
    run("restore", async () => {
      const restored = await workbook.restore();
      const { report } = texts().pane;
      const lit = await isLit();
      return { lit, notice: { text: restored ? report.restored : report.nothingKept, undo: null } };
    });

  const setHighlights = (on: boolean): Promise<void> =>
    run(on ? "highlight" : "unhighlight", async () => {
      const seen = await look();
      if (on) await highlight(workbook, seen);
      else await workbook.highlight([]);
      const { highlighted, unhighlighted } = texts().pane.report;
      const text = on ? highlighted({ rows: countMarkedRows(seen) }) : unhighlighted;
      return { seen, lit: on, notice: { text, undo: () => setHighlights(!on) } };
    });

  return {
    restore,
    setHighlights,
    write: () =>
      run("write", async () => {
        const view = viewOf(state.get());
        const { writeReport } = await import("../../actions/write-report");
        const { workbook: counted, options } = reading((fraction) =>
          state.set({ kind: "working", work: "write", fraction, view }),
        );
        const { unitSheets } = choices.get();
        const { assessment } = await writeReport(counted, { ...options, unitSheets }, texts());
        const lit = buildMarks(assessment.tasks).length > 0;
        const text = texts().pane.report.written({ asOf: formatDay(assessment.asOf) });
        const done = { lit, notice: { text, undo: restore } };
        const seen = await look().catch(() => null);
        if (seen === null) return done;
        // Rows that somebody has put in since they were read have left the highlights behind.
        if (!sameMarks(seen.assessment, assessment)) await highlight(workbook, seen);
        return { ...done, seen };
      }),
    clear: () =>
      run("clear", async () => {
        const { setReportAside } = await import("../../actions/clear-report");
        const { removed, unmarked, kept } = await setReportAside(workbook);
        const { report } = texts().pane;
        const gone = removed.length + unmarked.length > 0;
        const said = [report.cleared({ sheets: removed, lit: unmarked.length > 0 })];
        if (kept.length > 0) said.push(report.kept({ sheets: kept }));
        return { lit: false, notice: { text: said.join(" "), undo: gone ? restore : null } };
      }),
    clearAll: () =>
      run("clear", async () => {
        const { clearReport } = await import("../../actions/clear-report");
        await clearReport(workbook, { all: true });
        return { lit: false, notice: { text: texts().pane.report.clearedAll, undo: null } };
      }),
    fix: (findings) =>
      run("fix", async () => {
        const gathered = viewOf(state.get())?.gathered;
        const former = gathered ? await fixFindings(workbook, findings, gathered) : [];
        const undo = () =>
          run("restore", async () => {
            await workbook.putBack(former);
            return { notice: { text: texts().pane.checks.fixUndone, undo: null } };
          });
        return { notice: { text: texts().pane.checks.fixed({ count: former.length }), undo } };
      }),
  };
};
