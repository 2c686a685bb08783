import { readCriteria } from "./table/read-criteria";
import { readTotal } from "./table/total-row";
import { inNouns } from "./trying/counted-noun";
import { quantitiesOfCriteria, runCriteria } from "./run-criteria";

/**
 * What an assessment uses of this room, as one value: it is handed to the core, so that a door may fetch it only where a
 * workbook has a criteria table.
 */
export const scoring = { inNouns, readCriteria, readTotal, quantitiesOfCriteria, runCriteria };
export type Scoring = typeof scoring;
