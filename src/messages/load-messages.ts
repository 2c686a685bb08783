import type { FirstMessages, Language, PaneMessages, RestMessages } from "./messages";

/** One language's texts that a pane says at once. */
export const loadFirst = async (language: Language): Promise<FirstMessages> =>
  language === "en"
    ? (await import(/* webpackChunkName: "en" */ "./en/spoken")).spoken
    : (await import(/* webpackChunkName: "vi" */ "./vi/spoken")).spoken;

export const loadRest = async (language: Language): Promise<RestMessages> =>
  language === "en"
    ? (await import(/* webpackChunkName: "rest-en" */ "./en/rest")).rest
    : (await import(/* webpackChunkName: "rest-vi" */ "./vi/rest")).rest;

export const loadMessages = async (language: Language): Promise<PaneMessages> => {
  const [first, rest] = await Promise.all([loadFirst(language), loadRest(language)]);
  return { ...first, ...rest };
};
