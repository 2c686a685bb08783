import type { AssessOptions } from "../core/assess";
import type { KnownFigure } from "../core/proofread/check-against";
import type { Messages } from "../messages/messages";
import type { Workbook } from "../workbook/workbook";
import { figuresOf } from "./figures-of";
import { assessWorkbook } from "./write-report";

/** What a report may say of the workbook. */
export const knownFigures = async (
  workbook: Workbook,
  options: AssessOptions,
  texts: Messages,
): Promise<KnownFigure[]> => figuresOf(await assessWorkbook(workbook, options, texts, { planOptional: true }));
