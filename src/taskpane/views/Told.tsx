import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { errorText } from "../figures/error-text";
import { usePane } from "../state/pane-context";
import type { Failure, Notice } from "../state/pane-state";

const useStyles = makeStyles({
  text: { whiteSpace: "pre-line" },
  message: { marginBottom: tokens.spacingVerticalS, boxShadow: tokens.shadow8 },
});

/** As long as a notice of three lines takes to be read without haste. */
const READ_MILLISECONDS = 12_000;

/** What was done leaves by itself, unless somebody is at it; what waits for an answer stays. */
const useLeaving = (notice: Notice, leave: () => void) => {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (notice.ways) return;
    const timer = setInterval(() => {
      if (!bar.current?.matches(":hover, :focus-within")) leave();
    }, READ_MILLISECONDS);
    return () => clearInterval(timer);
    // Another notice has its own time; the way to close one is always the same.
  }, [notice]);
  return bar;
};

/** What was done, and the way back; or what it would cost to go it. */
export const Told = ({ notice }: { notice: Notice }) => {
  const { pane, texts } = usePane();
  const styles = useStyles();
  const bar = useLeaving(notice, () => pane.dismiss());
  return (
    <div ref={bar}>
      <MessageBar
        intent={notice.ways ? "warning" : notice.plain ? "info" : "success"}
        layout="multiline"
        className={styles.message}
      >
        <MessageBarBody>{notice.text}</MessageBarBody>
        <MessageBarActions>
          {notice.open !== undefined && (
            <Button size="small" onClick={() => void pane.show(notice.open ?? "", "A1")}>
              {texts.pane.report.open({ sheet: notice.open })}
            </Button>
          )}
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
    </div>
  );
};

/** What failed, and how to try again; it stays until it is closed. */
export const Failed = ({ failure: { error, retry }, place }: { failure: Failure; place: number }) => {
  const { pane, texts, busy } = usePane();
  const styles = useStyles();
  return (
    <MessageBar intent="error" layout="multiline" className={styles.message}>
      <MessageBarBody className={styles.text}>
        <MessageBarTitle>{texts.pane.failedTitle}</MessageBarTitle>
        {"\n"}
        {errorText(error, texts)}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabledFocusable={busy} onClick={() => void retry()}>
          {texts.pane.retry}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => pane.close(place)}>
          {texts.pane.close}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
};
