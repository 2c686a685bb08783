import { personsText } from "../../../plan/persons";
import type { Task } from "../../../plan/plan";
import type { ReportTexts } from "../../report-texts";

/** A task's lead units and persons within the brackets of a sentence, or the words that say that it has no unit. */
export const leadOf = ({ lead, persons }: Pick<Task, "lead" | "persons">, { noUnit }: ReportTexts): string =>
  [lead.join("; ") || noUnit.replace(/^\(|\)$/g, ""), personsText(persons)].filter(Boolean).join("; ");
