import { figuresOf } from "../../actions/figures-of";
import type { Assessment } from "../../core/assess";
import { proofread } from "../../core/proofread/proofread";
import { loadProofreadTexts } from "../../messages/load-proofread-texts";
import type { Language } from "../../messages/messages";

/** What is to be looked at in a pasted text, as a person reads it; nothing of the text leaves the pane. */
export const proofreadPasted = async (
  text: string,
  assessment: Assessment,
  language: Language,
): Promise<{ summary: string; findings: string[] }> => {
  const { finding, summary } = await loadProofreadTexts(language);
  const proof = proofread(text.split(/\r?\n/), figuresOf(assessment));
  return { summary: summary(proof), findings: proof.findings.map(finding) };
};
