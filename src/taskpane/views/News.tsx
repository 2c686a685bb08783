import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { usePane } from "../state/pane-context";
import { Progress } from "../parts/Progress";
import { Spoken } from "../parts/Spoken";
import { standing } from "../state/failure";
import { type PaneState, viewOf } from "../state/pane-state";

const useStyles = makeStyles({
  // Over the page, above the footer: what is read below does not jump.
  lying: { position: "sticky", bottom: 0, order: 1, zIndex: 1 },
  over: {
    position: "absolute",
    bottom: 0,
    left: 0,
    right: 0,
    boxSizing: "border-box",
    maxHeight: "60vh",
    overflowY: "auto",
    padding: `0 ${tokens.spacingHorizontalS}`,
  },
  news: { padding: `0 ${tokens.spacingHorizontalM}`, position: "relative" },
  card: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    marginBottom: tokens.spacingVerticalS,
  },
  work: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
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
    <div className={viewOf(state) ? styles.lying : undefined}>
      <div className={viewOf(state) ? styles.over : styles.news}>
        {state.kind === "working" && (
          <div className={styles.card}>
            <Working state={state} />
          </div>
        )}
        <div aria-live="polite">
          {state.kind === "working" && (
            <Spoken>{texts.pane.progress({ what: texts.pane.working[state.work], percent: null })}</Spoken>
          )}
          <Suspense fallback={null}>
            {standing(state).map((failure, place) => (
              <Failed key={place} failure={failure} place={place} />
            ))}
            {state.kind === "result" && state.notice && <Told notice={state.notice} />}
          </Suspense>
        </div>
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
        <Progress label={what} value={fraction} />
      </div>
      {stoppable && (
        <Button size="small" onClick={() => pane.cancel()}>
          {texts.pane.cancel}
        </Button>
      )}
    </div>
  );
};
