import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Fragment } from "react";
import { type Day, formatDay } from "../../core/lib/calendar-day";
import type { AssessedTask } from "../../core/plan/counts";
import { shorten } from "../../core/lib/text";
import { cellName } from "../../core/table/grid";
import { CellLink } from "../parts/CellLink";
import { dueLines } from "../../core/plan/due-lines";
import { Expander } from "../parts/Expander";
import { isTracked } from "../../core/plan/tracked";
import { taskCell } from "../figures/task-cell";
import type { View } from "../state/pane-state";
import { TaskActions } from "./record/TaskActions";
import { usePane } from "../state/pane-context";
import { Meta } from "../parts/Meta";
import { StatusMark } from "../parts/StatusMark";

const useStyles = makeStyles({
  row: { padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  details: {
    ...typographyStyles.caption1,
    overflowWrap: "anywhere",
    margin: 0,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  label: { color: tokens.colorNeutralForeground2 },
  value: { margin: `0 0 ${tokens.spacingVerticalXS}`, whiteSpace: "pre-line" },
});

interface TaskRowProps {
  assessed: AssessedTask;
  view: View;
}

/** A task with its status; how its deadline was understood opens below. */
export const TaskRow = ({ assessed, view }: TaskRowProps) => {
  const { task, status } = assessed;
  const { texts } = usePane();
  const styles = useStyles();
  const words = texts.pane.overview;
  // Without a column for results nobody can tell that it is not done.
  const pastDue = status.flag === "overdue" && !isTracked(assessed.plan);
  const when =
    status.flag === "overdue"
      ? words.daysLate({ days: status.daysLate })
      : status.nextDue !== null
        ? task.deadline.implied.includes("approximate")
          ? texts.pane.plan.about({ day: formatDay(status.nextDue) })
          : formatDay(status.nextDue)
        : null;
  return (
    <div className={styles.row}>
      <Expander
        label={texts.pane.plan.details({
          task: [task.id, shorten(task.task.replace(/\s+/g, " "), 80)].filter(Boolean).join(" "),
        })}
        head={
          <>
            <CellLink sheet={task.sheet} cell={taskCell(assessed)}>
              {task.id} {task.task.replace(/\s+/g, " ")}
            </CellLink>
            <Meta>
              {pastDue ? (
                <StatusMark status="unreadable" text={texts.pane.tiles.pastDue} />
              ) : (
                <StatusMark status={status.status} />
              )}
              {when !== null && <span>{when}</span>}
              {task.lead.length > 0 && <span>{task.lead.join("; ")}</span>}
            </Meta>
          </>
        }
      >
        {() => <Details assessed={assessed} asOf={view.assessment.asOf} />}
      </Expander>
      <TaskActions assessed={assessed} view={view} />
    </div>
  );
};

const Details = ({ assessed, asOf }: { assessed: AssessedTask; asOf: Day }) => {
  const { texts } = usePane();
  const styles = useStyles();
  const { plan, task, status } = assessed;
  const words = texts.pane.plan;
  const due = dueLines(assessed, asOf);
  const lines = [
    [words.lead, task.lead.join("; ")],
    ...task.persons.map(({ heading, name }) => [heading, name]),
    [words.support, task.support.join("; ")],
    [words.product, task.product],
    [words.timing, task.timing],
    [
      words.due,
      <>
        {due.length === 0 && (task.deadline.event ?? words.noDue)}
        {due.map(({ day, label, boundary, extendedFrom, overdue, approximate }, index) => {
          const notes = [
            label,
            boundary && words.boundary[boundary],
            extendedFrom && words.extended({ from: formatDay(extendedFrom) }),
          ].filter(Boolean);
          return (
            <Meta key={index}>
              <span>
                {approximate ? words.about({ day: formatDay(day) }) : formatDay(day)}
                {notes.length > 0 && ` (${notes.join("; ")})`}
              </span>{" "}
              {overdue && <StatusMark status="overdue" />}
            </Meta>
          );
        })}
        {due.length > 1 && <Meta>{words.dueSoFar({ met: status.metDue, all: due.length })}</Meta>}
      </>,
    ],
    [words.obstacle, task.tracking.obstacle],
  ] as const;
  return (
    <>
      <dl className={styles.details}>
        {lines
          .filter(([, value]) => value !== "")
          .map(([label, value]) => (
            <Fragment key={label}>
              <dt className={styles.label}>{label}</dt>
              <dd className={styles.value}>{value}</dd>
            </Fragment>
          ))}
      </dl>
      {plan.columns.timing !== undefined && (
        <CellLink sheet={task.sheet} cell={cellName(task.rows[0] ?? 0, plan.columns.timing)} />
      )}
    </>
  );
};
