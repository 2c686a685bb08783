import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import type { AssessedTask } from "../../core/plan/counts";
import { filterTasks, groupTasks, inOrder, mostUrgent } from "../figures/task-list";
import { Choice } from "../parts/Choice";
import { FilterRegular } from "../parts/icons";
import { Later } from "../parts/Later";
import { List } from "../parts/List";
import { usePane, type ViewProps } from "../state/pane-context";
import { useStore } from "../state/store";
import { Banners } from "./Banners";
import { Glance } from "./Glance";
import { GroupHead } from "./GroupHead";
import { GroupActions } from "./record/GroupActions";
import { TaskRow } from "./TaskRow";
import { Tiles } from "./Tiles";

const PAGE = 30;

const loadFilters = async () => (await import("./Filters")).Filters;
const loadSince = async () => (await import("./SinceLast")).SinceLast;
const loadReminders = async () => (await import("./Reminders")).Reminders;

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, minWidth: 0 },
  narrow: { flexShrink: 0, minWidth: "auto" },
  count: {
    ...typographyStyles.caption1,
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
  note: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
  },
});

/** Every task: the late ones first, by whose they are; the tiles filter them, and more is a press away. */
export const TasksTab = ({ view }: ViewProps) => {
  const { assessment } = view;
  const { counts, byUnit } = assessment;
  const { pane, texts } = usePane();
  const place = useStore(pane.place);
  const styles = useStyles();
  const [page, setPage] = useState(1);
  const [opened, setOpened] = useState<"filters" | "reminders" | null>(null);
  const words = texts.pane.plan;
  const search = useDeferredValue(place.search);
  const year = assessment.plans[0]?.year ?? null;
  const show = place.show ?? mostUrgent(counts);
  // A unit that is gone since it was chosen filters nothing.
  const unit = byUnit.some((one) => (one.unit ?? "") === place.unit) ? place.unit : null;
  const tasks = useMemo(
    () => inOrder(filterTasks(assessment.tasks, { ...place, show, unit, search, year, asOf: assessment.asOf }), show),
    [assessment, place, show, unit, search, year],
  );
  const shown = tasks.slice(0, page * PAGE);
  const groups = useMemo(
    () => groupTasks(shown, place.grouping, assessment, texts),
    [shown, place.grouping, assessment, texts],
  );
  const history = view.gathered.survey.find(({ ours }) => ours === "history");
  const filtered = tasks.length < counts.total;
  const reminded = byUnit.filter((one) => one.unit !== null && one.overdue + one.dueSoon > 0).length;
  const toggle = (name: "filters" | "reminders") => ({
    "aria-expanded": opened === name,
    onClick: () => setOpened(opened === name ? null : name),
  });
  return (
    <>
      <Banners view={view} />
      <Tiles view={view} shown={show} />
      <Glance view={view} />
      {history && <Later load={loadSince} props={{ view, sheet: history.name, rows: history.rows }} />}
      <div className={styles.line}>
        <Choice
          label={words.unit}
          value={unit ?? "*"}
          options={[
            ["*", words.allUnits],
            ...byUnit.map((one) => [one.unit ?? "", one.unit ?? texts.pane.overview.noUnit] as const),
          ]}
          onChoose={(chosen) => void pane.ofUnit(chosen === "*" ? null : chosen)}
        />
        <Button
          size="small"
          className={styles.narrow}
          icon={<FilterRegular />}
          aria-label={texts.pane.overview.filters}
          title={texts.pane.overview.filters}
          {...toggle("filters")}
        />
        {reminded > 0 && (
          <Button size="small" className={styles.narrow} {...toggle("reminders")}>
            {texts.pane.overview.remind({ units: reminded })}
          </Button>
        )}
      </div>
      {opened === "filters" && <Later key="filters" load={loadFilters} props={{ view, show }} />}
      {opened === "reminders" && <Later key="reminders" load={loadReminders} props={{ view }} />}
      <WithoutLead view={view} />
      <div className={styles.count}>
        <span role="status">
          {words.count({ shown: tasks.length, total: counts.total, cancelled: filtered ? 0 : counts.cancelled })}
        </span>
        {filtered && (
          <Button
            size="small"
            appearance="subtle"
            className={styles.narrow}
            onClick={() => pane.go({ show: "all", unit: null, month: null, search: "" })}
          >
            {words.clearFilters}
          </Button>
        )}
      </div>
      {tasks.length === 0 && <span>{words.none}</span>}
      {groups.map(({ key, title, tasks: inGroup }) => (
        <section key={key} aria-label={title}>
          <GroupHead
            title={title}
            count={inGroup.length}
            unit={place.grouping === "unit" ? byUnit.find((one) => (one.unit ?? "") === key) : undefined}
            view={view}
          />
          <List>
            {inGroup.map((assessed) => (
              <li key={keyOf(assessed)}>
                <TaskRow assessed={assessed} view={view} withLead={place.grouping !== "unit"} />
              </li>
            ))}
          </List>
        </section>
      ))}
      {tasks.length > shown.length && <Button onClick={() => setPage(page + 1)}>{texts.pane.more}</Button>}
    </>
  );
};

const keyOf = ({ task }: AssessedTask): string => `${task.sheet}/${task.rows[0]}`;

/** Late tasks of nobody, to be given to somebody together. */
const WithoutLead = ({ view }: ViewProps) => {
  const { texts } = usePane();
  const styles = useStyles();
  const { assessment, gathered } = view;
  const tasks = assessment.tasks.filter(
    ({ task, status }) => status.flag === "overdue" && task.lead.length === 0 && !gathered.letters.has(task.sheet),
  );
  // One alone is given from its own row.
  if (tasks.length < 2) return null;
  const said = texts.pane.overview.withoutLead({ count: tasks.length });
  return (
    <div className={styles.note} role="note">
      <span>{said}</span>
      <GroupActions kinds={["lead"]} tasks={tasks} name={texts.pane.overview.noUnit} view={view} />
    </div>
  );
};
