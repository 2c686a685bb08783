import { Button, Link, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import { shorten } from "../../core/lib/text";
import type { UnitCounts } from "../../core/plan/counts";
import { cellName } from "../../core/table/grid";
import { Bar } from "../parts/Bar";
import { CellLink } from "../parts/CellLink";
import { CheckmarkCircleFilled, CircleRegular, ClockRegular, ErrorCircleFilled, WarningRegular } from "../parts/icons";
import { usePane, type ViewProps } from "../parts/pane-context";
import { Spoken } from "../parts/Spoken";
import { Section } from "../parts/Section";
import { StatusMark, useTones } from "../parts/StatusMark";
import { openFindings } from "../parts/open-findings";
import type { PlanFilter } from "../state/pane-state";
import { useStore } from "../state/store";

const FIRST = 6;

const useStyles = makeStyles({
  tiles: { display: "grid", gridTemplateColumns: "repeat(4, 1fr)", gap: tokens.spacingHorizontalS },
  tile: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "flex-start",
    minWidth: 0,
    position: "relative",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    fontWeight: tokens.fontWeightRegular,
  },
  number: { ...typographyStyles.title3, display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXXS },
  icon: { fontSize: tokens.fontSizeBase300, display: "inline-flex" },
  word: { ...typographyStyles.caption1, textAlign: "center" },
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
  units: { display: "flex", flexDirection: "column", margin: 0, padding: 0, listStyleType: "none" },
  legend: {
    ...typographyStyles.caption1,
    display: "flex",
    gap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
  },
  key: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXXS },
  swatch: { width: "12px" },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  task: { display: "flex", flexDirection: "column" },
  meta: {
    ...typographyStyles.caption1,
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
  glance: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground2 },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

/** What is late, whose it is, whether targets are met, how many points: in this order. */
export const Overview = ({ view }: ViewProps) => (
  <>
    <Tiles view={view} />
    <Units view={view} />
    <Glance view={view} />
    <OverdueNow view={view} />
  </>
);

const Tiles = ({ view: { assessment } }: ViewProps) => {
  const { pane, texts } = usePane();
  const styles = useStyles();
  const tones = useTones();
  const { counts, settings } = assessment;
  const words = texts.pane.tiles;
  const open = (show: PlanFilter) => pane.go({ tab: "plan", show, unit: null, month: null, search: "" });
  const tiles = [
    { show: "overdue", count: counts.overdue, word: words.overdue, icon: <ErrorCircleFilled />, tone: tones.danger },
    {
      show: "due-soon",
      count: counts.dueSoon,
      word: words.dueSoon({ days: settings.warningDays }),
      icon: <ClockRegular />,
      tone: tones.warning,
    },
    { show: "done", count: counts.done, word: words.done, icon: <CheckmarkCircleFilled />, tone: tones.success },
    {
      show: "rest",
      count: counts.total - counts.done - counts.cancelled,
      word: words.rest,
      icon: <CircleRegular />,
      tone: tones.neutral,
    },
  ] as const;
  return (
    <div className={styles.tiles} role="group" aria-label={words.label}>
      {tiles.map(({ show, count, word, icon, tone }) => (
        <Button key={show} className={styles.tile} onClick={() => open(show)}>
          <span className={mergeClasses(styles.number, tone)}>
            <span className={styles.icon}>{icon}</span>
            {count}
          </span>{" "}
          <span className={styles.word}>{word}</span>
          <Spoken>: {words.open}</Spoken>
        </Button>
      ))}
    </div>
  );
};

const Units = ({ view: { assessment } }: ViewProps) => {
  const { texts } = usePane();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const words = texts.pane.overview;
  const { byUnit } = assessment;
  const most = Math.max(1, ...byUnit.map(({ total }) => total));
  const shown = all ? byUnit : byUnit.slice(0, FIRST);
  const keys = [
    ["success", words.legend.done],
    ["danger", words.legend.overdue],
    ["rest", words.legend.rest],
  ] as const;
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
      <ul className={styles.units}>
        {shown.map((unit) => (
          <li key={unit.unit ?? ""}>
            <UnitRow unit={unit} most={most} />
          </li>
        ))}
      </ul>
      {byUnit.length > shown.length && (
        <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
          {words.moreUnits({ count: byUnit.length - shown.length })}
        </Button>
      )}
    </Section>
  );
};

