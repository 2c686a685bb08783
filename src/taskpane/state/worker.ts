import type { Seen } from "../../actions/look-at";
import type { PaneHost } from "./pane-host";
import { type Choices, type Notice, type PaneState, viewOf, type Work } from "./pane-state";
import { afterReading, failureOf, isNoPlan, planGone, standing, withoutRetried } from "./failure";
import { Cancelled } from "./progress";
import { createReader, type Reader } from "./reader";
import type { Spoken } from "./spoken";
import { createStore, type Store } from "./store";
import { createTurns } from "./turns";

/** What came of an action: what is to be shown and said; where nothing was seen, the workbook is read anew. */
export interface Done {
  seen?: Seen;
  notice?: Notice | null;
  lit?: boolean;
  /** The sheets that it has changed, where these are all: only they are read anew. */
  changed?: readonly string[];
}

/** How the pane works: one thing at a time, its progress in the state, and what came of it. */
export interface Worker extends Pick<Reader, "cancel" | "stoppable" | "look" | "reading"> {
  /** Does a thing and shows the workbook as it is after it; asking for another meanwhile does nothing. */
  run: (work: Work, act: () => Promise<Done>) => Promise<void>;
  /** Does it after what is under way or waits already; whether it succeeded, and has not said false. */
  inTurn: (act: () => Promise<unknown>) => Promise<boolean>;
  read: () => Promise<void>;
  /** After edits of these sheets (of any, where that is not known): the figures anew, without a sign of work. */
  refresh: (changed?: ReadonlySet<string> | null) => Promise<void>;
  /** Other days, another sheet, another language: the figures anew from what was read. */
  reassess: () => Promise<void>;
  isLit: () => Promise<boolean>;
  /** What was done last and can be taken back, also when nothing tells of it any more. */
  lastDone: Store<Notice | null>;
}

export const createWorker = (
  host: PaneHost,
  state: Store<PaneState>,
  choices: Store<Choices>,
  spoken: Spoken,
): Worker => {
  const { workbook } = host;
  const turns = createTurns();
  const reader = createReader(host, choices, spoken);
  /** What has been edited meanwhile. */
  let again: ReadonlySet<string> | null | undefined;

  const begin = () => {
    turns.begin();
    reader.begin();
  };

  /** An edit that came meanwhile is looked at now. */
  const end = () => {
    turns.end();
    if (again === undefined) return;
    const changed = again;
    again = undefined;
    void refresh(changed);
  };

  const isLit = () => workbook.highlighted().catch(() => viewOf(state.get())?.lit ?? false);

  const lastDone = createStore<Notice | null>(null);

  const showSeen = async (seen: Seen, notice: Notice | null, lit?: boolean): Promise<void> => {
    if (notice !== null && notice !== lastDone.get()) lastDone.set(notice.undo && !notice.ways ? notice : null);
    const known = lit ?? viewOf(state.get())?.lit ?? null;
    const view = { ...seen, at: host.clock(), restorable: workbook.restorable, lit: known ?? false };
    state.set({ kind: "result", view, notice, failures: afterReading(standing(state.get())) });
    if (known !== null) return;
    const found = await isLit();
    const now = state.get();
    if (now.kind === "result" && found !== now.view.lit) state.set({ ...now, view: { ...now.view, lit: found } });
  };

  /** One for each thing to do, by which its failure is known again when it is tried anew. */
  const tries = new WeakMap<() => Promise<Done>, () => Promise<void>>();
  const triesOf = (work: Work, act: () => Promise<Done>) => {
    const known = tries.get(act) ?? (() => run(work, act));
    tries.set(act, known);
    return known;
  };

  const run: Worker["run"] = async (work, act) => {
    if (turns.busy) return;
    begin();
    const before = state.get();
    const view = viewOf(before);
    const retry = triesOf(work, act);
    state.set({ kind: "working", work, fraction: null, view, failures: withoutRetried(standing(before), work, retry) });
    const onFraction = (fraction: number | null) =>
      state.set({ kind: "working", work, fraction, view, failures: standing(state.get()) });
    let done: Done | null = null;
    try {
      done = await act();
      const seen = done.seen ?? (await reader.look(onFraction, changedBy(done)).catch(staleAfter(done, view)));
      await showSeen(seen, done.notice ?? null, done.lit);
    } catch (error) {
      if (error instanceof Cancelled && view) {
        const notice = { text: spoken.texts.get().pane.cancelled, undo: null, plain: true } as const;
        state.set({ kind: "result", view, notice, failures: standing(state.get()) });
      } else if (isNoPlan(error)) state.set(planGone(error, done?.notice?.text, read));
      else {
        await spoken.comeFor(error);
        state.set(failureOf(view ? state.get() : before, work, error, retry));
      }
    } finally {
      end();
    }
  };

  const read = () => run("read", () => Promise.resolve({}));

  const refresh: Worker["refresh"] = async (changed = null) => {
    if (turns.busy) {
      again = again === null || changed === null ? null : new Set([...(again ?? []), ...changed]);
      return;
    }
    const before = state.get();
    if (viewOf(before) === null) return read();
    begin();
    try {
      await showSeen(await reader.look(undefined, changed), before.kind === "result" ? before.notice : null);
    } catch (error) {
      if (!isNoPlan(error)) await spoken.comeFor(error);
      state.set(isNoPlan(error) ? planGone(error, undefined, read) : failureOf(state.get(), "read", error, read));
    } finally {
      end();
    }
  };

  const reassess: Worker["reassess"] = async () => {
    const before = state.get();
    const view = viewOf(before);
    if (view === null) return read();
    try {
      const seen = { ...view, ...(await reader.lookAgainAt(view)) };
      state.set({ kind: "result", view: seen, notice: null, failures: standing(before) });
    } catch {
      // What is asked for now is not among what was read.
      await read();
    }
  };

  const inTurn: Worker["inTurn"] = (act) =>
    turns.inTurn(async () => {
      const refused = (await act()) === false;
      return !refused && state.get().kind === "result";
    });

  const { cancel, stoppable, look, reading } = reader;
  return { lastDone, run, inTurn, read, refresh, reassess, isLit, cancel, stoppable, look, reading };
};

const changedBy = ({ changed }: Done): ReadonlySet<string> | null => (changed ? new Set(changed) : null);

/**
 * What was done stays done where only reading it anew has failed: the last view is shown, and the edits to come renew it.
 * Of a plan that is gone there is nothing to show.
 */
const staleAfter =
  ({ notice }: Done, view: Seen | null) =>
  (error: unknown): Seen => {
    if (notice && view && !isNoPlan(error)) return view;
    throw error;
  };
