import { Button, Input, makeStyles, Switch, tokens, typographyStyles } from "@fluentui/react-components";
import { useCallback, useDeferredValue, useMemo, useState } from "react";
import type { CriteriaResult } from "../../../core/criteria/tree/criteria-result";
import { fold } from "../../../core/lib/text";
import { useWhole } from "../../state/pane-context";
import { Section } from "../../parts/Section";
import type { Trying } from "../../state/tries";
import { nameOf } from "./criterion-place";
import { rankTriable } from "./rank-triable";
import { TriedCriterion } from "./TriedCriterion";
import { List } from "../../parts/List";

const PAGE = 10;

const useStyles = makeStyles({
  help: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  find: { display: "flex", flexDirection: "column" },
});

/** The figures of the criteria that lost most, to be moved; the points follow. Nothing is written. */
export const TryFigures = ({
  criteria,
  trying: { tries, trial, move, put },
}: {
  criteria: CriteriaResult;
  trying: Trying;
}) => {
  const { texts } = useWhole();
  const styles = useStyles();
  const [search, setSearch] = useState("");
  const [others, setOthers] = useState(false);
  const [page, setPage] = useState(1);
  const words = texts.points;
  const wanted = fold(useDeferredValue(search));
  const ranked = useMemo(() => rankTriable(criteria), [criteria]);
  const choices = [...ranked.promising, ...(others || wanted !== "" ? ranked.others : [])].filter((index) => {
    const item = criteria.items[index];
    return item !== undefined && (wanted === "" || fold(nameOf(item)).includes(wanted));
  });
  // A criterion that is being tried stays where it is, even when "Thử" brought it in from further down.
  const shown = choices.filter((index, at) => at < page * PAGE || tries.has(index));
  const letGo = useCallback((index: number) => put(index, null), [put]);
  return (
    <Section title={words.whatIf}>
      <p className={styles.help}>{words.whatIfHelp}</p>
      <div className={styles.find} role="search">
        <Input
          size="small"
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          value={search}
          onChange={(_, { value }) => setSearch(value)}
        />
        {ranked.others.length > 0 && (
          <Switch label={words.others} checked={others} onChange={(_, { checked }) => setOthers(checked)} />
        )}
      </div>
      {shown.length === 0 && <span>{wanted === "" ? words.nothingLost : words.noneFound}</span>}
      <List>
        {shown.map((index) => {
          const [item, leaf] = [criteria.items[index], criteria.leaves.get(index)];
          return (
            item &&
            leaf && (
              <TriedCriterion
                key={index}
                index={index}
                item={item}
                leaf={leaf}
                decimals={criteria.basis.decimals}
                values={tries.get(index)}
                tried={trial.leaves.get(index)}
                onMove={move}
                onReset={letGo}
              />
            )
          );
        })}
      </List>
      {choices.length > page * PAGE && <Button onClick={() => setPage(page + 1)}>{texts.pane.more}</Button>}
    </Section>
  );
};
