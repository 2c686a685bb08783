import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { Assessment } from "../../core/assess";
import { formatNumber } from "../../core/lib/number";
import { useWhole } from "../state/pane-context";
import { Spoken } from "../parts/Spoken";
import { Section } from "../parts/Section";
import { useToneFill } from "../parts/tone-fill";
import { dueByMonth } from "../figures/due-by-month";

const HEIGHT = 56;

const useStyles = makeStyles({
  months: { display: "grid", gridTemplateColumns: "repeat(12, minmax(0, 1fr))", gap: "2px", alignItems: "end" },
  month: {
    minWidth: 0,
    position: "relative",
    padding: "2px 0",
    display: "flex",
    flexDirection: "column",
    justifyContent: "flex-end",
    alignItems: "center",
    fontWeight: tokens.fontWeightRegular,
  },
  chosen: {
    outline: `2px solid ${tokens.colorBrandStroke1}`,
    "@media (forced-colors: active)": { outline: "3px solid Highlight" },
  },
  count: { ...typographyStyles.caption2, fontVariantNumeric: "tabular-nums" },
  column: {
    width: "70%",
    display: "flex",
    flexDirection: "column",
    justifyContent: "flex-end",
  },
  name: { ...typographyStyles.caption2 },
});

/** Due dates month by month; a month chosen shows only what is due in it. */
export const Timeline = ({
  assessment,
  month: chosen,
  onChoose,
}: {
  assessment: Assessment;
  month: number | null;
  onChoose: (month: number | null) => void;
}) => {
  const { texts } = useWhole();
  const styles = useStyles();
  const fill = useToneFill();
  const words = texts.planList;
  const months = dueByMonth(assessment);
  const most = Math.max(1, ...months.map(({ count }) => count));
  const height = (count: number) => ({ height: `${(count / most) * HEIGHT}px` });
  return (
    <Section title={words.timeline}>
      <div className={styles.months}>
        {months.map(({ month, count, met, overdue }) => (
          <Button
            key={month}
            appearance="subtle"
            size="small"
            className={mergeClasses(styles.month, chosen === month && styles.chosen)}
            aria-pressed={chosen === month}
            title={words.month({ month, count, overdue })}
            onClick={() => onChoose(chosen === month ? null : month)}
          >
            <span className={styles.count} aria-hidden>
              {count > 0 ? formatNumber(count) : ""}
            </span>
            <span className={styles.column}>
              <span className={fill.rest} style={height(count - met - overdue)} />
              <span className={fill.danger} style={height(overdue)} />
              <span className={fill.success} style={height(met)} />
            </span>
            <span className={styles.name} aria-hidden>
              {words.monthShort({ month })}
            </span>
            <Spoken>{words.month({ month, count, overdue })}</Spoken>
          </Button>
        ))}
      </div>
    </Section>
  );
};
