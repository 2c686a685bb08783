import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { usePane } from "../state/pane-context";
import { Spoken } from "../parts/Spoken";
import type { PaneState } from "../state/pane-state";

const useStyles = makeStyles({
  news: { padding: `0 ${tokens.spacingHorizontalM}`, position: "relative" },
  work: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalS,
  },
  bar: { flexGrow: 1 },
});

const Told = lazy(async () => ({ default: (await import("./Told")).Told }));
const Failed = lazy(async () => ({ default: (await import("./Told")).Failed }));

/** What is under way, what was done (and how to take it back), what failed (and how to try again). */
export const News = ({ state }: { state: PaneState }) => {
  const { texts } = usePane();
  const styles = useStyles();
  return (
    <div className={styles.news}>
      {state.kind === "working" && <Working state={state} />}
      <div aria-live="polite">
        {state.kind === "working" && (
          <Spoken>{texts.pane.progress({ what: texts.pane.working[state.work], percent: null })}</Spoken>
        )}
        <Suspense fallback={null}>
          {state.kind === "result" && state.notice && <Told notice={state.notice} />}
          {state.kind === "failed" && state.view && <Failed state={state} />}
        </Suspense>
      </div>
    </div>
  );
};

/** Said once when it begins; its percents are seen, and can be asked of the bar, but interrupt nobody. */
const Working = ({ state: { work, fraction } }: { state: Extract<PaneState, { kind: "working" }> }) => {
  const { pane, texts } = usePane();
  const styles = useStyles();
  const what = texts.pane.working[work];
  const percent = fraction === null ? null : Math.round(fraction * 100);
  const stoppable = work === "read" || work === "preview";
  return (
    <div className={styles.work}>
      <div className={styles.bar}>
        <div aria-hidden>{texts.pane.progress({ what, percent })}</div>
        <ProgressBar aria-label={what} {...(fraction === null ? {} : { value: fraction })} />
      </div>
      {stoppable && (
        <Button size="small" onClick={() => pane.cancel()}>
          {texts.pane.cancel}
        </Button>
      )}
    </div>
  );
};
