import type { SeenRow } from "../../core/error";
import { lackOf } from "./lack-of";

/** Why a document's table is taken for no plan. */
export const notTaken = ({ seen }: { seen: SeenRow | null }): string =>
  seen === null
    ? "no row has the headings of a plan"
    : `row ${seen.row} (${seen.texts.join(" | ")})${lackOf(seen) || " – is no plan"}`;
