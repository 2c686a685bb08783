import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { loadImportTexts } from "../../messages/load-import-texts";
import { useStore } from "../../taskpane/state/store";
import type { Imported } from "../state/import-document";
import { usePage } from "../state/page-context";

const useStyles = makeStyles({
  notice: {
    ...typographyStyles.body1,
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  told: { flexGrow: 1, minWidth: 0 },
  lines: { margin: `${tokens.spacingVerticalS} 0 0`, whiteSpace: "pre-line", maxHeight: "30vh", overflowY: "auto" },
});

/** Above a workbook that was taken from a document: what became of its tables, until the user has read it. */
export const ImportNotice = ({ imported: { found, letters } }: { imported: Imported }) => {
  const { page, words } = usePage();
  const styles = useStyles();
  const language = useStore(page.language);
  const [shown, setShown] = useState(true);
  const [lines, setLines] = useState<string[]>([]);
  useEffect(() => {
    let asked = true;
    void loadImportTexts(language).then(({ told }) => {
      if (asked) setLines(told(found, letters));
    });
    return () => {
      asked = false;
    };
  }, [found, letters, language]);
  if (!shown) return null;
  const tasks = found.tables.reduce((sum, table) => sum + table.tasks, 0);
  return (
    <section className={styles.notice} aria-label={words.imported.label}>
      <div className={styles.told} role="status">
        <strong>{words.imported.title({ tasks, sheets: found.sheets.length })}</strong>
        <details>
          <summary>{words.imported.details}</summary>
          <p className={styles.lines}>{lines.join("\n")}</p>
        </details>
      </div>
      <Button size="small" onClick={() => setShown(false)}>
        {words.imported.close}
      </Button>
    </section>
  );
};
