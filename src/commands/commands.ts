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

const ask = (command: Command): Promise<boolean> =>
  new Promise((done) => {
    document.dispatchEvent(new CustomEvent<CommandRequest>(commandEvent, { detail: { command, done } }));
  });

export const connectRibbon = (): void => {
  for (const [id, { command, showsPane }] of Object.entries(buttons)) {
    Office.actions.associate(id, (event: Office.AddinCommands.Event) => {
      void ask(command)
        .then((succeeded) => (showsPane || !succeeded ? Office.addin.showAsTaskpane() : undefined))
        .finally(() => event.completed());
    });
  }
};

void Office.onReady(({ host }) => {
  if (host === Office.HostType.Excel) connectRibbon();
});
