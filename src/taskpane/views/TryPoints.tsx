import { Button, makeStyles, Slider, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import { formatNumber, round } from "../../core/lib/number";
import type { CriteriaResult } from "../../core/criteria/tree/criteria-result";
import { usePane } from "../parts/pane-context";
import { Section } from "../parts/Section";
import { tryPoints } from "../parts/try-points";

const FIRST = 10;
/** Positions of a slider, from nothing to the maximum. */
const STEPS = 20;

const useStyles = makeStyles({
  text: { margin: 0 },
  small: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  item: { display: "flex", flexDirection: "column" },
  line: { display: "flex", alignItems: "center" },
  slider: { flexGrow: 1, minWidth: 0 },
  value: { minWidth: "72px", textAlign: "end" },
  result: { ...typographyStyles.body1Strong, margin: 0 },
});

/** Sliders for the leaves that lost most; the sum follows. Nothing is written. */
export const TryPoints = ({ criteria }: { criteria: CriteriaResult }) => {
  const { texts } = usePane();
  const styles = useStyles();
  const [tried, setTried] = useState<ReadonlyMap<number, number>>(new Map());
  const words = texts.pane.points;
  const lost = criteria.items
    .map((item, index) => ({ item, index }))
    .filter(({ item }) => item.leaf && item.applicable && (item.lost ?? 0) > 0 && (item.max ?? 0) > 0)
    .sort((a, b) => (b.item.lost ?? 0) - (a.item.lost ?? 0))
    .slice(0, FIRST);
  if (lost.length === 0) return null;
  const totals = tryPoints(criteria, tried);
  return (
    <Section title={words.whatIf}>
      <p className={styles.small}>{words.whatIfHelp}</p>
      {lost.map(({ item, index }) => {
        const points = tried.get(index) ?? item.points ?? 0;
        const max = item.max ?? 0;
        const name = [item.code, item.name].filter(Boolean).join(" ");
        const label = words.slider({ name, points: formatNumber(points), max: formatNumber(max) });
        return (
          <div key={index} className={styles.item}>
            <span>{name}</span>
            <div className={styles.line}>
              <Slider
                className={styles.slider}
                size="small"
                min={0}
                max={STEPS}
                value={(points / max) * STEPS}
                aria-label={name}
                aria-valuetext={label}
                onChange={(_, { value }) => setTried(new Map(tried).set(index, round((value / STEPS) * max, 2)))}
              />
              <span className={styles.value}>
                {words.bar({ points: formatNumber(points), max: formatNumber(max) })}
              </span>
            </div>
          </div>
        );
      })}
      {tried.size > 0 && (
        <div className={styles.item}>
          <p className={styles.result} role="status">
            {words.whatIfResult({
              total: formatNumber(totals.total),
              index: totals.index === null ? "–" : formatNumber(totals.index),
              name: totals.class,
            })}
          </p>
          <div>
            <Button size="small" onClick={() => setTried(new Map())}>
              {words.reset}
            </Button>
          </div>
        </div>
      )}
    </Section>
  );
};
