/** @jest-environment jsdom */
import { isDark, officeTheme, watchTheme } from "../../src/taskpane/office/theme";

interface Surroundings {
  /** The background that Office tells, or nothing, as on the web. */
  office?: string;
  /** What the browser says of itself. */
  asks?: string[];
}

const given = ({ office, asks = [] }: Surroundings): void => {
  Object.assign(globalThis, {
    Office: { context: office === undefined ? {} : { officeTheme: { bodyBackgroundColor: office } } },
    matchMedia: (query: string) => Object.assign(new EventTarget(), { matches: asks.includes(query) }),
  });
};

const DARK = "(prefers-color-scheme: dark)";
const FORCED = "(forced-colors: active)";

test.each<[string, Surroundings, string]>([
  ["Office's white theme", { office: "#FFFFFF" }, "light"],
  ["Office's black theme, the system being light", { office: "#262626" }, "dark"],
  ["Office's white theme, the system being dark", { office: "#FFFFFF", asks: [DARK] }, "light"],
  ["no word from Office: the system's dark", { asks: [DARK] }, "dark"],
  ["no word from anyone", {}, "light"],
  ["a colour that is none: the system's", { office: "window", asks: [DARK] }, "dark"],
  ["Windows' high contrast, whatever Office says", { office: "#FFFFFF", asks: [FORCED] }, "contrast"],
])("%s", (_, surroundings, theme) => {
  given(surroundings);
  expect(officeTheme()).toBe(theme);
});

test.each([
  ["#262626", true],
  ["#F5F5F5", false],
  ["333333", true],
  ["#107C10", true],
  ["#FFFF00", false],
  ["", null],
  ["dark", null],
])("the background %s: dark is %s", (color, dark) => expect(isDark(color)).toBe(dark));

describe("a change of Office's theme, of which Excel tells nobody", () => {
  beforeEach(() => {
    jest.useFakeTimers();
    given({ office: "#FFFFFF" });
  });
  afterEach(() => jest.useRealTimers());

  test.each([
    ["the user comes back to the pane", () => window.dispatchEvent(new Event("focus"))],
    ["the pane is shown again", () => document.dispatchEvent(new Event("visibilitychange"))],
  ])("is looked for when %s, and when Office no longer tells its former one", (_, comeBack) => {
    const seen: string[] = [];
    const stop = watchTheme(() => seen.push(officeTheme()));
    comeBack();
    given({ office: "#262626" });
    jest.advanceTimersByTime(5_000);
    expect(seen).toEqual(["light"]);
    jest.advanceTimersByTime(1_000);
    expect(seen).toEqual(["light", "dark"]);
    comeBack();
    stop();
    comeBack();
    jest.advanceTimersByTime(10_000);
    expect(seen).toEqual(["light", "dark", "dark"]);
  });
});
