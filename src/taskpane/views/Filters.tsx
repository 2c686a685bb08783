import { Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useWhole, type ViewProps } from "../state/pane-context";
import type { Grouping, PlanFilter } from "../state/pane-state";
import { useStore } from "../state/store";
import { Timeline } from "./Timeline";

const useStyles = makeStyles({
  filters: { display: "grid", gridTemplateColumns: "repeat(2, minmax(0, 1fr))", gap: tokens.spacingHorizontalS },
  wide: { gridColumn: "1 / -1", minWidth: 0 },
});

/** The list of tasks searched by word, by month, and in other groups. */
export const Filters = ({ view, show }: ViewProps & { show: PlanFilter }) => {
  const { pane, texts } = useWhole();
  const place = useStore(pane.place);
  const styles = useStyles();
  const words = texts.planList;
  return (
    <>
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
        <Listed<PlanFilter>
          label={words.show}
          value={show}
          options={words.filters}
          onChoose={(chosen) => pane.go({ show: chosen })}
        />
        <Listed<Grouping>
          label={words.groupBy}
          value={place.grouping}
          options={words.groups}
          onChoose={(grouping) => pane.go({ grouping })}
        />
      </div>
      <Timeline assessment={view.assessment} month={place.month} onChoose={(month) => pane.go({ month })} />
    </>
  );
};

const Listed = <Value extends string>({
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
