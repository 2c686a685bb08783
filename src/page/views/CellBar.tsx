import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { cellName } from "../../core/table/grid";
import { shownText } from "../grid/cell-text";
import type { OpenBook } from "../state/open-book";
import { usePage } from "../state/page-context";
import type { Selection } from "../state/page-host";
import type { ShownSheet } from "../state/use-sheets";

const useStyles = makeStyles({
  bar: {
    ...typographyStyles.body1,
    display: "flex",
    alignItems: "baseline",
    gap: tokens.spacingHorizontalM,
    minHeight: "32px",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { ...typographyStyles.body1Strong, flexShrink: 0, minWidth: "40px" },
  text: { whiteSpace: "pre-line", overflowWrap: "anywhere", maxHeight: "80px", overflowY: "auto", minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The selected cell's whole content. */
export const CellBar = ({
  sheet,
  selection,
}: {
  book: OpenBook;
  sheet: ShownSheet | null;
  selection: Selection | null;
}) => {
  const { words } = usePage();
  const styles = useStyles();
  const text = selection && sheet ? shownText(sheet.grid.cell(selection.row, selection.column), words) : null;
  return (
    <div className={styles.bar} role="group" aria-label={words.cell.label}>
      {selection && <span className={styles.name}>{cellName(selection.row, selection.column)}</span>}
      <span className={text ? styles.text : styles.quiet}>
        {text === null ? words.cell.none : text || words.cell.empty}
      </span>
    </div>
  );
};
