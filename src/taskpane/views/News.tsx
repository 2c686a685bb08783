import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
  tokens,
} from "@fluentui/react-components";
import { errorText } from "../parts/error-text";
import { usePane } from "../parts/pane-context";
import type { PaneState } from "../state/pane-state";

const useStyles = makeStyles({
  news: { padding: `0 ${tokens.spacingHorizontalM}` },
  work: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, paddingBottom: tokens.spacingVerticalS },
  bar: { flexGrow: 1 },
  text: { whiteSpace: "pre-line" },
  message: { marginBottom: tokens.spacingVerticalS },
});

/** What is under way, what was done (and how to take it back), what failed (and how to try again). */
export const News = ({ state }: { state: PaneState }) => {
  const styles = useStyles();
  return (
    <div className={styles.news} aria-live="polite">
      {state.kind === "working" && <Working state={state} />}
      {state.kind === "result" && state.notice && <Told state={state} />}
      {state.kind === "failed" && state.view && <Failed state={state} />}
    </div>
  );
};

const Working = ({ state: { work, fraction } }: { state: Extract<PaneState, { kind: "working" }> }) => {
  const { pane, texts } = usePane();
  const styles = useStyles();
  const percent = fraction === null ? null : Math.round(fraction * 100);
  const text = texts.pane.progress({ what: texts.pane.working[work], percent });
  const stoppable = work === "read" || work === "preview";
  return (
    <div className={styles.work}>
      <div className={styles.bar}>
        <div>{text}</div>
        <ProgressBar aria-label={text} {...(fraction === null ? {} : { value: fraction })} />
      </div>
      {stoppable && (
        <Button size="small" onClick={() => pane.cancel()}>
          {texts.pane.cancel}
        </Button>
      )}
    </div>
  );
};

const Told = ({ state: { notice } }: { state: Extract<PaneState, { kind: "result" }> }) => {
  const { pane, texts } = usePane();
  const styles = useStyles();
  if (!notice) return null;
  return (
    <MessageBar intent="success" layout="multiline" className={styles.message}>
      <MessageBarBody>{notice.text}</MessageBarBody>
      <MessageBarActions>
        {notice.undo && (
          <Button size="small" onClick={() => void notice.undo?.()}>
            {texts.pane.restore}
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={() => pane.dismiss()}>
          {texts.pane.close}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
};

const Failed = ({ state: { error, retry } }: { state: Extract<PaneState, { kind: "failed" }> }) => {
  const { pane, texts } = usePane();
  const styles = useStyles();
  return (
    <MessageBar intent="error" layout="multiline" className={styles.message}>
      <MessageBarBody className={styles.text}>
        <MessageBarTitle>{texts.pane.failedTitle}</MessageBarTitle> {errorText(error, texts)}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void retry()}>
          {texts.pane.retry}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => pane.dismiss()}>
          {texts.pane.close}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
};
