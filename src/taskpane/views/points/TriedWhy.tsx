import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { TriedLeaf } from "../../../core/criteria/trying/try-levers";
import { usePointsStyles } from "./points-styles";

const useStyles = makeStyles({
  tried: {
    borderInlineStartWidth: tokens.strokeWidthThicker,
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorBrandStroke1,
  },
});

/** How the tried figures come to their points. */
export const TriedWhy = ({ tried }: { tried: TriedLeaf | undefined }) => {
  const shared = usePointsStyles();
  const styles = useStyles();
  if (!tried) return null;
  return (
    <div className={mergeClasses(shared.explanation, styles.tried)}>
      {tried.explanation.map((part) => (
        <span key={part}>{part}</span>
      ))}
      {tried.note !== null && <span>{tried.note}</span>}
    </div>
  );
};
