import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

const useStyles = makeStyles({
  whole: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "32px",
    cursor: "pointer",
    ...typographyStyles.body1,
  },
  track: {
    appearance: "none",
    position: "relative",
    flexShrink: 0,
    boxSizing: "border-box",
    width: "40px",
    height: "20px",
    margin: 0,
    cursor: "inherit",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorTransparentBackground,
    "::before": {
      content: '""',
      position: "absolute",
      top: "2px",
      left: "2px",
      width: "14px",
      height: "14px",
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorNeutralStrokeAccessible,
    },
    ":checked": { backgroundColor: tokens.colorCompoundBrandBackground, border: "1px solid transparent" },
    ":checked::before": { left: "22px", backgroundColor: tokens.colorNeutralForegroundInverted },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
    // Colours that are forced know no background: the thumb's place and filling tell the state.
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      border: "1px solid ButtonText",
      backgroundColor: "ButtonFace",
      "::before": { backgroundColor: "ButtonText" },
      ":checked": { border: "1px solid Highlight", backgroundColor: "Highlight" },
      ":checked::before": { backgroundColor: "HighlightText" },
      ":focus-visible": { outline: "2px solid CanvasText" },
    },
  },
});

interface Props {
  label: string;
  checked: boolean;
  /** It can be reached and says that it waits, but does not change. */
  waits: boolean;
  onChange: (checked: boolean) => void;
}

/** A switch that is there before the first figures: Fluent's own, with its label and field, is three times as much to fetch. */
export const Toggle = ({ label, checked, waits, onChange }: Props) => {
  const styles = useStyles();
  return (
    <label className={styles.whole}>
      <input
        type="checkbox"
        role="switch"
        className={styles.track}
        checked={checked}
        aria-disabled={waits}
        onChange={({ target }) => onChange(target.checked)}
      />
      {label}
    </label>
  );
};
