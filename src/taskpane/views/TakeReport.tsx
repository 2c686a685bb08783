import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { CopyButton } from "../parts/CopyButton";
import { offerDownload, WORD_TYPE } from "../page/offer-download";
import { useWhole } from "../state/pane-context";
import { Section } from "../parts/Section";

const useStyles = makeStyles({
  small: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The report outside the workbook: its paragraphs to paste, or a file for Word. */
export const TakeReport = () => {
  const { pane, texts, busy } = useWhole();
  const styles = useStyles();
  const words = texts.reportTab;
  return (
    <Section title={words.take}>
      <CopyButton
        label={words.copyDraft}
        act={(copy) =>
          pane.takeDraft(({ text, ready, left }) =>
            copy(ready === 0 ? null : text, ready === 0 ? words.noDraft : words.draftCopied({ ready, left })),
          )
        }
      />
      <div>
        <Button
          disabledFocusable={busy}
          onClick={() => void pane.takeWord((name, bytes) => offerDownload(name, bytes, WORD_TYPE))}
        >
          {words.word}
        </Button>
      </div>
      <p className={styles.small}>{words.wordHelp}</p>
    </Section>
  );
};
