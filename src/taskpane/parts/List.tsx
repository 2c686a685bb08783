import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", margin: 0, padding: 0, listStyleType: "none" },
  spaced: { gap: tokens.spacingVerticalS },
});

/** A list that shows as what stands in it, and is still a list to a screen reader. */
export const List = ({ spaced = false, children }: { spaced?: boolean; children: ReactNode }) => {
  const styles = useStyles();
  return <ul className={mergeClasses(styles.list, spaced && styles.spaced)}>{children}</ul>;
};
