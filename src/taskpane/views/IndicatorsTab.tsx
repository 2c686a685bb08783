import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { formatDay } from "../../core/lib/calendar-day";
import { formatNumber, formatPercent } from "../../core/lib/number";
import { cellName } from "../../core/table/grid";
import type { IndicatorResult } from "../../core/indicators/indicator";
import { Bar } from "../parts/Bar";
import { CellLink } from "../parts/CellLink";
import { Expander } from "../parts/Expander";
import { CheckmarkCircleFilled, ErrorCircleFilled, QuestionCircleRegular } from "../parts/icons";
import { indicatorWords } from "../figures/indicator-words";
import { usePane, type ViewProps } from "../state/pane-context";
import { Section } from "../parts/Section";
import { useTones } from "../parts/StatusMark";
import { RefreshData } from "./RefreshData";
import { List } from "../parts/List";

const useStyles = makeStyles({
  item: { padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  meta: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
  mark: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXXS },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  explanation: {
    ...typographyStyles.caption1,
    margin: 0,
    padding: tokens.spacingHorizontalS,
    whiteSpace: "pre-line",
    backgroundColor: tokens.colorNeutralBackground2,
  },
  links: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM, paddingTop: tokens.spacingVerticalXS },
});

/** Each target with its value, how far it is, and how it was computed. */
export const IndicatorsTab = ({ view }: ViewProps) => {
  const { texts } = usePane();
  const styles = useStyles();
  const words = texts.pane.indicators;
  const { indicators } = view.assessment;
  const count = (wanted: boolean | null) => indicators.filter(({ met }) => met === wanted).length;
  return (
    <>
      <Section title={texts.pane.tabs.indicators}>
        {indicators.length === 0 ? (
          <span>{words.none}</span>
        ) : (
          <span>{words.summary({ met: count(true), unmet: count(false), unknown: count(null) })}</span>
        )}
        <List>
          {indicators.map((indicator) => (
            <li key={`${indicator.sheet}/${indicator.row}`} className={styles.item}>
              <Indicator indicator={indicator} />
            </li>
          ))}
        </List>
      </Section>
      <RefreshData view={view} />
    </>
  );
};

const Indicator = ({ indicator }: { indicator: IndicatorResult }) => {
  const { texts } = usePane();
  const styles = useStyles();
  const words = texts.pane.indicators;
  const { sheet, row, code, name, value, unit, met, until, targetValue, cells } = indicator;
  const { target, distance, explanation } = indicatorWords(indicator, texts);
  const [, column = "A"] = /^([A-Z]+)/.exec(cells.target) ?? [];
  return (
    <Expander
      label={words.explainLabel({ name })}
      head={
        <>
          <CellLink sheet={sheet} cell={cells.target || `${column}${row + 1}`}>
            {[code, name].filter(Boolean).join(" ")}
          </CellLink>
          <div className={styles.meta}>
            <MetMark met={met} />
            <span>{words.value({ value: value === null ? words.noValue : shown(value, unit), target })}</span>
          </div>
          {value !== null && targetValue !== null && targetValue > 0 && (
            <Bar
              whole={Math.max(targetValue, value)}
              parts={[
                { tone: met === false ? "danger" : "success", size: value },
                { tone: "rest", size: Math.max(0, targetValue - value) },
              ]}
            />
          )}
          <div className={styles.small}>
            {[until && words.until({ day: formatDay(until) }), distance, indicator.lead].filter(Boolean).join(" · ")}
          </div>
        </>
      }
    >
      {() => (
        <>
          <p className={styles.explanation}>{explanation}</p>
          <div className={styles.links}>
            {[cells.numerator, cells.denominator, cells.result]
              .filter((cell) => cell !== null)
              .map((cell) => (
                <CellLink key={cell} sheet={sheet} cell={cell} />
              ))}
            {cells.target === "" && <CellLink sheet={sheet} cell={cellName(row, 0)} />}
          </div>
        </>
      )}
    </Expander>
  );
};

const shown = (value: number, unit: string | null): string =>
  unit === "%" ? formatPercent(value, 2) : [formatNumber(value), unit].filter(Boolean).join(" ");

const MetMark = ({ met }: { met: boolean | null }) => {
  const { texts } = usePane();
  const styles = useStyles();
  const tones = useTones();
  const words = texts.pane.indicators;
  const look =
    met === null
      ? { icon: <QuestionCircleRegular aria-hidden />, tone: tones.neutral, word: words.unknown }
      : met
        ? { icon: <CheckmarkCircleFilled aria-hidden />, tone: tones.success, word: words.met }
        : { icon: <ErrorCircleFilled aria-hidden />, tone: tones.danger, word: words.unmet };
  return (
    <span className={mergeClasses(styles.mark, look.tone)}>
      {look.icon}
      {look.word}
    </span>
  );
};
