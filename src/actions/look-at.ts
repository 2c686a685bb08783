import { type Assessment, type AssessOptions, assess } from "../core/assess";
import type { AssessTexts } from "../core/assess-texts";
import type { Workbook } from "../workbook/workbook";
import { gather, type Gathered } from "./gather";

/** The assessment together with the tables it was made of, for whoever shows cells beside it. */
export interface Seen {
  assessment: Assessment;
  gathered: Gathered;
}

/** Reads and assesses, writes nothing. @throws TrackerError as `gather` */
export const lookAt = async (workbook: Workbook, options: AssessOptions, texts: AssessTexts): Promise<Seen> => {
  const gathered = await gather(workbook, { sheet: options.sheet ?? null });
  return { gathered, assessment: assess(gathered, options, texts) };
};
