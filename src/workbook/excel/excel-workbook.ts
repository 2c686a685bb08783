import { TrackerError } from "../../core/error";
import { type Grid, GridBuilder } from "../../core/table/grid";
import type { ClearResult, ReadRequest, SheetSurvey, Staying, Workbook, WorkbookOutput } from "../workbook";
import { EverySheet } from "./requests/every-sheet";
import { type WorkbookState, readWorkbookState } from "./swapping/workbook-state";
import type { Generation } from "./swapping/hidden-names";
import type { Wanted } from "./reading/requested-ranges";
import { readColumns } from "./reading/read-columns";
import { asTrackerError, codeOf, type ExcelAccess, Requests } from "./requests/requests";
import { type Surveyed, surveySheets } from "./reading/survey-sheets";
import { checkHighlightsFree, checkStructure, checkWritable } from "./swapping/writable";

/** Fetched before anything is changed: where it does not come, all is as it was. */
export const changing = () => import(/* webpackChunkName: "changing" */ "./changing");

/**
 * The port over the workbook that is open in Excel. Reading: one request finds all sheets, sizes and heads, and one more
 * for every few megabytes of the columns asked for. Writing: one request looks, one (or more, by size) builds the report
 * aside, one swaps it in. Every call throws TrackerErrors only.
 */
export class ExcelWorkbook implements Workbook {
  /** Whether the last write can be taken back, as far as the last call knows. */
  restorable = false;
  /** The user's choices as the last survey found them; undefined before the first. */
  protected choices: unknown = undefined;
  private readonly requests: Requests;
  private readonly everySheet: EverySheet;
  /** Sheets whose merged areas this Excel cannot tell. */
  private readonly mute = new Set<string>();
  /** What the last survey found; null where a change has made it stale. */
  protected known: readonly Surveyed[] | null = null;

  constructor(access: ExcelAccess) {
    this.requests = new Requests(access);
    this.everySheet = new EverySheet(this.requests);
  }

  survey(): Promise<SheetSurvey[]> {
    return asTrackerError(async () => (await this.surveyed()).map(({ survey }) => survey));
  }

  read(requests: readonly ReadRequest[]): Promise<Grid[]> {
    return asTrackerError(async () => {
      try {
        const known = this.known ?? [];
        const missing = requests.some(({ sheet }) => !known.some(({ survey }) => survey.name === sheet));
        return await this.readNow(requests, missing ? await this.surveyed() : known);
      } catch (error) {
        if (codeOf(error) !== "ItemNotFound") throw error;
        // Renamed or deleted since the survey: the new survey knows, and names what is missing.
        return await this.readNow(requests, await this.surveyed());
      }
    });
  }

  write(output: WorkbookOutput): Promise<void> {
    return asTrackerError(async () => {
      const { buildAside, placesOf, swapIn } = await changing();
      const state = await this.lookAtWhole();
      checkWritable(state, output.marks);
      const built = placesOf(state, output.sheets);
      const generation = otherThan(state.backup);
      try {
        const names = await buildAside(this.requests, state, output.sheets, built, generation);
        await this.requests.send((workbook) => swapIn(workbook, { ...state, names }, built, output.marks, generation));
      } catch (error) {
        // Excel may have done it all, and only its answer was lost.
        const back = await this.leadBack(built.map(({ asideName }) => asideName));
        if (back?.backup !== generation) throw error;
      }
      this.known = null;
      this.restorable = true;
    });
  }

  clear(staying: Staying = {}): Promise<ClearResult> {
    return asTrackerError(async () => {
      const { clearAll } = await changing();
      const state = await readWorkbookState(this.everySheet);
      checkStructure(state);
      checkHighlightsFree(state);
      const result = await this.requests.send((workbook) => clearAll(workbook, state, staying));
      this.known = null;
      if (!staying.choices) this.choices = null;
      this.restorable = false;
      return result;
    });
  }

