import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { formatDay } from "../../core/lib/calendar-day";
import { formatShare } from "../../core/lib/format-share";
import { formatNumber } from "../../core/lib/number";
import { cellName } from "../../core/table/grid";
import type { IndicatorResult } from "../../core/indicators/indicator";
import { countVerdicts, type Verdict, type VerdictCounts, verdictOf } from "../../core/report/verdict";
import type { PaneMessages } from "../../messages/messages";
import { Bar } from "../parts/Bar";
import { CellLink } from "../parts/CellLink";
import { Expander } from "../parts/Expander";
import { CheckmarkCircleFilled, ErrorCircleFilled, QuestionCircleRegular } from "../parts/icons";
import { indicatorWords } from "../figures/indicator-words";
import { useWhole, type ViewProps } from "../state/pane-context";
import { Section } from "../parts/Section";
import { useTones } from "../parts/StatusMark";
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
export const IndicatorsPage = ({ view }: ViewProps) => {
  const { texts } = useWhole();
  const styles = useStyles();
  const { indicators } = view.assessment;
  const verdicts = countVerdicts(view.assessment);
  return (
    <Section title={texts.figuresPages.indicators}>
      <span>{verdictSummary(verdicts, texts.report.verdicts)}</span>
      <List>
        {indicators.map((indicator) => (
          <li key={`${indicator.sheet}/${indicator.row}`} className={styles.item}>
            <Indicator indicator={indicator} verdict={verdictOf(indicator, view.assessment)} />
          </li>
        ))}
      </List>
    </Section>
  );
};

type VerdictWords = PaneMessages["report"]["verdicts"];
const ALWAYS: readonly Verdict[] = ["met", "not-met"];

/** "2 đạt · 6 chưa đạt · 1 chưa có số liệu", counted as in the report. */
const verdictSummary = (counts: VerdictCounts, words: VerdictWords): string =>
  (["met", "not-met", "not-due", "no-data", "uncalculated", "not-judged"] as const)
    .filter((verdict) => counts[verdict] > 0 || ALWAYS.includes(verdict))
    .map((verdict) => `${formatNumber(counts[verdict])} ${words[verdict].toLowerCase()}`)
    .join(" · ");

const Indicator = ({ indicator, verdict }: { indicator: IndicatorResult; verdict: Verdict }) => {
  const { texts } = useWhole();
  const styles = useStyles();
  const words = texts.indicatorsTab;
  const { sheet, row, code, name, value, unit, until, targetValue, cells } = indicator;
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
            <VerdictMark verdict={verdict} />
            <span>
              {words.value({ value: value === null ? words.noValue : shown({ value, unit, targetValue }), target })}
            </span>
          </div>
          {value !== null && targetValue !== null && targetValue > 0 && (
            <Bar
              whole={Math.max(targetValue, value)}
              parts={[
                { tone: verdict === "not-met" ? "danger" : "success", size: value },
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

const shown = ({
  value,
  unit,
  targetValue,
}: {
  value: number;
  unit: string | null;
  targetValue: number | null;
}): string => (unit === "%" ? formatShare(value, targetValue) : [formatNumber(value), unit].filter(Boolean).join(" "));

const VerdictMark = ({ verdict }: { verdict: Verdict }) => {
  const { texts } = useWhole();
  const styles = useStyles();
  const tones = useTones();
  if (verdict === "no-target") return null;
  const look =
    verdict === "met"
      ? { icon: <CheckmarkCircleFilled aria-hidden />, tone: tones.success }
      : verdict === "not-met"
        ? { icon: <ErrorCircleFilled aria-hidden />, tone: tones.danger }
        : { icon: <QuestionCircleRegular aria-hidden />, tone: tones.neutral };
  return (
    <span className={mergeClasses(styles.mark, look.tone)}>
      {look.icon}
      {texts.report.verdicts[verdict]}
    </span>
  );
};
