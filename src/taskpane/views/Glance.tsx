import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { countVerdicts } from "../../core/report/verdict";
import { TextLink } from "../parts/TextLink";
import { usePane, type ViewProps } from "../state/pane-context";

const useStyles = makeStyles({
  glance: {
    ...typographyStyles.caption1,
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
  },
});

/** Targets and points, as ways to their pages; nothing where the workbook has neither. */
export const Glance = ({ view: { assessment } }: ViewProps) => {
  const { pane, texts } = usePane();
  const styles = useStyles();
  const words = texts.pane.overview;
  const { indicators, criteria } = assessment;
  if (indicators.length === 0 && !criteria) return null;
  return (
    <div className={styles.glance}>
      {indicators.length > 0 && (
        <TextLink onClick={() => pane.go({ tab: "figures", figures: "indicators" })}>
          {words.indicators(countVerdicts(assessment))} ›
        </TextLink>
      )}
      {criteria && (
        <TextLink onClick={() => pane.go({ tab: "figures", figures: "points" })}>
          {words.points({ total: criteria.total, max: criteria.max, index: criteria.index, name: criteria.class })} ›
        </TextLink>
      )}
    </div>
  );
};
