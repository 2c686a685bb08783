import type { Language } from "./messages";
import type { RolloverTexts } from "./vi/rollover";

/** What is told of the next year's workbook; only who makes one needs it. */
export const loadRolloverTexts = async (language: Language): Promise<RolloverTexts> =>
  language === "en"
    ? (await import(/* webpackChunkName: "rollover-en" */ "./en/rollover")).rollover
    : (await import(/* webpackChunkName: "rollover" */ "./vi/rollover")).rollover;
