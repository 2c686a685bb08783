import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { formatDay } from "../../core/lib/calendar-day";
import type { AssessedTask } from "../../core/plan/counts";
import { shorten } from "../../core/lib/text";
import { cellName } from "../../core/table/grid";
import { CellLink } from "../parts/CellLink";
import { Expander } from "../parts/Expander";
import { usePane } from "../parts/pane-context";
import { Meta } from "../parts/Meta";
import { StatusMark } from "../parts/StatusMark";

const useStyles = makeStyles({
  row: { padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  details: {
    ...typographyStyles.caption1,
    display: "grid",
    gridTemplateColumns: "minmax(72px, auto) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  label: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, whiteSpace: "pre-line", minWidth: 0 },
});

/** A task with its status; how its deadline was understood opens below. */
export const TaskRow = ({ assessed: { plan, task, status } }: { assessed: AssessedTask }) => {
  const { texts } = usePane();
  const styles = useStyles();
  const words = texts.pane.overview;
  const when =
    status.flag === "overdue"
      ? words.daysLate({ days: status.daysLate })
      : status.nextDue !== null
        ? formatDay(status.nextDue)
        : null;
  return (
    <div className={styles.row}>
      <Expander
        label={texts.pane.plan.details({
          task: [task.id, shorten(task.task.replace(/\s+/g, " "), 80)].filter(Boolean).join(" "),
        })}
        head={
          <>
            <CellLink sheet={task.sheet} cell={cellName(task.rows[0] ?? 0, plan.columns.task ?? 0)}>
              {task.id} {task.task.replace(/\s+/g, " ")}
            </CellLink>
            <Meta>
              <StatusMark status={status.status} />
              {when !== null && <span>{when}</span>}
              {task.lead.length > 0 && <span>{task.lead.join("; ")}</span>}
            </Meta>
          </>
        }
      >
        {() => <Details assessed={{ plan, task, status }} />}
      </Expander>
    </div>
  );
};

const Details = ({ assessed: { plan, task, status } }: { assessed: AssessedTask }) => {
  const { texts } = usePane();
  const styles = useStyles();
  const words = texts.pane.plan;
  const due = task.deadline.due.map(
    ({ date, label, boundary }) =>
      `${formatDay(date)} (${[label, words.boundary[boundary]].filter(Boolean).join("; ")})`,
  );
  const dueLines = [
    ...(due.length > 0 ? due : [task.deadline.event ?? words.noDue]),
    ...(due.length > 1 ? [words.dueSoFar({ met: status.metDue, all: status.dueDays.length })] : []),
    ...(status.originalDue ? [words.extended({ from: formatDay(status.originalDue) })] : []),
  ];
  const lines = [
    [words.lead, task.lead.join("; ")],
    [words.support, task.support.join("; ")],
    [words.product, task.product],
    [words.timing, task.timing],
    [words.due, dueLines.join("\n")],
    [words.obstacle, task.tracking.obstacle],
  ].filter(([, value]) => value !== "");
  return (
    <>
      <dl className={styles.details}>
        {lines.map(([label, value]) => (
          <Line key={label} label={label ?? ""} value={value ?? ""} />
        ))}
      </dl>
      {plan.columns.timing !== undefined && (
        <CellLink sheet={task.sheet} cell={cellName(task.rows[0] ?? 0, plan.columns.timing)} />
      )}
    </>
  );
};

const Line = ({ label, value }: { label: string; value: string }) => {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>{value}</dd>
    </>
  );
};
