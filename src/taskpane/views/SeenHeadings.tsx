import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { proposeHeadings } from "../../actions/guess-headings";
import { withTexts } from "../../actions/point-headings";
import type { PointedHeadings } from "../../actions/pointed-headings";
import { missingColumns } from "../../actions/say-headings";
import type { SeenRow } from "../../core/error";
import type { PlanColumn } from "../../core/plan/plan";
import { columnName } from "../../core/table/grid";
import type { PaneMessages } from "../../messages/messages";
import { useWhole } from "../state/pane-context";

const useStyles = makeStyles({
  text: { margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Proposal {
  headings: PointedHeadings;
  /** Said of the same headings before. */
  again: boolean;
  /** It has all that a plan needs. */
  whole: boolean;
}

/** A heading row that was seen and begins no plan: what its columns may be, taken by one press or chosen one by one. */
export const SeenHeadings = ({ seen, onPoint }: { seen: SeenRow; onPoint: (start: PointedHeadings) => void }) => {
  const { pane, texts, busy } = useWhole();
  const styles = useStyles();
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const words = texts.noPlan;

  useEffect(() => {
    let left = false;
    const propose = async () => {
      const sheet = (await pane.host.workbook.survey()).find(({ name }) => name === seen.sheet);
      if (!sheet || left) return;
      const { again, ...headings } = proposeHeadings(sheet, seen.row - 1, pane.choices.get().headings);
      const whole = missingColumns(sheet.head, headings.row, headings.columns).length === 0;
      setProposal({ headings: withTexts(sheet.head, headings), again, whole });
    };
    // Without a proposal the row can still be pointed at.
    propose().catch(() => undefined);
    return () => {
      left = true;
    };
  }, [pane, seen]);

  // What speaks against a plan is no row to propose.
  const offered = proposal && (proposal.again || (proposal.whole && seen.why === null)) ? proposal : null;
  const place = { sheet: seen.sheet, row: seen.row };
  return (
    <li>
      {words.seen(seen)}
      {offered && (
        <p className={styles.text}>
          {words.proposal({ again: offered.again, columns: named(offered.headings, texts) })}
        </p>
      )}
      {proposal && (
        <div className={styles.buttons}>
          {offered && (
            <Button
              size="small"
              disabledFocusable={busy}
              aria-label={words.takeLabel(place)}
              onClick={() => void pane.point(offered.headings)}
            >
              {words.take}
            </Button>
          )}
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={busy}
            aria-label={words.chooseLabel(place)}
            onClick={() => onPoint(proposal.headings)}
          >
            {words.choose}
          </Button>
        </div>
      )}
    </li>
  );
};

/** "Nhiệm vụ: cột B", in the order of the columns. */
const named = ({ columns }: PointedHeadings, { noPlan, pointing }: PaneMessages): string[] =>
  (Object.entries(columns) as [PlanColumn, number][])
    .sort((a, b) => a[1] - b[1])
    .map(([key, column]) => noPlan.column({ name: pointing.columns[key], column: columnName(column) }));
