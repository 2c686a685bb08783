/// <reference types="office-js" />
import { createRoot } from "react-dom/client";
import { commandEvent, type CommandRequest } from "../actions/command";
import { loadFirst } from "../messages/load-messages";
import type { FirstMessages, Language } from "../messages/messages";
import { first } from "../messages/vi/first";
import { displayLanguage, excelPane } from "./office/excel-pane";
import type { PaneHost } from "./state/pane-host";
import { createPane, type Pane } from "./state/pane";
import { followEdits } from "./state/follow-edits";
import { viewOf } from "./state/pane-state";
import { faultyDay } from "./state/report-days";
import { App } from "./views/App";

const start = async (element: HTMLElement): Promise<void> => {
  const host = excelPane();
  const opened = open(host, element);
  listenToRibbon(opened);
  const pane = await opened;
  followEdits(host, pane);
  void pane.recallUnit();
  const language = await host.language();
  if (language === pane.language.get()) return;
  await pane.speak(language);
  await pane.inTurn(pane.reassess);
};

/** The pane with its first reading made. */
const open = async (host: PaneHost, element: HTMLElement): Promise<Pane> => {
  const { language, texts } = await firstTexts(element);
  const pane = createPane(host, texts, language);
  createRoot(element).render(<App pane={pane} />);
  await pane.read();
  // The other texts, before anybody asks for what says them; where they do not come, that asks again.
  afterPaint(() => void pane.spoken.whole().catch(() => undefined));
  return pane;
};

/** The overview has the network and the processor to itself until it is on the screen. */
const afterPaint = (then: () => void): void => {
  requestAnimationFrame(() => setTimeout(then, 0));
};

/** Without a language's texts (the network may be away) the pane speaks Vietnamese; without any it says so, and waits. */
const firstTexts = async (element: HTMLElement): Promise<{ language: Language; texts: FirstMessages }> => {
  for (const language of new Set<Language>([displayLanguage(), "vi"])) {
    const texts = await loadFirst(language).catch(() => null);
    if (texts) return { language, texts };
  }
  await askAgain(element);
  return firstTexts(element);
};

const askAgain = (element: HTMLElement): Promise<void> =>
  new Promise((resolve) => {
    const button = document.createElement("button");
    button.textContent = first.retry;
    button.addEventListener("click", () => {
      element.removeAttribute("role");
      element.replaceChildren();
      resolve();
    });
    say(element, first.notLoaded);
    element.append(document.createElement("br"), button);
  });

/**
 * The ribbon's buttons reach the pane by an event, whether it can be seen or not. Each waits for the first reading and
 * for what was asked before it.
 */
const listenToRibbon = (opened: Promise<Pane>): void => {
  document.addEventListener(commandEvent, (event) => {
    event.preventDefault();
    const { command, done } = (event as CustomEvent<CommandRequest>).detail;
    const work = (pane: Pane) => ({
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
    });
    void opened.then((pane) => pane.inTurn(work(pane)[command])).then(done);
  });
};

const say = (element: HTMLElement, text: string): void => {
  element.setAttribute("role", "alert");
  element.textContent = text;
};

const element = document.getElementById("pane");
if (element) {
  void Office.onReady(({ host }) => {
    if (host !== Office.HostType.Excel) say(element, first.notExcel);
    else if (!Office.context.requirements.isSetSupported("ExcelApi", "1.9")) say(element, first.oldExcel);
    else void start(element);
  });
}
