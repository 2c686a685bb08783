import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useId, useState } from "react";
import { ChevronDownRegular, ChevronRightRegular } from "./icons";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS },
  head: { flexGrow: 1, minWidth: 0 },
  body: { paddingTop: tokens.spacingVerticalXS },
  button: { flexShrink: 0 },
});

/** A line whose explanation opens in place below it. */
export const Expander = ({
  label,
  head,
  children,
  open: initially = false,
}: {
  /** What the button does, for those who do not see where it stands. */
  label: string;
  head: ReactNode;
  children: () => ReactNode;
  open?: boolean;
}) => {
  const [open, setOpen] = useState(initially);
  const styles = useStyles();
  const id = useId();
  return (
    <div>
      <div className={styles.row}>
        <div className={styles.head}>{head}</div>
        <Button
          className={styles.button}
          appearance="subtle"
          size="small"
          icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-label={label}
          title={label}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        />
      </div>
      {open && (
        <div id={id} className={styles.body}>
          {children()}
        </div>
      )}
    </div>
  );
};
