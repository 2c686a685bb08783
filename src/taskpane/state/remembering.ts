import type { PointedHeadings } from "../../actions/pointed-headings";
import { isNothing, readRemembered, type Remembered } from "../../actions/remembered";
import { failureOf } from "./failure";
import type { Workplace } from "./workplace";

/** What the user chooses for this workbook, and the workbook remembers. */
export interface Remembering {
  setIgnored(ignored: readonly string[]): Promise<void>;
  point(headings: PointedHeadings): Promise<void>;
  forgetHeadings(): Promise<void>;
}

export const createRemembering = ({
  host: { workbook },
  state,
  choices,
  spoken,
  worker: { run, read },
}: Workplace): Remembering => {
  /** Whether the workbook has taken it; where it has not, that is said, and trying again does all of `then`. */
  const remember = async (chosen: Partial<Remembered>, then: () => Promise<void>): Promise<void> => {
    const { headings, ignored } = choices.get();
    const next = readRemembered({ headings, ignored, ...chosen });
    try {
      await workbook.remember(isNothing(next) ? null : next);
    } catch (error) {
      await spoken.comeFor(error);
      const retry = () => remember(chosen, then);
      state.set(failureOf(state.get(), "remember", error, retry));
      return;
    }
    choices.set({ ...choices.get(), ...next });
    const now = state.get();
    if (now.kind === "failed" && now.work === "remember" && now.view) {
      state.set({ kind: "result", view: now.view, notice: null, failures: now.failures ?? [] });
    }
    await then();
  };

  const readWithoutHeadings = () =>
    run("read", async () => ({ notice: { text: (await spoken.whole()).pointing.forgotten, undo: null } }));

  return {
    setIgnored: (ignored) => remember({ ignored: [...ignored] }, () => Promise.resolve()),
    point: (pointed) =>
      remember({ headings: [...choices.get().headings.filter(({ sheet }) => sheet !== pointed.sheet), pointed] }, read),
    forgetHeadings: () => remember({ headings: [] }, readWithoutHeadings),
  };
};
