import { makeStyles, tokens } from "@fluentui/react-components";
import { formatDay } from "../../core/lib/calendar-day";
import { shorten } from "../../core/lib/text";
import type { AssessedTask } from "../../core/plan/counts";
import { overdueDays } from "../../core/plan/overdue-days";
import { isTracked } from "../../core/plan/tracked";
import { taskCell } from "../figures/task-cell";
import { CellLink } from "../parts/CellLink";
import { Expander } from "../parts/Expander";
import { Later } from "../parts/Later";
import { Meta } from "../parts/Meta";
import { StatusMark } from "../parts/StatusMark";
import { usePane } from "../state/pane-context";
import type { View } from "../state/pane-state";
import { TaskActions } from "./record/TaskActions";

const loadDetails = async () => (await import("./TaskDetails")).TaskDetails;

const useStyles = makeStyles({
  row: { padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

interface TaskRowProps {
  assessed: AssessedTask;
  view: View;
  /** Whose it is does not stand above it. */
  withLead: boolean;
}

/** A task with its status and what can be entered for it; how its deadline was understood opens below. */
export const TaskRow = ({ assessed, view, withLead }: TaskRowProps) => {
  const { task, status } = assessed;
  const { asOf } = view.assessment;
  const { texts } = usePane();
  const styles = useStyles();
  const words = texts.pane.overview;
  const late = status.flag === "overdue";
  const days = { days: status.daysLate };
  const approximate = task.deadline.implied.includes("approximate");
  const [missed] = late ? overdueDays(status, asOf) : [];
  const due = missed ?? status.nextDue;
  const text = task.task.replace(/\s+/g, " ");
  return (
    <div className={styles.row}>
      <Expander
        label={texts.pane.plan.details({ task: [task.id, shorten(text, 80)].filter(Boolean).join(" ") })}
        head={
          <>
            <CellLink sheet={task.sheet} cell={taskCell(assessed)}>
              {task.id} {text}
            </CellLink>
            <Meta>
              {!late ? (
                <StatusMark status={status.status} />
              ) : isTracked(assessed.plan) ? (
                <StatusMark status="overdue" text={words.daysLate(days)} />
              ) : (
                // Without a column for results nobody can tell that it is not done.
                <StatusMark status="unreadable" text={words.pastDays(days)} />
              )}
              {due && (
                <span>
                  {words.dueOn({ day: approximate ? texts.pane.plan.about({ day: formatDay(due) }) : formatDay(due) })}
                </span>
              )}
              {(withLead || task.lead.length > 1) && <span>{task.lead.join("; ") || words.noUnit}</span>}
            </Meta>
          </>
        }
      >
        {() => <Later load={loadDetails} props={{ assessed, asOf }} />}
      </Expander>
      <TaskActions assessed={assessed} view={view} />
    </div>
  );
};
