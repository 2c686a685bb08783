import { loadPapers } from "../../messages/papers";
import { viewOf } from "./pane-state";
import { withDays } from "./report-days";
import type { DraftText } from "./take-report";
import type { Done } from "./worker";
import type { Workplace } from "./workplace";

const road = () => import("./take-report");

/** What leaves the workbook: the draft to paste, the report for Word. */
export interface Takings {
  /** The draft as shown, given to `take`; trying again after a failure gives it too. */
  takeDraft(take: (draft: DraftText) => Promise<void>): Promise<void>;
  /** All dates that are not met, for a calendar program, given to `take` with a name for the file. */
  takeCalendar(take: (name: string, bytes: Uint8Array) => void): Promise<void>;
  /** A letter in Word to each unit that has something late or near, all in one file, given to `take` with its name. */
  takeLetters(take: (name: string, bytes: Uint8Array) => void): Promise<void>;
  /** The report for Word, read anew, given to `take` with a name for its file. */
  takeWord(take: (name: string, bytes: Uint8Array) => void): Promise<void>;
}

export const createTakings = (workplace: Workplace): Takings => {
  const {
    state,
    language,
    texts,
    worker: { run, look },
  } = workplace;
  const { workbook } = workplace.host;
  const words = async () => ({ ...texts(), ...(await loadPapers(language.get())) });
  /** Nowhere is said that a file is there which is not. */
  const noDownloads = (): Done => {
    const seen = viewOf(state.get());
    return { ...(seen && { seen }), notice: { text: texts().pane.report.noDownloads, undo: null, plain: true } };
  };
  return {
    takeDraft: (take) => {
      const view = viewOf(state.get());
      return withDays(workplace, view, () =>
        run("draft", async () => {
          if (!view) return {};
          const { draftText } = await road();
          await take(await draftText(workbook, view.assessment, await words()));
          return { seen: view };
        }),
      );
    },
    takeCalendar: (take) =>
      run("calendar", async () => {
        if (!workplace.host.downloads) return noDownloads();
        const view = viewOf(state.get());
        if (!view) return {};
        const { calendarFile } = await import("./calendar-file");
        const { report } = texts().pane;
        const { bytes, dates } = calendarFile(view.assessment, workplace.host.today(), language.get());
        if (dates === 0) return { seen: view, notice: { text: report.noDates, undo: null, plain: true } };
        const name = report.calendarFile({ asOf: view.assessment.asOf });
        take(name, bytes);
        return { seen: view, notice: { text: report.calendarTaken({ name, dates }), undo: null } };
      }),
    takeLetters: (take) =>
      run("letters", async () => {
        if (!workplace.host.downloads) return noDownloads();
        const view = viewOf(state.get());
        if (!view) return {};
        const { lettersFile } = await road();
        const { report } = texts().pane;
        const { bytes, letters, without } = await lettersFile(view.assessment, await words());
        const name = report.lettersFile({ asOf: view.assessment.asOf });
        if (bytes !== null) take(name, bytes);
        const said = bytes === null ? report.noLetters({ without }) : report.lettersTaken({ name, letters, without });
        return { seen: view, notice: { text: said, undo: null, ...(bytes === null && { plain: true }) } };
      }),
    takeWord: (take) =>
      withDays(workplace, viewOf(state.get()), () =>
        run("word", async () => {
          if (!workplace.host.downloads) return noDownloads();
          const seen = await look();
          const { assessment } = seen;
          const { wordFile } = await road();
          const { report } = texts().pane;
          const name = report.wordFile({ asOf: assessment.asOf });
          take(name, await wordFile(workbook, assessment, await words()));
          return { seen, notice: { text: report.wordTaken({ name }), undo: null } };
        }),
      ),
  };
};
