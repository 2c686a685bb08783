import { freeSheetName } from "../../names";
import type { Batch } from "./changes";
import { LOOK_NAMES } from "./shown-highlights";
import type { Look, OwnSheet } from "./workbook-state";
import { formerFigure, formerLook, type Generation, roleMarker } from "./hidden-names";

/** Report sheets, their names and all highlights become that generation: out of the way, and not forgotten. */
export const stepAside = (batch: Batch, look: Look, going: readonly OwnSheet[], generation: Generation): void => {
  const taken = look.sheets.map(({ name }) => name);
  for (const { id, marker, sheet } of going) {
    const aside = freeSheetName(`~khcv ${generation} ${id}`, taken);
    taken.push(aside);
    // The comment remembers what a marker cannot: the name people knew the sheet by, and whether they had hidden it.
    const comment = JSON.stringify({ name: sheet.name, visible: sheet.visible });
    batch.markSheet(roleMarker(`old${generation}`, id), batch.sheet(sheet), comment);
    batch.sheet(sheet).name = aside;
    batch.deleteName(marker);
  }
  keepNames(batch, look, going, generation);
  for (const sheet of look.sheets) {
    batch.turnHighlights(sheet, (name) => {
      if (!LOOK_NAMES.has(name)) return undefined;
      const former = formerLook(generation, name);
      batch.setName(former, "=FALSE");
      return former;
    });
  }
};

/** The names of figures stay with the old report, hidden: the new one takes their places. */
const keepNames = (batch: Batch, look: Look, going: readonly OwnSheet[], generation: Generation): void => {
  const sheets = new Map(going.map(({ sheet }) => [sheet.name.toLowerCase(), sheet]));
  for (const { name, sheet, cells } of look.figures) {
    const own = sheets.get(sheet?.toLowerCase() ?? "");
    if (own && cells !== "") batch.hideName(formerFigure(generation, name), batch.sheet(own), cells);
  }
};
