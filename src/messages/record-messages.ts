import { record as en } from "./en/record";
import type { Language } from "./messages";
import { type RecordTexts, record as vi } from "./vi/record";

/** What the forms that write into the plan say, which nobody need load before one is opened. */
export const recordTextsOf = (language: Language): RecordTexts => (language === "en" ? en : vi);
