import type { Language } from "./messages";
import type { ProofreadTexts } from "./vi/proofread";

/** What is told of a text's figures; only who has one checked needs it. */
export const loadProofreadTexts = async (language: Language): Promise<ProofreadTexts> =>
  language === "en"
    ? (await import(/* webpackChunkName: "proofread-en" */ "./en/proofread")).proofread
    : (await import(/* webpackChunkName: "proofread" */ "./vi/proofread")).proofread;
