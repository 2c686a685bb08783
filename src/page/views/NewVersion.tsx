import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { createStore, useStore } from "../../taskpane/state/store";
import type { OpenBook } from "../state/open-book";
import { usePage } from "../state/page-context";

const useStyles = makeStyles({
  notice: {
    ...typographyStyles.body1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

const NEVER = createStore(0);

/** A newer page is offered, and never taken while something is unsaved. */
export const NewVersion = ({ book }: { book: OpenBook | null }) => {
  const { page, words } = usePage();
  const styles = useStyles();
  const { renew } = useStore(page.offline);
  useStore(book?.revision ?? NEVER);
  if (!renew) return null;
  const unsaved = book?.unsaved() ?? false;
  return (
    <div className={styles.notice} role="status">
      <span>{unsaved ? words.version.unsaved : words.version.offered}</span>
      <Button size="small" disabledFocusable={unsaved} onClick={renew}>
        {words.version.use}
      </Button>
    </div>
  );
};
