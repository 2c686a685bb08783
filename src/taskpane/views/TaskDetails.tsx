import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Fragment } from "react";
import { type Day, formatDay } from "../../core/lib/calendar-day";
import type { AssessedTask } from "../../core/plan/counts";
import { dueLines } from "../../core/plan/due-lines";
import { cellName } from "../../core/table/grid";
import { CellLink } from "../parts/CellLink";
import { Meta } from "../parts/Meta";
import { StatusMark } from "../parts/StatusMark";
import { useWhole } from "../state/pane-context";

const useStyles = makeStyles({
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

/** What the plan says of a task, and how its deadline was understood. */
export const TaskDetails = ({ assessed, asOf }: { assessed: AssessedTask; asOf: Day }) => {
  const { texts } = useWhole();
  const styles = useStyles();
  const { plan, task, status } = assessed;
  const words = texts.planList;
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
                {approximate ? texts.pane.plan.about({ day: formatDay(day) }) : formatDay(day)}
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
