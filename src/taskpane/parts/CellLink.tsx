import type { ReactNode } from "react";
import { usePane } from "../state/pane-context";
import { TextLink } from "./TextLink";

/** Leads to a cell of the workbook. Without content it says "Đến ô C12". */
export const CellLink = ({ sheet, cell, children }: { sheet: string; cell: string | null; children?: ReactNode }) => {
  const { pane, texts } = usePane();
  const where = cell ?? "A1";
  return (
    <TextLink title={texts.pane.goToSheet({ sheet, cell: where })} onClick={() => void pane.show(sheet, where)}>
      {children ?? texts.pane.goTo({ cell: where })}
    </TextLink>
  );
};
