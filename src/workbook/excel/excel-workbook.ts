import { TrackerError } from "../../core/error";
import { type Grid, GridBuilder } from "../../core/table/grid";
import type { Mark, ReportSheet } from "../../core/report/sheet-model";
import { freeSheetName } from "../names";
import type { ClearResult, ReadRequest, SheetSurvey, Workbook, WorkbookOutput } from "../workbook";
import { Batch } from "./batch";
import { buildSheet, type Step } from "./build-sheet";
import { clearAll } from "./clear-all";
import { EverySheet } from "./every-sheet";
import { type Look, lookAt } from "./look";
import { type Generation, roleMarker } from "./marks";
import { REQUEST_BYTES } from "./payload";
import { readColumns, type Wanted } from "./read-columns";
import { asTrackerError, codeOf, type ExcelAccess, Requests } from "./requests";
import { type Surveyed, surveySheets } from "./survey-sheets";
import { type BuiltSheet, dropGeneration, dropLeftovers, repair, restoreLast, swapIn } from "./swap";

/**
 * The port over the workbook that is open in Excel. Reading: one request finds all sheets, sizes and heads, and one more
 * for every few megabytes of the columns asked for. Writing: one request looks, one (or more, by size) builds the report
 * aside, one swaps it in. Every call throws TrackerErrors only.
 */
export class ExcelWorkbook implements Workbook {
  /** Whether the last write can be taken back, as far as the last call knows. */
  restorable = false;
  private readonly requests: Requests;
  private readonly everySheet: EverySheet;
  private known: readonly Surveyed[] | null = null;

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
        return await this.readNow(requests, this.known ?? (await this.surveyed()));
      } catch (error) {
        if (codeOf(error) !== "ItemNotFound") throw error;
        // Renamed or deleted since the survey: the new survey knows, and names what is missing.
        return await this.readNow(requests, await this.surveyed());
      }
    });
  }

  write(output: WorkbookOutput): Promise<void> {
    return asTrackerError(async () => {
      const look = await this.lookAtWhole();
      checkWritable(look, output.marks);
      const built = placesOf(look, output.sheets);
      const generation: Generation = look.backup === 1 ? 2 : 1;
      try {
        const names = await this.build(look, output.sheets, built, generation);
        await this.requests.send((workbook) => swapIn(workbook, { ...look, names }, built, output.marks, generation));
      } catch (error) {
        // Excel may have done it all, and only its answer was lost.
        if ((await this.leadBack())?.backup !== generation) throw error;
      }
      this.restorable = true;
    });
  }

  clear(): Promise<ClearResult> {
    return asTrackerError(async () => {
      const look = await lookAt(this.everySheet);
      checkStructure(look);
      checkHighlightsFree(look);
      const result = await this.requests.send((workbook) => clearAll(workbook, look));
      this.restorable = false;
      return result;
    });
  }

  /** Takes the last write back: report and highlights are what they were before it. False where nothing is kept. */
  restore(): Promise<boolean> {
    return asTrackerError(async () => {
      const look = await this.lookAtWhole();
      const { backup } = look;
      if (backup === null) return false;
      checkStructure(look);
      checkHighlightsFree(look);
      try {
        await this.requests.send((workbook) => restoreLast(workbook, look, backup));
      } catch (error) {
        if ((await this.leadBack())?.backup !== null) throw error;
      }
      this.restorable = false;
      return true;
    });
  }

  private async surveyed(): Promise<readonly Surveyed[]> {
    let found = await surveySheets(this.everySheet, this.requests);
    if (found.torn && (await this.leadBack())) found = await surveySheets(this.everySheet, this.requests);
    this.known = found.sheets;
    this.restorable = found.restorable;
    return found.sheets;
  }

  private async readNow(requests: readonly ReadRequest[], known: readonly Surveyed[]): Promise<Grid[]> {
    const wanted = requests.map(({ sheet, columns }): Wanted => {
      const found = known.find(({ survey }) => survey.name === sheet);
      if (!found) throw new TrackerError("no-such-sheet", { sheet, sheets: known.map(({ survey }) => survey.name) });
      const { survey, samples } = found;
      const all = Array.from({ length: survey.columns }, (_, column) => column);
      const own = columns === "all" ? all : columns.filter((column) => column < survey.columns);
      return { grid: new GridBuilder(sheet), sheet, columns: own, rows: survey.rows, samples };
    });
    await readColumns(this.requests, wanted);
    return wanted.map(({ grid }) => grid);
  }

  /** The workbook as it is, after leading a swap to its end that had stopped in the middle. */
  private async lookAtWhole(): Promise<Look> {
    const look = await lookAt(this.everySheet);
    if (!look.swap) return look;
    checkStructure(look);
    checkHighlightsFree(look);
    await this.requests.send((workbook) => repair(workbook, look));
    return lookAt(this.everySheet);
  }

  /** After a failure, as far as Excel answers; what it cannot do now, the next look does. Null where it does not answer. */
  private async leadBack(): Promise<Look | null> {
    try {
      const look = await this.lookAtWhole();
      if (look.own("new").length > 0) {
        await this.requests.send((workbook) => dropLeftovers(new Batch(workbook, look), look));
      }
      return look;
    } catch {
      // The first error is the one to be told.
      return null;
    }
  }

  /** Builds the sheets aside, hidden from everyone; returns the names of ours that exist then. */
  private async build(
    look: Look,
    sheets: readonly ReportSheet[],
    built: readonly BuiltSheet[],
    generation: Generation,
  ): Promise<Set<string>> {
    const finalName = (wanted: string) => {
      const index = sheets.findIndex(({ name }) => name === wanted);
      return built[index]?.finalName ?? wanted;
    };
    const steps = sheets.flatMap((sheet, index) =>
      buildSheet(sheet, finalName).map((step) => ({ step, name: built[index]?.asideName ?? "" })),
    );
    const [first = [], ...rest] = inRequests(steps);
    const names = await this.requests.send((workbook) => {
      const batch = new Batch(workbook, look);
      dropLeftovers(batch, look);
      dropGeneration(batch, look, generation);
      for (const { id, asideName } of built) {
        const sheet = workbook.worksheets.add(asideName);
        sheet.visibility = "VeryHidden";
        batch.markSheet(roleMarker("new", id), sheet);
      }
      runSteps(workbook, first);
      return batch.names;
    });
    for (const next of rest) await this.requests.send((workbook) => runSteps(workbook, next));
    return names;
  }
}

