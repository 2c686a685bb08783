import type { ReportSheet } from "../../../core/report/sheet-model";
import { freeSheetName } from "../../names";
import { Changes } from "../swapping/changes";
import { buildSheet } from "./build-sheet";
import { type Step } from "./step";
import { dropGeneration, dropLeftovers } from "../swapping/drop-former";
import type { WorkbookState } from "../swapping/workbook-state";
import { type Generation, roleMarker } from "../swapping/hidden-names";
import { REQUEST_BYTES } from "../requests/payload";
import type { Requests } from "../requests/requests";
import type { BuiltSheet } from "../swapping/swap-in";

/** Builds the sheets aside, hidden from everyone; returns the names of ours that exist then. */
export const buildAside = async (
  requests: Requests,
  state: WorkbookState,
  sheets: readonly ReportSheet[],
  built: readonly BuiltSheet[],
  generation: Generation,
): Promise<Set<string>> => {
  const finalName = (wanted: string) => {
    const index = sheets.findIndex(({ name }) => name === wanted);
    return built[index]?.finalName ?? wanted;
  };
  const steps = sheets.flatMap((sheet, index) =>
    buildSheet(sheet, finalName).map((step) => ({ step, name: built[index]?.asideName ?? "" })),
  );
  const [first = [], ...rest] = inRequests(steps);
  const names = await requests.send((workbook) => {
    const changes = new Changes(workbook, state);
    dropLeftovers(changes, state);
    dropGeneration(changes, state, generation);
    for (const { id, asideName } of built) {
      const sheet = workbook.worksheets.add(asideName);
      sheet.visibility = "VeryHidden";
      changes.markSheet(roleMarker("new", id), sheet);
    }
    runSteps(workbook, first);
    return changes.names;
  });
  for (const next of rest) await requests.send((workbook) => runSteps(workbook, next));
  return names;
};

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

export const placesOf = (state: WorkbookState, sheets: readonly ReportSheet[]): BuiltSheet[] => {
  const every = state.sheets.map(({ name }) => name);
  const ours = new Set(state.marks.sheets.map(({ sheet }) => sheet.toLowerCase()));
  const users = every.filter((name) => !ours.has(name.toLowerCase()));
  return sheets.map(({ id, name, names = [] }) => {
    const asideName = freeSheetName(`~khcv ${id}`, every);
    const finalName = freeSheetName(name, users);
    every.push(asideName);
    users.push(finalName);
    return { id, asideName, finalName, names };
  });
};
