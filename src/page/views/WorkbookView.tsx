import { makeStyles, Spinner, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { errorText } from "../../taskpane/figures/error-text";
import { Spoken } from "../../taskpane/parts/Spoken";
import { TabStrip } from "../../taskpane/parts/TabStrip";
import { viewOf } from "../../taskpane/state/pane-state";
import { useStore } from "../../taskpane/state/store";
import { MOST_COLUMNS } from "../grid/columns-of";
import { SheetGrid } from "../grid/SheetGrid";
import type { OpenBook } from "../state/open-book";
import { usePage } from "../state/page-context";
import { type Tab, useSheet, useTabs } from "../state/use-sheets";
import { CellBar } from "./CellBar";

const useStyles = makeStyles({
  whole: { height: "100%", display: "flex", flexDirection: "column", minWidth: 0 },
  title: { position: "relative", margin: 0 },
  plain: {
    ...typographyStyles.body1,
    flexGrow: 1,
    margin: 0,
    padding: tokens.spacingHorizontalL,
    whiteSpace: "pre-line",
  },
  note: {
    ...typographyStyles.caption1,
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground2,
  },
  panel: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
  tabs: {
    display: "flex",
    overflowX: "auto",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottomStyle: "none",
    "> *": { flexShrink: 0, padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}` },
  },
});

/** The open workbook: the selected cell, the sheet's cells, the sheets. Alone in a narrow window, it is the page's main part. */
export const WorkbookView = ({ book, alone }: { book: OpenBook; alone: boolean }) => {
  const { words } = usePage();
  const styles = useStyles();
  const tabs = useTabs(book);
  const selection = useStore(book.selection);
  const view = viewOf(useStore(book.pane.state));
  const [opened, setOpened] = useState<string | null>(null);
  const plan = view?.gathered.tables.plans[0]?.sheet ?? null;
  const name = settle(tabs, opened, plan);
  const reading = useSheet(book, name);

  // The pane leads to a cell of another sheet.
  useEffect(() => {
    if (selection) setOpened(selection.sheet);
  }, [selection]);

  const Whole = alone ? "main" : "section";
  const here = selection?.sheet === name ? selection : null;
  const select = (row: number, column: number) => {
    if (name !== null) book.selection.set({ sheet: name, row, column, led: false });
  };
  const shown = (tabs ?? []).filter((tab) => !tab.hidden || tab.name === name);
  return (
    <Whole className={styles.whole} aria-label={words.sheet.label}>
      {alone && (
        <h1 className={styles.title}>
          <Spoken>{book.name}</Spoken>
        </h1>
      )}
      <CellBar book={book} sheet={reading.kind === "read" ? reading.sheet : null} selection={here} />
      <div id="sheet" role="tabpanel" aria-label={name ?? words.sheet.label} className={styles.panel}>
        <Sheet reading={reading} name={name}>
          {(sheet) => <SheetGrid key={sheet.name} sheet={sheet} view={view} selection={here} onSelect={select} />}
        </Sheet>
      </div>
      {shown.find((tab) => tab.name === name)?.ours && <p className={styles.note}>{words.sheet.charts}</p>}
      {shown.length > 0 && name !== null && (
        <TabStrip
          label={words.sheet.tabs}
          tabs={shown.map((tab) => ({
            name: tab.name,
            text: tab.hidden ? `${tab.name} (${words.sheet.hidden})` : tab.name,
          }))}
          selected={name}
          panel="sheet"
          prefix="sheet-tab"
          className={styles.tabs}
          onSelect={(chosen) => {
            book.selection.set(null);
            setOpened(chosen);
          }}
        />
      )}
    </Whole>
  );
};

/** The sheet that was opened, as long as it is there; at first the plan's. */
const settle = (tabs: readonly Tab[] | null, opened: string | null, plan: string | null): string | null => {
  if (!tabs) return null;
  const known = (name: string | null) => tabs.find((tab) => tab.name === name)?.name;
  return known(opened) ?? known(plan) ?? tabs.find(({ hidden }) => !hidden)?.name ?? tabs[0]?.name ?? null;
};

const Sheet = ({
  reading,
  name,
  children,
}: {
  reading: ReturnType<typeof useSheet>;
  name: string | null;
  children: (sheet: Extract<ReturnType<typeof useSheet>, { kind: "read" }>["sheet"]) => React.ReactNode;
}) => {
  const { page, words } = usePage();
  const styles = useStyles();
  const texts = useStore(page.texts);
  if (reading.kind === "failed")
    return (
      <p role="alert" className={styles.plain}>
        {words.sheet.failed({ sheet: name ?? "" })} {errorText(reading.error, texts)}
      </p>
    );
  if (reading.kind === "reading" || reading.sheet.name !== name)
    return (
      <div className={styles.plain}>
        <Spinner size="small" labelPosition="after" label={words.sheet.reading({ sheet: name ?? "" })} />
      </div>
    );
  const { grid } = reading.sheet;
  if (grid.rows === 0) return <p className={styles.plain}>{words.sheet.empty}</p>;
  return (
    <>
      {children(reading.sheet)}
      {grid.columns > MOST_COLUMNS && (
        <p className={styles.note}>{words.sheet.moreColumns({ shown: MOST_COLUMNS, columns: grid.columns })}</p>
      )}
    </>
  );
};
