import { viewOf } from "./pane-state";
import { withDays } from "./report-days";
import type { DraftText, Take } from "./take-report";
import type { Workplace } from "./workplace";

/** What leaves the workbook: the draft to paste, the report for Word, letters, dates. How, is loaded when it is asked for. */
export interface Takings {
  /** The draft as shown, given to `take`; trying again after a failure gives it too. */
  takeDraft(take: (draft: DraftText) => Promise<void>): Promise<void>;
  /** All dates that are not met, for a calendar program, given to `take` with a name for the file. */
  takeCalendar(take: Take): Promise<void>;
  /** A letter in Word to each unit that has something late or near, all in one file, given to `take` with its name. */
  takeLetters(take: Take): Promise<void>;
  /** The report for Word, read anew, given to `take` with a name for its file. */
  takeWord(take: Take): Promise<void>;
}

const road = () => import("./take-report");

export const createTakings = (workplace: Workplace): Takings => {
  const { run } = workplace.worker;
  const view = () => viewOf(workplace.state.get());
  return {
    takeDraft: (take) => {
      const shown = view();
      return withDays(workplace, shown, () =>
        run("draft", async () => (await road()).takeDraft(workplace, shown, take)),
      );
    },
    takeCalendar: (take) => run("calendar", async () => (await road()).takeCalendar(workplace, view(), take)),
    takeLetters: (take) => run("letters", async () => (await road()).takeLetters(workplace, view(), take)),
    takeWord: (take) =>
      withDays(workplace, view(), () => run("word", async () => (await road()).takeWord(workplace, view(), take))),
  };
};
