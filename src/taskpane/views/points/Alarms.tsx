import { memo } from "react";
import type { CriteriaResult } from "../../../core/criteria/tree/criteria-result";
import { CellLink } from "../../parts/CellLink";
import { useWhole } from "../../state/pane-context";
import { Section } from "../../parts/Section";
import { cellOf, nameOf } from "./criterion-place";
import { usePointsStyles } from "./points-styles";
import { List } from "../../parts/List";

const FIRST = 5;

/** Criteria near the edge of a band. */
export const Alarms = memo(({ criteria: { alarms, items } }: { criteria: CriteriaResult }) => {
  const { texts } = useWhole();
  const styles = usePointsStyles();
  if (alarms.length === 0) return null;
  return (
    <Section title={texts.points.alarms}>
      <List>
        {alarms.slice(0, FIRST).map((alarm) => (
          <li key={alarm.item} className={styles.item}>
            <CellLink sheet={items[alarm.item]?.sheet ?? ""} cell={cellOf(items[alarm.item])}>
              {nameOf(alarm)}
            </CellLink>
            <div>{alarm.message}</div>
          </li>
        ))}
      </List>
    </Section>
  );
});
Alarms.displayName = "Alarms";