const UnitRow = ({ unit, most }: { unit: UnitCounts; most: number }) => {
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
      onClick={() => pane.go({ tab: "plan", show: "all", unit: unit.unit ?? "", month: null, search: "" })}
    >
      <span>{name}</span>{" "}
      <span className={overdue > 0 ? tones.danger : tones.neutral}>
        {overdue > 0 ? `${overdue} ${words.legend.overdue}` : `${done}/${total}`}
      </span>
      <span className={styles.wide}>
        <Bar
          whole={most}
          parts={[
            { tone: "success", size: done },
            { tone: "danger", size: overdue },
            { tone: "rest", size: rest },
          ]}
        />
        <Spoken>: {words.unitBar({ total, done, overdue, rest })}</Spoken>
      </span>
    </Button>
  );
};

const Glance = ({ view }: ViewProps) => {
  const { pane, texts } = usePane();
  const { ignored } = useStore(pane.choices);
  const styles = useStyles();
  const tones = useTones();
  const words = texts.pane.overview;
  const { indicators } = view.assessment;
  const { criteria } = view.assessment;
  const findings = openFindings(view.assessment.findings, ignored).length;
  return (
    <Section title={words.atAGlance}>
      <div className={styles.glance}>
        {indicators.length > 0 ? (
          <Link as="button" onClick={() => pane.go({ tab: "indicators" })}>
            {words.indicators({ met: indicators.filter(({ met }) => met === true).length, total: indicators.length })}
          </Link>
        ) : (
          <span className={styles.quiet}>{words.noIndicators}</span>
        )}
        {criteria ? (
          <Link as="button" onClick={() => pane.go({ tab: "points" })}>
            {words.points({ total: criteria.total, max: criteria.max, index: criteria.index, name: criteria.class })}
          </Link>
        ) : (
          <span className={styles.quiet}>{words.noPoints}</span>
        )}
        <span className={styles.line}>
          {findings > 0 && <WarningRegular className={tones.warning} aria-hidden />}
          {findings > 0 ? (
            <Link as="button" onClick={() => pane.go({ tab: "checks" })}>
              {words.findings({ count: findings })}
            </Link>
          ) : (
            words.findings({ count: 0 })
          )}
        </span>
      </div>
    </Section>
  );
};

const OverdueNow = ({ view: { assessment } }: ViewProps) => {
  const { pane, texts } = usePane();
  const styles = useStyles();
  const words = texts.pane.overview;
  const late = assessment.tasks
    .filter(({ status }) => status.flag === "overdue")
    .sort((a, b) => b.status.daysLate - a.status.daysLate);
  return (
    <Section title={words.overdueNow}>
      {late.length === 0 && <span>{words.nothingOverdue}</span>}
      <ul className={styles.list}>
        {late.slice(0, FIRST).map(({ plan, task, status }) => (
          <li key={`${task.sheet}/${task.rows[0]}`} className={styles.task}>
            <CellLink sheet={task.sheet} cell={cellName(task.rows[0] ?? 0, plan.columns.task ?? 0)}>
              {task.id} {shorten(task.task, 120)}
            </CellLink>
            <span className={styles.meta}>
              <StatusMark status="overdue" text={words.daysLate({ days: status.daysLate })} />
              <span>{task.lead.join("; ") || words.noUnit}</span>
            </span>
          </li>
        ))}
      </ul>
      {late.length > FIRST && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => pane.go({ tab: "plan", show: "overdue", unit: null, month: null, search: "" })}
        >
          {words.allOverdue({ count: late.length })}
        </Button>
      )}
    </Section>
  );
};
