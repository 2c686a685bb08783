import { Button, makeStyles } from "@fluentui/react-components";
import { shorten } from "../../core/lib/text";
import { isTracked } from "../../core/plan/tracked";
import { resultsKnown } from "../../core/report/results-known";
import { taskCell } from "../figures/task-cell";
import { TaskActions } from "./record/TaskActions";
import { CellLink } from "../parts/CellLink";
import { usePane, type ViewProps } from "../state/pane-context";
import { Section } from "../parts/Section";
import { StatusMark } from "../parts/StatusMark";
import { Meta } from "../parts/Meta";
import { List } from "../parts/List";

const FIRST = 6;

const useStyles = makeStyles({
  task: { display: "flex", flexDirection: "column" },
});

/** The tasks that are latest, with whose they are. */
export const OverdueNow = ({ view }: ViewProps) => {
  const { assessment } = view;
  const { pane, texts } = usePane();
  const styles = useStyles();
  const words = texts.pane.overview;
  const late = assessment.tasks
    .filter(({ status }) => status.flag === "overdue")
    .sort((a, b) => b.status.daysLate - a.status.daysLate);
  return (
    <Section title={resultsKnown(assessment).known ? words.overdueNow : words.pastDueNow}>
      {late.length === 0 && <span>{words.nothingOverdue}</span>}
      <List spaced>
        {late.slice(0, FIRST).map((assessed) => {
          const { task, status } = assessed;
          return (
            <li key={`${task.sheet}/${task.rows[0]}`} className={styles.task}>
              <CellLink sheet={task.sheet} cell={taskCell(assessed)}>
                {task.id} {shorten(task.task, 120)}
              </CellLink>
              <Meta>
                <StatusMark
                  status={isTracked(assessed.plan) ? "overdue" : "unreadable"}
                  text={words.daysLate({ days: status.daysLate })}
                />
                <span>{task.lead.join("; ") || words.noUnit}</span>
              </Meta>
              <TaskActions assessed={assessed} view={view} />
            </li>
          );
        })}
      </List>
      {late.length > FIRST && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => pane.go({ tab: "plan", show: "overdue", unit: null, month: null, search: "" })}
        >
          {words.allOverdue({ count: late.length })}
        </Button>
      )}
    </Section>
  );
};
