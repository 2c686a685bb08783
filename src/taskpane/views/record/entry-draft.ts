import type { Entry } from "../../../actions/record/entry";
import { type Day, formatDay, readDay } from "../../../core/lib/calendar-day";
import type { AssessedTask } from "../../../core/plan/counts";
import type { RecordTexts } from "../../../messages/vi/record";

export type EntryKind = Entry["kind"];

/** What stands in the form's fields. */
export interface Draft {
  kind: EntryKind;
  /** A day as typed. */
  day: string;
  text: string;
  /** Each task's own due date is its day. */
  onTime: boolean;
}

export const emptyDraft = (kind: EntryKind, today: Day, proposed: string): Draft => ({
  kind,
  day: kind === "done" ? formatDay(today) : "",
  text: kind === "lead" ? proposed : "",
  onTime: false,
});

/** What the fields say of a task, or what must be mended first. */
export const entryOf = (
  { kind, day: typed, text: typedText, onTime }: Draft,
  assessed: AssessedTask,
  today: Day,
  texts: RecordTexts,
): { entry: Entry } | { fault: string } => {
  const text = typedText.trim();
  if (kind === "obstacle" || kind === "lead") {
    if (text === "") return { fault: texts.noText };
    return { entry: kind === "lead" ? { kind, unit: text } : { kind, text } };
  }
  const due = dueOf(assessed);
  const day = onTime ? due : readDay(typed.trim());
  if (day === null) return { fault: texts.noDay };
  if (kind === "done" && day > today) return { fault: texts.inFuture({ today: formatDay(today) }) };
  if (kind === "done") return { entry: { kind, day, evidence: text } };
  if (due !== null && day <= due) return { fault: texts.notLater({ due: formatDay(due) }) };
  return { entry: { kind, day } };
};

/** The due date that is to be met next, also of a task that is said to be done without a day. */
export const dueOf = ({ status: { nextDue, dueDays, metDue } }: AssessedTask): Day | null =>
  nextDue ?? dueDays[metDue] ?? null;