interface PlacedStep {
  step: Step;
  name: string;
}

const inRequests = (steps: readonly PlacedStep[]): PlacedStep[][] => {
  const requests: PlacedStep[][] = [];
  let room = 0;
  for (const one of steps) {
    if (one.step.bytes > room) {
      requests.push([]);
      room = REQUEST_BYTES;
    }
    requests.at(-1)?.push(one);
    room -= one.step.bytes;
  }
  return requests;
};

const runSteps = (workbook: Excel.Workbook, steps: readonly PlacedStep[]): void => {
  const sheets = new Map<string, Excel.Worksheet>();
  for (const { step, name } of steps) {
    const sheet = sheets.get(name) ?? workbook.worksheets.getItem(name);
    sheets.set(name, sheet);
    step.run(sheet);
  }
};

const placesOf = (look: Look, sheets: readonly ReportSheet[]): BuiltSheet[] => {
  const every = look.sheets.map(({ name }) => name);
  const ours = new Set(look.marks.sheets.map(({ sheet }) => sheet.toLowerCase()));
  const users = every.filter((name) => !ours.has(name.toLowerCase()));
  return sheets.map(({ id, name }) => {
    const asideName = freeSheetName(`~khcv ${id}`, every);
    const finalName = freeSheetName(name, users);
    every.push(asideName);
    users.push(finalName);
    return { id, asideName, finalName };
  });
};

const checkStructure = (look: Look): void => {
  if (look.structureProtected) throw new TrackerError("workbook-protected", {});
};

/** Highlights of ours in a sheet that has been protected since can be neither replaced nor removed. */
const checkHighlightsFree = (look: Look): void => {
  const stuck = look.sheets.find((sheet) => sheet.protected && sheet.highlights.length > 0);
  if (stuck) throw new TrackerError("sheet-protected", { sheet: stuck.name });
};

const checkWritable = (look: Look, marks: readonly Mark[]): void => {
  checkStructure(look);
  for (const { sheet } of marks) {
    const found = look.sheets.find(({ name }) => name === sheet);
    if (!found) throw new TrackerError("no-such-sheet", { sheet, sheets: look.sheets.map(({ name }) => name) });
    if (found.protected) throw new TrackerError("sheet-protected", { sheet });
  }
  checkHighlightsFree(look);
};
