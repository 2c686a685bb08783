import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import { changesOf } from "../../actions/fix-findings";
import { formatNumber } from "../../core/lib/number";
import type { Finding, Severity } from "../../core/rules/rule";
import { Expander } from "../parts/Expander";
import { ErrorCircleFilled, InfoRegular, WarningRegular } from "../parts/icons";
import { useWhole } from "../state/pane-context";
import { useTones } from "../parts/StatusMark";
import { findingKey, isOfKind, kindKey } from "../state/finding-key";
import { useStore } from "../state/store";
import type { View } from "../state/pane-state";
import { mendedBy, tasksOfFindings } from "../figures/tasks-of-findings";
import { GroupActions } from "./record/GroupActions";
import { FindingItem } from "./FindingItem";
import { List } from "../parts/List";

const FIRST = 8;

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, margin: 0 },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  why: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  icon: { fontSize: tokens.fontSizeBase400, flexShrink: 0 },
});

/** The findings of one kind: why they matter, each with its cell, what is sure fixed at once. */
export const FindingGroup = ({
  rule,
  severity,
  findings,
  view,
}: {
  rule: string;
  severity: Severity;
  findings: readonly Finding[];
  view: View;
}) => {
  const { pane, texts, busy } = useWhole();
  const styles = useStyles();
  const { ignored } = useStore(pane.choices);
  const [all, setAll] = useState(false);
  const words = texts.checks;
  const about = (texts.rules as unknown as Record<string, { title?: string } | undefined>)[rule];
  const why = (texts.ruleReasons as Record<string, string | undefined>)[rule];
  const title = about?.title ?? texts.kinds[rule] ?? rule;
  const fixes = changesOf(findings).length;
  const shown = all ? findings : findings.slice(0, FIRST);
  return (
    <section className={styles.group} aria-label={title}>
      <Expander
        label={`${words.why}: ${title}`}
        head={
          <div className={styles.head}>
            <SeverityMark severity={severity} />
            <h2 className={styles.title}>
              {title} ({formatNumber(findings.length)})
            </h2>
          </div>
        }
      >
        {() => <p className={styles.why}>{why ?? words.whyFigures}</p>}
      </Expander>
      <GroupActions
        kinds={mendedBy(rule)}
        tasks={tasksOfFindings(findings, view.assessment.tasks, view.gathered.letters)}
        name={title}
        view={view}
      />
      {fixes > 1 && (
        <div>
          <Button
            size="small"
            disabledFocusable={busy}
            aria-label={words.fixAllLabel({ count: fixes, kind: title })}
            onClick={() => void pane.fix(findings)}
          >
            {words.fixAll({ count: fixes })}
          </Button>
        </div>
      )}
      {findings.length > 1 && (
        <div>
          <Button
            size="small"
            appearance="subtle"
            aria-label={words.ignoreKindLabel({ count: findings.length, kind: title })}
            onClick={() => void pane.setIgnored([...ignored.filter((key) => !isOfKind(key, rule)), kindKey(rule)])}
          >
            {words.ignoreKind({ count: findings.length })}
          </Button>
        </div>
      )}
      <List>
        {shown.map((finding, index) => (
          <li key={`${findingKey(finding)}/${index}`} className={styles.item}>
            <FindingItem finding={finding} view={view} />
          </li>
        ))}
      </List>
      {findings.length > shown.length && (
        <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
          {texts.pane.more} ({formatNumber(findings.length - shown.length)})
        </Button>
      )}
    </section>
  );
};

const SeverityMark = ({ severity }: { severity: Severity }) => {
  const { texts } = useWhole();
  const styles = useStyles();
  const tones = useTones();
  const looks = {
    error: { Icon: ErrorCircleFilled, tone: tones.danger },
    warning: { Icon: WarningRegular, tone: tones.warning },
    info: { Icon: InfoRegular, tone: tones.neutral },
  };
  const { Icon, tone } = looks[severity];
  return (
    <span className={`${tone} ${styles.icon}`} role="img" aria-label={texts.report.severity[severity]}>
      <Icon aria-hidden />
    </span>
  );
};
