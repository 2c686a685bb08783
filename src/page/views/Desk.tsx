import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { TabStrip } from "../../taskpane/parts/TabStrip";
import { debounce } from "../../taskpane/state/debounce";
import { App } from "../../taskpane/views/App";
import type { OpenBook } from "../state/open-book";
import { usePage } from "../state/page-context";
import { narrowQuery, useNarrow } from "./use-narrow";
import { ImportNotice } from "./ImportNotice";
import { NewVersion } from "./NewVersion";
import { FileBar } from "./FileBar";
import { Tour } from "./Tour";
import { WorkbookView } from "./WorkbookView";

const NARROW = `@media ${narrowQuery}`;
/** What is typed into cells one after the other is read once. */
const QUIET_MILLISECONDS = 30;

const useStyles = makeStyles({
  desk: { height: "100%", display: "flex", flexDirection: "column", backgroundColor: tokens.colorNeutralBackground1 },
  switch: { display: "none", [NARROW]: { display: "grid", gridTemplateColumns: "1fr 1fr" } },
  halves: { flexGrow: 1, minHeight: 0, display: "flex" },
  book: { flexGrow: 1, flexBasis: 0, minWidth: 0, height: "100%" },
  pane: {
    width: "400px",
    flexShrink: 0,
    height: "100%",
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { width: "100%", borderLeftStyle: "none" },
    "@media (min-width: 1600px)": { width: "450px" },
  },
  away: { [NARROW]: { display: "none" } },
});

type Half = "sheet" | "pane";

/** The workbook and the pane beside it; in a narrow window one at a time. */
export const Desk = ({ book }: { book: OpenBook }) => {
  const { words } = usePage();
  const styles = useStyles();
  const [half, setHalf] = useState<Half>("pane");

  // Who is led to a cell wants to see it.
  useEffect(
    () =>
      book.selection.subscribe(() => {
        if (book.selection.get()?.led) setHalf("sheet");
      }),
    [book],
  );
  useEffect(() => book.pane.host.onChanged(debounce(() => void book.pane.refresh(), QUIET_MILLISECONDS)), [book]);

  const narrow = useNarrow();
  const away = (one: Half) => (half === one ? undefined : styles.away);
  return (
    <div className={styles.desk}>
      <NewVersion book={book} />
      <FileBar book={book} />
      {book.imported && <ImportNotice imported={book.imported} />}
      <nav aria-label={words.halves.label}>
        <TabStrip
          label={words.halves.label}
          tabs={(["sheet", "pane"] as const).map((name) => ({ name, text: words.halves[name] }))}
          selected={half}
          panel="halves"
          prefix="half"
          className={styles.switch}
          onSelect={setHalf}
        />
      </nav>
      <div id="halves" className={styles.halves}>
        <div className={mergeClasses(styles.book, away("sheet"))}>
          <WorkbookView book={book} alone={narrow && half === "sheet"} />
        </div>
        <div className={mergeClasses(styles.pane, away("pane"))}>
          <App pane={book.pane} />
        </div>
      </div>
      <Tour book={book} onHalf={setHalf} />
    </div>
  );
};
