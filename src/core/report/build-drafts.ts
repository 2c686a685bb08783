import type { ReportTexts } from "./report-texts";
import type { PaperTexts } from "./paper-texts";
import { formatNumber } from "../lib/number";
import type { Assessment } from "../assess";
import type { Checked } from "./drafts/check-identity";
import { type DraftParagraph, draftParagraphs } from "./drafts/draft-paragraphs";
import type { Kept } from "./kept/kept";
import { addRow, newPage, sheetOf, text } from "./page";
import type { ReportSheet, StyleName } from "./sheet-model";
import { trackingNotes } from "./tracking-notes";

type Texts = ReportTexts;

/** Code, topic, paragraph, check, template, identity; and hidden, the last two as they were written. */
const WIDTHS = [8, 16, 60, 28, 46, 28, 4, 4];
const SHOWN = 6;

/** The sheet of paragraphs: ready ones to copy, and for the others what they lack. Templates may be edited in it. */
export const buildDrafts = (assessment: Assessment, texts: PaperTexts, kept: Kept): ReportSheet => {
  const page = newPage([...WIDTHS]);
  const { report } = texts;
  addRow(page, [[text(report.draftTitle, "title"), SHOWN]], 26);
  for (const line of [...trackingNotes(assessment, report), report.draftNote])
    addRow(page, [[text(line, "note"), SHOWN]]);
  const { draftColumns: columns } = report;
  const headingRow = addRow(page, [
    ...[columns.code, columns.topic, columns.text, columns.checked, columns.template, columns.check].map((heading) =>
      text(heading, "heading"),
    ),
    text(columns.writtenTemplate, "plain"),
    text(columns.writtenCheck, "plain"),
  ]);
  for (const draft of draftParagraphs(assessment, kept.templates, texts.drafts)) {
    addRow(page, [
      text(draft.code, "center"),
      text(draft.topic),
      text(draft.text ?? "", draft.text === null ? "text" : "paragraph"),
      text(checkedText(draft, report), styleOf(draft)),
      text(draft.template, "typed"),
      text(draft.check, "typed"),
      text(draft.written.template, "plain"),
      text(draft.written.check, "plain"),
    ]);
  }
  return sheetOf(page, {
    id: "drafts",
    name: report.sheetNames.drafts,
    frozenRows: headingRow + 1,
    repeatedRows: [headingRow, headingRow],
    hiddenColumns: [SHOWN, SHOWN + 1],
    tabColor: "548235",
  });
};

const styleOf = ({ checked, text: printed }: DraftParagraph): StyleName => {
  if (printed !== null) return "good";
  return checked.state === "differs" || checked.state === "unreadable" ? "bad" : "text";
};

/** What the check of a paragraph's figures says, in the reader's words. */
export const checkedText = ({ checked, template }: { checked: Checked; template: string }, texts: Texts): string => {
  if (template === "") return texts.checked.empty;
  switch (checked.state) {
    case "agrees":
      return texts.checked.agrees(checked);
    case "differs":
      return texts.checked.differs({ shown: checked.shown, by: formatNumber(checked.by) });
    case "missing":
      return texts.checked.missing({ names: checked.names.join(", ") });
    case "unreadable":
      return texts.checked.unreadable(checked);
  }
};
