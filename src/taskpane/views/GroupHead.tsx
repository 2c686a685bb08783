import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { formatNumber } from "../../core/lib/number";
import type { UnitCounts } from "../../core/plan/counts";
import { resultsKnown } from "../../core/report/results-known";
import { Bar } from "../parts/Bar";
import { Spoken } from "../parts/Spoken";
import { useTones } from "../parts/StatusMark";
import { TextLink } from "../parts/TextLink";
import { usePane, type ViewProps } from "../state/pane-context";

const useStyles = makeStyles({
  head: {
    display: "grid",
    gridTemplateColumns: "auto minmax(32px, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalXXS,
  },
  plain: { gridTemplateColumns: "1fr auto" },
  title: { ...typographyStyles.body1Strong, margin: 0, position: "relative", overflowWrap: "anywhere" },
  link: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  aside: { ...typographyStyles.caption1, whiteSpace: "nowrap" },
});

/** Whose tasks follow and how this unit stands; a press shows this unit alone. */
export const GroupHead = ({
  title,
  count,
  unit,
  view: { assessment },
}: ViewProps & { title: string; count: number; unit: UnitCounts | undefined }) => {
  const { pane, texts } = usePane();
  const styles = useStyles();
  const tones = useTones();
  if (!unit) {
    return (
      <div className={mergeClasses(styles.head, styles.plain)}>
        <h2 className={styles.title}>{title}</h2>
        <span className={styles.aside}>{formatNumber(count)}</span>
      </div>
    );
  }
  const words = texts.pane.overview;
  const { known } = resultsKnown(assessment);
  const { total, done, overdue } = unit;
  const rest = Math.max(0, total - done - overdue - unit.cancelled);
  const late = overdue > 0;
  return (
    <div className={styles.head}>
      <h2 className={styles.title}>
        <TextLink className={styles.link} onClick={() => pane.go({ unit: unit.unit ?? "" })}>
          {title}
          <Spoken>: {words.unitBar({ total, done, overdue, rest })}</Spoken>
        </TextLink>
      </h2>
      <Bar
        parts={[
          { tone: "success", size: done },
          ...(known ? [{ tone: "danger", size: overdue } as const] : []),
          { tone: "rest", size: known ? rest : rest + overdue },
        ]}
      />
      <span className={mergeClasses(styles.aside, !late ? tones.neutral : known ? tones.danger : tones.warning)}>
        {!late ? words.doneOf({ done, total }) : known ? words.late({ overdue, total }) : words.pastDue({ overdue })}
      </span>
    </div>
  );
};
