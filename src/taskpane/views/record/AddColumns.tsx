import { Button } from "@fluentui/react-components";
import { addColumns } from "../../../actions/record/add-columns";
import type { Plan, PlanColumn } from "../../../core/plan/plan";
import { recordTextsOf } from "../../../messages/record-messages";
import { onEscape } from "../../page/on-escape";
import { usePane } from "../../state/pane-context";
import type { View } from "../../state/pane-state";
import { useStore } from "../../state/store";
import { useFormStyles } from "./form-styles";
import { Preview } from "./Preview";

/** Adds the columns that a plan lacks, or the `wanted` ones of them: the cells are shown, or why it cannot be done. */
export const AddColumns = ({
  plan,
  wanted,
  view,
  onClose,
}: {
  plan: Plan;
  wanted?: readonly PlanColumn[];
  view: View;
  onClose: () => void;
}) => {
  const { pane, busy } = usePane();
  const texts = recordTextsOf(useStore(pane.language));
  const styles = useFormStyles();
  const words = texts.columns;
  const { sheet } = plan;
  const added = view.gathered.letters.has(sheet)
    ? { why: "letters" as const }
    : addColumns(plan, view.gathered, wanted);
  const edits = "edits" in added ? added.edits : [];
  const write = async () => {
    if (busy || !("edits" in added)) return;
    if (await pane.addColumns(added.columns, words.added({ count: edits.length, sheet }))) onClose();
  };
  return (
    <div className={styles.form} role="group" aria-label={words.label} onKeyDown={onEscape(onClose)}>
      {edits.length > 0 && <p className={styles.small}>{words.how}</p>}
      {"edits" in added && <Preview planned={{ edits, missing: [] }} texts={texts} />}
      {"taken" in added && <p className={styles.fault}>{words.taken({ cell: added.taken })}</p>}
      {"why" in added && <p className={styles.fault}>{words[added.why]}</p>}
      <div className={styles.line}>
        {edits.length > 0 && (
          <Button size="small" appearance="primary" disabledFocusable={busy} onClick={() => void write()}>
            {words.add({ count: edits.length })}
          </Button>
        )}
        <Button size="small" onClick={onClose}>
          {texts.cancel}
        </Button>
      </div>
    </div>
  );
};
