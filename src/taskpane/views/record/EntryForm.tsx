import { Button } from "@fluentui/react-components";
import { type SyntheticEvent, useState } from "react";
import type { Entry } from "../../../actions/record/entry";
import { planEntry } from "../../../actions/record/plan-entry";
import { formatDay } from "../../../core/lib/calendar-day";
import type { AssessedTask } from "../../../core/plan/counts";
import { recordTextsOf } from "../../../messages/record-messages";
import type { RecordTexts } from "../../../messages/vi/record";
import { onEscape } from "../../page/on-escape";
import { usePane } from "../../state/pane-context";
import type { View } from "../../state/pane-state";
import { useStore } from "../../state/store";
import { dueOf, emptyDraft, type EntryKind, entryOf } from "./entry-draft";
import { EntryFields } from "./EntryFields";
import { useFormStyles } from "./form-styles";
import { MissingColumns } from "./MissingColumns";
import { Preview } from "./Preview";

/** Enters something for one task: before and after are shown, Enter writes, Escape leaves. */
export const EntryForm = ({
  kind,
  assessed,
  view,
  onClose,
}: {
  kind: EntryKind;
  assessed: AssessedTask;
  view: View;
  onClose: () => void;
}) => {
  const { pane, texts: shared, busy } = usePane();
  const texts = recordTextsOf(useStore(pane.language));
  const styles = useFormStyles();
  const today = pane.host.today();
  const { task, plan, status } = assessed;
  const { asOf } = view.assessment;
  const [draft, setDraft] = useState(() => emptyDraft(kind, asOf < today ? asOf : today, task.proposedLead[0] ?? ""));
  const [pressed, setPressed] = useState(false);
  const read = entryOf(draft, assessed, today, texts);
  const entry = "entry" in read ? read.entry : null;
  const assigned = shared.rules["missing-lead-unit"].assigned;
  const planned = entry && planEntry(entry, assessed, view.gathered, assigned);
  const ready = entry !== null && planned !== null && planned.edits.length > 0;
  const write = async (event: SyntheticEvent) => {
    event.preventDefault();
    setPressed(true);
    if (!ready || busy) return;
    if (await pane.record(planned.edits, toldOf(entry, task.id, texts))) onClose();
  };
  return (
    <form
      className={styles.form}
      aria-label={shared.pane.act.of({ what: shared.pane.act[kind], task: task.id })}
      onSubmit={(event) => void write(event)}
      onKeyDown={onEscape(onClose)}
    >
      <EntryFields
        draft={draft}
        onChange={setDraft}
        texts={texts}
        units={view.assessment.byUnit.flatMap(({ unit }) => unit ?? [])}
        today={today}
        due={dueOf(assessed)}
        evidence={plan.columns.evidence !== undefined}
        fault={"fault" in read && (pressed || touched(draft.kind, draft.day)) ? read.fault : null}
      />
      {(kind === "done" || kind === "extend") && status.dueDays.length > 1 && status.nextDue !== null && (
        <p className={styles.small}>
          {texts.next({ day: formatDay(status.nextDue), met: status.metDue, all: status.dueDays.length })}
        </p>
      )}
      {entry?.kind === "done" && entry.day > asOf && (
        <p className={styles.fault}>{texts.afterAsOf({ asOf: formatDay(asOf) })}</p>
      )}
      {planned && <Preview planned={planned} texts={texts} />}
      {planned && <MissingColumns missing={planned.missing} plan={plan} view={view} texts={texts} />}
      <div className={styles.line}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={busy || !ready}>
          {texts.write}
        </Button>
        <Button size="small" onClick={onClose}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
};

/** A day half typed is no fault yet. */
const touched = (kind: EntryKind, day: string): boolean => (kind === "done" || kind === "extend") && day.length >= 8;

const toldOf = (entry: Entry, task: string, { written }: RecordTexts): string => {
  if (entry.kind === "lead") return written.lead({ task, unit: entry.unit });
  if (entry.kind === "obstacle") return written.obstacle({ task });
  return written[entry.kind]({ task, day: formatDay(entry.day) });
};
