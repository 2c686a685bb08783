import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import { formatNumber } from "../../core/lib/number";
import type { UnitCounts } from "../../core/plan/counts";
import { resultsKnown } from "../../core/report/results-known";
import { Bar } from "../parts/Bar";
import { usePane, type ViewProps } from "../state/pane-context";
import { Section } from "../parts/Section";
import { Spoken } from "../parts/Spoken";
import { useTones } from "../parts/StatusMark";
import { List } from "../parts/List";

const FIRST = 6;

const useStyles = makeStyles({
  unit: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    width: "100%",
    position: "relative",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    justifyContent: "stretch",
  },
  wide: { gridColumn: "1 / -1" },
  legend: {
    ...typographyStyles.caption1,
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
  },
  key: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXXS },
  swatch: { width: "12px" },
});

/** How the tasks of each lead unit stand, those with most overdue first. */
export const Units = ({ view: { assessment } }: ViewProps) => {
  const { texts } = usePane();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const words = texts.pane.overview;
  const { byUnit } = assessment;
  const most = Math.max(1, ...byUnit.map(({ total }) => total));
  const shown = all ? byUnit : byUnit.slice(0, FIRST);
  const { known } = resultsKnown(assessment);
  const keys = known
    ? ([
        ["success", words.legend.done],
        ["danger", words.legend.overdue],
        ["rest", words.legend.rest],
      ] as const)
    : [];
  return (
    <Section title={words.byUnit}>
      <div className={styles.legend} aria-hidden>
        {keys.map(([tone, word]) => (
          <span key={tone} className={styles.key}>
            <span className={styles.swatch}>
              <Bar parts={[{ tone, size: 1 }]} />
            </span>
            {word}
          </span>
        ))}
      </div>
      <List>
        {shown.map((unit) => (
          <li key={unit.unit ?? ""}>
            <UnitRow unit={unit} most={most} known={known} />
          </li>
        ))}
      </List>
      {byUnit.length > shown.length && (
        <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
          {words.moreUnits({ count: byUnit.length - shown.length })}
        </Button>
      )}
    </Section>
  );
};

const UnitRow = ({ unit, most, known }: { unit: UnitCounts; most: number; known: boolean }) => {
  const { pane, texts } = usePane();
  const styles = useStyles();
  const tones = useTones();
  const words = texts.pane.overview;
  const name = unit.unit ?? words.noUnit;
  const { total, done, overdue } = unit;
  const rest = Math.max(0, total - done - overdue - unit.cancelled);
  return (
    <Button
      appearance="subtle"
      className={styles.unit}
      onClick={() =>
        pane.go({ tab: "plan", show: overdue > 0 ? "overdue" : "all", unit: unit.unit ?? "", month: null, search: "" })
      }
    >
      <span>{name}</span>{" "}
      <span className={overdue === 0 ? tones.neutral : known ? tones.danger : tones.warning}>
        {overdue > 0
          ? `${formatNumber(overdue)} ${known ? words.legend.overdue : texts.pane.tiles.pastDue}`
          : `${formatNumber(done)}/${formatNumber(total)}`}
      </span>
      <span className={styles.wide}>
        <Bar
          whole={most}
          parts={[
            { tone: "success", size: done },
            ...(known ? [{ tone: "danger", size: overdue } as const] : []),
            { tone: "rest", size: known ? rest : rest + overdue },
          ]}
        />
        <Spoken>: {words.unitBar({ total, done, overdue, rest })}</Spoken>
      </span>
    </Button>
  );
};
