import type { ReportTexts } from "./report-texts";
import type { Assessment } from "../assess";
import type { CriteriaFigures } from "./criteria-figures";
import type { KeyFigure } from "./key-figures";
import type { Snapshot } from "./kept/kept";
import type { RemarkTaker } from "./kept/take-remarks";

/** What every section of the report is made from. */
export interface ReportContext {
  assessment: Assessment;
  criteria: CriteriaFigures | null;
  figures: KeyFigure[];
  /** The figures of this day and of those before. */
  history: Snapshot[];
  remarks: RemarkTaker;
  texts: ReportTexts;
}
