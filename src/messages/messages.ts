import { en } from "./en/index";
import { vi } from "./vi/index";
import type { rest } from "./vi/rest";
import type { spoken } from "./vi/spoken";

/**
 * All texts a person sees. What the core needs it states itself (core/…-texts), and both languages fulfil that; of the
 * others Vietnamese is complete by definition. A text that is missing does not compile.
 */
export type Messages = typeof vi;
/** What a pane says at once. */
export type FirstMessages = typeof spoken;
/** What it says of some workbooks, some tabs and what failed. */
export type RestMessages = typeof rest;
/** Both: all but what is put on paper, and the notes of a data refresh. */
export type PaneMessages = FirstMessages & RestMessages;
export type Language = "vi" | "en";

export const messagesOf = (language: Language): Messages => (language === "en" ? en : vi);
