import { freeSheetName } from "../../names";
import type { Changes } from "./changes";
import { LOOK_NAMES } from "./shown-highlights";
import type { WorkbookState, OwnSheet } from "./workbook-state";
import { formerFigure, formerLook, type Generation, roleMarker } from "./hidden-names";

/** Report sheets, their names and all highlights become that generation: out of the way, and not forgotten. */
export const stepAside = (
  changes: Changes,
  state: WorkbookState,
  going: readonly OwnSheet[],
  generation: Generation,
): void => {
  const taken = state.sheets.map(({ name }) => name);
  for (const { id, marker, sheet } of going) {
    const aside = freeSheetName(`~khcv ${generation} ${id}`, taken);
    taken.push(aside);
    // The comment remembers what a marker cannot: the name people knew the sheet by, and whether they had hidden it.
    const comment = JSON.stringify({ name: sheet.name, visible: sheet.visible });
    changes.markSheet(roleMarker(`old${generation}`, id), changes.sheet(sheet), comment);
    changes.sheet(sheet).name = aside;
    changes.deleteName(marker);
  }
  keepNames(changes, state, going, generation);
  for (const sheet of state.sheets) {
    changes.turnHighlights(sheet, (name) => {
      if (!LOOK_NAMES.has(name)) return undefined;
      const former = formerLook(generation, name);
      changes.setName(former, "=FALSE");
      return former;
    });
  }
};

/** The names of figures stay with the old report, hidden: the new one takes their places. */
const keepNames = (
  changes: Changes,
  state: WorkbookState,
  going: readonly OwnSheet[],
  generation: Generation,
): void => {
  const sheets = new Map(going.map(({ sheet }) => [sheet.name.toLowerCase(), sheet]));
  for (const { name, sheet, cells } of state.figures) {
    const own = sheets.get(sheet?.toLowerCase() ?? "");
    if (own && cells !== "") changes.hideName(formerFigure(generation, name), changes.sheet(own), cells);
  }
};
