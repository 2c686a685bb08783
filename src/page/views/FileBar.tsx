import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import { useStore } from "../../taskpane/state/store";
import type { OpenBook } from "../state/open-book";
import { usePage } from "../state/page-context";
import { FileButton } from "./FileButton";
import { LockClosedRegular } from "./icons";
import { NextYear } from "./NextYear";
import { SaveButtons } from "./SaveButtons";
import { narrowQuery } from "./use-narrow";

const NARROW = `@media ${narrowQuery}`;

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  file: { flexGrow: 1, flexBasis: "200px", minWidth: 0, [NARROW]: { flexBasis: "160px" } },
  name: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: "anywhere" },
  small: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  private: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS, whiteSpace: "nowrap" },
  said: { flexBasis: "100%" },
  lines: { whiteSpace: "pre-line", maxHeight: "30vh", overflowY: "auto" },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    [NARROW]: { "> button": { minWidth: 0, padding: "3px 8px", fontSize: tokens.fontSizeBase200 } },
  },
});

/** Which file is open, what has changed, and the copy to take away. */
export const FileBar = ({ book }: { book: OpenBook }) => {
  const { page, words } = usePage();
  const styles = useStyles();
  useStore(book.revision);
  const [said, setSaid] = useState<{ text: string; lines: string[]; revision: number } | null>(null);
  const unsaved = book.unsaved();
  const say = (text: string, lines: string[] = []) => setSaid({ text, lines, revision: book.revision.get() });
  return (
    <section className={styles.bar} aria-label={words.bar.label}>
      <div className={styles.file}>
        <p className={styles.name}>{book.name}</p>
        <p className={styles.small}>
          {!unsaved ? words.bar.unchanged : book.own ? words.own.unsaved : words.bar.unsaved}
        </p>
      </div>
      <span className={styles.small}>
        <span className={styles.private}>
          <LockClosedRegular aria-hidden />
          {words.welcome.private}
        </span>
      </span>
      <div id="saving" className={styles.buttons}>
        <Button appearance="subtle" onClick={() => page.tour.set(0)}>
          {words.tour.open}
        </Button>
        <FileButton text={words.bar.open} />
        <NextYear book={book} onSay={say} />
        <SaveButtons book={book} onSay={say} />
      </div>
      <div className={styles.said} role="status">
        {said !== null && said.revision === book.revision.get() && (
          <>
            <p className={styles.small}>{said.text}</p>
            {said.lines.length > 0 && (
              <details className={styles.small}>
                <summary>{words.nextYear.details}</summary>
                <div className={styles.lines}>{said.lines.join("\n")}</div>
              </details>
            )}
          </>
        )}
      </div>
    </section>
  );
};
