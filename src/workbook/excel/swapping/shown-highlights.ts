import type { MarkLook } from "../../../core/report/sheet-model";
import { markStyles } from "../../../core/report/styles";
import { lookName } from "../../names";
import type { WorkbookState, SheetFacts } from "./workbook-state";

export const LOOKS = Object.keys(markStyles) as MarkLook[];
export const LOOK_NAMES: ReadonlySet<string> = new Set(LOOKS.map(lookName));

/** One that a person sees, not one that is kept for restoring; "" has not got its formula yet. */
export const isShown = ({ name }: SheetFacts["highlights"][number]): boolean => name === "" || LOOK_NAMES.has(name);

/** The names of the sheets in which a person sees highlights of ours. */
export const highlightedIn = (state: WorkbookState): string[] =>
  state.sheets.filter(({ highlights }) => highlights.some(isShown)).map(({ name }) => name);
