import { makeStyles, tokens } from "@fluentui/react-components";
import type { CriterionItem } from "../../../core/criteria/tree/criterion-item";
import { CellLink } from "../../parts/CellLink";
import { useWhole } from "../../state/pane-context";
import { usePointsStyles } from "./points-styles";

const useStyles = makeStyles({
  links: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
});

/** The cells that say why, in the order of the table. */
const LINKED = ["rule", "data", "self", "appraised", "appraisedAgain", "cause"] as const;

/** Why a criterion has its points, with the cells that say so. */
export const Why = ({ item }: { item: CriterionItem }) => {
  const { texts } = useWhole();
  const shared = usePointsStyles();
  const styles = useStyles();
  const words = texts.points;
  const { explanation, explanationParts, rule, cause, sheet, cells } = item;
  return (
    <div className={shared.explanation}>
      {explanationParts.map((part) => (
        <span key={part}>{part}</span>
      ))}
      {rule !== "" && (
        <span>
          {words.rule}: {rule}
        </span>
      )}
      {!explanation.includes(cause.replace(/\s+/g, " ")) && (
        <span>
          {words.cause}: {cause}
        </span>
      )}
      <span className={styles.links}>
        {LINKED.map((column) => {
          const cell = cells[column];
          return (
            cell !== undefined && (
              <CellLink key={column} sheet={sheet} cell={cell}>
                {texts.criteriaTree.place(column, cell)}
              </CellLink>
            )
          );
        })}
      </span>
    </div>
  );
};
