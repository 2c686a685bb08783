import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, useMemo, useRef } from "react";
import type { CriterionItem } from "../../../core/criteria/tree/criterion-item";
import type { Lever, LeverValues } from "../../../core/criteria/tree/lever";
import { leversOf } from "../../../core/criteria/trying/levers";
import type { ScoredLeaf } from "../../../core/criteria/tree/score-leaf";
import type { TriedLeaf } from "../../../core/criteria/trying/try-levers";
import { CellLink } from "../../parts/CellLink";
import { Expander } from "../../parts/Expander";
import { useWhole } from "../../state/pane-context";
import { cellOf, nameOf } from "./criterion-place";
import { LeverField } from "./LeverField";
import { PointsChange } from "./PointsChange";
import { usePointsStyles } from "./points-styles";
import { TriedWhy } from "./TriedWhy";
import { Why } from "./Why";

const NONE: LeverValues = {};

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    outlineStyle: "none",
    // The line of the sums covers the panel's end: what the keyboard reaches stays above it.
    "& input, & select, & button": { scrollMarginBlock: "96px" },
  },
  button: { alignSelf: "flex-end" },
});

export interface TriedCriterionProps {
  index: number;
  item: CriterionItem;
  leaf: ScoredLeaf;
  decimals: number;
  values: LeverValues | undefined;
  tried: TriedLeaf | undefined;
  onMove: (index: number, lever: Lever, value: number | string) => void;
  onReset: (index: number) => void;
}

/** A criterion with its figures to be moved, the points before and after, and how they come about. */
export const TriedCriterion = memo(
  ({ index, item, leaf, decimals, values = NONE, tried, onMove, onReset }: TriedCriterionProps) => {
    const { texts } = useWhole();
    const shared = usePointsStyles();
    const styles = useStyles();
    const words = texts.points;
    const name = nameOf(item);
    const row = useRef<HTMLLIElement>(null);
    const levers = useMemo(() => leversOf(item, leaf, values, decimals, texts), [item, leaf, values, decimals, texts]);
    const after = tried ? (tried.applicable ? tried.points : null) : item.points;
    return (
      <li ref={row} className={mergeClasses(shared.item, styles.item)} tabIndex={-1} aria-label={name}>
        <Expander
          label={words.open({ name })}
          head={
            <>
              <CellLink sheet={item.sheet} cell={cellOf(item)}>
                {name}
              </CellLink>
              <div>
                <PointsChange before={item.points} after={after} max={item.max} />
                {tried && !tried.applicable && ` (${words.notApplicable})`}
              </div>
            </>
          }
        >
          {() => <Why item={item} />}
        </Expander>
        {levers.map((lever) => (
          <LeverField
            key={lever.name}
            lever={lever}
            criterion={item.code ?? item.name}
            value={values[lever.name] ?? lever.value}
            onMove={(value) => onMove(index, lever, value)}
          />
        ))}
        <TriedWhy tried={tried} />
        {tried && (
          <Button
            className={styles.button}
            size="small"
            appearance="subtle"
            aria-label={words.resetOf({ name })}
            onClick={() => {
              // The button goes with what it resets; the keyboard stays at the criterion.
              row.current?.focus({ preventScroll: true });
              onReset(index);
            }}
          >
            {words.reset}
          </Button>
        )}
      </li>
    );
  },
);
TriedCriterion.displayName = "TriedCriterion";
