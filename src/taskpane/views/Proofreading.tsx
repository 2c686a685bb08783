import { Button, Field, makeStyles, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { errorText } from "../figures/error-text";
import { List } from "../parts/List";
import { Section } from "../parts/Section";
import { useWhole, type ViewProps } from "../state/pane-context";

const useStyles = makeStyles({
  text: { margin: 0, whiteSpace: "pre-line" },
  field: { minHeight: "120px" },
});

type Answer = { summary: string; findings: string[] } | { error: unknown };

/** A finished report's text, pasted: its figures, dates and document numbers are checked against each other and the workbook. */
export const Proofreading = ({ view: { assessment } }: ViewProps) => {
  const { pane, texts } = useWhole();
  const styles = useStyles();
  const words = texts.reportTab.proofread;
  const [text, setText] = useState("");
  const [answer, setAnswer] = useState<Answer | null>(null);
  const check = () =>
    import(/* webpackChunkName: "proofread" */ "../state/proofread-pasted")
      .then(({ proofreadPasted }) => proofreadPasted(text, assessment, pane.language.get()))
      .then(setAnswer, (error: unknown) => setAnswer({ error }));
  return (
    <Section title={words.title}>
      <Field label={words.paste} hint={words.hint}>
        <Textarea
          className={styles.field}
          resize="vertical"
          value={text}
          onChange={(_, { value }) => {
            setText(value);
            // What was said was said of another text.
            setAnswer(null);
          }}
        />
      </Field>
      <div>
        <Button disabledFocusable={text.trim() === ""} onClick={() => void check()}>
          {words.check}
        </Button>
      </div>
      {answer && "error" in answer && <p role="alert">{errorText(answer.error, texts)}</p>}
      {answer && "summary" in answer && (
        <>
          <p className={styles.text} role="status">
            {answer.summary}
          </p>
          <List spaced>
            {answer.findings.map((finding, index) => (
              <li key={index} className={styles.text}>
                {finding}
              </li>
            ))}
          </List>
        </>
      )}
    </Section>
  );
};
