import { createContext, useContext } from "react";
import type { PaneMessages } from "../../messages/messages";
import type { Pane } from "./pane";
import type { View } from "./pane-state";

export interface PaneUse {
  pane: Pane;
  texts: PaneMessages;
  /** Something is under way: what changes the workbook waits. */
  busy: boolean;
}

export const PaneContext = createContext<PaneUse | null>(null);

export const usePane = (): PaneUse => {
  const use = useContext(PaneContext);
  if (!use) throw new Error("outside the pane");
  return use;
};

export interface ViewProps {
  view: View;
}
