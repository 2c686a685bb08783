import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { memo } from "react";
import type { CriteriaResult } from "../../../core/criteria/tree/criteria-result";
import { formatNumber } from "../../../core/lib/number";
import { Bar } from "../../parts/Bar";
import { useWhole } from "../../state/pane-context";

const useStyles = makeStyles({
  total: { ...typographyStyles.title3, margin: 0 },
  block: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
});

/** The points as they are: total, index, class and how far each class is. */
export const Sum = memo(({ criteria }: { criteria: CriteriaResult }) => {
  const { texts } = useWhole();
  const styles = useStyles();
  const words = texts.points;
  const { total, max, index, selfTotal, appraisedTotal, typed, unexplainedLoss, unscored, margin } = criteria;
  const sumOf = (sum: number, count: number) =>
    count === typed.of ? formatNumber(sum) : texts.criteriaTree.partialSum(formatNumber(sum), count, typed.of);
  const sums = [
    selfTotal === null ? null : `${words.self}: ${sumOf(selfTotal, typed.self)}`,
    appraisedTotal === null ? null : `${words.appraised}: ${sumOf(appraisedTotal, typed.appraised)}`,
    `${words.lost}: ${formatNumber(max - total)}`,
  ].filter(Boolean);
  return (
    <section className={styles.block} aria-label={texts.figuresPages.points}>
      <p className={styles.total}>{words.total({ total: formatNumber(total), max: formatNumber(max) })}</p>
      {index !== null && <span>{words.index({ index: formatNumber(index), name: criteria.class })}</span>}
      <Bar
        parts={[
          { tone: "success", size: Math.max(0, total) },
          { tone: "danger", size: Math.max(0, max - total) },
        ]}
      />
      <span>{sums.join(" · ")}</span>
      {margin.spare !== null && <span>{words.spare({ points: formatNumber(margin.spare) })}</span>}
      {margin.next && <span>{words.next({ name: margin.next.class, points: formatNumber(margin.next.missing) })}</span>}
      {unexplainedLoss > 0 && <span>{words.unexplained({ points: formatNumber(unexplainedLoss) })}</span>}
      {unscored.length > 0 && <span>{words.unscored({ codes: unscored })}</span>}
    </section>
  );
});
Sum.displayName = "Sum";
