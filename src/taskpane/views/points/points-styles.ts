import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** Lists of criteria and what stands under their names. */
export const usePointsStyles = makeStyles({
  item: { padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  meta: {
    ...typographyStyles.caption1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
  explanation: {
    ...typographyStyles.caption1,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: tokens.spacingHorizontalS,
    whiteSpace: "pre-line",
    backgroundColor: tokens.colorNeutralBackground2,
  },
});
