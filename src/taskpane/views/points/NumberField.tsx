import { Input, makeStyles, mergeClasses, Slider, tokens, typographyStyles } from "@fluentui/react-components";
import { type KeyboardEvent, useId, useState } from "react";
import type { NumberLever } from "../../../core/criteria/tree/lever";
import { useWhole } from "../../state/pane-context";
import { useTones } from "../../parts/StatusMark";
import { readTyped, settle, showLever } from "./lever-number";

/** "Page up" goes so many steps. */
const PAGE = 10;

const useStyles = makeStyles({
  field: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  // The rail begins where the words begin.
  slider: { flexGrow: 1, minWidth: 0, marginInlineStart: "-8px" },
  input: { width: "84px", flexShrink: 0 },
  typed: { width: "100%", minWidth: 0, textAlign: "end" },
  small: {
    ...typographyStyles.caption1,
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
  change: { fontWeight: tokens.fontWeightSemibold },
});

/** A figure by slider and by number: dragged, typed as offices write numbers, or moved with the arrow keys. */
export const NumberField = ({
  lever,
  criterion,
  value,
  onMove,
}: {
  lever: NumberLever;
  criterion: string;
  value: number;
  onMove: (value: number) => void;
}) => {
  const { texts } = useWhole();
  const styles = useStyles();
  const tones = useTones();
  const hint = useId();
  const [typed, setTyped] = useState<string | null>(null);
  // What could not be taken is said until something else is typed or moved, even where the field shows its value again.
  const [refused, setRefused] = useState(false);
  const words = texts.points;
  const { min, max, step } = lever;
  const name = words.leverOf({ lever: lever.label, criterion });
  const shown = showLever(lever, value);
  const read = typed === null ? value : readTyped(lever, typed);
  const wrong = read === null || read < min || read > max;
  const leave = () => {
    setTyped(null);
    setRefused(refused || wrong);
  };
  const move = (next: number) => {
    setTyped(null);
    setRefused(false);
    onMove(settle(lever, next));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps = { ArrowUp: 1, ArrowDown: -1, PageUp: PAGE, PageDown: -PAGE }[event.key];
    if (event.key === "Escape" || (event.key === "Enter" && !wrong)) {
      setTyped(null);
      setRefused(false);
    }
    if (steps === undefined) return;
    event.preventDefault();
    move(value + steps * step);
  };
  return (
    <div className={styles.field}>
      <span aria-hidden>{lever.label}</span>
      <div className={styles.line}>
        <Slider
          className={styles.slider}
          size="small"
          // In steps, and no `step` of its own: the rail would be drawn as ticks, and vanish under thousands of them.
          min={Math.floor(min / step)}
          max={Math.ceil(max / step)}
          value={value / step}
          aria-label={name}
          aria-valuetext={
            lever.whole === null ? shown : words.ofWhole({ value: shown, whole: showLever(lever, lever.whole) })
          }
          onChange={(_, data) => move(data.value * step)}
        />
        <Input
          className={styles.input}
          input={{ className: styles.typed }}
          size="small"
          role="spinbutton"
          inputMode="decimal"
          autoComplete="off"
          aria-label={name}
          aria-valuenow={value}
          aria-valuemin={min}
          aria-valuemax={max}
          aria-valuetext={shown}
          aria-invalid={wrong}
          aria-describedby={hint}
          value={typed ?? shown}
          onChange={(_, data) => {
            setTyped(data.value);
            setRefused(false);
            const next = readTyped(lever, data.value);
            if (next !== null && next >= min && next <= max) onMove(settle(lever, next));
          }}
          onBlur={leave}
          onKeyDown={onKeyDown}
        />
      </div>
      <span id={hint} className={styles.small}>
        {wrong || refused ? (
          <span className={tones.danger}>
            {words.between({ min: showLever(lever, min), max: showLever(lever, max) })}
          </span>
        ) : (
          <span>{words.present({ value: showPresent(lever) })}</span>
        )}
        {value !== lever.value && (
          <span className={mergeClasses(styles.change)}>
            {words.moved({ change: showLever(lever, value - lever.value), up: value > lever.value })}
          </span>
        )}
      </span>
    </div>
  );
};

const showPresent = (lever: NumberLever): string => {
  const of = lever.kind === "points" ? lever.max : lever.whole;
  return of === null ? showLever(lever, lever.value) : `${showLever(lever, lever.value)}/${showLever(lever, of)}`;
};
