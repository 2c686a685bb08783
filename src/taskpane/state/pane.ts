import type { Language } from "../../messages/messages";
import { type Changes, createChanges } from "./changes";
import { createDataRefresh, type DataRefresh } from "./data-refresh";
import { failureOf, standing } from "./failure";
import type { PaneHost } from "./pane-host";
import type { Choices, PaneState, Place } from "./pane-state";
import { createRemembering, type Remembering } from "./remembering";
import { createSpoken, type Spoken, type SpokenTexts } from "./spoken";
import { createStore, type Store } from "./store";
import { createTakings, type Takings } from "./takings";
import { createWorker, type Worker } from "./worker";

/** Everything a user can ask of the pane. One thing is done at a time; asking for another meanwhile does nothing. */
export interface Pane
  extends
    Pick<Worker, "read" | "refresh" | "reassess" | "inTurn" | "cancel" | "lastDone">,
    Changes,
    DataRefresh,
    Takings,
    Remembering {
  host: PaneHost;
  state: Store<PaneState>;
  place: Store<Place>;
  choices: Store<Choices>;
  /** What is read says its old words until it is read again. */
  spoken: Spoken;
  language: Store<Language>;
  texts(): SpokenTexts;
  choose(choices: Partial<Choices>): Promise<void>;
  speak: Spoken["speak"];
  go(place: Partial<Place>): void;
  /** Shows one unit alone (null: all), now and when the pane is opened again. */
  ofUnit(unit: string | null): Promise<void>;
  /** The unit that was shown last, unless another has been chosen by now. */
  recallUnit(): Promise<void>;
  show(sheet: string, cell: string | null): Promise<void>;
  openSample(): Promise<void>;
  dismiss(): void;
  /** Closes one of the failures that stand, by its place among them. */
  close(failure: number): void;
}

const HOME: Place = {
  tab: "tasks",
  figures: null,
  show: null,
  unit: null,
  month: null,
  search: "",
  grouping: "unit",
  field: null,
};

/** @param first the texts of the language it `speaks` until it is told otherwise */
export const createPane = (host: PaneHost, first: SpokenTexts, speaks: Language = "vi"): Pane => {
  const state = createStore<PaneState>({ kind: "start" });
  const place = createStore<Place>(HOME);
  const choices = createStore<Choices>({
    asOf: null,
    from: null,
    to: null,
    unread: {},
    sheet: null,
    unitSheets: false,
    headings: [],
    ignored: [],
  });
  const spoken = createSpoken(first, speaks);
  const { language } = spoken;
  const texts = spoken.texts.get;
  const worker = createWorker(host, state, choices, spoken);
  const { run, read, refresh, reassess, inTurn, cancel, lastDone } = worker;
  const context = { host, state, place, choices, spoken, language, texts, worker };

  return {
    host,
    state,
    place,
    choices,
    spoken,
    language,
    texts,
    read,
    refresh,
    reassess,
    inTurn,
    cancel,
    lastDone,
    ...createChanges(context),
    ...createDataRefresh(context),
    ...createTakings(context),
    ...createRemembering(context),
    choose: async (chosen) => {
      choices.set({ ...choices.get(), ...chosen });
      await inTurn(reassess);
    },
    speak: spoken.speak,
    go: (next) => place.set({ ...place.get(), ...next }),
    ofUnit: async (unit) => {
      place.set({ ...place.get(), unit });
      await host.rememberUnit(unit);
    },
    recallUnit: async () => {
      const unit = await host.unit();
      if (unit !== null && place.get().unit === null) place.set({ ...place.get(), unit });
    },
    show: async (sheet, cell) => {
      try {
        await host.goTo(sheet, cell);
      } catch (error) {
        await spoken.comeFor(error);
        state.set(failureOf(state.get(), "read", error, read));
      }
    },
    openSample: () =>
      run("sample", async () => {
        const { noPlan } = await spoken.whole();
        await host.openSample();
        return { notice: { text: noPlan.sampleMade, undo: null } };
      }),
    dismiss: () => {
      const now = state.get();
      if (now.kind === "result") state.set({ ...now, notice: null });
    },
    close: (failure) => {
      const now = state.get();
      const failures = standing(now).filter((_, place) => place !== failure);
      if (now.kind === "result" || now.kind === "working") state.set({ ...now, failures });
      else if (now.kind === "failed" && now.view) state.set({ kind: "result", view: now.view, notice: null, failures });
    },
  };
};
