import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { formatDay } from "../../core/lib/calendar-day";
import type { Snapshot } from "../../core/report/kept/kept";
import { readHistory } from "../../core/report/kept/read-history";
import { sinceLast } from "../figures/since-last";
import { useWhole, type ViewProps } from "../state/pane-context";

const useStyles = makeStyles({
  line: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What changed since the last report; its figures are read once, and again when a report has been written. */
export const SinceLast = ({ view, sheet, rows }: ViewProps & { sheet: string; rows: number }) => {
  const { pane, texts } = useWhole();
  const styles = useStyles();
  const [history, setHistory] = useState<readonly Snapshot[]>([]);
  useEffect(() => {
    let gone = false;
    pane.host.workbook.read([{ sheet, columns: "all" }]).then(
      ([grid]) => {
        if (!gone) setHistory(grid ? readHistory(grid) : []);
      },
      // The list stands without it.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [pane, sheet, rows]);
  const since = sinceLast(view.assessment, history, texts.report);
  if (since === null) return null;
  const { day, changes } = since;
  return <p className={styles.line}>{texts.planList.since({ day: formatDay(day), changes })}</p>;
};
