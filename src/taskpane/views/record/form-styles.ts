import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** How the forms look that write into the plan. */
export const useFormStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalXS} 0`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  line: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, alignItems: "center" },
  day: { flexGrow: 1, flexBasis: "100px", minWidth: 0 },
  wide: { width: "100%", minWidth: 0 },
  small: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  list: { ...typographyStyles.caption1, margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  fault: { ...typographyStyles.caption1, margin: 0, color: tokens.colorStatusDangerForeground3 },
  choices: { maxHeight: "180px", overflowY: "auto", margin: 0, border: "none", padding: 0, minWidth: 0 },
});
