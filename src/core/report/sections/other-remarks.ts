import { text } from "../page";
import type { ReportContext } from "../report-context";
import type { Section } from "../section";

/** Remarks whose task is no longer late, or no longer there: they are the clerk's, and stay. Built after all others. */
export const otherRemarks = ({ remarks, texts }: ReportContext): Section => ({
  title: texts.otherRemarks,
  notes: [texts.otherRemarksNote],
  columns: [
    { heading: texts.columns.id },
    { heading: texts.columns.item, span: 5 },
    { heading: texts.columns.remark, span: 7 },
  ],
  rows: remarks.left().map((remark) => [text(remark.id), text(remark.name), text(remark.text, "typed")]),
});
