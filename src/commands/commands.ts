/// <reference types="office-js" />
import { type Command, commandEvent, type CommandRequest } from "../actions/command";

/**
 * The ribbon's buttons. They run in the shared runtime, whether the pane is open or not; the pane's state carries them
 * out and shows what came of it. It is opened where the answer is to be read there, or where something failed.
 */
const buttons: Record<string, { command: Command; showsPane: boolean }> = {
  checkPlan: { command: "check", showsPane: true },
  highlightOverdue: { command: "highlight", showsPane: false },
  updateReport: { command: "report", showsPane: false },
  clearHighlights: { command: "unhighlight", showsPane: false },
};

/** False also where nobody takes the command: an Excel in which the pane does not work says so in the pane. */
const ask = (command: Command): Promise<boolean> =>
  new Promise((done) => {
    const request = new CustomEvent<CommandRequest>(commandEvent, { detail: { command, done }, cancelable: true });
    const taken = !document.dispatchEvent(request);
    if (!taken) done(false);
  });

/** Whether it can be shown or not, the command is carried out. */
const showPane = (): Promise<void> => Office.addin.showAsTaskpane().catch(() => undefined);

const run = async (command: Command, showsPane: boolean): Promise<void> => {
  if (showsPane) await showPane();
  const succeeded = await ask(command);
  if (!succeeded && !showsPane) await showPane();
};

export const connectRibbon = (): void => {
  for (const [id, { command, showsPane }] of Object.entries(buttons)) {
    // A keyboard shortcut gives no event: nobody waits then for the end.
    Office.actions.associate(id, (event?: Office.AddinCommands.Event) => {
      void run(command, showsPane).finally(() => event?.completed());
    });
  }
};

void Office.onReady(({ host }) => {
  if (host === Office.HostType.Excel) connectRibbon();
});
