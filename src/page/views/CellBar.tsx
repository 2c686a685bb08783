import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import { cellName } from "../../core/table/grid";
import { errorText } from "../../taskpane/figures/error-text";
import { viewOf } from "../../taskpane/state/pane-state";
import { useStore } from "../../taskpane/state/store";
import { shownText } from "../grid/cell-text";
import type { OpenBook } from "../state/open-book";
import { usePage } from "../state/page-context";
import type { Selection } from "../state/page-host";
import { trackingCell } from "../state/tracking-cell";
import type { ShownSheet } from "../state/use-sheets";
import { CellField } from "./CellField";
import { UndoButtons } from "./UndoButtons";

const useStyles = makeStyles({
  bar: {
    ...typographyStyles.body1,
    display: "flex",
    flexWrap: "wrap",
    flexShrink: 0,
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    minHeight: "40px",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { ...typographyStyles.body1Strong, flexShrink: 0, minWidth: "40px" },
  text: {
    flexGrow: 1,
    flexBasis: 0,
    whiteSpace: "pre-line",
    overflowWrap: "anywhere",
    maxHeight: "80px",
    overflowY: "auto",
    minWidth: 0,
  },
  quiet: { flexGrow: 1, flexBasis: 0, color: tokens.colorNeutralForeground2 },
  said: { ...typographyStyles.caption1, flexBasis: "100%", color: tokens.colorNeutralForeground2 },
});

/** The selected cell's whole content; a tracking cell of a task is edited here. */
export const CellBar = ({
  book,
  sheet,
  selection,
}: {
  book: OpenBook;
  sheet: ShownSheet | null;
  selection: Selection | null;
}) => {
  const { page, words } = usePage();
  const styles = useStyles();
  const texts = useStore(page.texts);
  const view = viewOf(useStore(book.pane.state));
  const [said, setSaid] = useState("");
  const cell = selection && sheet ? sheet.grid.cell(selection.row, selection.column) : null;
  const text = selection && sheet ? shownText(cell, words) : null;
  const column = selection && trackingCell(view, selection);
  const say = (work: Promise<string>) => void work.then(setSaid, (error: unknown) => setSaid(errorText(error, texts)));
  return (
    <div className={styles.bar} role="group" aria-label={words.cell.label}>
      {selection && <span className={styles.name}>{cellName(selection.row, selection.column)}</span>}
      {selection && column ? (
        <CellField
          key={`${selection.sheet} ${selection.row} ${selection.column} ${text ?? ""}`}
          name={cellName(selection.row, selection.column)}
          column={column}
          text={text ?? ""}
          onPut={(typed) =>
            say(
              book.edits
                .put({
                  sheet: selection.sheet,
                  row: selection.row,
                  column: selection.column,
                  text: typed,
                  before: cell,
                })
                .then(() => words.cell.done({ cell: cellName(selection.row, selection.column) })),
            )
          }
        />
      ) : (
        <span className={text ? styles.text : styles.quiet}>
          {text === null ? words.cell.none : text || words.cell.empty}
        </span>
      )}
      <UndoButtons book={book} onSay={say} />
      <span className={styles.said} role="status">
        {said}
      </span>
    </div>
  );
};
