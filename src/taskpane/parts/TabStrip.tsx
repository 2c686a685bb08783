import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useRef } from "react";
import { formatNumber } from "../../core/lib/number";

const useStyles = makeStyles({
  strip: {
    display: "grid",
    gridAutoFlow: "column",
    gridAutoColumns: "auto",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
    padding: `0 ${tokens.spacingHorizontalXS}`,
  },
  tab: {
    minWidth: 0,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalXS}`,
    borderRadius: 0,
    fontWeight: tokens.fontWeightRegular,
    borderBottom: "3px solid transparent",
    // Forced colours draw what is transparent; only the selected tab is to be underlined.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
  },
  count: {
    marginInlineStart: tokens.spacingHorizontalXXS,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorStatusWarningForeground1,
  },
  selected: {
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ":hover": { borderBottomColor: tokens.colorCompoundBrandStroke },
    ":hover:active": { borderBottomColor: tokens.colorCompoundBrandStroke },
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * Tabs by the pattern that screen readers know: one stop for the Tab key, arrows, Home and End within. Fluent's own
 * list brings 30 kB of focus management along, which nothing else here needs.
 */
export const TabStrip = <Name extends string>({
  label,
  tabs,
  selected,
  panel,
  prefix = "tab",
  className,
  onSelect,
}: {
  label: string;
  tabs: readonly { name: Name; text: string; count?: number }[];
  selected: Name;
  /** The id of the panel that shows the selected one. */
  panel: string;
  /** What the tabs' own ids begin with. */
  prefix?: string;
  className?: string | undefined;
  onSelect: (name: Name) => void;
}) => {
  const styles = useStyles();
  const strip = useRef<HTMLDivElement>(null);
  const at = tabs.findIndex(({ name }) => name === selected);
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const last = tabs.length - 1;
    const next =
      event.key === "Home" ? 0 : event.key === "End" ? last : step && (at + step + tabs.length) % tabs.length;
    const target = next === undefined ? undefined : tabs[next];
    if (!target) return;
    event.preventDefault();
    onSelect(target.name);
    strip.current?.querySelectorAll<HTMLElement>("[role=tab]")[tabs.indexOf(target)]?.focus();
  };
  return (
    <div
      ref={strip}
      role="tablist"
      aria-label={label}
      className={mergeClasses(styles.strip, className)}
      onKeyDown={move}
    >
      {tabs.map(({ name, text, count }) => (
        <Button
          key={name}
          id={`${prefix}-${name}`}
          role="tab"
          size="small"
          appearance="subtle"
          aria-selected={name === selected}
          aria-controls={panel}
          tabIndex={name === selected ? 0 : -1}
          className={mergeClasses(styles.tab, name === selected && styles.selected)}
          onClick={() => onSelect(name)}
        >
          {text}
          {count !== undefined && <span className={styles.count}> ({formatNumber(count)})</span>}
        </Button>
      ))}
    </div>
  );
};
