import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { AssessedTask } from "../../../core/plan/counts";
import { isFinished } from "../../../core/plan/status";
import { Later } from "../../parts/Later";
import { usePane } from "../../state/pane-context";
import type { View } from "../../state/pane-state";
import type { EntryKind } from "./entry-draft";
import { useOpenForm } from "./use-open-form";

const loadForm = async () => (await import(/* webpackChunkName: "record" */ "./EntryForm")).EntryForm;

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, paddingTop: tokens.spacingVerticalXS },
});

/** What can be entered for a task as it stands; a sheet in letters of before Unicode is not written. */
export const kindsFor = ({ task, status }: AssessedTask, { gathered }: View): EntryKind[] => {
  if (gathered.letters.has(task.sheet)) return [];
  const lead: EntryKind[] = task.lead.length === 0 ? ["lead"] : [];
  if (status.progress === "cancelled" || isFinished(status.progress)) return lead;
  const dated: EntryKind[] = status.nextDue === null ? [] : ["extend"];
  return [...lead, "done", ...dated, "obstacle"];
};

/** The ways to enter something for a task; the form opens in place. */
export const TaskActions = ({
  assessed,
  view,
  kinds = kindsFor(assessed, view),
}: {
  assessed: AssessedTask;
  view: View;
  kinds?: readonly EntryKind[];
}) => {
  const { texts } = usePane();
  const styles = useStyles();
  const { open, setOpen, opener, close } = useOpenForm(kinds);
  const words = texts.pane.act;
  const { task } = assessed;
  const [proposed] = task.proposedLead;
  if (kinds.length === 0) return null;
  return (
    <>
      <div ref={opener} className={styles.buttons}>
        {kinds.map((kind) => {
          const label = kind === "lead" && proposed !== undefined ? words.leadTo({ unit: proposed }) : words[kind];
          return (
            <Button
              key={kind}
              size="small"
              aria-expanded={open === kind}
              aria-label={words.of({ what: label, task: task.id })}
              onClick={() => setOpen(open === kind ? null : kind)}
            >
              {label}
            </Button>
          );
        })}
      </div>
      {open !== null && <Later key={open} load={loadForm} props={{ kind: open, assessed, view, onClose: close }} />}
    </>
  );
};
