import { assess, type AssessOptions } from "../core/assess";
import { type OfficeResult, officeResult } from "../core/rollup/office-result";
import type { Messages } from "../messages/messages";
import type { Workbook } from "../workbook/workbook";
import { gather } from "./gather";

/** What the roll-up takes of one office's workbook. */
export const assessOffice = async (
  workbook: Workbook,
  options: AssessOptions,
  texts: Messages,
): Promise<OfficeResult> => {
  const gathered = await gather(workbook, { planOptional: true });
  return officeResult(assess(gathered, options, texts), gathered.linked.formulas);
};
