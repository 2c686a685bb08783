import type { Language, PaneMessages } from "./messages";

/** One language's texts, which is all that a pane need fetch. */
export const loadMessages = async (language: Language): Promise<PaneMessages> =>
  language === "en"
    ? (await import(/* webpackChunkName: "en" */ "./en/spoken")).spoken
    : (await import(/* webpackChunkName: "vi" */ "./vi/spoken")).spoken;
