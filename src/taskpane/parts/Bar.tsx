import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useToneFill } from "./tone-fill";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    gap: "1px",
    height: "10px",
    overflow: "hidden",
    borderRadius: tokens.borderRadiusSmall,
  },
  part: { minWidth: "2px" },
});

export interface BarPart {
  tone: "danger" | "success" | "rest";
  size: number;
}

/** Lengths side by side; what they mean is said in words beside it. */
export const Bar = ({ parts, whole }: { parts: readonly BarPart[]; whole?: number }) => {
  const styles = useStyles();
  const fill = useToneFill();
  const total = whole ?? parts.reduce((sum, { size }) => sum + size, 0);
  return (
    <div className={styles.bar} aria-hidden>
      {parts
        .filter(({ size }) => size > 0 && total > 0)
        .map(({ tone, size }) => (
          <div
            key={tone}
            className={mergeClasses(styles.part, fill[tone])}
            style={{ width: `${(size / total) * 100}%` }}
          />
        ))}
    </div>
  );
};
