import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { errorText } from "../figures/error-text";
import { usePane } from "../state/pane-context";
import type { Notice, PaneState } from "../state/pane-state";

const useStyles = makeStyles({
  text: { whiteSpace: "pre-line" },
  message: { marginBottom: tokens.spacingVerticalS },
});

/** What was done, and the way back; or what it would cost to go it. */
export const Told = ({ notice }: { notice: Notice }) => {
  const { pane, texts } = usePane();
  const styles = useStyles();
  return (
    <MessageBar
      intent={notice.ways ? "warning" : notice.plain ? "info" : "success"}
      layout="multiline"
      className={styles.message}
    >
      <MessageBarBody>{notice.text}</MessageBarBody>
      <MessageBarActions>
        {notice.undo && (
          <Button size="small" onClick={() => void notice.undo?.()}>
            {notice.ways?.undo ?? texts.pane.restore}
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={() => pane.dismiss()}>
          {notice.ways?.leave ?? texts.pane.close}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
};

/** What failed, and how to try again. */
export const Failed = ({ state: { error, retry } }: { state: Extract<PaneState, { kind: "failed" }> }) => {
  const { pane, texts } = usePane();
  const styles = useStyles();
  return (
    <MessageBar intent="error" layout="multiline" className={styles.message}>
      <MessageBarBody className={styles.text}>
        <MessageBarTitle>{texts.pane.failedTitle}</MessageBarTitle>
        {"\n"}
        {errorText(error, texts)}
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
