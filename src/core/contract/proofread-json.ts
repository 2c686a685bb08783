import type { Proof, ProofFinding } from "../proofread/proof-finding";

/** `proofread --json`: fields of the contract, and the level and the other line beside them. */
export const proofreadJson = ({ findings, checked }: Proof, message: (finding: ProofFinding) => string) => ({
  findings: findings.map((finding) => ({ ...finding, message: message(finding) })),
  checked,
});
