import { en } from "./en/index";
import { vi } from "./vi/index";

/**
 * All texts a person sees. What the core needs it states itself (core/…-texts), and both languages fulfil that; of the
 * others Vietnamese is complete by definition. A text that is missing does not compile.
 */
export type Messages = typeof vi;
export type Language = "vi" | "en";

export const messagesOf = (language: Language): Messages => (language === "en" ? en : vi);
