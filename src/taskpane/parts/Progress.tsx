import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  track: {
    height: "2px",
    overflow: "hidden",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "CanvasText" },
  },
  bar: {
    height: "100%",
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  unknown: {
    width: "33%",
    animationName: { from: { transform: "translateX(-100%)" }, to: { transform: "translateX(300%)" } },
    animationDuration: "3s",
    animationTimingFunction: "linear",
    animationIterationCount: "infinite",
    "@media (prefers-reduced-motion: reduce)": { animationName: "none", width: "100%" },
  },
});

/** How far something has come, from 0 to 1; null where that is not known. */
export const Progress = ({ label, value }: { label: string; value: number | null }) => {
  const styles = useStyles();
  const known = value === null ? {} : { "aria-valuemin": 0, "aria-valuemax": 1, "aria-valuenow": value };
  return (
    <div role="progressbar" aria-label={label} className={styles.track} {...known}>
      <div
        className={mergeClasses(styles.bar, value === null && styles.unknown)}
        {...(value !== null && { style: { width: `${value * 100}%` } })}
      />
    </div>
  );
};
