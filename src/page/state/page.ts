import { TrackerError } from "../../core/error";
import { loadMessages } from "../../messages/load-messages";
import type { Language, PaneMessages } from "../../messages/messages";
import { vi } from "../../messages/vi/index";
import { createStore, type Store } from "../../taskpane/state/store";
import { openBook, type OpenBook } from "./open-book";
import type { Offline } from "../offline/keep-offline";
import { type BookFile, fileHere } from "./book-file";
import type { Imported } from "./import-document";
import { isDocument, openBytes } from "./open-bytes";
import { type Handle, ownFile } from "./own-file";
import { knowsTour, rememberedLanguage, rememberLanguage, rememberTour } from "./personal";

export type PageState =
  | { kind: "welcome" }
  | { kind: "opening"; name: string; before: OpenBook | null }
  | { kind: "failed"; error: unknown; before: OpenBook | null }
  | { kind: "open"; book: OpenBook };

/** A file that waits for the user's word, for it would take the place of unsaved changes. */
type Waiting = () => Promise<void>;

export interface Page {
  state: Store<PageState>;
  language: Store<Language>;
  texts: Store<PaneMessages>;
  waiting: Store<Waiting | null>;
  offline: Store<Offline>;
  /** The step of the tour that is shown, from 0; null for none. */
  tour: Store<number | null>;
  endTour: () => void;
  /** @param handle the way back into the file, where the browser gives one */
  openFile: (file: File, handle?: Handle | null) => Promise<void>;
  openSample: () => Promise<void>;
  /** A table that was copied in Word or on a web page. */
  openPasted: (html: string) => Promise<void>;
  /** To the workbook that was open before another failed to. */
  back: () => void;
  /** Another language for page and pane. */
  speak: (language: Language) => Promise<void>;
}

/** The sample could not be fetched. */
export class NoSample extends Error {}

/** The name that a pasted table goes under. */
const PASTED = "bang-da-dan.html";
const SAMPLE = "ke-hoach-mau.xlsx";

export const bookOf = (state: PageState): OpenBook | null =>
  state.kind === "open" ? state.book : state.kind === "welcome" ? null : state.before;

/** A file that is larger is read in another thread: reading a smaller one nobody notices. */
const LARGE_BYTES = 300_000;

/** @param openAway opens a file in another thread; absent where there is none */
export const createPage = (
  offline: Store<Offline>,
  openAway?: (bytes: Uint8Array, name: string) => Promise<BookFile>,
): Page => {
  const state = createStore<PageState>({ kind: "welcome" });
  const language = createStore<Language>(rememberedLanguage());
  const texts = createStore<PaneMessages>(vi);
  const waiting = createStore<Waiting | null>(null);
  const tour = createStore<number | null>(null);
  const follow = () => void textsOf(language.get()).then((found) => texts.set(found));
  language.subscribe(follow);
  follow();

  const open = async (
    name: string,
    fetchBytes: () => Promise<Uint8Array>,
    handle: Handle | null = null,
  ): Promise<void> => {
    const before = bookOf(state.get());
    state.set({ kind: "opening", name, before });
    try {
      const bytes = await fetchBytes();
      const opened = await openFile(bytes, name, openAway);
      const book = openBook(opened, name, { language, openSample }, handle && ownFile(handle, bytes));
      await book.pane.speak(language.get()).catch(() => undefined);
      state.set({ kind: "open", book });
      before?.close();
      void book.pane.read();
    } catch (error) {
      state.set({ kind: "failed", error, before });
    }
  };

  const unlessUnsaved = (act: Waiting): Promise<void> => {
    if (!bookOf(state.get())?.unsaved()) return act();
    waiting.set(act);
    return Promise.resolve();
  };

  const openSample = () =>
    unlessUnsaved(async () => {
      await open(SAMPLE, fetchSample);
      if (state.get().kind === "open" && !knowsTour()) tour.set(0);
    });

  return {
    state,
    language,
    texts,
    waiting,
    offline,
    tour,
    endTour: () => {
      rememberTour();
      tour.set(null);
    },
    openFile: (file, handle) =>
      unlessUnsaved(() => open(file.name, async () => new Uint8Array(await file.arrayBuffer()), handle)),
    openSample,
    openPasted: (html) => unlessUnsaved(() => open(PASTED, () => Promise.resolve(new TextEncoder().encode(html)))),
    back: () => {
      const book = bookOf(state.get());
      if (book) state.set({ kind: "open", book });
    },
    speak: async (chosen) => {
      language.set(chosen);
      rememberLanguage(chosen);
      const pane = bookOf(state.get())?.pane;
      if (!pane) return;
      await pane.speak(chosen);
      await pane.inTurn(pane.reassess);
    },
  };
};

const openFile = async (
  bytes: Uint8Array,
  name: string,
  openAway: Parameters<typeof createPage>[1],
): Promise<{ file: BookFile; imported: Imported | null }> => {
  if (openAway && bytes.length > LARGE_BYTES && !isDocument(name)) {
    try {
      return { file: await openAway(bytes, name), imported: null };
    } catch (error) {
      // A browser that runs no such thread reads it here.
      if (error instanceof TrackerError) throw error;
    }
  }
  const { workbook, imported } = await openBytes(bytes, name);
  return { file: fileHere(workbook), imported };
};

/** Without a language's texts (the network may be away) the page speaks Vietnamese. */
const textsOf = (language: Language): Promise<PaneMessages> => loadMessages(language).catch(() => vi);

const fetchSample = async (): Promise<Uint8Array> => {
  const answer = await fetch(SAMPLE).catch((cause: unknown) => {
    throw new NoSample("no answer", { cause });
  });
  if (!answer.ok) throw new NoSample(String(answer.status));
  return new Uint8Array(await answer.arrayBuffer());
};
