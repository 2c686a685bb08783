import { lackOf } from "./lack-of";
import type { Messages } from "../messages";

/** What is said where there is no plan yet. */
export const noPlan: Messages["noPlan"] = {
  title: "No plan found",
  need: "A heading row is needed with a task column (Nội dung công việc, Nhiệm vụ …) and a timing column (Thời hạn, Tiến độ …).",
  seen: (seen) => `Seen on sheet ${seen.sheet}, row ${seen.row}: ${seen.texts.join(" | ")}${lackOf(seen)}`,
  proposal: ({ again, columns }) => `${again ? "As chosen before" : "Proposal"}: ${columns.join("; ")}.`,
  column: ({ name, column }) => `${name}: column ${column}`,
  take: "Take the proposal",
  takeLabel: ({ sheet, row }) => `Take the proposal: sheet ${sheet}, row ${row}`,
  choose: "Choose columns",
  chooseLabel: ({ sheet, row }) => `Choose columns: sheet ${sheet}, row ${row}`,
  point: "Point at the heading row",
  sample: "Make a sample workbook",
  sampleMade: "The sample workbook has opened in another Excel window.",
};
