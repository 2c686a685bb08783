import { makeStyles, tokens } from "@fluentui/react-components";
import type { CriterionItem } from "../../../core/criteria/tree/criterion-item";
import { formatNumber } from "../../../core/lib/number";
import { Bar } from "../../parts/Bar";
import { CellLink } from "../../parts/CellLink";
import { Expander } from "../../parts/Expander";
import { useWhole } from "../../state/pane-context";
import { cellOf, nameOf } from "./criterion-place";
import { usePointsStyles } from "./points-styles";
import { Why } from "./Why";

const useStyles = makeStyles({ parent: { fontWeight: tokens.fontWeightSemibold } });

/** A criterion in its place in the tree; why it has its points opens below. */
export const Criterion = ({ item, depth }: { item: CriterionItem; depth: number }) => {
  const { texts } = useWhole();
  const shared = usePointsStyles();
  const styles = useStyles();
  const words = texts.points;
  const { leaf, applicable, points, max, lost } = item;
  const state = !applicable
    ? words.notApplicable
    : points === null
      ? words.noPoints
      : words.bar({ points: formatNumber(points), max: max === null ? "–" : formatNumber(max) });
  return (
    <div style={{ paddingInlineStart: `${Math.min(depth, 4) * 8}px` }}>
      <Expander
        label={words.open({ name: nameOf(item) })}
        head={
          <>
            <span className={leaf ? undefined : styles.parent}>
              <CellLink sheet={item.sheet} cell={cellOf(item)}>
                {nameOf(item)}
              </CellLink>
            </span>
            <div className={shared.meta}>
              <span>{state}</span>
              {lost !== null && lost > 0 && (
                <span>
                  {words.lost} {formatNumber(lost)}
                </span>
              )}
            </div>
            {applicable && points !== null && max !== null && max > 0 && (
              <Bar
                whole={max}
                parts={[
                  { tone: "success", size: Math.max(0, points) },
                  { tone: "danger", size: Math.max(0, max - Math.max(0, points)) },
                ]}
              />
            )}
          </>
        }
      >
        {() => <Why item={item} />}
      </Expander>
    </div>
  );
};
