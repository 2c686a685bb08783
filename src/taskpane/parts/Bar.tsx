import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    gap: "1px",
    height: "10px",
    overflow: "hidden",
    borderRadius: tokens.borderRadiusSmall,
    // Colours carry the lengths: forced colours would paint all of it alike.
    forcedColorAdjust: "none",
  },
  part: { minWidth: "2px" },
  danger: { backgroundColor: tokens.colorStatusDangerBackground3 },
  success: { backgroundColor: tokens.colorStatusSuccessBackground3 },
  warning: { backgroundColor: tokens.colorStatusWarningBackground3 },
  rest: { backgroundColor: tokens.colorNeutralStroke1 },
});

export interface BarPart {
  tone: "danger" | "success" | "warning" | "rest";
  size: number;
}

/** Lengths side by side; what they mean is said in words beside it. */
export const Bar = ({ parts, whole }: { parts: readonly BarPart[]; whole?: number }) => {
  const styles = useStyles();
  const total = whole ?? parts.reduce((sum, { size }) => sum + size, 0);
  return (
    <div className={styles.bar} aria-hidden>
      {parts
        .filter(({ size }) => size > 0 && total > 0)
        .map(({ tone, size }) => (
          <div
            key={tone}
            className={mergeClasses(styles.part, styles[tone])}
            style={{ width: `${(size / total) * 100}%` }}
          />
        ))}
    </div>
  );
};
