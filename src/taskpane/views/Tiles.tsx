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
  tiles: { display: "grid", gridTemplateColumns: "repeat(4, 1fr)", gap: tokens.spacingHorizontalS },
  tile: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "flex-start",
    minWidth: 0,
    position: "relative",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    fontWeight: tokens.fontWeightRegular,
  },
  number: { ...typographyStyles.title3, display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXXS },
  icon: { fontSize: tokens.fontSizeBase300, display: "inline-flex" },
  word: { ...typographyStyles.caption1, textAlign: "center" },
});

/** Late, soon late, done, left: each count leads to its tasks. */
export const Tiles = ({ view: { assessment } }: ViewProps) => {
  const { pane, texts } = usePane();
  const styles = useStyles();
  const tones = useTones();
  const { counts, settings } = assessment;
  const words = texts.pane.tiles;
  const { known } = resultsKnown(assessment);
  const rest = counts.total - counts.done - counts.cancelled - counts.overdue - counts.dueSoon;
  const open = (show: PlanFilter) => pane.go({ tab: "plan", show, unit: null, month: null, search: "" });
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
      show: "done",
      count: counts.done,
      word: words.done,
      icon: known ? <CheckmarkCircleFilled /> : <QuestionCircleRegular />,
      tone: known ? tones.success : tones.neutral,
    },
    {
      show: "rest",
      count: rest,
      word: words.rest,
      icon: <CircleRegular />,
      tone: tones.neutral,
    },
  ] as const;
  return (
    <div className={styles.tiles} role="group" aria-label={words.label}>
      {tiles.map(({ show, count, word, icon, tone }) => (
        <Button key={show} className={styles.tile} onClick={() => open(show)}>
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
