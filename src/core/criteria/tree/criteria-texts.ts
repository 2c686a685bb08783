import type { DataTexts } from "../../data/data-texts";
import type { ScoringTexts } from "../scoring/scoring-texts";
import type { TreeTexts } from "./tree-texts";

/** The texts that scoring, its table and its quantities speak in. */
export interface CriteriaTexts {
  criteria: ScoringTexts;
  criteriaTree: TreeTexts;
  data: DataTexts;
}
