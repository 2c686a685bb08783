import type { PaperTexts } from "./paper-texts";
import type { Assessment } from "../assess";
import type { Finding, Severity } from "../rules/rule";
import { addRow, count, linked, newPage, sheetOf, text } from "./page";
import type { ReportSheet, StyleName } from "./sheet-model";

const WIDTHS = [6, 11, 26, 16, 70, 40];
const styleOf: Record<Severity, StyleName> = { error: "bad", warning: "warning", info: "text" };
const ORDER: readonly Severity[] = ["error", "warning", "info"];

/** The sheet of findings, the worst first, each with a link to its cell. */
export const buildFindings = ({ findings, summary }: Assessment, texts: PaperTexts): ReportSheet => {
  const page = newPage(WIDTHS);
  const { report } = texts;
  addRow(page, [[text(report.findingsTitle, "title"), WIDTHS.length]], 24);
  addRow(page, [[text(report.findingsSummary(summary), "subtitle"), WIDTHS.length]]);
  const { findingColumns: columns } = report;
  const headings = [columns.number, columns.severity, columns.kind, columns.cell, columns.message, columns.fix];
  const headingRow = addRow(
    page,
    headings.map((heading) => text(heading, "heading")),
  );
  const sorted = [...findings].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  sorted.forEach((finding, index) =>
    addRow(page, [
      { ...count(index + 1), style: "center" },
      text(report.severity[finding.severity], styleOf[finding.severity]),
      text(titleOf(finding, texts)),
      placeOf(finding),
      text(finding.message),
      text(finding.fix ?? ""),
    ]),
  );
  if (findings.length === 0) addRow(page, [[text(report.noFindings, "note"), WIDTHS.length]]);
  return sheetOf(page, {
    id: "findings",
    name: report.sheetNames.findings,
    frozenRows: headingRow + 1,
    repeatedRows: [headingRow, headingRow],
    filter:
      findings.length === 0 ? null : { row: headingRow, column: 0, rows: findings.length + 1, columns: WIDTHS.length },
    tabColor: "C55A11",
  });
};

const titleOf = ({ rule }: Finding, { rules, kinds }: PaperTexts): string =>
  (rules as Record<string, { title: string } | undefined>)[rule]?.title ?? kinds[rule] ?? rule;

const placeOf = ({ sheet, cell }: Finding) => linked(cell === null ? sheet : `${sheet}!${cell}`, sheet, cell ?? "A1");
