import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

const line = `1px solid ${tokens.colorNeutralStroke2}`;

export const useGridStyles = makeStyles({
  scroller: {
    flexGrow: 1,
    minHeight: 0,
    overflow: "auto",
    position: "relative",
    backgroundColor: tokens.colorNeutralBackground3,
    // The browser's own keeping of the place fights with rows that come and go.
    overflowAnchor: "none",
  },
  table: {
    ...typographyStyles.body1,
    tableLayout: "fixed",
    borderCollapse: "separate",
    borderSpacing: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    fontVariantNumeric: "tabular-nums",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  head: { position: "sticky", top: 0, zIndex: 3 },
  /** Over the rows, without room of its own: nothing moves when it comes. */
  copy: { position: "sticky", height: 0, zIndex: 3 },
  letter: {
    ...typographyStyles.caption1,
    boxSizing: "border-box",
    padding: "2px 4px",
    borderRight: line,
    borderBottom: line,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "center",
  },
  number: {
    ...typographyStyles.caption1,
    position: "sticky",
    left: 0,
    zIndex: 2,
    padding: "4px",
    borderRight: line,
    borderBottom: line,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "center",
    verticalAlign: "top",
    whiteSpace: "nowrap",
  },
  cell: {
    boxSizing: "border-box",
    padding: "4px 6px",
    borderRight: line,
    borderBottom: line,
    backgroundColor: tokens.colorNeutralBackground1,
    textAlign: "start",
    verticalAlign: "top",
    overflow: "hidden",
    fontWeight: tokens.fontWeightRegular,
    cursor: "cell",
  },
  stuck: { position: "sticky", zIndex: 1 },
  heading: { fontWeight: tokens.fontWeightSemibold },
  bold: { fontWeight: tokens.fontWeightSemibold },
  figure: { textAlign: "end" },
  wrapped: {
    whiteSpace: "pre-line",
    overflowWrap: "break-word",
    // Eight lines; the whole of it stands above the grid once the cell is selected.
    maxHeight: "160px",
    overflow: "hidden",
  },
  /** Over the empty cells at its right. */
  spilling: { position: "relative", zIndex: 0, overflow: "visible" },
  spilt: { whiteSpace: "nowrap" },
  oneLine: { whiteSpace: "nowrap", overflow: "hidden", textOverflow: "ellipsis" },
  selected: {
    outline: `2px solid ${tokens.colorCompoundBrandStroke}`,
    outlineOffset: "-2px",
    "@media (forced-colors: active)": { outline: "2px solid Highlight" },
  },
  spacer: { padding: 0, border: "none" },
  overdue: { backgroundColor: "#f8cbad", color: "#000000" },
  "due-soon": { backgroundColor: "#ffe699", color: "#000000" },
  "done-late": { backgroundColor: "#d9d2e9", color: "#000000" },
});
