import { fixFindings } from "../../actions/fix-findings";
import { countMarkedRows, highlight } from "../../actions/highlight";
import type { Seen } from "../../actions/look-at";
import { type PointedHeadings, withHeadings } from "../../actions/point-headings";
import type { Refresh } from "../../actions/refresh-data";
import { buildMarks } from "../../core/report/build-marks";
import { formatDay } from "../../core/lib/calendar-day";
import type { Finding } from "../../core/rules/rule";
import type { Grid } from "../../core/table/grid";
import type { Language, Messages } from "../../messages/messages";
import { vi } from "../../messages/vi/index";
import type { PaneHost } from "./pane-host";
import { type Choices, type Notice, type PaneState, type Place, viewOf, type Work } from "./pane-state";
import { Cancelled, withProgress } from "./progress";
import { readIgnored, readPointed } from "./remembered";
import { createStore, type Store } from "./store";
import type { DraftText } from "./take-report";

/** The road from grids to the assessment comes beside Office's own start, so the pane shows itself before. */
const road = import(/* webpackChunkName: "road" */ "../../actions/look-at");
const dataRoad = () => import("../../actions/refresh-data");
const takeRoad = () => import("./take-report");

/** A data refresh as previewed, with what stands in the sheet now. */
export interface DataPreview {
  refresh: Refresh;
  before: Grid | null;
}

/** Everything a user can ask of the pane. One thing is done at a time; asking for another meanwhile does nothing. */
export interface Pane {
  host: PaneHost;
  state: Store<PaneState>;
  place: Store<Place>;
  choices: Store<Choices>;
  language: Store<Language>;
  texts(): Messages;
  read(): Promise<void>;
  /** After an edit: the same figures anew, without a sign of work. */
  refresh(): Promise<void>;
  cancel(): void;
  choose(choices: Partial<Choices>): Promise<void>;
  /** Other words from now on; what was read says its old ones until it is read again. */
  speak(language: Language): Promise<void>;
  go(place: Partial<Place>): void;
  show(sheet: string, cell: string | null): Promise<void>;
  write(): Promise<void>;
  clear(): Promise<void>;
  restore(): Promise<void>;
  setHighlights(on: boolean): Promise<void>;
  fix(findings: readonly Finding[]): Promise<void>;
  setIgnored(ignored: readonly string[]): Promise<void>;
  previewData(sheet: string, file: File): Promise<DataPreview | null>;
  replaceData(preview: DataPreview): Promise<void>;
  /** The draft as shown, given to `take`; trying again after a failure gives it too. */
  takeDraft(take: (draft: DraftText) => Promise<void>): Promise<void>;
  /** The report for Word, read anew, given to `take` with a name for its file. */
  takeWord(take: (name: string, bytes: Uint8Array) => void): Promise<void>;
  openSample(): Promise<void>;
  point(headings: PointedHeadings): Promise<void>;
  forgetHeadings(): Promise<void>;
  dismiss(): void;
}

interface Done {
  seen?: Seen;
  notice?: Notice | null;
  lit?: boolean;
}

/** What was done stays done where only reading it anew has failed: the last view is shown, and the edits to come renew it. */
const staleAfter =
  ({ notice }: Done, view: Seen | null) =>
  (error: unknown): Seen => {
    if (notice && view) return view;
    throw error;
  };

