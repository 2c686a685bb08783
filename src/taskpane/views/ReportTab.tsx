import { makeStyles, Switch, tokens, typographyStyles } from "@fluentui/react-components";
import { countMarkedRows } from "../../actions/highlight";
import { formatDay } from "../../core/lib/calendar-day";
import { DayField } from "../parts/DayField";
import { useWhole, type ViewProps } from "../state/pane-context";
import { Section } from "../parts/Section";
import { useStore } from "../state/store";
import { sheetsToWrite } from "../figures/sheets-to-write";
import { Proofreading } from "./Proofreading";
import { Reminders } from "./Reminders";
import { TakeReport } from "./TakeReport";

const useStyles = makeStyles({
  days: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalS,
    alignItems: "start",
  },
  wide: { gridColumn: "1 / -1" },
  text: { margin: 0 },
  small: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The report's days and contents; writing it is the button below, taking it away and back is here. */
export const ReportTab = ({ view }: ViewProps) => {
  const { pane, texts } = useWhole();
  const { unitSheets, sheet } = useStore(pane.choices);
  const styles = useStyles();
  const words = texts.reportTab;
  const { assessment } = view;
  const { period, counts } = assessment;
  return (
    <>
      <Section title={texts.pane.tabs.report}>
        <div className={styles.days}>
          <div className={styles.wide}>
            <DayField name="asOf" label={words.asOf} hint={words.asOfHelp} />
          </div>
          <DayField name="from" label={words.from} />
          <DayField name="to" label={words.to} />
        </div>
        <p className={styles.text} role="status">
          {words.now({
            asOf: formatDay(assessment.asOf),
            from: formatDay(period.from),
            to: formatDay(period.to),
            name: period.name,
          })}
        </p>
      </Section>
      <Section title={words.contents}>
        <p className={styles.text}>
          {words.parts({ tasks: counts.total, overdue: counts.overdue, dueSoon: counts.dueSoon })}
        </p>
        <Switch
          label={words.unitSheets}
          checked={unitSheets}
          onChange={(_, { checked }) => pane.choices.set({ ...pane.choices.get(), unitSheets: checked })}
        />
        <p className={styles.small}>
          {words.willWrite({
            ...sheetsToWrite(assessment, unitSheets, texts),
            rows: countMarkedRows(view),
            sheet,
            tasks: counts.total,
          })}
        </p>
      </Section>
      <TakeReport />
      <Reminders view={view} />
      <Proofreading view={view} />
    </>
  );
};
