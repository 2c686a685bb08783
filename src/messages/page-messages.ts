import { page as en } from "./en/page";
import type { Language } from "./messages";
import { type PageTexts, page as vi } from "./vi/page";

/** The page's own texts, which no pane need load. */
export const pageTextsOf = (language: Language): PageTexts => (language === "en" ? en : vi);
