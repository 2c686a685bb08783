import type { Language } from "./messages";
import type { ImportingTexts } from "./vi/importing";

/** What is told of a document's tables; only who opens one needs it. */
export const loadImportTexts = async (language: Language): Promise<ImportingTexts> =>
  language === "en"
    ? (await import(/* webpackChunkName: "documents-en" */ "./en/importing")).importing
    : (await import(/* webpackChunkName: "documents" */ "./vi/importing")).importing;
