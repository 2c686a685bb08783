import type { Assessment } from "../assess";

/** `check --json` (format.md), and beside it what could not be checked for want of a column. */
export const checkJson = ({ findings, summary, notApplicable }: Assessment) => ({
  findings: findings.map(({ rule, severity, sheet, cell, message, fix, task }) => ({
    rule,
    severity,
    sheet,
    cell,
    message,
    fix,
    task,
  })),
  summary,
  notApplicable,
});
