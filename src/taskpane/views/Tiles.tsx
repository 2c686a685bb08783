import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { formatNumber } from "../../core/lib/number";
import {
  CheckmarkCircleFilled,
  CircleRegular,
  ClockRegular,
  ErrorCircleFilled,
  QuestionCircleRegular,
} from "../parts/icons";
import { resultsKnown } from "../../core/report/results-known";
import { usePane, type ViewProps } from "../state/pane-context";
import { Spoken } from "../parts/Spoken";
import { useTones } from "../parts/StatusMark";
import type { PlanFilter } from "../state/pane-state";

const useStyles = makeStyles({
  tiles: {
    display: "grid",
    gridTemplateColumns: "repeat(4, minmax(0, 1fr))",
    gap: "2px",
    "@container (max-width: 260px)": { gridTemplateColumns: "repeat(2, minmax(0, 1fr))" },
  },
  tile: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "flex-start",
    minWidth: 0,
    position: "relative",
    padding: `${tokens.spacingVerticalXS} 2px`,
    paddingBottom: "6px",
    fontWeight: tokens.fontWeightRegular,
  },
  chosen: {
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    paddingBottom: "4px",
    borderBottomWidth: "3px",
    borderBottomColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
  number: { ...typographyStyles.subtitle1, display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXXS },
  icon: { fontSize: tokens.fontSizeBase300, display: "inline-flex" },
  word: { ...typographyStyles.caption1, textAlign: "center" },
});

/** Late, soon late, left, done: no task is in two of them, and with the cancelled ones they are all. */
export const Tiles = ({ view: { assessment }, shown }: ViewProps & { shown: PlanFilter }) => {
  const { pane, texts } = usePane();
  const styles = useStyles();
  const tones = useTones();
  const { counts, settings } = assessment;
  const words = texts.pane.tiles;
  const { known } = resultsKnown(assessment);
  const rest = counts.total - counts.done - counts.cancelled - counts.overdue - counts.dueSoon;
  const tiles = [
    {
      show: "overdue",
      count: counts.overdue,
      word: known ? words.overdue : words.pastDue,
      icon: known ? <ErrorCircleFilled /> : <QuestionCircleRegular />,
      tone: known ? tones.danger : tones.warning,
    },
    {
      show: "due-soon",
      count: counts.dueSoon,
      word: words.dueSoon({ days: settings.warningDays }),
      icon: <ClockRegular />,
      tone: tones.warning,
    },
    {
      show: "rest",
      count: rest,
      word: words.rest,
      icon: <CircleRegular />,
      tone: tones.neutral,
    },
    {
      show: "done",
      count: counts.done,
      word: words.done,
      icon: known ? <CheckmarkCircleFilled /> : <QuestionCircleRegular />,
      tone: known ? tones.success : tones.neutral,
    },
  ] as const;
  return (
    <div className={styles.tiles} role="group" aria-label={words.label}>
      {tiles.map(({ show, count, word, icon, tone }) => (
        <Button
          key={show}
          className={mergeClasses(styles.tile, show === shown && styles.chosen)}
          aria-pressed={show === shown}
          onClick={() => pane.go({ show: show === shown ? "all" : show })}
        >
          <span className={mergeClasses(styles.number, tone)}>
            <span className={styles.icon}>{icon}</span>
            {known || show !== "done" ? formatNumber(count) : "?"}
          </span>{" "}
          <span className={styles.word}>{word}</span>
          <Spoken>: {words.open}</Spoken>
        </Button>
      ))}
    </div>
  );
};
