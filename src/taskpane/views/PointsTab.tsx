import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { formatNumber } from "../../core/lib/number";
import type { CriteriaResult, CriterionItem } from "../../core/criteria/tree/criteria-result";
import { cellName } from "../../core/table/grid";
import { Bar } from "../parts/Bar";
import { CellLink } from "../parts/CellLink";
import { Expander } from "../parts/Expander";
import { usePane, type ViewProps } from "../parts/pane-context";
import { Section } from "../parts/Section";
import { useTones } from "../parts/StatusMark";
import { TryPoints } from "./TryPoints";

const useStyles = makeStyles({
  total: { ...typographyStyles.title3, margin: 0 },
  block: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  list: { display: "flex", flexDirection: "column", margin: 0, padding: 0, listStyleType: "none" },
  item: { padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  meta: {
    ...typographyStyles.caption1,
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
  parent: { fontWeight: tokens.fontWeightSemibold },
  gain: { fontWeight: tokens.fontWeightSemibold },
  explanation: {
    ...typographyStyles.caption1,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: tokens.spacingHorizontalS,
    whiteSpace: "pre-line",
    backgroundColor: tokens.colorNeutralBackground2,
  },
  links: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
});

/** The points: their sum, what is easiest to win back, what would be if, and every criterion with its reason. */
export const PointsTab = ({ view }: ViewProps) => {
  const { texts } = usePane();
  const { criteria } = view.assessment;
  if (!criteria || criteria.items.length === 0) return <span>{texts.pane.points.none}</span>;
  return (
    <>
      <Sum criteria={criteria} />
      <Cheapest criteria={criteria} />
      <TryPoints criteria={criteria} />
      <AllCriteria criteria={criteria} />
    </>
  );
};

interface CriteriaProps {
  criteria: CriteriaResult;
}

const Sum = ({ criteria }: CriteriaProps) => {
  const { texts } = usePane();
  const styles = useStyles();
  const words = texts.pane.points;
  const { total, max, index, selfTotal, appraisedTotal, unexplainedLoss, unscored, margin } = criteria;
  const sums = [
    selfTotal === null ? null : `${words.self}: ${formatNumber(selfTotal)}`,
    appraisedTotal === null ? null : `${words.appraised}: ${formatNumber(appraisedTotal)}`,
    `${words.lost}: ${formatNumber(max - total)}`,
  ].filter(Boolean);
  return (
    <section className={styles.block} aria-label={texts.pane.tabs.points}>
      <p className={styles.total}>{words.total({ total: formatNumber(total), max: formatNumber(max) })}</p>
      {index !== null && <span>{words.index({ index: formatNumber(index), name: criteria.class })}</span>}
      <Bar
        parts={[
          { tone: "success", size: Math.max(0, total) },
          { tone: "danger", size: Math.max(0, max - total) },
        ]}
      />
      <span>{sums.join(" · ")}</span>
      {margin.spare !== null && <span>{words.spare({ points: formatNumber(margin.spare) })}</span>}
      {margin.next && <span>{words.next({ name: margin.next.class, points: formatNumber(margin.next.missing) })}</span>}
      {unexplainedLoss > 0 && <span>{words.unexplained({ points: formatNumber(unexplainedLoss) })}</span>}
      {unscored.length > 0 && <span>{words.unscored({ codes: unscored })}</span>}
    </section>
  );
};

const Cheapest = ({ criteria: { cheapest, items, alarms } }: CriteriaProps) => {
  const { texts } = usePane();
  const styles = useStyles();
  const tones = useTones();
  const words = texts.pane.points;
  return (
    <>
      {cheapest.length > 0 && (
        <Section title={words.cheapest}>
          <ul className={styles.list}>
            {cheapest.slice(0, 8).map((win) => (
              <li key={win.item} className={styles.item}>
                <CellLink sheet={items[win.item]?.sheet ?? ""} cell={cellOf(items[win.item])}>
                  {[win.code, win.name].filter(Boolean).join(" ")}
                </CellLink>
                <div>{win.what}</div>
                <div className={styles.meta}>
                  <span className={mergeClasses(styles.gain, tones.success)}>
                    {words.win({ gain: formatNumber(win.gain), actions: win.actions })}
                  </span>
                  {win.indexAfter !== null && <span>{words.indexAfter({ index: formatNumber(win.indexAfter) })}</span>}
                </div>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {alarms.length > 0 && (
        <Section title={words.alarms}>
          <ul className={styles.list}>
            {alarms.slice(0, 5).map((alarm) => (
              <li key={alarm.item} className={styles.item}>
                <CellLink sheet={items[alarm.item]?.sheet ?? ""} cell={cellOf(items[alarm.item])}>
                  {[alarm.code, alarm.name].filter(Boolean).join(" ")}
                </CellLink>
                <div>{alarm.message}</div>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
};

const AllCriteria = ({ criteria: { items } }: CriteriaProps) => {
  const { texts } = usePane();
  const styles = useStyles();
  return (
    <Section title={texts.pane.points.all}>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={`${item.sheet}/${item.row}`} className={styles.item}>
            <Criterion item={item} depth={depthOf(item, items)} />
          </li>
        ))}
      </ul>
    </Section>
  );
};

const Criterion = ({ item, depth }: { item: CriterionItem; depth: number }) => {
  const { texts } = usePane();
  const styles = useStyles();
  const words = texts.pane.points;
  const { code, name, leaf, applicable, points, max, lost } = item;
  const full = [code, name].filter(Boolean).join(" ");
  const state = !applicable
    ? words.notApplicable
    : points === null
      ? words.noPoints
      : words.bar({ points: formatNumber(points), max: max === null ? "–" : formatNumber(max) });
  return (
    <div style={{ paddingInlineStart: `${Math.min(depth, 4) * 8}px` }}>
      <Expander
        label={words.open({ name: full })}
        head={
          <>
            <span className={leaf ? undefined : styles.parent}>
              <CellLink sheet={item.sheet} cell={cellOf(item)}>
                {full}
              </CellLink>
            </span>
            <div className={styles.meta}>
              <span>{state}</span>
              {lost !== null && lost > 0 && (
                <span>
                  {words.lost} {formatNumber(lost)}
                </span>
              )}
            </div>
            {applicable && points !== null && max !== null && max > 0 && (
              <Bar
                whole={max}
                parts={[
                  { tone: "success", size: Math.max(0, points) },
                  { tone: "danger", size: Math.max(0, max - Math.max(0, points)) },
                ]}
              />
            )}
          </>
        }
      >
        {() => <Why item={item} />}
      </Expander>
    </div>
  );
};

const Why = ({ item }: { item: CriterionItem }) => {
  const { texts } = usePane();
  const styles = useStyles();
  const words = texts.pane.points;
  const { explanation, rule, cause, computed, differences, sheet, cells } = item;
  const links = [cells.rule, cells.data, cells.appraised, cells.self].filter((cell) => cell !== undefined);
  return (
    <div className={styles.explanation}>
      <span>{explanation}</span>
      {differences.computed !== null && computed !== null && (
        <span>{words.differs({ points: formatNumber(computed) })}</span>
      )}
      {rule !== "" && (
        <span>
          {words.rule}: {rule}
        </span>
      )}
      {cause !== "" && (
        <span>
          {words.cause}: {cause}
        </span>
      )}
      <span className={styles.links}>
        {links.map((cell) => (
          <CellLink key={cell} sheet={sheet} cell={cell} />
        ))}
      </span>
    </div>
  );
};

const cellOf = (item: CriterionItem | undefined): string => item?.cells.name ?? (item ? cellName(item.row, 0) : "A1");

const depthOf = ({ parent }: CriterionItem, items: readonly CriterionItem[]): number => {
  let depth = 0;
  for (let at = parent; at !== null && depth < 9; at = items[at]?.parent ?? null) depth++;
  return depth;
};
