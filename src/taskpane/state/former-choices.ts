import { isNothing, readRemembered, type Remembered, rememberedIn } from "../../actions/remembered";
import type { PaneHost } from "./pane-host";

/**
 * What an earlier version kept in the document's settings comes into the workbook itself, once, unless the workbook
 * remembers something already. Returns what counts where it cannot come: a workbook that is only read takes nothing.
 */
export const moveFormerChoices = async (host: PaneHost): Promise<Remembered> => {
  const former = readRemembered(host.formerChoices());
  const nothing = readRemembered(null);
  if (isNothing(former)) return nothing;
  try {
    if (isNothing(await rememberedIn(host.workbook))) await host.workbook.remember(former);
  } catch {
    return former;
  }
  await host.dropFormerChoices();
  return nothing;
};
