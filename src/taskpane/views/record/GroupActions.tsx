import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { AssessedTask } from "../../../core/plan/counts";
import { Later } from "../../parts/Later";
import { usePane } from "../../state/pane-context";
import type { View } from "../../state/pane-state";
import type { EntryKind } from "./entry-draft";
import { useOpenForm } from "./use-open-form";

const loadForm = async () => (await import(/* webpackChunkName: "record" */ "./GroupForm")).GroupForm;

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** The ways to enter the same for several tasks; the form opens in place. */
export const GroupActions = ({
  kinds,
  tasks,
  name,
  view,
}: {
  kinds: readonly EntryKind[];
  tasks: readonly AssessedTask[];
  /** What the tasks are a group of. */
  name: string;
  view: View;
}) => {
  const { texts } = usePane();
  const styles = useStyles();
  const { open, setOpen, opener, close } = useOpenForm(kinds);
  const words = texts.pane.act;
  if (tasks.length < 2 || kinds.length === 0) return null;
  const labelOf = (kind: EntryKind) => words.forAll({ what: words[kind], count: tasks.length });
  return (
    <>
      <div ref={opener} className={styles.buttons}>
        {kinds.map((kind) => (
          <Button
            key={kind}
            size="small"
            aria-expanded={open === kind}
            aria-label={words.forGroup({ what: labelOf(kind), name })}
            onClick={() => setOpen(open === kind ? null : kind)}
          >
            {labelOf(kind)}
          </Button>
        ))}
      </div>
      {open !== null && (
        <Later key={open} load={loadForm} props={{ kind: open, label: labelOf(open), tasks, view, onClose: close }} />
      )}
    </>
  );
};