  /** As clear does, but kept for {@link restore} in the place of what was kept before. */
  setAside(keep: readonly string[] = []): Promise<ClearResult> {
    return asTrackerError(async () => {
      const { goingAside, setAside } = await changing();
      const state = await this.lookAtWhole();
      const { sheets, told } = goingAside(state, keep);
      if (told.removed.length + told.unmarked.length === 0) return told;
      checkStructure(state);
      checkHighlightsFree(state);
      const generation = otherThan(state.backup);
      try {
        await this.requests.send((workbook) => setAside(workbook, state, sheets, generation));
      } catch (error) {
        if ((await this.leadBack())?.backup !== generation) throw error;
      }
      this.known = null;
      this.restorable = true;
      return told;
    });
  }

  remembered(): Promise<unknown> {
    return asTrackerError(async () => {
      if (this.choices === undefined) await this.surveyed();
      return this.choices;
    });
  }

  /** Takes the last write, or clearing, back: report and highlights are what they were before. False where nothing is kept. */
  restore(): Promise<boolean> {
    return asTrackerError(async () => {
      const { restoreLast } = await changing();
      const state = await this.lookAtWhole();
      const { backup } = state;
      if (backup === null) return false;
      checkStructure(state);
      checkHighlightsFree(state);
      try {
        await this.requests.send((workbook) => restoreLast(workbook, state, backup));
      } catch (error) {
        if ((await this.leadBack())?.backup !== null) throw error;
      }
      this.known = null;
      this.restorable = false;
      return true;
    });
  }

  private async surveyed(): Promise<readonly Surveyed[]> {
    let found = await surveySheets(this.everySheet, this.requests);
    if (found.torn && (await this.leadBack())) found = await surveySheets(this.everySheet, this.requests);
    this.known = found.sheets;
    this.restorable = found.restorable;
    this.choices = found.choices;
    return found.sheets;
  }

  private async readNow(requests: readonly ReadRequest[], known: readonly Surveyed[]): Promise<Grid[]> {
    const wanted = requests.map(({ sheet, columns, merges = false }): Wanted => {
      const found = known.find(({ survey }) => survey.name === sheet);
      if (!found) throw new TrackerError("no-such-sheet", { sheet, sheets: known.map(({ survey }) => survey.name) });
      const { survey, samples } = found;
      const all = Array.from({ length: survey.columns }, (_, column) => column);
      const own = columns === "all" ? all : columns.filter((column) => column < survey.columns);
      return { grid: new GridBuilder(sheet), sheet, columns: own, rows: survey.rows, samples, merges };
    });
    await readColumns(this.requests, wanted, this.mute);
    return wanted.map(({ grid }) => grid);
  }

  /** The workbook as it is, after leading a swap to its end that had stopped in the middle. */
  private async lookAtWhole(): Promise<WorkbookState> {
    const state = await readWorkbookState(this.everySheet);
    if (!state.swap) return state;
    checkStructure(state);
    checkHighlightsFree(state);
    const { repair } = await changing();
    await this.requests.send((workbook) => repair(workbook, state));
    return readWorkbookState(this.everySheet);
  }

  /**
   * After a failure, as far as Excel answers; what it cannot do now, the next look does. Null where it does not answer.
   * @param begun names of sheets that were added by then: one that Excel did not come to mark is known by nothing else
   */
  private async leadBack(begun: readonly string[] = []): Promise<WorkbookState | null> {
    try {
      const state = await this.lookAtWhole();
      const marked = new Set(state.marks.sheets.map(({ sheet }) => sheet));
      const unmarked = state.sheets.filter(({ name }) => begun.includes(name) && !marked.has(name));
      if (state.own("new").length + unmarked.length > 0) {
        const { Changes, dropLeftovers } = await changing();
        await this.requests.send((workbook) => {
          const changes = new Changes(workbook, state);
          dropLeftovers(changes, state);
          for (const sheet of unmarked) changes.deleteSheet(sheet);
        });
      }
      return state;
    } catch {
      // The first error is the one to be told.
      return null;
    }
  }
}

const otherThan = (kept: Generation | null): Generation => (kept === 1 ? 2 : 1);
