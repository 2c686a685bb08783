import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { PointedHeadings } from "../../actions/pointed-headings";
import { TrackerError } from "../../core/error";
import { errorText } from "../figures/error-text";
import { useWhole } from "../state/pane-context";
import { Section } from "../parts/Section";
import type { PaneState } from "../state/pane-state";
import { Cancelled } from "../state/progress";
import { Pointing } from "./Pointing";
import { SeenHeadings } from "./SeenHeadings";

const useStyles = makeStyles({
  body: {
    padding: tokens.spacingHorizontalM,
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  text: { whiteSpace: "pre-line", margin: 0 },
  seen: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** Before anything can be shown: what is missing, and the ways on. */
export const NoPlan = ({
  failed: { error, retry, told: meanwhile },
}: {
  failed: Extract<PaneState, { kind: "failed" }>;
}) => {
  const { pane, texts, busy } = useWhole();
  const styles = useStyles();
  const [pointing, setPointing] = useState<PointedHeadings | "selected" | null>(null);
  const words = texts.noPlan;
  const missing = error instanceof TrackerError && error.code === "no-plan" ? (error as TrackerError<"no-plan">) : null;
  const said = meanwhile && ("text" in meanwhile ? meanwhile.text : errorText(meanwhile.error, texts));
  const told = missing ? (said ?? null) : errorText(error, texts);
  const stopped = error instanceof Cancelled;
  // Where no row was seen there is none to point at.
  const likely = missing?.details.seen.length === 0 ? "sample" : "point";
  const first = (way: typeof likely) => (way === likely ? "primary" : "secondary");
  if (pointing !== null) {
    const start = pointing === "selected" ? null : pointing;
    return <Pointing told={told} start={start} onClose={() => setPointing(null)} />;
  }
  return (
    <div className={styles.body} role="alert">
      {said !== undefined && <p className={styles.text}>{said}</p>}
      <Section title={missing ? words.title : stopped ? texts.pane.cancelledTitle : texts.pane.failedTitle}>
        {missing ? (
          <>
            <p className={styles.text}>{words.need}</p>
            {missing.details.seen.length > 0 && (
              <ul className={styles.seen}>
                {missing.details.seen.map((seen) => (
                  <SeenHeadings key={seen.sheet} seen={seen} onPoint={setPointing} />
                ))}
              </ul>
            )}
          </>
        ) : (
          <p className={styles.text}>{told}</p>
        )}
        <div className={styles.buttons}>
          {missing && (
            <Button appearance={first("point")} disabledFocusable={busy} onClick={() => setPointing("selected")}>
              {words.point}
            </Button>
          )}
          {missing && (
            <Button appearance={first("sample")} disabledFocusable={busy} onClick={() => void pane.openSample()}>
              {words.sample}
            </Button>
          )}
          <Button appearance={missing ? "secondary" : "primary"} disabledFocusable={busy} onClick={() => void retry()}>
            {stopped ? texts.pane.header.refresh : texts.pane.retry}
          </Button>
        </div>
      </Section>
    </div>
  );
};
