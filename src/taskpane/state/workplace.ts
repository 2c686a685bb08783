import type { Language } from "../../messages/messages";
import type { PaneHost } from "./pane-host";
import type { Choices, PaneState, Place } from "./pane-state";
import type { Spoken, SpokenTexts } from "./spoken";
import type { Store } from "./store";
import type { Worker } from "./worker";

/** What each kind of thing the user can ask for works with. */
export interface Workplace {
  host: PaneHost;
  state: Store<PaneState>;
  place: Store<Place>;
  choices: Store<Choices>;
  spoken: Spoken;
  language: Store<Language>;
  texts: () => SpokenTexts;
  worker: Worker;
}
