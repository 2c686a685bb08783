import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { firstTheme, loadTheme } from "../office/load-theme";
import { PaneContext } from "../parts/pane-context";
import type { Pane } from "../state/pane";
import { viewOf } from "../state/pane-state";
import { useStore } from "../state/store";
import { Footer } from "./Footer";
import { Header } from "./Header";
import { News } from "./News";
import { Tabs } from "./Tabs";

const NoPlan = lazy(async () => ({ default: (await import("./NoPlan")).NoPlan }));

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
  const themeName = useSyncExternalStore(
    (listener) => pane.host.onTheme(listener),
    () => pane.host.theme(),
  );
  const [theme, setTheme] = useState(() => firstTheme(themeName));
  const busy = state.kind === "working";
  const use = useMemo(() => ({ pane, texts: pane.texts(), busy }), [pane, language, busy]);
  const view = viewOf(state);

  useEffect(() => {
    void loadTheme(themeName).then(setTheme);
  }, [themeName]);

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = use.texts.pane.name;
  }, [language, use]);

  if (!theme) return null;
  return (
    <FluentProvider theme={theme}>
      <PaneContext.Provider value={use}>
        <div className={styles.pane}>
          <Header view={view} />
          <News state={state} />
          <main className={styles.main}>
            <Suspense fallback={null}>
              {view ? <Tabs view={view} /> : state.kind === "failed" ? <NoPlan failed={state} /> : null}
            </Suspense>
          </main>
          {view && <Footer view={view} />}
        </div>
      </PaneContext.Provider>
    </FluentProvider>
  );
};
