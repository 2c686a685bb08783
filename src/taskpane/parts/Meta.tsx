import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  meta: {
    ...typographyStyles.caption1,
    display: "flex",
    flexWrap: "wrap",
    overflowWrap: "anywhere",
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
});

/** What is said of a task beneath its name: status, time, units. */
export const Meta = ({ children }: { children: ReactNode }) => <div className={useStyles().meta}>{children}</div>;
