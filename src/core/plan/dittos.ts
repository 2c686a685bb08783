import { fold } from "../lib/text";
import type { Entry } from "./entry";
import type { PlanColumn } from "./plan-column";

/** "nt", "-nt-", "n.t.", "Như trên", "(như trên)", a pair of strokes, "//", '- " -' */
const DITTO = /^[-–—.(\s]*(?:n\.?\s?t|nhu (?:tren|muc tren|dong tren)|["“”″〃]|''|'|\/\/|,,)[-–—.)\s]*$/;

/** The text only says that what stands above it holds here, too. */
export const isDitto = (text: string): boolean => text.length <= LONGEST && DITTO.test(fold(text));

const LONGEST = 16;
const REPEATED: readonly PlanColumn[] = ["lead", "support", "product", "timing"];

/**
 * "nt" under a unit, a product or a time is what stands above it, as from that cell. Where nothing stands above, nothing
 * is known: a unit stays empty, and a time is not understood.
 */
export const repeatDittos = (entries: readonly Entry[]): void => {
  for (const key of REPEATED) {
    entries.forEach((entry, index) => {
      if (!isDitto(entry.texts[key])) return;
      const above = entries[index - 1];
      const cell = above?.cells[key];
      if (above && cell && above.texts[key] !== "") {
        entry.texts[key] = above.texts[key];
        entry.cells[key] = cell;
      } else if (key !== "timing") entry.texts[key] = "";
    });
  }
};
