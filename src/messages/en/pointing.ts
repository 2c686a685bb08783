import type { Messages } from "../messages";

/** Pointing at a row of headings. */
export const pointing: Messages["pointing"] = {
  title: "Show me the heading row",
  how: "Select any cell of the heading row in the workbook, then press the button below.",
  take: "Take the selected row",
  row: ({ sheet, row }) => `Sheet ${sheet}, row ${row}. What does each column hold?`,
  column: ({ column, text }) => `Column ${column}: ${text}`,
  unused: "Not used",
  need: "At least a Task column and a Timing column are needed.",
  empty: "This row is empty. Select the row with the headings (within the first 60 rows).",
  use: "Use this row",
  forgotten: "The heading row pointed at is forgotten.",
  forget: "Forget the heading row pointed at",
  columns: {
    number: "Number",
    task: "Task",
    lead: "Lead unit",
    support: "Supporting units",
    product: "Product",
    timing: "Timing",
    start: "Start",
    status: "Status",
    completedOn: "Completed on",
    share: "Share done",
    extendedTo: "Extended to",
    eventOn: "Event on",
    evidence: "Evidence",
    obstacle: "Obstacles",
    proposal: "Proposals",
    note: "Note",
  },
};