export const createPane = (host: PaneHost): Pane => {
  const state = createStore<PaneState>({ kind: "start" });
  const place = createStore<Place>({ tab: "overview", show: "all", unit: null, month: null, search: "" });
  const spoken = createStore<Language>("vi");
  const choices = createStore<Choices>({
    asOf: null,
    from: null,
    to: null,
    sheet: null,
    unitSheets: false,
    headings: readPointed(host.recall("headings")),
    ignored: readIgnored(host.recall("ignored")),
  });
  const { workbook } = host;
  let busy = false;
  let cancelled = false;
  let again = false;

  let messages: Messages = vi;
  const texts = () => messages;
  const stopIfAsked = () => {
    if (cancelled) throw new Cancelled();
  };

  /** The workbook as the user pointed it out, with its reading counted; whoever watches may stop it. */
  const reading = (onFraction: (fraction: number) => void) => {
    const { asOf, from, to, sheet, headings } = choices.get();
    const progress = withProgress(withHeadings(workbook, headings), onFraction);
    return {
      workbook: progress.workbook,
      request: progress.request,
      options: { today: host.today(), asOf, from, to, sheet },
    };
  };

  const look = async (onFraction: (fraction: number) => void): Promise<Seen> => {
    const { lookAt } = await road;
    const { workbook: counted, request, options } = reading(onFraction);
    host.watchRequests(() => {
      stopIfAsked();
      request();
    });
    try {
      return await lookAt(counted, options, texts());
    } finally {
      host.watchRequests(null);
    }
  };

  const isLit = () => workbook.highlighted().catch(() => viewOf(state.get())?.lit ?? false);

  const showSeen = async (seen: Seen, notice: Notice | null, lit?: boolean): Promise<void> => {
    const known = lit ?? viewOf(state.get())?.lit ?? null;
    const view = { ...seen, at: host.clock(), restorable: workbook.restorable, lit: known ?? false };
    state.set({ kind: "result", view, notice });
    if (known !== null) return;
    const found = await isLit();
    const now = state.get();
    if (now.kind === "result" && found !== now.view.lit) state.set({ ...now, view: { ...now.view, lit: found } });
  };

  const run = async (work: Work, act: () => Promise<Done>): Promise<void> => {
    if (busy) return;
    busy = true;
    cancelled = false;
    const view = viewOf(state.get());
    const onFraction = (fraction: number) => state.set({ kind: "working", work, fraction, view });
    state.set({ kind: "working", work, fraction: null, view });
    try {
      const done = await act();
      const seen = done.seen ?? (await look(onFraction).catch(staleAfter(done, view)));
      await showSeen(seen, done.notice ?? null, done.lit);
    } catch (error) {
      if (error instanceof Cancelled && view) state.set({ kind: "result", view, notice: null });
      else state.set({ kind: "failed", work, error, view, retry: () => run(work, act) });
    } finally {
      busy = false;
      if (again) {
        again = false;
        void refresh();
      }
    }
  };

  const refresh = async (): Promise<void> => {
    if (busy) {
      again = true;
      return;
    }
    const before = state.get();
    if (before.kind !== "result") return run("read", () => Promise.resolve({}));
    busy = true;
    cancelled = false;
    try {
      await showSeen(await look(() => undefined), before.notice);
    } catch (error) {
      state.set({ kind: "failed", work: "read", error, view: before.view, retry: read });
    } finally {
      busy = false;
      if (again) {
        again = false;
        void refresh();
      }
    }
  };

  const read = () => run("read", () => Promise.resolve({}));

  const restore = () =>
    run("restore", async () => {
      const restored = await workbook.restore();
      const { report } = texts().pane;
      const lit = await isLit();
      return { lit, notice: { text: restored ? report.restored : report.nothingKept, undo: null } };
    });

  const pane: Pane = {
    host,
    state,
    place,
    choices,
    language: spoken,
    texts,
    read,
    refresh,
    restore,
    cancel: () => {
      cancelled = true;
    },
    choose: async (chosen) => {
      choices.set({ ...choices.get(), ...chosen });
      await read();
    },
    speak: async (chosen) => {
      messages = chosen === "en" ? (await import("../../messages/en/index")).en : vi;
      spoken.set(chosen);
    },
    go: (next) => place.set({ ...place.get(), ...next }),
    show: async (sheet, cell) => {
      try {
        await host.goTo(sheet, cell);
      } catch (error) {
        state.set({ kind: "failed", work: "read", error, view: viewOf(state.get()), retry: read });
      }
    },
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
        return { lit, notice: { text, undo: restore } };
      }),
    clear: () =>
      run("clear", async () => {
        const { clearReport } = await import("../../actions/clear-report");
        const { removed, kept } = await clearReport(workbook, { all: false });
        const { report } = texts().pane;
        const said = [report.cleared({ sheets: removed }), kept.length > 0 ? report.kept({ sheets: kept }) : ""];
        return { lit: false, notice: { text: said.join(" ").trim(), undo: null } };
      }),
    setHighlights: (on) =>
      run(on ? "highlight" : "unhighlight", async () => {
        const seen = await look(() => undefined);
        if (on) await highlight(workbook, seen);
        else await workbook.highlight([]);
        const { highlighted, unhighlighted } = texts().pane.report;
        const text = on ? highlighted({ rows: countMarkedRows(seen) }) : unhighlighted;
        const undo = () => pane.setHighlights(!on);
        return { seen, lit: on, notice: { text, undo } };
      }),
    fix: (findings) =>
      run("fix", async () => {
        const former = await fixFindings(workbook, findings);
        const undo = () =>
          run("restore", async () => {
            await workbook.putBack(former);
            return { notice: { text: texts().pane.checks.fixUndone, undo: null } };
          });
        return { notice: { text: texts().pane.checks.fixed({ count: former.length }), undo } };
      }),
    setIgnored: async (ignored) => {
      choices.set({ ...choices.get(), ignored });
      await host.remember("ignored", ignored);
    },
    previewData: async (sheet, file) => {
      let preview: DataPreview | null = null;
      const view = viewOf(state.get());
      await run("preview", async () => {
        const exported = await host.readExport(file);
        const there = (await workbook.survey()).some(({ name }) => name === sheet);
        const [before = null] = there ? await workbook.read([{ sheet, columns: "all" }]) : [];
        const { planRefresh } = await dataRoad();
        preview = { before, refresh: await planRefresh(workbook, sheet, exported) };
        return view ? { seen: view } : {};
      });
      return preview;
    },
    replaceData: ({ refresh: planned, before }) =>
      run("data", async () => {
        const { refreshData } = await dataRoad();
        await refreshData(workbook, planned);
        const { sheet, rowsAfter } = planned.report;
        const undo =
          before &&
          (() =>
            run("restore", async () => {
              await refreshData(workbook, { ...planned, grid: before });
              return { notice: { text: texts().pane.indicators.refreshUndone({ sheet }), undo: null } };
            }));
        return { notice: { text: texts().pane.indicators.refreshed({ sheet, rows: rowsAfter }), undo } };
      }),
    takeDraft: (take) => {
      const view = viewOf(state.get());
      return run("draft", async () => {
        if (!view) return {};
        const { draftText } = await takeRoad();
        await take(await draftText(workbook, view.assessment, texts()));
        return { seen: view };
      });
    },
    takeWord: (take) =>
      run("word", async () => {
        const seen = await look(() => undefined);
        const { assessment } = seen;
        const { wordFile } = await takeRoad();
        const { report } = texts().pane;
        const name = report.wordFile({ asOf: assessment.asOf });
        take(name, await wordFile(workbook, assessment, texts()));
        return { seen, notice: { text: report.wordTaken({ name }), undo: null } };
      }),
    openSample: () => run("sample", () => host.openSample().then(() => ({}))),
    point: async (pointed) => {
      const headings = [...choices.get().headings.filter(({ sheet }) => sheet !== pointed.sheet), pointed];
      await host.remember("headings", headings);
      choices.set({ ...choices.get(), headings });
      await read();
    },
    forgetHeadings: async () => {
      await host.remember("headings", []);
      choices.set({ ...choices.get(), headings: [] });
      await read();
    },
    dismiss: () => {
      const now = state.get();
      if (now.kind === "result") state.set({ ...now, notice: null });
      else if (now.kind === "failed" && now.view) state.set({ kind: "result", view: now.view, notice: null });
    },
  };
  return pane;
};
