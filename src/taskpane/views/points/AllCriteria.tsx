import { memo } from "react";
import type { CriteriaResult } from "../../../core/criteria/tree/criteria-result";
import type { CriterionItem } from "../../../core/criteria/tree/criterion-item";
import { useWhole } from "../../state/pane-context";
import { Section } from "../../parts/Section";
import { Criterion } from "./Criterion";
import { usePointsStyles } from "./points-styles";
import { List } from "../../parts/List";

/** The whole tree, every criterion with its points and why. */
export const AllCriteria = memo(({ criteria: { items } }: { criteria: CriteriaResult }) => {
  const { texts } = useWhole();
  const styles = usePointsStyles();
  return (
    <Section title={texts.points.all}>
      <List>
        {items.map((item) => (
          <li key={`${item.sheet}/${item.row}`} className={styles.item}>
            <Criterion item={item} depth={depthOf(item, items)} />
          </li>
        ))}
      </List>
    </Section>
  );
});
AllCriteria.displayName = "AllCriteria";

const depthOf = ({ parent }: CriterionItem, items: readonly CriterionItem[]): number => {
  let depth = 0;
  for (let at = parent; at !== null && depth < 9; at = items[at]?.parent ?? null) depth++;
  return depth;
};
