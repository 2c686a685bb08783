import { gather } from "../../actions/gather";
import type { Seen } from "../../actions/look-at";
import { withHeadings } from "../../actions/point-headings";
import { rememberedIn } from "../../actions/remembered";
import { assess, type AssessOptions } from "../../core/assess";
import { TrackerError } from "../../core/error";
import type { AssessTexts } from "../../core/assess-texts";
import type { Workbook } from "../../workbook/workbook";
import { createKeptData } from "./kept-data";
import type { PaneHost } from "./pane-host";
import type { Choices } from "./pane-state";
import { Cancelled, withProgress } from "./progress";
import type { Spoken } from "./spoken";
import type { Store } from "./store";

/** The workbook as the user pointed it out, with its reading counted, and the user's days. */
interface Reading {
  workbook: Workbook;
  request: () => void;
  options: AssessOptions;
}

/** How the pane reads: counted, and stopped where the user asks. */
export interface Reader {
  /** What is asked from now on has not been stopped yet. */
  begin: () => void;
  cancel: () => void;
  /** Reads so that the user can stop it: each request to the program asks first, and is told of. */
  stoppable: <Result>(act: () => Promise<Result>, request?: () => void) => Promise<Result>;
  /** @param changed the sheets that are known to have changed since the last look; null where that is not known */
  look: (onFraction?: (fraction: number) => void, changed?: ReadonlySet<string> | null) => Promise<Seen>;
  /** What was seen, with other days, another sheet or in another language: nothing is read. */
  lookAgainAt: (seen: Seen) => Promise<Seen>;
  reading: (onFraction: (fraction: number) => void, changed?: ReadonlySet<string> | null) => Reading;
}

export const createReader = (
  host: Pick<PaneHost, "workbook" | "looker" | "watchRequests" | "today">,
  choices: Store<Choices>,
  spoken: Spoken,
): Reader => {
  const { workbook, looker } = host;
  const keptData = createKeptData();
  let cancelled = false;

  const reading: Reader["reading"] = (onFraction, changed = null) => {
    const { asOf, from, to, sheet } = choices.get();
    const progress = withProgress(withHeadings(workbook), onFraction);
    const counted = keptData.reading(progress.workbook, changed);
    return { ...progress, workbook: counted, options: { today: host.today(), asOf, from, to, sheet } };
  };

  const stoppable: Reader["stoppable"] = async (act, request = () => undefined) => {
    host.watchRequests(() => {
      if (cancelled) throw new Cancelled();
      request();
    });
    try {
      return await act();
    } finally {
      host.watchRequests(null);
    }
  };

  /** The survey has brought along what the workbook remembers: perhaps from another computer by now. */
  const takeRemembered = async (): Promise<void> => {
    const known = await rememberedIn(workbook).catch(() => null);
    if (known === null) return;
    const { headings, ignored } = choices.get();
    if (JSON.stringify([headings, ignored]) !== JSON.stringify([known.headings, known.ignored])) {
      choices.set({ ...choices.get(), ...known });
    }
  };

  /** Without its tables nothing is said of indicators and criteria; with them their texts have come. */
  const texts = () => spoken.texts.get() as AssessTexts;

  const lookAt = async (counted: Workbook, options: AssessOptions): Promise<Seen> => {
    const gathered = await gather(counted, { sheet: options.sheet ?? null, beside: spoken.whole });
    return { gathered, assessment: assess(gathered, options, texts()) };
  };

  const asked = () => ({ choices: choices.get(), language: spoken.language.get() });

  const look: Reader["look"] = async (onFraction = () => undefined, changed = null) => {
    if (looker) {
      if (cancelled) throw new Cancelled();
      const before = asked();
      const { seen, choices: found } = await looker.look(before, onFraction, changed);
      const { headings, ignored, sheet } = found;
      if (kept(found) !== kept(before.choices)) choices.set({ ...choices.get(), headings, ignored, sheet });
      return seen;
    }
    const { workbook: counted, request, options } = reading(onFraction, changed);
    try {
      const seen = await stoppable(() => lookAt(counted, options), request);
      await takeRemembered();
      return seen;
    } catch (error) {
      if (!(error instanceof TrackerError)) throw error;
      if (error.code === "no-plan") await takeRemembered();
      const { sheet, ...others } = choices.get();
      if (sheet === null || (error.code !== "no-plan" && error.code !== "no-such-sheet")) throw error;
      // The one plan that was chosen is gone or renamed: there may be others.
      choices.set({ ...others, sheet: null });
      return look(onFraction);
    }
  };

  const lookAgainAt: Reader["lookAgainAt"] = ({ gathered }) => {
    if (looker) return looker.lookAgain(asked());
    const { asOf, from, to, sheet } = choices.get();
    const options = { today: host.today(), asOf, from, to, sheet };
    return Promise.resolve({ gathered, assessment: assess(gathered, options, texts()) });
  };

  return {
    lookAgainAt,
    reading,
    stoppable,
    begin: () => {
      cancelled = false;
    },
    cancel: () => {
      cancelled = true;
      looker?.cancel();
    },
    look,
  };
};

/** What a look itself may change of the choices. */
const kept = ({ headings, ignored, sheet }: Choices): string => JSON.stringify([headings, ignored, sheet]);
