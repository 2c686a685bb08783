import { refresh as en } from "./en/refresh";
import type { Language } from "./messages";
import { refresh as vi } from "./vi/refresh";

/** What is noted of new data, which nobody need load before some are taken. */
export const refreshTextsOf = (language: Language): typeof vi => (language === "en" ? en : vi);
