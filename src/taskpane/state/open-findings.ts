import type { Finding } from "../../core/rules/rule";
import { findingKey, kindKey } from "./finding-key";

/** Findings that the user has not chosen to ignore. */
export const openFindings = (findings: readonly Finding[], ignored: readonly string[]): Finding[] => {
  const passed = new Set(ignored);
  return findings.filter((finding) => !passed.has(findingKey(finding)) && !passed.has(kindKey(finding.rule)));
};
