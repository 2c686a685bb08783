import { makeStyles, tokens } from "@fluentui/react-components";
import { countVerdicts } from "../../core/report/verdict";
import { TextLink } from "../parts/TextLink";
import { WarningRegular } from "../parts/icons";
import { openFindings } from "../state/open-findings";
import { usePane, type ViewProps } from "../state/pane-context";
import { Section } from "../parts/Section";
import { useTones } from "../parts/StatusMark";
import { useStore } from "../state/store";

const useStyles = makeStyles({
  glance: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground2 },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

/** Targets, points and findings in a line each, as ways to their tabs. */
export const Glance = ({ view }: ViewProps) => {
  const { pane, texts } = usePane();
  const { ignored } = useStore(pane.choices);
  const styles = useStyles();
  const tones = useTones();
  const words = texts.pane.overview;
  const { indicators } = view.assessment;
  const { criteria } = view.assessment;
  const findings = openFindings(view.assessment.findings, ignored).length;
  return (
    <Section title={words.atAGlance}>
      <div className={styles.glance}>
        {indicators.length > 0 ? (
          <TextLink onClick={() => pane.go({ tab: "indicators" })}>
            {words.indicators(countVerdicts(view.assessment))}
          </TextLink>
        ) : (
          <span className={styles.quiet}>{words.noIndicators}</span>
        )}
        {criteria ? (
          <TextLink onClick={() => pane.go({ tab: "points" })}>
            {words.points({ total: criteria.total, max: criteria.max, index: criteria.index, name: criteria.class })}
          </TextLink>
        ) : (
          <span className={styles.quiet}>{words.noPoints}</span>
        )}
        <span className={styles.line}>
          {findings > 0 && <WarningRegular className={tones.warning} aria-hidden />}
          {findings > 0 ? (
            <TextLink onClick={() => pane.go({ tab: "checks" })}>{words.findings({ count: findings })}</TextLink>
          ) : (
            words.findings({ count: 0 })
          )}
        </span>
      </div>
    </Section>
  );
};
