import { createContext, use, useContext } from "react";
import type { PaneMessages } from "../../messages/messages";
import type { Pane } from "./pane";
import type { View } from "./pane-state";
import { isWhole, type SpokenTexts } from "./spoken";

export interface PaneUse {
  pane: Pane;
  /** Those of the first screen at least. */
  texts: SpokenTexts;
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

/** React asks for a promise again when it has been refused, and must then be given the same one. */
const KEPT_MILLISECONDS = 500;
const shown = new WeakMap<Pane, Promise<PaneMessages>>();

const forShowing = (pane: Pane): Promise<PaneMessages> => {
  const known = shown.get(pane);
  if (known) return known;
  const asked = pane.spoken.whole();
  shown.set(pane, asked);
  const forget = () => shown.delete(pane);
  asked.then(forget, () => setTimeout(forget, KEPT_MILLISECONDS));
  return asked;
};

/** With all texts, for what is no part of the first screen: it is shown when they have come. */
export const useWhole = (): PaneUse & { texts: PaneMessages } => {
  const pane = usePane();
  return { ...pane, texts: isWhole(pane.texts) ? pane.texts : use(forShowing(pane.pane)) };
};
