import { TrackerError } from "../../core/error";
import { loadMessages, loadRest } from "../../messages/load-messages";
import type { FirstMessages, Language, PaneMessages, RestMessages } from "../../messages/messages";
import { createStore, type Store } from "./store";

/** The texts of the language that is spoken, as far as they are there. */
export type SpokenTexts = FirstMessages & Partial<RestMessages>;

export interface Spoken {
  language: Store<Language>;
  texts: Store<SpokenTexts>;
  /** All texts: what lacks of them is fetched. The same promise until the language changes or they did not come. */
  whole: () => Promise<PaneMessages>;
  /** The words of this error, before it is shown: where they do not come, it is shown all the same. */
  comeFor: (error: unknown) => Promise<void>;
  /** Other words from now on; all of them, or none where they do not come. */
  speak: (language: Language) => Promise<void>;
}

export const createSpoken = (first: SpokenTexts, speaks: Language): Spoken => {
  const language = createStore<Language>(speaks);
  const texts = createStore<SpokenTexts>(first);
  let coming: Promise<PaneMessages> | null = isWhole(first) ? Promise.resolve(first) : null;

  const fetchRest = async (): Promise<PaneMessages> => {
    const known = texts.get();
    const all = { ...known, ...(await loadRest(language.get())) };
    // Another language may have been asked for meanwhile: that one is whole.
    if (texts.get() === known) texts.set(all);
    return all;
  };

  const whole: Spoken["whole"] = () => {
    const asked = (coming ??= fetchRest());
    asked.catch(() => {
      // They are asked for anew the next time.
      if (coming === asked) coming = null;
    });
    return asked;
  };

  return {
    language,
    texts,
    whole,
    comeFor: async (error) => {
      if (!(error instanceof TrackerError) || isWhole(texts.get())) return;
      await whole().catch(() => undefined);
    },
    speak: async (chosen) => {
      if (chosen !== language.get()) {
        const all = await loadMessages(chosen);
        coming = Promise.resolve(all);
        texts.set(all);
      }
      language.set(chosen);
    },
  };
};

export const isWhole = (texts: SpokenTexts): texts is PaneMessages => texts.errors !== undefined;
