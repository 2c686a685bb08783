import { Button, Field, Input, makeStyles, Select, tokens, typographyStyles } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import { changesOf, textBefore } from "../../actions/fix-findings";
import { summarise } from "../../core/assess";
import { fold } from "../../core/lib/text";
import type { Finding, Severity } from "../../core/rules/rule";
import { cellName } from "../../core/table/grid";
import { CellLink } from "../parts/CellLink";
import { Expander } from "../parts/Expander";
import { groupFindings } from "../parts/group-findings";
import { ErrorCircleFilled, InfoRegular, WarningRegular } from "../parts/icons";
import { openFindings } from "../parts/open-findings";
import { usePane, type ViewProps } from "../parts/pane-context";
import { useTones } from "../parts/StatusMark";
import { findingKey } from "../state/finding-key";
import type { View } from "../state/pane-state";
import { useStore } from "../state/store";

const FIRST = 8;

const useStyles = makeStyles({
  filters: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalS,
    alignItems: "end",
  },
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, margin: 0 },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  why: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "flex-end",
    gap: tokens.spacingHorizontalXS,
  },
  change: { ...typographyStyles.caption1Strong, flexGrow: 1 },
  icon: { fontSize: tokens.fontSizeBase400, flexShrink: 0 },
});

/** What is to be looked at, by kind; each leads to its cell, sure fixes are made with one click. */
export const ChecksTab = ({ view }: ViewProps) => {
  const { pane, texts } = usePane();
  const { ignored } = useStore(pane.choices);
  const styles = useStyles();
  const [severity, setSeverity] = useState<Severity | "all">("all");
  const [typed, setTyped] = useState("");
  const search = useDeferredValue(typed);
  const words = texts.pane.checks;
  const findings = useMemo(() => openFindings(view.assessment.findings, ignored), [view, ignored]);
  const passed = view.assessment.findings.length - findings.length;
  const matching = useMemo(() => {
    const wanted = fold(search).split(" ").filter(Boolean);
    return findings.filter(
      (finding) =>
        (severity === "all" || finding.severity === severity) &&
        wanted.every((word) => fold(`${finding.message} ${finding.cell ?? ""}`).includes(word)),
    );
  }, [findings, severity, search]);

  return (
    <>
      <div className={styles.filters} role="search">
        <Input
          size="small"
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          value={typed}
          onChange={(_, { value }) => setTyped(value)}
        />
        <Field size="small" label={words.severity}>
          <Select size="small" value={severity} onChange={(_, { value }) => setSeverity(value as Severity | "all")}>
            {(["all", "error", "warning", "info"] as const).map((key) => (
              <option key={key} value={key}>
                {words.severities[key]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <span role="status">
        {findings.length === 0
          ? words.none
          : matching.length === 0
            ? words.noMatch
            : words.summary(summarise(findings))}
      </span>
      {groupFindings(matching).map((group) => (
        <Group key={group.rule} {...group} view={view} />
      ))}
      {passed > 0 && (
        <div className={styles.line}>
          <span>{words.ignored({ count: passed })}</span>
          <Button size="small" appearance="subtle" onClick={() => void pane.setIgnored([])}>
            {words.showIgnored}
          </Button>
        </div>
      )}
    </>
  );
};

const Group = ({
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
  const { pane, texts, busy } = usePane();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const words = texts.pane.checks;
  const about = (texts.rules as unknown as Record<string, { title?: string; why?: string } | undefined>)[rule];
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
              {title} ({findings.length})
            </h2>
          </div>
        }
      >
        {() => <p className={styles.why}>{about?.why ?? words.whyFigures}</p>}
      </Expander>
      {fixes > 1 && (
        <div>
          <Button
            size="small"
            disabled={busy}
            aria-label={words.fixAllLabel({ count: fixes, kind: title })}
            onClick={() => void pane.fix(findings)}
          >
            {words.fixAll({ count: fixes })}
          </Button>
        </div>
      )}
      <ul className={styles.list}>
        {shown.map((finding, index) => (
          <li key={`${findingKey(finding)}/${index}`} className={styles.item}>
            <Item finding={finding} view={view} />
          </li>
        ))}
      </ul>
      {findings.length > shown.length && (
        <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
          {texts.pane.more} ({findings.length - shown.length})
        </Button>
      )}
    </section>
  );
};

const Item = ({ finding, view }: { finding: Finding; view: View }) => {
  const { pane, texts, busy } = usePane();
  const { ignored } = useStore(pane.choices);
  const styles = useStyles();
  const words = texts.pane.checks;
  const { change, sheet, cell, message, fix } = finding;
  const before = change ? textBefore(view.gathered, change) : "";
  return (
    <>
      <CellLink sheet={sheet} cell={cell}>
        {message}
      </CellLink>
      {change === null && fix !== null && <span className={styles.why}>{fix}</span>}
      <div className={styles.line}>
        {change && (
          <>
            <span className={styles.change}>{words.change({ before, after: change.text })}</span>
            <Button
              size="small"
              disabled={busy}
              aria-label={words.fixLabel({
                cell: cellName(change.row, change.column),
                before,
                after: change.text,
              })}
              onClick={() => void pane.fix([finding])}
            >
              {words.fix}
            </Button>
          </>
        )}
        <Button
          size="small"
          appearance="subtle"
          aria-label={words.ignoreLabel({ cell: cell ?? sheet })}
          onClick={() => void pane.setIgnored([...ignored, findingKey(finding)])}
        >
          {words.ignore}
        </Button>
      </div>
    </>
  );
};

const SeverityMark = ({ severity }: { severity: Severity }) => {
  const { texts } = usePane();
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
