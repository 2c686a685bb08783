import {
  FluentProvider,
  makeStyles,
  teamsHighContrastTheme,
  tokens,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import { PaneContext } from "../parts/pane-context";
import type { Pane } from "../state/pane";
import { viewOf } from "../state/pane-state";
import { useStore } from "../state/store";
import { Footer } from "./Footer";
import { Header } from "./Header";
import { News } from "./News";
import { NoPlan } from "./NoPlan";
import { Tabs } from "./Tabs";

const themes = { light: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme };

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    fontVariantNumeric: "tabular-nums",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    overflowWrap: "break-word",
  },
  main: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
});

/** The whole pane over its state. */
export const App = ({ pane }: { pane: Pane }) => {
  const styles = useStyles();
  const state = useStore(pane.state);
  const language = useStore(pane.language);
  const theme = useSyncExternalStore(
    (listener) => pane.host.onTheme(listener),
    () => pane.host.theme(),
  );
  const busy = state.kind === "working";
  const use = useMemo(() => ({ pane, texts: pane.texts(), busy }), [pane, language, busy]);
  const view = viewOf(state);

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = use.texts.pane.name;
  }, [language, use]);

  return (
    <FluentProvider theme={themes[theme]}>
      <PaneContext.Provider value={use}>
        <div className={styles.pane}>
          <Header view={view} />
          <News state={state} />
          <main className={styles.main}>
            {view ? <Tabs view={view} /> : state.kind === "failed" ? <NoPlan error={state.error} /> : null}
          </main>
          {view && <Footer view={view} />}
        </div>
      </PaneContext.Provider>
    </FluentProvider>
  );
};
