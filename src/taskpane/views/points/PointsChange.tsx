import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { formatNumber, round } from "../../../core/lib/number";
import { ArrowDownRegular, ArrowUpRegular } from "../../parts/icons";
import { useWhole } from "../../state/pane-context";
import { useTones } from "../../parts/StatusMark";

const useStyles = makeStyles({
  line: { display: "inline-flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  change: { display: "inline-flex", alignItems: "center", fontWeight: tokens.fontWeightSemibold },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

/** "2 → 3/3 điểm ↑ +1"; without a change "2/3 điểm". */
export const PointsChange = ({
  before,
  after,
  max,
  strong = false,
}: {
  before: number | null;
  after: number | null;
  max: number | null;
  strong?: boolean;
}) => {
  const { texts } = useWhole();
  const styles = useStyles();
  const tones = useTones();
  const words = texts.points;
  const shown = (points: number | null) => (points === null ? "–" : formatNumber(points));
  const change = round((after ?? 0) - (before ?? 0), 4);
  const figures = { before: shown(before), after: shown(after), max: max === null ? null : formatNumber(max) };
  const Icon = change > 0 ? ArrowUpRegular : ArrowDownRegular;
  return (
    <span className={mergeClasses(styles.line, strong && styles.strong)}>
      {words.change(figures)}
      {change !== 0 && (
        <span className={mergeClasses(styles.change, change > 0 ? tones.success : tones.danger)}>
          <Icon aria-hidden />
          {words.signed({ change: formatNumber(change), up: change > 0 })}
        </span>
      )}
    </span>
  );
};
