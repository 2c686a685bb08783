import { lookAt, type Seen } from "../../actions/look-at";
import { withHeadings } from "../../actions/point-headings";
import { rememberedIn } from "../../actions/remembered";
import type { AssessOptions } from "../../core/assess";
import { TrackerError } from "../../core/error";
import type { Messages } from "../../messages/messages";
import type { Workbook } from "../../workbook/workbook";
import type { PaneHost } from "./pane-host";
import { type Choices, type Notice, type PaneState, viewOf, type Work } from "./pane-state";
import { Cancelled, withProgress } from "./progress";
import type { Store } from "./store";
import { createTurns } from "./turns";

/** What came of an action: what is to be shown and said; where nothing was seen, the workbook is read anew. */
export interface Done {
  seen?: Seen;
  notice?: Notice | null;
  lit?: boolean;
}

/** The workbook as the user pointed it out, with its reading counted, and the user's days. */
interface Reading {
  workbook: Workbook;
  request: () => void;
  options: AssessOptions;
}

/** How the pane works: one thing at a time, its progress in the state, and what came of it. */
export interface Worker {
  /** Does a thing and shows the workbook as it is after it; asking for another meanwhile does nothing. */
  run: (work: Work, act: () => Promise<Done>) => Promise<void>;
  /** Does it after what is under way or waits already; whether it succeeded. */
  inTurn: (act: () => Promise<void>) => Promise<boolean>;
  /** Reads so that the user can stop it: each request to the program asks first, and is told of. */
  stoppable: <Result>(act: () => Promise<Result>, request?: () => void) => Promise<Result>;
  read: () => Promise<void>;
  /** After an edit: the same figures anew, without a sign of work. */
  refresh: () => Promise<void>;
  cancel: () => void;
  look: (onFraction?: (fraction: number) => void) => Promise<Seen>;
  reading: (onFraction: (fraction: number) => void) => Reading;
  isLit: () => Promise<boolean>;
}

export const createWorker = (
  host: PaneHost,
  state: Store<PaneState>,
  choices: Store<Choices>,
  texts: () => Messages,
): Worker => {
  const { workbook } = host;
  const turns = createTurns();
  let cancelled = false;
  let again = false;

  const begin = () => {
    turns.begin();
    cancelled = false;
  };

  /** An edit that came meanwhile is looked at now. */
  const end = () => {
    turns.end();
    if (!again) return;
    again = false;
    void refresh();
  };

  const reading: Worker["reading"] = (onFraction) => {
    const { asOf, from, to, sheet } = choices.get();
    const progress = withProgress(withHeadings(workbook), onFraction);
    return { ...progress, options: { today: host.today(), asOf, from, to, sheet } };
  };

  const stoppable: Worker["stoppable"] = async (act, request = () => undefined) => {
    host.watchRequests(() => {
      if (cancelled) throw new Cancelled();
      request();
    });
    try {
      return await act();
    } finally {
      host.watchRequests(null);
    }
  };

  const look: Worker["look"] = async (onFraction = () => undefined) => {
    const { workbook: counted, request, options } = reading(onFraction);
    return stoppable(async () => {
      try {
        const seen = await lookAt(counted, options, texts());
        await takeRemembered();
        return seen;
      } catch (error) {
        if (error instanceof TrackerError && error.code === "no-plan") await takeRemembered();
        throw error;
      }
    }, request);
  };

  /** The survey has brought along what the workbook remembers: perhaps from another computer by now. */
  const takeRemembered = async (): Promise<void> => {
    const known = await rememberedIn(workbook).catch(() => null);
    if (known === null) return;
    const { headings, ignored } = choices.get();
    if (JSON.stringify([headings, ignored]) !== JSON.stringify([known.headings, known.ignored])) {
      choices.set({ ...choices.get(), ...known });
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

  const run: Worker["run"] = async (work, act) => {
    if (turns.busy) return;
    begin();
    const view = viewOf(state.get());
    const onFraction = (fraction: number | null) => state.set({ kind: "working", work, fraction, view });
    onFraction(null);
    try {
      const done = await act();
      const seen = done.seen ?? (await look(onFraction).catch(staleAfter(done, view)));
      await showSeen(seen, done.notice ?? null, done.lit);
    } catch (error) {
      if (error instanceof Cancelled && view) {
        state.set({ kind: "result", view, notice: { text: texts().pane.cancelled, undo: null } });
      } else state.set({ kind: "failed", work, error, view, retry: () => run(work, act) });
    } finally {
      end();
    }
  };

  const read = () => run("read", () => Promise.resolve({}));

  const refresh = async (): Promise<void> => {
    if (turns.busy) {
      again = true;
      return;
    }
    const before = state.get();
    if (before.kind !== "result") return read();
    begin();
    try {
      await showSeen(await look(), before.notice);
    } catch (error) {
      state.set({ kind: "failed", work: "read", error, view: before.view, retry: read });
    } finally {
      end();
    }
  };

  const inTurn: Worker["inTurn"] = (act) =>
    turns.inTurn(async () => {
      await act();
      return state.get().kind === "result";
    });

  return {
    run,
    inTurn,
    stoppable,
    read,
    refresh,
    look,
    reading,
    isLit,
    cancel: () => {
      cancelled = true;
    },
  };
};

/** What was done stays done where only reading it anew has failed: the last view is shown, and the edits to come renew it. */
const staleAfter =
  ({ notice }: Done, view: Seen | null) =>
  (error: unknown): Seen => {
    if (notice && view) return view;
    throw error;
  };
