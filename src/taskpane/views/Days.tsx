import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { formatDay } from "../../core/lib/calendar-day";
import { asOfPresets, periodPresets } from "../figures/day-presets";
import { DayField } from "../parts/DayField";
import { useFirstFocus } from "../parts/Popup";
import { useWhole, type ViewProps } from "../state/pane-context";
import type { Choices } from "../state/pane-state";

const useStyles = makeStyles({
  days: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  line: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalS,
    alignItems: "start",
  },
  text: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  label: { ...typographyStyles.caption1Strong, margin: 0 },
});

/** As of which day, and for which period: typed, or by one press. */
export const Days = ({ view: { assessment }, onClose }: ViewProps & { onClose: (back: boolean) => void }) => {
  const { pane, texts } = useWhole();
  const styles = useStyles();
  const within = useFirstFocus();
  const words = texts.days;
  const { asOf, period } = assessment;
  const choose = (chosen: Partial<Choices>) => () => {
    const { unread } = pane.choices.get();
    const left = Object.entries(unread).filter(([name]) => !(name in chosen));
    onClose(true);
    void pane.choose({ ...chosen, unread: Object.fromEntries(left) });
  };
  return (
    <div ref={within} className={styles.days}>
      <DayField name="asOf" label={texts.reportTab.asOf} />
      <div className={styles.line}>
        <Button size="small" onClick={choose({ asOf: pane.host.today() })}>
          {words.today}
        </Button>
        {asOfPresets(pane.host.today()).map(({ kind, day }) => (
          <Button key={kind} size="small" onClick={choose({ asOf: day })}>
            {words.end({ kind, day: formatDay(day).slice(0, 5) })}
          </Button>
        ))}
      </div>
      <div className={styles.fields}>
        <DayField name="from" label={texts.reportTab.from} />
        <DayField name="to" label={texts.reportTab.to} />
      </div>
      <div className={styles.line}>
        {periodPresets(asOf).map((preset) => (
          <Button key={preset.kind} size="small" onClick={choose({ from: preset.from, to: preset.to })}>
            {words.period(preset)}
          </Button>
        ))}
        <Button size="small" appearance="subtle" onClick={choose({ asOf: null, from: null, to: null })}>
          {words.byItself}
        </Button>
      </div>
      <p className={styles.text} role="status">
        {texts.reportTab.now({
          asOf: formatDay(asOf),
          from: formatDay(period.from),
          to: formatDay(period.to),
          name: period.name,
        })}
      </p>
    </div>
  );
};
