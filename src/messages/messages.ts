import { en } from "./en/index";
import { vi } from "./vi/index";

/** All texts a person sees. Vietnamese is complete by definition; a text missing in English does not compile. */
export type Messages = typeof vi;
export type Language = "vi" | "en";

export const messagesOf = (language: Language): Messages => (language === "en" ? en : vi);
