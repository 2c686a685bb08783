import { addTitleBlock } from "../add-title-block";
import { addBlank, addRow, newPage, type Page, text } from "../page";
import { capacityOf } from "../print-pages";
import type { ReportContext } from "../report-context";
import { REPORT_WIDTHS, RIGHT_HALF } from "../report-grid";
import { placeBeside, placeSection, type Section } from "../section";
import { trackingNotes } from "../tracking-notes";
import { decisions } from "./decisions";
import { fiveFigures } from "./five-figures";
import { dueNext, pointsAtAGlance, unmetTargets, worstOverdue } from "./glance-lists";
import { overallLine } from "./overall";

/** How many rows its lists may have, the fullest page first: the first that fits is taken. */
const SIZES = [
  { overdue: 10, lists: 6, decisions: 5 },
  { overdue: 10, lists: 5, decisions: 5 },
  { overdue: 10, lists: 4, decisions: 4 },
  { overdue: 10, lists: 3, decisions: 3 },
  { overdue: 8, lists: 3, decisions: 3 },
  { overdue: 6, lists: 3, decisions: 3 },
  { overdue: 4, lists: 2, decisions: 2 },
] as const;

/** Page one: what can be read aloud in a minute. What does not fit is counted, and stands whole on the pages behind. */
export const placeGlance = (page: Page, context: ReportContext): void => {
  const size = SIZES.find((one) => {
    const trial = newPage([...REPORT_WIDTHS]);
    fill(trial, context, one);
    return (
      trial.rows.reduce((sum, { height }) => sum + (height ?? 0), 0) <= capacityOf(trial) + (trial.rows[0]?.height ?? 0)
    );
  });
  fill(page, context, size ?? SIZES[SIZES.length - 1] ?? SIZES[0]);
};

const fill = (page: Page, context: ReportContext, size: (typeof SIZES)[number]): void => {
  const { texts, assessment } = context;
  const all = page.widths.length;
  addTitleBlock(page, context);
  addRow(page, [[text(overallLine(context), "lead"), all]]);
  for (const line of trackingNotes(assessment, texts)) addRow(page, [[text(line, "note"), all]]);
  addBlank(page, 6);
  const points = pointsAtAGlance(context);
  if (points === null) placeSection(page, fiveFigures(context));
  else placeBeside(page, fiveFigures(context), points, RIGHT_HALF);
  placeSection(page, worstOverdue(context, size.overdue));
  const due = dueNext(context, size.lists);
  if (assessment.indicators.length === 0) placeSection(page, widened(due));
  else placeBeside(page, unmetTargets(context, size.lists), due, RIGHT_HALF);
  const asked = decisions(context).slice(0, size.decisions);
  addRow(page, [[text(texts.glance.decisions, "section"), all]]);
  for (const [index, line] of (asked.length > 0 ? asked : [texts.glance.noDecisions]).entries())
    addRow(page, [[text(asked.length > 0 ? `${index + 1}. ${line}` : line, "paragraph"), all]]);
};

/** A list made for the right half, over the whole width. */
const widened = (section: Section): Section => ({
  ...section,
  columns: section.columns.map((column, index) => ({ ...column, span: [7, 4, 2][index] ?? 1 })),
});
