import { Button, Checkbox } from "@fluentui/react-components";
import { type SyntheticEvent, useState } from "react";
import { planEntries, planEntry } from "../../../actions/record/plan-entry";
import { shorten } from "../../../core/lib/text";
import type { AssessedTask } from "../../../core/plan/counts";
import { recordTextsOf } from "../../../messages/record-messages";
import { onEscape } from "../../page/on-escape";
import { usePane } from "../../state/pane-context";
import type { View } from "../../state/pane-state";
import { useStore } from "../../state/store";
import { emptyDraft, type EntryKind, entryOf } from "./entry-draft";
import { EntryFields } from "./EntryFields";
import { useFormStyles } from "./form-styles";
import { MissingColumns } from "./MissingColumns";
import { Preview } from "./Preview";

/** Enters the same for several tasks: who does not get it is taken out, and all cells are shown before they are written. */
export const GroupForm = ({
  kind,
  label,
  tasks,
  view,
  onClose,
}: {
  kind: EntryKind;
  label: string;
  tasks: readonly AssessedTask[];
  view: View;
  onClose: () => void;
}) => {
  const { pane, texts: shared, busy } = usePane();
  const texts = recordTextsOf(useStore(pane.language));
  const styles = useFormStyles();
  const today = pane.host.today();
  const [draft, setDraft] = useState(() => emptyDraft(kind, today, ""));
  const [out, setOut] = useState<ReadonlySet<AssessedTask>>(new Set());
  const [pressed, setPressed] = useState(false);
  const chosen = tasks.filter((one) => !out.has(one));
  const read = chosen.map((assessed) => ({ assessed, read: entryOf(draft, assessed, today, texts) }));
  const assigned = shared.rules["missing-lead-unit"].assigned;
  const ready = read.flatMap(({ assessed, read: said }) =>
    "entry" in said ? [planEntry(said.entry, assessed, view.gathered, assigned)] : [],
  );
  const faults = read.flatMap(({ read: said }) => ("fault" in said ? [said.fault] : []));
  const planned = planEntries(ready);
  const cells = planned.edits.length;
  // Of several plans the first that lacks one; then the next is asked about.
  const lacking = chosen.find(({ plan }) => planned.missing.some((key) => plan.columns[key] === undefined))?.plan;
  const write = async (event: SyntheticEvent) => {
    event.preventDefault();
    setPressed(true);
    if (cells === 0 || busy) return;
    const told = texts.written.many({ tasks: ready.length, cells });
    if (await pane.record(planned.edits, told)) onClose();
  };
  const turn = (assessed: AssessedTask) => {
    const next = new Set(out);
    if (!next.delete(assessed)) next.add(assessed);
    setOut(next);
  };
  return (
    <form
      className={styles.form}
      aria-label={label}
      onSubmit={(event) => void write(event)}
      onKeyDown={onEscape(onClose)}
    >
      <EntryFields
        draft={draft}
        onChange={setDraft}
        texts={texts}
        units={view.assessment.byUnit.flatMap(({ unit }) => unit ?? [])}
        today={today}
        due={null}
        dueEach
        evidence={false}
        fault={pressed && cells === 0 ? (faults[0] ?? null) : null}
      />
      <fieldset className={styles.choices}>
        <legend className={styles.small}>{texts.choose}</legend>
        <Checkbox
          label={texts.all({ count: tasks.length })}
          checked={out.size === 0 ? true : out.size === tasks.length ? false : "mixed"}
          onChange={(_, { checked }) => setOut(checked === false ? new Set(tasks) : new Set())}
        />
        {tasks.map((assessed) => (
          <div key={`${assessed.task.sheet}/${assessed.task.rows[0]}`}>
            <Checkbox
              label={`${assessed.task.id} ${shorten(assessed.task.task.replace(/\s+/g, " "), 60)}`}
              checked={!out.has(assessed)}
              onChange={() => turn(assessed)}
            />
          </div>
        ))}
      </fieldset>
      {(cells > 0 || planned.missing.length > 0) && <Preview planned={planned} texts={texts} />}
      {lacking && <MissingColumns missing={planned.missing} plan={lacking} view={view} texts={texts} />}
      {cells > 0 && faults.length > 0 && (
        <p className={styles.fault}>{texts.leftOut({ count: faults.length, why: faults[0] ?? "" })}</p>
      )}
      <div className={styles.line}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={busy || cells === 0}>
          {texts.writeMany({ cells })}
        </Button>
        <Button size="small" onClick={onClose}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
};
