import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import { textBefore } from "../../actions/fix-findings";
import type { PointedHeadings } from "../../actions/pointed-headings";
import type { Finding } from "../../core/rules/rule";
import { cellName } from "../../core/table/grid";
import { CellLink } from "../parts/CellLink";
import { useWhole } from "../state/pane-context";
import { findingKey } from "../state/finding-key";
import type { View } from "../state/pane-state";
import { useStore } from "../state/store";
import { mendedBy, tasksOfFindings } from "../figures/tasks-of-findings";
import { Pointing } from "./Pointing";
import { TaskActions } from "./record/TaskActions";

const useStyles = makeStyles({
  why: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "flex-end",
    gap: tokens.spacingHorizontalXS,
  },
  change: { ...typographyStyles.caption1Strong, flexGrow: 1 },
});

/** The heading of the plan that a finding is about, as a choice to change. */
const planOf = ({ sheet, cell }: Finding, { assessment }: View): PointedHeadings | null => {
  const row = Number(/\d+$/.exec(cell ?? "")?.[0] ?? 0) - 1;
  const plan = assessment.plans.find((one) => one.sheet === sheet && one.headerRow === row);
  return plan ? { sheet, row, first: plan.firstRow, columns: plan.columns } : null;
};

/** One finding: its cell, what would be changed, and the ways to fix or to pass it. */
export const FindingItem = ({ finding, view }: { finding: Finding; view: View }) => {
  const { pane, texts, busy } = useWhole();
  const { ignored } = useStore(pane.choices);
  const styles = useStyles();
  const words = texts.checks;
  const { change, sheet, cell, message, fix, join } = finding;
  const before = change ? textBefore(view.gathered, change) : "";
  const kinds = mendedBy(finding.rule);
  const [assessed] = kinds.length > 0 ? tasksOfFindings([finding], view.assessment.tasks, view.gathered.letters) : [];
  const guessed = finding.rule === "guessed-column" ? planOf(finding, view) : null;
  const [pointing, setPointing] = useState(false);
  if (pointing && guessed) return <Pointing told={null} start={guessed} onClose={() => setPointing(false)} />;
  return (
    <>
      <CellLink sheet={sheet} cell={cell}>
        {message}
      </CellLink>
      {change === null && fix !== null && <span className={styles.why}>{fix}</span>}
      {assessed && <TaskActions assessed={assessed} view={view} kinds={kinds} />}
      <div className={styles.line}>
        {change && (
          <>
            <span className={styles.change}>{words.change({ before, after: change.text })}</span>
            <Button
              size="small"
              disabledFocusable={busy}
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
        {guessed && (
          <Button size="small" disabledFocusable={busy} onClick={() => setPointing(true)}>
            {words.otherColumn}
          </Button>
        )}
        {join && !change && (
          <Button
            size="small"
            disabledFocusable={busy}
            aria-label={words.joinLabel(join)}
            onClick={() => void pane.join(join)}
          >
            {words.join}
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          aria-label={words.ignoreLabel({ message })}
          onClick={() => void pane.setIgnored([...ignored, findingKey(finding)])}
        >
          {words.ignore}
        </Button>
      </div>
    </>
  );
};
