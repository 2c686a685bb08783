/// <reference types="office-js" />
import { createRoot } from "react-dom/client";
import { commandEvent, type CommandRequest } from "../actions/command";
import { messagesOf } from "../messages/messages";
import { displayLanguage, excelPane } from "./office/excel-pane";
import { createPane, type Pane } from "./state/pane";
import { debounce } from "./state/debounce";
import { App } from "./views/App";

/** After the last of several edits; short enough to feel at once. */
const QUIET_MILLISECONDS = 120;

const start = (element: HTMLElement): void => {
  const host = excelPane();
  const pane = createPane(host, displayLanguage());
  listenToRibbon(pane);
  createRoot(element).render(<App pane={pane} />);
  void pane.read().then(async () => {
    host.onChanged(debounce(() => void pane.refresh(), QUIET_MILLISECONDS));
    const language = await host.language();
    if (language !== pane.language.get()) await pane.speak(language);
  });
};

/** The ribbon's buttons reach the pane by an event, whether it can be seen or not. */
const listenToRibbon = (pane: Pane): void => {
  document.addEventListener(commandEvent, (event) => {
    const { command, done } = (event as CustomEvent<CommandRequest>).detail;
    const work = {
      check: () => {
        pane.go({ tab: "checks" });
        return pane.read();
      },
      report: () => pane.write(),
      highlight: () => pane.setHighlights(true),
      unhighlight: () => pane.setHighlights(false),
    }[command];
    void work().then(() => done(pane.state.get().kind === "result"));
  });
};

const say = (element: HTMLElement, text: string): void => {
  element.setAttribute("role", "alert");
  element.textContent = text;
};

const element = document.getElementById("pane");
if (element) {
  void Office.onReady(({ host }) => {
    const texts = messagesOf(navigator.language.startsWith("en") ? "en" : "vi").pane;
    if (host !== Office.HostType.Excel) say(element, texts.notExcel);
    else if (!Office.context.requirements.isSetSupported("ExcelApi", "1.9")) say(element, texts.oldExcel);
    else start(element);
  });
}
