import type { Task } from "../../../plan/plan";
import type { ReportTexts } from "../../report-texts";

/** A task's lead units within the brackets of a sentence, or the words that say that it has none. */
export const leadOf = ({ lead }: Pick<Task, "lead">, { noUnit }: ReportTexts): string =>
  lead.join("; ") || noUnit.replace(/^\(|\)$/g, "");
