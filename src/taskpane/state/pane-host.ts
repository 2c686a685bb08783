import type { Seen } from "../../actions/look-at";
import type { Written } from "../../actions/write-report";
import type { Day } from "../../core/lib/calendar-day";
import type { Language } from "../../messages/messages";
import type { ExportFile } from "../../workbook/export-file";
import type { LiveWorkbook } from "../../workbook/live-workbook";
import type { Choices } from "./pane-state";

export type ThemeName = "light" | "dark" | "contrast";

export interface SelectedCell {
  sheet: string;
  /** zero-based */
  row: number;
}

/** What a person has done to a sheet: to one cell of it or to more, come to it, or taken it away. */
export interface Change {
  /** As the survey knows it: its id, else its name. */
  sheet: string;
  kind: "cell" | "cells" | "activated" | "deleted";
}

/** What the pane's user has chosen, and in which language it speaks. */
export interface Asked {
  choices: Choices;
  language: Language;
}

/** Reads, assesses and reports away from the thread that draws, as the pane itself does elsewhere. */
export interface Looker {
  /** Takes what the workbook remembers into the choices. @throws Cancelled, and what `lookAt` throws */
  look(
    asked: Asked,
    onFraction: (fraction: number) => void,
    changed: ReadonlySet<string> | null,
  ): Promise<{ seen: Seen; choices: Choices }>;
  /** What was seen last by other choices: nothing is read. */
  lookAgain(asked: Asked): Promise<Seen>;
  report(asked: Asked, onFraction: (fraction: number) => void): Promise<Written>;
  cancel(): void;
}

/** The small services that a pane needs of the program it stands in. */
export interface PaneHost {
  workbook: LiveWorkbook;
  /** For a workbook so large that the screen would stand still; absent: the pane looks itself. */
  looker?: Looker | undefined;
  /** Called before each request to the program; what it throws stops the work. Null: nobody watches. */
  watchRequests(watcher: (() => void) | null): void;
  /** Shows a cell ("C12"), or the sheet where it is null. */
  goTo(sheet: string, cell: string | null): Promise<void>;
  selectedCell(): Promise<SelectedCell>;
  /** Calls whenever a person has changed something, with null where nobody tells what; returns what ends that. */
  onChanged(listener: (change: Change | null) => void): () => void;
  theme(): ThemeName;
  onTheme(listener: () => void): () => void;
  /** The program's display language, or what the user chose before. */
  language(): Promise<Language>;
  rememberLanguage(language: Language): Promise<void>;
  /** The unit whose tasks the user looked at last, "" for those of nobody; null for all. */
  unit(): Promise<string | null>;
  rememberUnit(unit: string | null): Promise<void>;
  today(): Day;
  /** "14:05" */
  clock(): string;
  /** Opens a new workbook with examples. */
  openSample(): Promise<void>;
  /** Files can be handed to the user: Excel for Mac drops them without a word. */
  readonly downloads: boolean;
  /** The table of a portal's export. @throws TrackerError no-data-table, broken-file … */
  openExport(file: File): Promise<ExportFile>;
}
