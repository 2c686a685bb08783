import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { onEscape } from "../page/on-escape";
import { useWhole } from "../state/pane-context";

const useStyles = makeStyles({
  text: { margin: 0 },
  ask: { width: "100%", justifyContent: "flex-start" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  block: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, alignItems: "flex-start" },
});

interface RemovalProps {
  label: string;
  /** What will go, and whether it can come back. */
  will: string;
  yes: string;
  onYes: () => void;
}

/** A button that says what will go before it goes. */
export const Removal = ({ label, will, yes, onYes }: RemovalProps) => {
  const { texts, busy } = useWhole();
  const styles = useStyles();
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <div>
        <Button className={styles.ask} disabledFocusable={busy} onClick={() => setAsked(true)}>
          {label}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.block} role="group" aria-label={label} onKeyDown={onEscape(() => setAsked(false))}>
      <p className={styles.text}>{will}</p>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => {
            setAsked(false);
            onYes();
          }}
        >
          {yes}
        </Button>
        <Button onClick={() => setAsked(false)}>{texts.reportTab.clearNo}</Button>
      </div>
    </div>
  );
};
