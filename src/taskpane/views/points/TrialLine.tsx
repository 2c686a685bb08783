import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { CriteriaResult } from "../../../core/criteria/tree/criteria-result";
import { formatNumber } from "../../../core/lib/number";
import { useWhole } from "../../state/pane-context";
import type { Trying } from "../../state/tries";
import { PointsChange } from "./PointsChange";

const useStyles = makeStyles({
  // Reaches over the panel's own padding, to the edges.
  line: {
    position: "sticky",
    bottom: `calc(-1 * ${tokens.spacingHorizontalM})`,
    zIndex: 1,
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    margin: `0 calc(-1 * ${tokens.spacingHorizontalM}) calc(-1 * ${tokens.spacingHorizontalM})`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
  },
  told: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0 },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  button: { flexShrink: 0, minWidth: "auto" },
});

/** The sums with all that is tried, always in sight. */
export const TrialLine = ({ criteria, trying: { trial, reset } }: { criteria: CriteriaResult; trying: Trying }) => {
  const { texts } = useWhole();
  const styles = useStyles();
  const words = texts.points;
  const shown = trial.changes > 0;
  const percent = (index: number | null) => (index === null ? "–" : formatNumber(index));
  return (
    <div className={shown ? styles.line : undefined}>
      <div role="status" className={styles.told}>
        {shown && (
          <>
            <span className={styles.small}>{words.trying({ count: trial.changes })}</span>
            <PointsChange before={criteria.total} after={trial.total} max={trial.max} strong />
            <span className={styles.small}>
              {words.trialIndex({ before: percent(criteria.index), after: percent(trial.index) })}
              {trial.class !== null && ` · ${words.trialClass({ before: criteria.class, after: trial.class })}`}
            </span>
          </>
        )}
      </div>
      {shown && (
        <Button className={styles.button} size="small" onClick={reset}>
          {words.resetAll}
        </Button>
      )}
    </div>
  );
};
