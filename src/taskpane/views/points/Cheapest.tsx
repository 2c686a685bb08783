import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CriteriaResult, Win } from "../../../core/criteria/tree/criteria-result";
import type { CriterionItem } from "../../../core/criteria/tree/criterion-item";
import type { LeverValues } from "../../../core/criteria/tree/lever";
import { formatNumber } from "../../../core/lib/number";
import { CellLink } from "../../parts/CellLink";
import { CheckmarkCircleFilled } from "../../parts/icons";
import { useWhole } from "../../state/pane-context";
import { Section } from "../../parts/Section";
import { useTones } from "../../parts/StatusMark";
import type { Trying } from "../../state/tries";
import { cellOf, nameOf } from "./criterion-place";
import { usePointsStyles } from "./points-styles";
import { TriedWhy } from "./TriedWhy";
import { List } from "../../parts/List";

const FIRST = 8;

const useStyles = makeStyles({
  gain: { fontWeight: tokens.fontWeightSemibold },
  button: { marginInlineStart: "auto", flexShrink: 0, minWidth: "auto" },
});

/** The changes that win most for the least work; each can be tried. */
export const Cheapest = ({
  criteria: { cheapest, items },
  trying: { tries, trial, put },
}: {
  criteria: CriteriaResult;
  trying: Trying;
}) => {
  const { texts } = useWhole();
  const shared = usePointsStyles();
  if (cheapest.length === 0) return null;
  return (
    <Section title={texts.points.cheapest}>
      <List>
        {cheapest.slice(0, FIRST).map((win) => {
          const tried = isTried(win, tries.get(win.item));
          return (
            <li key={win.item} className={shared.item}>
              <WinLine
                win={win}
                item={items[win.item]}
                tried={tried}
                onTry={() => put(win.item, tried ? null : win.changes)}
              />
              {tried && <TriedWhy tried={trial.leaves.get(win.item)} />}
            </li>
          );
        })}
      </List>
    </Section>
  );
};

const isTried = ({ changes }: Win, values: LeverValues | undefined): boolean => {
  const names = Object.keys(changes);
  return (
    values !== undefined &&
    names.length === Object.keys(values).length &&
    names.every((name) => values[name] === changes[name])
  );
};

const WinLine = ({
  win,
  item,
  tried,
  onTry,
}: {
  win: Win;
  item: CriterionItem | undefined;
  tried: boolean;
  onTry: () => void;
}) => {
  const { texts } = useWhole();
  const shared = usePointsStyles();
  const styles = useStyles();
  const tones = useTones();
  const words = texts.points;
  const name = nameOf(win);
  return (
    <>
      <CellLink sheet={item?.sheet ?? ""} cell={cellOf(item)}>
        {name}
      </CellLink>
      <div>{win.what}</div>
      <div className={shared.meta}>
        <span className={mergeClasses(styles.gain, tones.success)}>{words.win({ gain: formatNumber(win.gain) })}</span>
        {win.indexAfter !== null && <span>{words.indexAfter({ index: formatNumber(win.indexAfter) })}</span>}
        <Button
          className={styles.button}
          size="small"
          {...(tried ? { icon: <CheckmarkCircleFilled /> } : {})}
          aria-label={tried ? words.untryOf({ name }) : words.tryOf({ name })}
          onClick={onTry}
        >
          {tried ? words.untry : words.try}
        </Button>
      </div>
    </>
  );
};
