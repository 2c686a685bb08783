import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo } from "react";
import { pageTextsOf } from "../../messages/page-messages";
import { browserTheme, watchBrowserTheme } from "../../taskpane/page/browser-theme";
import { useTheme } from "../../taskpane/page/use-theme";
import { useStore } from "../../taskpane/state/store";
import { bookOf, type Page as PageOf } from "../state/page";
import { PageContext } from "../state/page-context";
import { Desk } from "./Desk";
import { Dropping } from "./Dropping";
import { Leaving } from "./Leaving";
import { Pasting } from "./Pasting";
import { Welcome } from "./Welcome";

const THEME = { theme: browserTheme, onTheme: watchBrowserTheme };

const useStyles = makeStyles({
  whole: { height: "100%", backgroundColor: tokens.colorNeutralBackground1 },
});

/** The whole page: files to be opened, or the open one beside its pane. */
export const Page = ({ page }: { page: PageOf }) => {
  const styles = useStyles();
  const theme = useTheme(THEME);
  const language = useStore(page.language);
  const state = useStore(page.state);
  const use = useMemo(() => ({ page, words: pageTextsOf(language) }), [page, language]);
  const book = bookOf(state);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (bookOf(page.state.get())?.unsaved()) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [page]);

  if (!theme) return null;
  return (
    <FluentProvider theme={theme} className={styles.whole}>
      <PageContext.Provider value={use}>
        <Pasting active={state.kind === "welcome" || state.kind === "failed"}>
          <Dropping>
            {state.kind === "open" && book ? <Desk key={book.name} book={book} /> : <Welcome state={state} />}
          </Dropping>
        </Pasting>
        {book && <Leaving book={book} />}
      </PageContext.Provider>
    </FluentProvider>
  );
};
