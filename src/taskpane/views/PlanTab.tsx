import { Button, Field, Input, makeStyles, Select, tokens, typographyStyles } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import { formatNumber } from "../../core/lib/number";
import type { AssessedTask } from "../../core/plan/counts";
import { usePane, type ViewProps } from "../state/pane-context";
import { Section } from "../parts/Section";
import { filterTasks, groupTasks, type Grouping } from "../figures/task-list";
import type { PlanFilter } from "../state/pane-state";
import { useStore } from "../state/store";
import { TaskRow } from "./TaskRow";
import { Timeline } from "./Timeline";
import { List } from "../parts/List";

const PAGE = 60;

const useStyles = makeStyles({
  filters: { display: "grid", gridTemplateColumns: "repeat(2, minmax(0, 1fr))", gap: tokens.spacingHorizontalS },
  wide: { gridColumn: "1 / -1", minWidth: 0 },
  // A unit's long name must not widen the pane.
  select: { width: "100%", minWidth: 0 },
  count: { display: "flex", alignItems: "center", justifyContent: "space-between", minHeight: "24px" },
  heading: { ...typographyStyles.body1Strong, margin: 0 },
});

/** Every task, by status, unit or section, found by word, month and filter. */
export const PlanTab = ({ view }: ViewProps) => {
  const { assessment } = view;
  const { pane, texts } = usePane();
  const place = useStore(pane.place);
  const styles = useStyles();
  const [grouping, setGrouping] = useState<Grouping>("section");
  const [page, setPage] = useState(1);
  const words = texts.pane.plan;
  const search = useDeferredValue(place.search);
  const year = assessment.plans[0]?.year ?? null;
  const tasks = useMemo(
    () => filterTasks(assessment.tasks, { ...place, search, year, asOf: assessment.asOf }),
    [assessment, place, search, year],
  );
  const shown = tasks.slice(0, page * PAGE);
  const groups = useMemo(() => groupTasks(shown, grouping, assessment, texts), [shown, grouping, assessment, texts]);
  const filtered = tasks.length < assessment.counts.total;

  return (
    <>
      <Timeline assessment={assessment} month={place.month} onChoose={(month) => pane.go({ month })} />
      <div className={styles.filters} role="search">
        <Input
          className={styles.wide}
          size="small"
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          value={place.search}
          onChange={(_, { value }) => pane.go({ search: value })}
        />
        <Choice<PlanFilter>
          label={words.show}
          value={place.show}
          options={words.filters}
          onChoose={(show) => pane.go({ show })}
        />
        <Choice<Grouping> label={words.groupBy} value={grouping} options={words.groups} onChoose={setGrouping} />
        <Field className={styles.wide} size="small" label={words.unit}>
          <Select
            className={styles.select}
            select={{ className: styles.select }}
            size="small"
            value={place.unit === null ? "*" : place.unit}
            onChange={(_, { value }) => pane.go({ unit: value === "*" ? null : value })}
          >
            <option value="*">{words.allUnits}</option>
            {assessment.byUnit.map(({ unit }) => (
              <option key={unit ?? ""} value={unit ?? ""}>
                {unit ?? texts.pane.overview.noUnit}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <div className={styles.count}>
        <span role="status">{words.count({ shown: tasks.length, total: assessment.counts.total })}</span>
        {filtered && (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => pane.go({ show: "all", unit: null, month: null, search: "" })}
          >
            {words.clearFilters}
          </Button>
        )}
      </div>
      {tasks.length === 0 && <span>{words.none}</span>}
      {groups.map(({ key, title, tasks: inGroup }) => (
        <Section key={key} title={title} aside={<span>{formatNumber(inGroup.length)}</span>}>
          <List>
            {inGroup.map((assessed) => (
              <li key={keyOf(assessed)}>
                <TaskRow assessed={assessed} view={view} />
              </li>
            ))}
          </List>
        </Section>
      ))}
      {tasks.length > shown.length && <Button onClick={() => setPage(page + 1)}>{texts.pane.more}</Button>}
    </>
  );
};

const keyOf = ({ task }: AssessedTask): string => `${task.sheet}/${task.rows[0]}`;

const Choice = <Value extends string>({
  label,
  value,
  options,
  onChoose,
}: {
  label: string;
  value: Value;
  options: Record<Value, string>;
  onChoose: (value: Value) => void;
}) => (
  <Field size="small" label={label}>
    <Select size="small" value={value} onChange={(_, data) => onChoose(data.value as Value)}>
      {(Object.entries(options) as [Value, string][]).map(([key, text]) => (
        <option key={key} value={key}>
          {text}
        </option>
      ))}
    </Select>
  </Field>
);
