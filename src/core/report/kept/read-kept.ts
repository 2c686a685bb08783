import type { ReportTexts } from "../report-texts";
import type { Grid } from "../../table/grid";
import { type Kept, nothingKept } from "./kept";
import { readHistory } from "./read-history";
import { readRemarks } from "./read-remarks";
import { readRemedies } from "./read-remedies";
import { readTemplates } from "./read-templates";

/** A sheet that the software wrote, as it stands now. */
export interface WrittenSheet {
  id: string;
  grid: Grid;
}

/**
 * What people typed into the report sheets. `languages` are the report's texts in every language: the sheets may have
 * been written in another than the next ones.
 */
export const readKept = (sheets: readonly WrittenSheet[], languages: readonly ReportTexts[]): Kept =>
  sheets.reduce<Kept>((kept, { id, grid }) => {
    switch (id) {
      case "report":
        return { ...kept, remarks: [...kept.remarks, ...readRemarks(grid, languages)] };
      case "remedy-plan":
        return { ...kept, remedies: [...kept.remedies, ...readRemedies(grid)] };
      case "drafts":
        return { ...kept, templates: [...kept.templates, ...readTemplates(grid, languages)] };
      case "history":
        return { ...kept, history: [...kept.history, ...readHistory(grid)] };
      default:
        return kept;
    }
  }, nothingKept);
