import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { countMarkedRows } from "../../actions/highlight";
import { Toggle } from "../parts/Toggle";
import { usePane, type ViewProps } from "../state/pane-context";
import { sheetsToWrite } from "../figures/sheets-to-write";
import { useStore } from "../state/store";

const useStyles = makeStyles({
  footer: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  line: { display: "flex", alignItems: "center", justifyContent: "space-between", flexWrap: "wrap" },
  below: { display: "flex", alignItems: "flex-start", justifyContent: "space-between" },
  will: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

/** The one primary action, always in reach, with what it will change; the highlights' switch shows their state. */
export const Footer = ({ view }: ViewProps) => {
  const { pane, texts, busy } = usePane();
  const styles = useStyles();
  const words = texts.pane.report;
  const { unitSheets, sheet } = useStore(pane.choices);
  const last = useStore(pane.lastDone);
  const state = useStore(pane.state);
  // As long as it is told, the way back stands there.
  const undoable = state.kind === "result" && state.notice === last ? null : last;
  const will = words.willWrite({
    ...sheetsToWrite(view.assessment, unitSheets, texts),
    rows: countMarkedRows(view),
    sheet,
    tasks: view.assessment.counts.total,
  });
  return (
    <footer className={styles.footer}>
      <div className={styles.line}>
        <Button appearance="primary" disabledFocusable={busy} title={will} onClick={() => void pane.write()}>
          {words.write}
        </Button>
        <Toggle
          label={words.highlightShort}
          checked={view.lit}
          waits={busy}
          onChange={(checked) => void pane.setHighlights(checked)}
        />
      </div>
      <div className={styles.below}>
        <span className={styles.will}>{will}</span>
        {undoable && (
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={busy}
            title={undoable.text}
            aria-label={`${words.undo}: ${undoable.text}`}
            onClick={() => void undoable.undo?.()}
          >
            {words.undo}
          </Button>
        )}
      </div>
    </footer>
  );
};
