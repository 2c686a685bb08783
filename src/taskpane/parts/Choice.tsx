import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";

const useStyles = makeStyles({
  // A long name must not widen the pane.
  select: {
    ...typographyStyles.caption1,
    boxSizing: "border-box",
    minWidth: 0,
    width: "100%",
    height: "24px",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
});

/** A list to choose from that is there before the first figures; Fluent's own is five times as much to fetch. */
export const Choice = ({
  label,
  value,
  options,
  className,
  onChoose,
}: {
  label: string;
  value: string;
  options: readonly (readonly [value: string, text: string])[];
  className?: string;
  onChoose: (value: string) => void;
}) => (
  <select
    aria-label={label}
    title={label}
    className={mergeClasses(useStyles().select, className)}
    value={value}
    onChange={({ target }) => onChoose(target.value)}
  >
    {options.map(([key, text]) => (
      <option key={key} value={key}>
        {text}
      </option>
    ))}
  </select>
);
