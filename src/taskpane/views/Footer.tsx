import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { countMarkedRows } from "../../actions/highlight";
import { countSheetsToWrite } from "../figures/sheets-to-write";
import { usePane, type ViewProps } from "../state/pane-context";
import { useStore } from "../state/store";

const useStyles = makeStyles({
  footer: {
    flexShrink: 0,
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  button: { flexShrink: 0 },
  told: { ...typographyStyles.caption1, minWidth: 0, color: tokens.colorNeutralForeground2 },
  line: { display: "block" },
});

/** The one primary action, always in reach, with what it will change, and how old the figures are. */
export const Footer = ({ view }: ViewProps) => {
  const { pane, texts, busy } = usePane();
  const styles = useStyles();
  const words = texts.pane.report;
  const { unitSheets, sheet } = useStore(pane.choices);
  const count = countSheetsToWrite(view.assessment, unitSheets);
  return (
    <footer className={styles.footer}>
      <Button className={styles.button} appearance="primary" disabledFocusable={busy} onClick={() => void pane.write()}>
        {words.write}
      </Button>
      <span className={styles.told}>
        <span className={styles.line}>{words.will({ count, rows: countMarkedRows(view), sheet })}</span>
        <span className={styles.line}>{texts.pane.header.readAt({ at: view.at })}</span>
      </span>
    </footer>
  );
};
