import { makeStyles, tokens } from "@fluentui/react-components";
import type { CriterionItem } from "../../../core/criteria/tree/criteria-result";
import { formatNumber } from "../../../core/lib/number";
import { CellLink } from "../../parts/CellLink";
import { usePane } from "../../parts/pane-context";
import { usePointsStyles } from "./points-styles";

const useStyles = makeStyles({
  links: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
});

/** Why a criterion has its points, with the cells that say so. */
export const Why = ({ item }: { item: CriterionItem }) => {
  const { texts } = usePane();
  const shared = usePointsStyles();
  const styles = useStyles();
  const words = texts.pane.points;
  const { explanation, rule, cause, computed, differences, sheet, cells } = item;
  const links = [cells.rule, cells.data, cells.appraised, cells.self].filter((cell) => cell !== undefined);
  return (
    <div className={shared.explanation}>
      <span>{explanation}</span>
      {differences.computed !== null && computed !== null && (
        <span>{words.differs({ points: formatNumber(computed) })}</span>
      )}
      {rule !== "" && (
        <span>
          {words.rule}: {rule}
        </span>
      )}
      {cause !== "" && (
        <span>
          {words.cause}: {cause}
        </span>
      )}
      <span className={styles.links}>
        {links.map((cell) => (
          <CellLink key={cell} sheet={sheet} cell={cell} />
        ))}
      </span>
    </div>
  );
};
