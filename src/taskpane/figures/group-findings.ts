import type { Finding, Severity } from "../../core/rules/rule";

export interface FindingGroup {
  rule: string;
  /** The gravest of the group. */
  severity: Severity;
  findings: Finding[];
}

const ranks: readonly Severity[] = ["error", "warning", "info"];

/** By kind: errors first, then the kinds with the most findings. */
export const groupFindings = (findings: readonly Finding[]): FindingGroup[] => {
  const groups = new Map<string, FindingGroup>();
  for (const finding of findings) {
    const group = groups.get(finding.rule) ?? { rule: finding.rule, severity: "info", findings: [] };
    if (ranks.indexOf(finding.severity) < ranks.indexOf(group.severity)) group.severity = finding.severity;
    group.findings.push(finding);
    groups.set(finding.rule, group);
  }
  return [...groups.values()].sort(
    (a, b) => ranks.indexOf(a.severity) - ranks.indexOf(b.severity) || b.findings.length - a.findings.length,
  );
};
