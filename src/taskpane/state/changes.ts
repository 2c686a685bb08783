import { fixFindings } from "../../actions/fix-findings";
import { highlight } from "../../actions/highlight";
import type { Finding } from "../../core/rules/rule";
import type { NewColumns } from "../../workbook/new-columns";
import type { CellEdit, FormerCell } from "../../workbook/live-workbook";
import { withDays } from "./report-days";
import { type Notice, viewOf } from "./pane-state";
import type { Workplace } from "./workplace";

/** What the user can have changed in the workbook; each says what it did, and most how to take it back. */
export interface Changes {
  /** Leads to the report's days where one of them must be mended first. */
  write(): Promise<void>;
  /** The report and the highlights go, and can be brought back. */
  clear(): Promise<void>;
  /** Everything of the software's goes for good, what people typed into it and what is kept for restoring too. */
  clearAll(): Promise<void>;
  restore(): Promise<void>;
  setHighlights(on: boolean): Promise<void>;
  fix(findings: readonly Finding[]): Promise<void>;
  /** Writes what was entered for tasks, where the cells still hold what they held; whether it was done. */
  record(edits: readonly CellEdit[], told: string): Promise<boolean>;
  /** Puts columns beside a table; whether it was done. */
  addColumns(columns: NewColumns, told: string): Promise<boolean>;
  /** Two spellings become one unit in the table of units. */
  join(units: NonNullable<Finding["join"]>): Promise<void>;
}

export const createChanges = (workplace: Workplace): Changes => {
  const { state, spoken, texts, worker } = workplace;
  const { workbook } = workplace.host;
  const { run, look, isLit } = worker;

  const restore = () =>
    run("restore", async () => {
      const { reportTab: report } = await spoken.whole();
      const restored = await workbook.restore();
      const lit = await isLit();
      if (!restored) return { lit, notice: { text: report.nothingKept, undo: null, plain: true } };
      return { lit, notice: { text: report.restored, undo: null } };
    });

  const setHighlights = (on: boolean): Promise<void> =>
    run(on ? "highlight" : "unhighlight", async () => {
      const { highlighted, unhighlighted, leftPlain } = (await spoken.whole()).reportTab;
      const seen = await look();
      const undo = () => setHighlights(!on);
      if (!on) {
        await workbook.highlight([]);
        return { seen, lit: false, notice: { text: unhighlighted, undo } };
      }
      const { rows, left } = await highlight(workbook, seen);
      const text = highlighted({ rows }) + leftPlain({ sheets: left, all: false });
      return { seen, lit: rows > 0, notice: { text, undo } };
    });

  return {
    restore,
    setHighlights,
    write: () =>
      withDays(workplace, viewOf(state.get()), () =>
        run("write", async () => (await import("./write")).write(workplace, restore)),
      ),
    clear: () =>
      run("clear", async () => {
        const { setReportAside } = await import("../../actions/clear-report");
        const { reportTab: report } = await spoken.whole();
        const { removed, unmarked, kept } = await setReportAside(workbook);
        const gone = removed.length + unmarked.length > 0;
        const said = [report.cleared({ sheets: removed, lit: unmarked.length > 0 })];
        if (kept.length > 0) said.push(report.kept({ sheets: kept }));
        const notice: Notice = gone
          ? { text: said.join(" "), undo: restore }
          : { text: said.join(" "), undo: null, plain: true };
        return { lit: false, notice };
      }),
    clearAll: () =>
      run("clear", async () => {
        const { clearReport } = await import("../../actions/clear-report");
        const { reportTab: report } = await spoken.whole();
        await clearReport(workbook, { all: true });
        return { lit: false, notice: { text: report.clearedAll, undo: null } };
      }),
    join: (units) =>
      run("fix", async () => {
        const gathered = viewOf(state.get())?.gathered;
        if (!gathered) return {};
        const { joinUnits } = await import("../../actions/join-units");
        const { checks } = await spoken.whole();
        const takeBack = await joinUnits(workbook, gathered, units);
        const undo = () =>
          run("restore", async () => {
            await takeBack();
            return { notice: { text: checks.joinUndone, undo: null } };
          });
        return { notice: { text: checks.joined(units), undo } };
      }),
    record: async (edits, told) => {
      let done = false;
      await run("record", async () => {
        const former = await workbook.editCells(edits);
        const changed = sheetsOf(former);
        done = true;
        const undo = () =>
          run("restore", async () => {
            await workbook.putBack(former);
            return { changed, notice: { text: texts().pane.act.undone, undo: null } };
          });
        return { changed, notice: { text: told, undo } };
      });
      return done;
    },
    addColumns: async (columns, told) => {
      let done = false;
      await run("record", async () => {
        const standing = await workbook.addColumns(columns);
        const changed = [columns.sheet];
        done = true;
        const undo = () =>
          run("restore", async () => {
            await standing.putBack();
            return { changed, notice: { text: texts().pane.act.undone, undo: null } };
          });
        return { changed, notice: { text: told, undo } };
      });
      return done;
    },
    fix: (findings) =>
      run("fix", async () => {
        const gathered = viewOf(state.get())?.gathered;
        const { checks } = await spoken.whole();
        const former = gathered ? await fixFindings(workbook, findings, gathered) : [];
        const changed = sheetsOf(former);
        const undo = () =>
          run("restore", async () => {
            await workbook.putBack(former);
            return { changed, notice: { text: checks.fixUndone, undo: null } };
          });
        return { changed, notice: { text: checks.fixed({ count: former.length }), undo } };
      }),
  };
};

const sheetsOf = (cells: readonly FormerCell[]): string[] => [...new Set(cells.map(({ sheet }) => sheet))];
