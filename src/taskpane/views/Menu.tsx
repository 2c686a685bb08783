import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { countMarkedRows } from "../../actions/highlight";
import { VERSION } from "../../core/lib/version";
import { useFirstFocus } from "../parts/Popup";
import { Toggle } from "../parts/Toggle";
import { useWhole } from "../state/pane-context";
import type { View } from "../state/pane-state";
import { useStore } from "../state/store";
import { Removal } from "./Removal";

const useStyles = makeStyles({
  menu: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: tokens.spacingVerticalS },
  item: { justifyContent: "flex-start" },
  small: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What is done seldom: colours, ways back, data, taking the software's things away, the language. */
export const Menu = ({ view, onClose }: { view: View | null; onClose: (back: boolean) => void }) => {
  const { pane, texts, busy } = useWhole();
  const styles = useStyles();
  const within = useFirstFocus();
  const { headings } = useStore(pane.choices);
  const language = useStore(pane.language);
  const last = useStore(pane.lastDone);
  const words = texts.reportTab;
  const other = language === "vi" ? "en" : "vi";
  /** The menu goes, and what comes of it is told over the page. */
  const then = (act: () => void | Promise<void>) => () => {
    onClose(true);
    void act();
  };
  const switchLanguage = async () => {
    await pane.speak(other);
    await pane.host.rememberLanguage(other);
    await pane.inTurn(pane.reassess);
  };
  return (
    <div ref={within} className={styles.menu}>
      {view && (
        <>
          <Toggle
            label={words.highlight}
            checked={view.lit}
            waits={busy}
            onChange={(checked) => {
              onClose(true);
              void pane.setHighlights(checked);
            }}
          />
          <p className={styles.small}>{words.highlightHelp({ rows: countMarkedRows(view) })}</p>
          {last && (
            <Button className={styles.item} disabledFocusable={busy} onClick={then(() => last.undo?.())}>
              {texts.menu.undo({ what: last.text })}
            </Button>
          )}
          {view.restorable && (
            <Button
              className={styles.item}
              disabledFocusable={busy}
              title={words.restoreHelp}
              onClick={then(() => pane.restore())}
            >
              {texts.pane.restore}
            </Button>
          )}
          <Button className={styles.item} onClick={then(() => pane.go({ tab: "figures", figures: "data" }))}>
            {texts.menu.data}
          </Button>
          <Removal label={words.clear} will={words.clearWill} yes={words.clearYes} onYes={then(() => pane.clear())} />
          <Removal
            label={words.clearAll}
            will={words.clearAllWill}
            yes={words.clearAllYes}
            onYes={then(() => pane.clearAll())}
          />
        </>
      )}
      {headings.length > 0 && (
        <Button className={styles.item} disabledFocusable={busy} onClick={then(() => pane.forgetHeadings())}>
          {texts.pointing.forget}
        </Button>
      )}
      <Button className={styles.item} lang={other} disabledFocusable={busy} onClick={then(switchLanguage)}>
        {texts.menu.language}
      </Button>
      <p className={styles.small}>plan-tracker {VERSION}</p>
    </div>
  );
};
