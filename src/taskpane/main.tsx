/// <reference types="office-js" />
import { createRoot } from "react-dom/client";
import { commandEvent, type CommandRequest } from "../actions/command";
import { vi } from "../messages/vi/index";
import { displayLanguage, excelPane } from "./office/excel-pane";
import { createPane, type Pane } from "./state/pane";
import { debounce } from "./state/debounce";
import { viewOf } from "./state/pane-state";
import { faultyDay } from "./state/report-days";
import { App } from "./views/App";

/** Excel tells of each changed area at once; what changes together comes within this time. */
const QUIET_MILLISECONDS = 30;

const start = async (element: HTMLElement): Promise<void> => {
  const host = excelPane();
  const pane = createPane(host);
  const first = open(pane, element);
  listenToRibbon(pane, first);
  await first;
  host.onChanged(debounce(() => void pane.refresh(), QUIET_MILLISECONDS));
  const language = await host.language();
  if (language === pane.language.get()) return;
  await pane.speak(language);
  await pane.inTurn(pane.read);
};

/** Without a language's texts (the network may be away) the pane speaks Vietnamese. */
const open = async (pane: Pane, element: HTMLElement): Promise<void> => {
  await pane.speak(displayLanguage()).catch(() => undefined);
  createRoot(element).render(<App pane={pane} />);
  await pane.read();
};

/**
 * The ribbon's buttons reach the pane by an event, whether it can be seen or not. Each waits for the first reading and
 * for what was asked before it.
 */
const listenToRibbon = (pane: Pane, first: Promise<void>): void => {
  document.addEventListener(commandEvent, (event) => {
    event.preventDefault();
    const { command, done } = (event as CustomEvent<CommandRequest>).detail;
    const work = {
      check: () => {
        pane.go({ tab: "checks" });
        return pane.read();
      },
      report: async () => {
        await pane.write();
        return faultyDay(pane.choices.get(), viewOf(pane.state.get())) === null;
      },
      highlight: () => pane.setHighlights(true),
      unhighlight: () => pane.setHighlights(false),
    }[command];
    void first.then(() => pane.inTurn(work)).then(done);
  });
};

const say = (element: HTMLElement, text: string): void => {
  element.setAttribute("role", "alert");
  element.textContent = text;
};

const element = document.getElementById("pane");
if (element) {
  void Office.onReady(({ host }) => {
    if (host !== Office.HostType.Excel) say(element, vi.pane.notExcel);
    else if (!Office.context.requirements.isSetSupported("ExcelApi", "1.9")) say(element, vi.pane.oldExcel);
    else void start(element);
  });
}
