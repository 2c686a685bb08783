import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  spoken: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** Said to screen readers behind what can be seen. */
export const Spoken = ({ children }: { children: ReactNode }) => <span className={useStyles().spoken}>{children}</span>;
