import { Link, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { linkLook } from "./link-look";
import { usePane } from "../state/pane-context";

const useStyles = makeStyles({
  link: { textAlign: "start", fontSize: "inherit", lineHeight: "inherit", overflowWrap: "anywhere", ...linkLook },
});

/** Leads to a cell of the workbook. Without content it says "Đến ô C12". */
export const CellLink = ({ sheet, cell, children }: { sheet: string; cell: string | null; children?: ReactNode }) => {
  const { pane, texts } = usePane();
  const styles = useStyles();
  const where = cell ?? "A1";
  const title = texts.pane.goToSheet({ sheet, cell: where });
  return (
    <Link as="button" className={styles.link} title={title} onClick={() => void pane.show(sheet, where)}>
      {children ?? texts.pane.goTo({ cell: where })}
    </Link>
  );
};
