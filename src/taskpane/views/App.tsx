import { Button, FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useMemo } from "react";
import { Boundary } from "../parts/Boundary";
import { errorText } from "../figures/error-text";
import { LOW } from "../page/low";
import { keepFocus } from "../page/keep-focus";
import { useTheme } from "../page/use-theme";
import { PaneContext } from "../state/pane-context";
import type { Pane } from "../state/pane";
import { type PaneState, viewOf } from "../state/pane-state";
import type { SpokenTexts } from "../state/spoken";
import { useStore } from "../state/store";
import { Footer } from "./Footer";
import { Header } from "./Header";
import { News } from "./News";
import { Tabs } from "./Tabs";

/** What did not come is fetched anew at the next try. */
const fetchNoPlan = () => lazy(async () => ({ default: (await import("./NoPlan")).NoPlan }));
let NoPlan = fetchNoPlan();

const useStyles = makeStyles({
  whole: { height: "100%" },
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    // What stands within asks for the pane's width, not for the window's.
    containerType: "inline-size",
    fontVariantNumeric: "tabular-nums",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    overflowWrap: "break-word",
    [LOW]: { overflowY: "auto" },
  },
  plain: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    whiteSpace: "pre-line",
  },
  main: {
    position: "relative",
    flexGrow: 1,
    minHeight: 0,
    display: "flex",
    flexDirection: "column",
    [LOW]: { flexShrink: 0, minHeight: "auto" },
  },
});

/** The whole pane over its state. */
export const App = ({ pane }: { pane: Pane }) => {
  const styles = useStyles();
  const state = useStore(pane.state);
  const language = useStore(pane.language);
  const theme = useTheme(pane.host);
  const busy = state.kind === "working";
  const texts = useStore(pane.spoken.texts);
  const use = useMemo(() => ({ pane, texts, busy }), [pane, texts, busy]);
  const view = viewOf(state);

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = use.texts.pane.name;
  }, [language, use]);

  useEffect(() => keepFocus(document.body), []);

  if (!theme) return null;
  return (
    <FluentProvider theme={theme} className={styles.whole}>
      <PaneContext.Provider value={use}>
        <div className={styles.pane} data-scrolls>
          <Header view={view} />
          <main className={styles.main}>
            <Boundary fallback={() => <p role="alert">{plainNews(state, use.texts)}</p>}>
              <News state={state} />
            </Boundary>
            <Boundary
              key={view ? "seen" : state.kind}
              onFailure={() => {
                NoPlan = fetchNoPlan();
              }}
              fallback={(error) => (
                <div className={styles.plain} role="alert">
                  {errorText(state.kind === "failed" ? state.error : error, use.texts)}
                  <Button onClick={() => void pane.read()}>{use.texts.pane.retry}</Button>
                </div>
              )}
            >
              <Suspense fallback={null}>
                {view ? <Tabs view={view} /> : state.kind === "failed" ? <NoPlan failed={state} /> : null}
              </Suspense>
            </Boundary>
          </main>
          {view && <Footer view={view} />}
        </div>
      </PaneContext.Provider>
    </FluentProvider>
  );
};

/** The news where their own part of the software did not load. */
const plainNews = (state: PaneState, texts: SpokenTexts): string => {
  if (state.kind === "failed") return errorText(state.error, texts);
  return (state.kind === "result" && state.notice?.text) || texts.pane.notLoaded;
};
